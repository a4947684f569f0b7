"""The days of a chronology, which date what stands under them."""

from __future__ import annotations

import re

from verbale.mention.dayword import DayWord
from verbale.reading import Reading
from verbale.record import Span

#: What may stand before the day that heads a line, and what ends such a heading: "- **29 May:** the army …".
_BEFORE = re.compile(r"[\s*_#>•·–—-]*$")
_AFTER = re.compile(r"[*_]*\s*(?:[:.|)–—-]|$|(?=\s[A-Z]))")
#: An entry inside a paragraph: "… of 12 May. June 19: a second letter."
_INSIDE = re.compile(r"[.;!?]['\"’”)]*\s+$")
_COLON = re.compile(r":\s")
#: The days of a chronology: fewer headings than this are a dateline or chance.
_FEWEST = 2


def headings(reading: Reading) -> list[tuple[Span, DayWord]]:
    """The entries of a chronology, each with the day that heads it; empty for a report that is none.

    An entry reaches from the line of its day, or from the day itself inside a paragraph, to that of the next.
    """
    found = [(start, day) for day in reading.days if (start := _headed(reading, day)) is not None]
    if len(found) < _FEWEST:
        return []
    ends = [*(start for start, _ in found[1:]), len(reading.text)]
    return [(Span(start, end), day) for (start, day), end in zip(found, ends, strict=True)]


def _headed(reading: Reading, day: DayWord) -> int | None:
    """Where the entry that a day heads begins."""
    line = reading.paragraph_at(day.span.start)
    if line is None:
        return None
    before = reading.text[line.start : day.span.start]
    if _BEFORE.match(before):
        return line.start if _AFTER.match(reading.text[day.span.end : line.end]) else None
    inside = _INSIDE.search(before) and _COLON.match(reading.text, day.span.end)
    return day.span.start if inside else None
