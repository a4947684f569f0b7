"""Bytes -> Reports: text, pages, JSON lines, folders and archives; what is no prose is marked, never cut."""
