"""Words that name a treaty, a principle or a standing format, and the word of the parse that stands for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from verbale.reading import Reading
from verbale.record import Span


@dataclass(frozen=True, slots=True)
class Reference:
    """`name` is canonical: that of the lexicon, else the printed words. `strong` is False for words that name nothing
    alone ("a ceasefire agreement"): they count only with a role. `actor` is the id of the actor, when it is one.
    """

    span: Span
    name: str
    strong: bool = True
    actor: str | None = None


def root_of(reading: Reading, span: Span) -> Token | None:
    """The token of `span` that hangs on a word outside it: its place in the tree gives the reference its role."""
    tokens = reading.tokens_in(span)
    inside = {token.i for token in tokens}
    outer = [token for token in tokens if token.head.i not in inside or token.head == token]
    nouns = [token for token in outer if token.pos_ in {"NOUN", "PROPN", "NUM"}]
    return (nouns or outer or [None])[-1]


def matched(
    reading: Reading,
    paragraph: Span,
    patterns: Iterable[tuple[str, re.Pattern[str]]],
    make: Callable[[Reading, str, re.Match[str]], Reference | None],
) -> list[Reference]:
    """What `make` gives for each match of the named patterns in a paragraph, by pattern."""
    matches = (
        (kind, match)
        for kind, pattern in patterns
        for match in pattern.finditer(reading.text, paragraph.start, paragraph.end)
    )
    return [made for kind, match in matches if (made := make(reading, kind, match)) is not None]


def longest(references: list[Reference]) -> list[Reference]:
    """References in order, none over another; the longer wins, then the one given first."""
    kept: list[Reference] = []
    for reference in sorted(references, key=lambda r: (r.span.start - r.span.end, r.span, not r.strong)):
        if not any(reference.span.overlaps(other.span) for other in kept):
            kept.append(reference)
    return sorted(kept, key=lambda r: r.span)
