"""Modes and contexts of an event, by the words around it."""

from __future__ import annotations

import re
from functools import cache

from verbale.lexicon.table import Row, cells, read_table
from verbale.reading import Reading
from verbale.record import Span, Value

#: Categories whose modes are those of another (PLOVER gives REQUEST and REJECT the same ones).
_SAME = {"REJECT": "REQUEST"}
#: The column with the finer code, by the CAMEO root of the act.
_FINER = {"02": "appeal", "12": "refusal"}


@cache
def _lines(kind: str) -> tuple[tuple[Row, re.Pattern[str]], ...]:
    """(line, pattern) of the modes or contexts."""
    return tuple((row, _pattern(cells(row, "words"))) for row in read_table("plover_words") if row["kind"] == kind)


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?i)(?<![\w-])(?:{'|'.join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))})(?!\w)"
    )


def mode_in(reading: Reading, category: str, span: Span, code: str) -> tuple[str, str, Span] | None:
    """(mode, CAMEO code, word) of the first word in `span` that gives `category` a mode; None when none does.

    `code` is that of the act without a mode: it says whether a request is an appeal (02) or a demand (10).
    """
    wanted = _SAME.get(category, category)
    column = next((name for root, name in _FINER.items() if code.startswith(root)), "cameo")
    hits = []
    for row, pattern in _lines("mode"):
        match = pattern.search(reading.text, span.start, span.end) if row["category"] == wanted else None
        if match is not None:
            hits.append((match.start(), -match.end(), row["name"], row[column] or code))
    if not hits:
        return None
    start, minus_end, name, finer = min(hits)
    return name, finer, Span(start, -minus_end)


def contexts_in(reading: Reading, span: Span) -> list[Value]:
    """A value of field `contexts` for each PLOVER context with a word in `span`, with the words."""
    found = []
    for row, pattern in _lines("context"):
        spans = tuple(Span(*match.span()) for match in pattern.finditer(reading.text, span.start, span.end))
        if spans:
            found.append(Value("contexts", row["name"], spans))
    return found
