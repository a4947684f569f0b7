"""Line breaks that only wrap: wires and mails break a paragraph into lines of one width."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

_LINE = re.compile(r"[^\n]*\n?")

#: Characters of the widest lines beyond which a text is not wrapped by hand or program.
WIDEST = 100
#: Share of the common width that a line has at least where it breaks only for want of room.
FULL = 0.75
#: Lines that show that the text is wrapped: full ones that end within a sentence before a word in lower case.
FEWEST = 4
SHARE = 0.25
#: Shorter lines say nothing about the width.
_SHORT = 40

_ENDS = re.compile(r"[.!?:;…”\"»)]\s*$")


@lru_cache(maxsize=1)  # asked for by the paragraphs and by the parse of one report, one after the other
def wrapping_breaks(text: str) -> tuple[int, ...]:
    """Offsets of the line breaks inside paragraphs, in order; none where lines are paragraphs.

    A line that stands further in than the one before begins a paragraph; so does what follows a blank or short line.
    """
    lines: list[tuple[int, str]] = []
    widths: list[int] = []
    for match in _LINE.finditer(text):
        line = match.group().rstrip("\r\n")
        wide = len(line.strip())
        if wide > WIDEST:
            return ()  # most texts are not wrapped, and their first paragraph shows it
        if wide >= _SHORT:
            widths.append(wide)
        if match.group():
            lines.append((match.start(), line))
    if len(widths) < FEWEST:
        return ()
    width = sorted(widths)[len(widths) * 9 // 10]
    full: list[int] = []
    within = 0
    for (start, line), (_, following) in pairwise(lines):
        begins = len(following) - len(following.lstrip()) > len(line) - len(line.lstrip())
        if len(line.strip()) < FULL * width or not following.strip() or begins:
            continue
        full.append(start + len(line))
        within += not _ENDS.search(line) and following.lstrip()[:1].islower()
    return tuple(full) if within >= max(FEWEST, SHARE * len(full)) else ()
