"""Dates undated reports through the dated ones: windows from a first merge, used in a second."""
