"""The days with which the entries of a chronology open: "June 19: second letter. June 24: the answer."."""

from __future__ import annotations

import re
from collections.abc import Iterable

from verbale.record import Span

#: What may stand before the day that heads a line, and what ends such a heading: "- **29 May:** the army …".
BULLETS = re.compile(r"[\s*_#>•·–—-]*$")
_ENDS = re.compile(r"[*_]*\s*[:–—-][*_]*\s")
#: Within a line an entry begins behind the end of a sentence, and only a colon marks its day.
_SENTENCE = re.compile(r"[.!?][\"”’)]*\s+$")
_COLON = re.compile(r":\s")
#: The days of a chronology: fewer headings than this are a dateline or chance.
FEWEST = 2


def heads_sentence(text: str, line: Span, day: Span) -> bool:
    """True for a day with which a later entry of the same line opens."""
    return bool(_SENTENCE.search(text, line.start, day.start) and _COLON.match(text, day.end, line.end))


def find_heading(text: str, days: Iterable[tuple[Span, Span]]) -> frozenset[Span]:
    """Of day words, each with its line, those that head an entry; none where the text is no chronology."""
    found = [
        day
        for line, day in days
        if (BULLETS.fullmatch(text, line.start, day.start) and _ENDS.match(text, day.end, line.end))
        or heads_sentence(text, line, day)
    ]
    return frozenset(found) if len(found) >= FEWEST else frozenset()
