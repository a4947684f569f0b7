"""Mentions -> claims: communications, demands, responses, figures, agreements, forums, events."""
