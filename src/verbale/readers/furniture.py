"""Stretches of a text that are no part of its prose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from verbale.lexicon.table import read_table
from verbale.readers.byline import day_of_line
from verbale.record import Furniture

#: Longest line that a pattern may mark, in characters: a longer one is a paragraph.
LONGEST_LINE = 320

#: Longest item of a link list: a headline.
LONGEST_ITEM = 160

#: Lines from the top that may hold a byline or a repeated title.
TOP = 12

#: Shortest line whose second appearance is a repetition and no accident, in characters: near the top, where a title is
#: printed again, and further down, where lists and transcripts repeat short lines on purpose.
SHORTEST_REPEATED_TITLE = 25
SHORTEST_REPEATED = 80

#: Longest line of a tail of links, in characters: headlines are shorter, paragraphs longer.
LONGEST_TAIL_LINE = 110

#: Fewest lines that make a list of tags: two lower-case lines can be a poem, or prose without capitals.
FEWEST_TAGS = 3

_ITEM = re.compile(r"(?:[+•▪●◦‣∙·*»›→>–—-]|\d{1,2}[.)])\s*\S")
_TAG = re.compile(r"[^\W\d_A-Z][^\WA-Z]*(?:[ -][^\WA-Z]+){0,3}")
_NO_WORDS = re.compile(r"[^\w]+")
_SENTENCE_END = re.compile(r"(?:[.!;:,][\"'”’»)\]]*|[”»\"])\Z")

#: Roles that open the tail of a page: what follows them to the end is no prose when it looks like headlines.
_TAIL_ROLES = ("links", "share", "subscribe", "notice")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words or marks on it, outer white space taken off."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Pattern:
    role: str
    place: str
    regex: re.Pattern[str]
    why: str


@cache
def patterns() -> tuple[Pattern, ...]:
    """The patterns of lexicon table `furniture`, in its order."""
    return tuple(
        Pattern(row["role"], row["place"], re.compile(row["pattern"], re.I), row["why"])
        for row in read_table("furniture")
    )


def find_furniture(text: str, marked: tuple[Furniture, ...] = ()) -> tuple[Furniture, ...]:
    """Furniture of `text`, sorted and without overlaps; `marked` is what is known already (a header).

    A line is marked only when it is furniture as a whole; prose is never cut.
    """
    lines = split_lines(text, max((piece.end for piece in marked), default=0))
    found: dict[int, tuple[str, str]] = {}
    _mark_patterns(lines, found)
    _mark_tags(lines, found)
    _mark_repeated(lines, found)
    _mark_tail(lines, found)
    pieces = [Furniture(lines[n].start, lines[n].end, role, why) for n, (role, why) in found.items()]
    return tuple(sorted([*marked, *pieces]))


def split_lines(text: str, start: int = 0) -> list[Line]:
    """Lines of `text` from `start` that hold more than white space."""
    lines = []
    for hit in re.compile(r"[^\n\r\u2028\u2029]+").finditer(text, start):
        words = hit[0].strip()
        if words:
            begin = hit.start() + hit[0].index(words)
            lines.append(Line(begin, begin + len(words), words))
    return lines


def _mark_patterns(lines: Sequence[Line], found: dict[int, tuple[str, str]]) -> None:
    in_list = False
    for number, line in enumerate(lines):
        if in_list and len(line.text) <= LONGEST_ITEM and _ITEM.match(line.text):
            found[number] = ("links", "item of a link list")
            continue
        in_list = False
        if len(line.text) > LONGEST_LINE:
            continue
        if _NO_WORDS.fullmatch(line.text):
            found[number] = ("markup", "marks without words")
            continue
        for pattern in patterns():
            if pattern.place == "top" and number >= TOP:
                continue
            if pattern.regex.fullmatch(line.text):
                found[number] = (pattern.role, pattern.why)
                in_list = pattern.place == "opener"
                break
        else:
            dated = day_of_line(line.text) if number < TOP else None
            if dated and dated[0] in (1, 3):
                found[number] = ("byline", "names and a day")


def _mark_tags(lines: Sequence[Line], found: dict[int, tuple[str, str]]) -> None:
    """Lines in lower case beside other furniture: a list of demands without capitals may look the same elsewhere."""
    run: list[int] = []
    for number, line in enumerate([*lines, Line(0, 0, "")]):
        if number < len(lines) and len(line.text) <= 40 and _TAG.fullmatch(line.text):
            run.append(number)
            continue
        if len(run) >= FEWEST_TAGS and (run[0] - 1 in found or run[-1] + 1 in found):
            found.update(dict.fromkeys(run, ("links", "list of tags")))
        run = []


def _mark_repeated(lines: Sequence[Line], found: dict[int, tuple[str, str]]) -> None:
    """The second and later of equal lines: a title printed again, a passage saved twice. The first stays prose."""
    seen: set[str] = set()
    for number, line in enumerate(lines):
        key = " ".join(line.text.split()).casefold()
        shortest = SHORTEST_REPEATED_TITLE if number < TOP else SHORTEST_REPEATED
        if len(key) >= shortest and key in seen and number not in found:
            found[number] = ("repeated", "the same line stands above")
        seen.add(key)


def _mark_tail(lines: Sequence[Line], found: dict[int, tuple[str, str]]) -> None:
    """Headlines between and after the furniture that ends a page."""
    first = len(lines)
    while first > 0 and (first - 1 in found or _is_headline(lines[first - 1].text)):
        first -= 1
    opened = next((n for n in range(first, len(lines)) if n in found and found[n][0] in _TAIL_ROLES), len(lines))
    for number in range(opened, len(lines)):
        found.setdefault(number, ("links", "line in the link list that ends the page"))


def ends_sentence(words: str) -> bool:
    """True for a line that ends in a mark of prose, or in a quotation."""
    return bool(_SENTENCE_END.search(words))


def _is_headline(words: str) -> bool:
    return len(words) <= LONGEST_TAIL_LINE and not ends_sentence(words) and not words.startswith(("“", '"', "«"))
