"""The days of a chronology, which date what stands under them."""

from __future__ import annotations

import re

from verbale.mention.day_heading import BULLETS, FEWEST, heads_sentence
from verbale.mention.dayword import DayWord
from verbale.reading import Reading
from verbale.record import Span

#: What ends a day that heads a line: "- **29 May:** the army …".
_AFTER = re.compile(r"[*_]*\s*(?:[:.|)–—-]|$|(?=\s[A-Z]))")


def headings(reading: Reading) -> list[tuple[Span, DayWord]]:
    """The entries of a chronology, each with the day that heads it; empty for a report that is none.

    An entry reaches from the line of its day, or from its day within a line, to the next.
    """
    found = [(start, day) for day in reading.days if (start := _start(reading, day)) is not None]
    if len(found) < FEWEST:
        return []
    ends = [*(start for start, _ in found[1:]), len(reading.text)]
    return [(Span(start, end), day) for (start, day), end in zip(found, ends, strict=True)]


def _start(reading: Reading, day: DayWord) -> int | None:
    """Where the entry begins that a day heads; None for a day that heads none."""
    line = reading.paragraph_at(day.span.start)
    if line is None:
        return None
    if heads_sentence(reading.text, line, day.span):
        return day.span.start
    if not BULLETS.fullmatch(reading.text[line.start : day.span.start]):
        return None
    return line.start if _AFTER.match(reading.text[day.span.end : line.end]) else None
