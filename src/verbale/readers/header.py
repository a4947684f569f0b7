"""Metadata that stand in the text itself: a ` date YYYY-MM-DD ` header, or front matter."""

from __future__ import annotations

import re

from verbale.readers.known import Known, known_from
from verbale.record import Furniture

_HEADER = re.compile(r"\A\s*date[ \t]+(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}\S{0,12})?)(?=\s|\Z)[ \t]*")

#: Fields of front matter; a block without dashes may hold no others, so that prose is never taken for one.
_FIELDS = ("date", "published", "outlet", "url", "title", "language")

_LINE = re.compile(r"([A-Za-z][\w .-]{0,30}?)[ \t]*:[ \t]*(.*?)[ \t]*\Z", re.S)

#: Characters in which front matter must end: longer is text between two rules.
_LONGEST = 8_000


def read_header(text: str) -> tuple[Known, tuple[Furniture, ...]]:
    """What the beginning of `text` says about the report, and the stretch that says it (role `metadata`).

    Nothing is known and nothing marked when the text begins with prose.
    """
    if hit := _HEADER.match(text):
        known = known_from({"date": hit[1]}, "header")
        return known, (Furniture(0, hit.end(), "metadata", "date header"),)
    return _front_matter(text)


def _front_matter(text: str) -> tuple[Known, tuple[Furniture, ...]]:
    at = len(text) - len(text.lstrip())
    begin = at
    dashed = re.compile(r"---[ \t]*(?:\r\n|\r|\n)").match(text, at)
    if dashed:
        at = dashed.end()
    row: dict[str, str] = {}
    for line in re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)").finditer(text, at, begin + _LONGEST):
        words = line[0].strip()
        closed = re.fullmatch(r"---+|\.\.\.", words) if dashed else not words
        if closed:
            if not row or not (set(row) & set(_FIELDS)):
                break
            row.pop("published", None) if "date" in row else None
            return known_from(row, "front matter"), (Furniture(begin, line.end(), "metadata", "front matter"),)
        pair = _LINE.match(line[0].rstrip("\r\n"))
        if dashed and not words:
            continue
        name = pair[1].strip().lower() if pair else ""
        if pair is None or (not dashed and name not in _FIELDS):
            break
        if name in _FIELDS:
            row.setdefault(name, pair[2].strip("\"'"))
    return Known(), ()
