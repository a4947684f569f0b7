"""Where a report's dateline ends: "OTTAWA, Oct 19 (Wire) - " is nobody's words and nobody's name."""

from __future__ import annotations

import re

from verbale.reading import Reading
from verbale.record import Span

#: A place in capitals (or with an agency in brackets), then at most a date and an agency, then a dash.
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z’'.]+(?:[ /,-]+[A-Z][A-Z’'.]+)*[^.!?“\"]{0,60}?"
    r"|[A-Z][\w’'. ]{1,30}(?:,[^.!?“\"()]{1,40})?\([^()]{2,50}\))"
    r"\s*(?:[-–—]|:)+\s+"
)


def dateline_end(reading: Reading, paragraph: Span) -> int:
    """Offset after the dateline that opens `paragraph`, or the paragraph's start when there is none."""
    found = _DATELINE.match(reading.text, paragraph.start, paragraph.end)
    if found is None or found.end() - found.start() > 90 or not (found[0].rstrip()[-1] in "-–—" or ")" in found[0]):
        return paragraph.start
    return found.end()
