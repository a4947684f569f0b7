"""Modes and contexts of an event, by the words around it."""

from __future__ import annotations

import re
from functools import cache

from verbale.lexicon.table import cells, read_table
from verbale.reading import Reading
from verbale.record import Span, Value

#: Categories whose modes are those of another (PLOVER gives REQUEST and REJECT the same ones).
_SAME = {"REJECT": "REQUEST"}


@cache
def _lines(kind: str) -> tuple[tuple[str, str, str, re.Pattern[str]], ...]:
    """(category, name, CAMEO code, pattern) of the modes or contexts."""
    return tuple(
        (row["category"], row["name"], row["cameo"], _pattern(cells(row, "words")))
        for row in read_table("plover_words")
        if row["kind"] == kind
    )


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?i)(?<![\w-])(?:{'|'.join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))})(?!\w)"
    )


def mode_in(reading: Reading, category: str, span: Span) -> tuple[str, str, Span] | None:
    """(mode, CAMEO code, word) of the first word in `span` that gives `category` a mode; None when none does."""
    wanted = _SAME.get(category, category)
    hits = []
    for of, name, code, pattern in _lines("mode"):
        match = pattern.search(reading.text, span.start, span.end) if of == wanted else None
        if match is not None:
            hits.append((match.start(), -match.end(), name, code))
    if not hits:
        return None
    start, minus_end, name, code = min(hits)
    return name, code, Span(start, -minus_end)


def contexts_in(reading: Reading, span: Span) -> list[Value]:
    """A value of field `contexts` for each PLOVER context with a word in `span`, with the words."""
    found = []
    for _, name, _, pattern in _lines("context"):
        spans = tuple(Span(*match.span()) for match in pattern.finditer(reading.text, span.start, span.end))
        if spans:
            found.append(Value("contexts", name, spans))
    return found
