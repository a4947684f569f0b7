"""Bytes -> Reports: text, pages, JSON lines, folders and archives; what is no prose is marked, never cut."""

from verbale.read.fingerprint import Fingerprint, fingerprint
from verbale.read.furniture import find_furniture
from verbale.read.refusal import Refusal
from verbale.read.repeated import repeated_lines, with_repeated
from verbale.read.reports import LANGUAGES_READ, Stdin, iter_reports

__all__ = [
    "LANGUAGES_READ",
    "Fingerprint",
    "Refusal",
    "Stdin",
    "find_furniture",
    "fingerprint",
    "iter_reports",
    "repeated_lines",
    "with_repeated",
]
