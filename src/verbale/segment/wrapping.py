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
    In a text whose lines are partly joined, a sentence that goes on tells where a line is only broken.
    """
    lines = [(match.start(), match.group().rstrip("\r\n")) for match in _LINE.finditer(text) if match.group()]
    widths = sorted(wide for _, line in lines if (wide := len(line.strip())) >= _SHORT)
    if len(widths) >= FEWEST and widths[-1] <= WIDEST:
        found = _full(lines, widths[len(widths) * 9 // 10])
        if found:
            return found
    return _within(lines)


def _full(lines: list[tuple[int, str]], width: int) -> tuple[int, ...]:
    """Breaks after all full lines of a text that is wrapped to a width; none where too few end within a sentence."""
    full: list[int] = []
    within = 0
    for (start, line), (_, following) in pairwise(lines):
        if len(line.strip()) < FULL * width or not following.strip() or _begins(line, following):
            continue
        full.append(start + len(line))
        within += _goes_on(line, following)
    return tuple(full) if within >= max(FEWEST, SHARE * len(full)) else ()


def _within(lines: list[tuple[int, str]]) -> tuple[int, ...]:
    """Breaks inside sentences of a text whose lines are partly joined: before a word in lower case, and where there are
    some of these, after each line that ends no sentence, the first line of the text apart.
    """
    open_lines = [
        (start + len(line), line, following)
        for (start, line), (_, following) in pairwise(lines)
        if len(line.strip()) >= _SHORT and following.strip() and not _ENDS.search(line)
    ]
    some = sum(_goes_on(line, following) for _, line, following in open_lines) >= FEWEST
    first = next((start + len(line) for start, line in lines if line.strip()), -1)
    return tuple(
        at
        for at, line, following in open_lines
        if _goes_on(line, following) or (some and at != first and not _begins(line, following))
    )


def _goes_on(line: str, following: str) -> bool:
    return not _ENDS.search(line) and following.lstrip()[:1].islower()


def _begins(line: str, following: str) -> bool:
    """True where the line that follows stands further in: it begins a paragraph."""
    return len(following) - len(following.lstrip()) > len(line) - len(line.lstrip())
