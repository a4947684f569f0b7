"""Dates undated reports through the dated ones: from the groups of a first merge, for a second."""
