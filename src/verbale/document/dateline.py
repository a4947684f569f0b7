"""The line that gives place and day: "Saigon, June 4, 1956—1:31 p.m.", "[ Washington ,] May 12, 1948."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.document.date import Dated, find_dates
from verbale.document.layout import Line, trimmed
from verbale.record import Span

#: Lines from the top among which the dateline stands, below a head, a letterhead or an address.
TOP = 14

#: Lines from the end among which it stands under a note or letter.
FOOT = 5

#: Most characters before the day (the place) and after it (the hour).
PLACE = 45
HOUR = 30

_HOUR = re.compile(r"[\s,.;:—–\-\])]*(?:(?:\d{1,2}[:.]?\d{0,2}|noon|midnight|undated)[\s\w.:–-]*)?[\s.\])]*$", re.I)
_LEAD = re.compile(r"(?:(?:done|given)\s+(?:at|in)\s+|dated?:?\s+)?(?:the\s+)?", re.I)


def find_dateline(text: str, lines: Sequence[Line]) -> tuple[Dated, Span | None, Line] | None:
    """The day with its place, and the line, of the first line near the top that holds nothing else."""
    return _find(text, lines[:TOP])


def find_foot(text: str, lines: Sequence[Line]) -> tuple[Dated, Span | None, Line] | None:
    """The same under the text: "Dhaka, 18 September 2022"; a day alone may be of anything there."""
    found = _find(text, lines[-FOOT:])
    return found if found is not None and found[1] is not None else None


def _find(text: str, lines: Sequence[Line]) -> tuple[Dated, Span | None, Line] | None:
    for line in lines:
        for dated in find_dates(text, line.span.start, line.span.end)[:1]:
            before = text[line.span.start : dated.span.start]
            after = text[dated.span.end : line.span.end]
            if dated.year is None or len(before) > PLACE or len(after) > HOUR or not _HOUR.match(after):
                continue
            if not _is_place(before):
                continue
            lead = _LEAD.match(before)
            start = line.span.start + (lead.end() if lead else 0)
            return dated, trimmed(text, start, dated.span.start), line
    return None


def _is_place(before: str) -> bool:
    """True for nothing, or for a few capitalised words before a comma."""
    words = re.findall(r"[\w’']+", _LEAD.sub("", before, count=1))
    return all(w[0].isupper() or w.lower() in ("de", "of", "the", "la", "es", "al", "on") for w in words)
