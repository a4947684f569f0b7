"""Whose letter it is by what stands above it and under it: the letterhead, and "For the Ministry …" above a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from verbale.document.layout import Line, trimmed
from verbale.document.paper import Party
from verbale.document.words import one_of

#: Lines of a letterhead, and words of one, at most.
LINES = 4
WORDS = 14

#: "For the Government of X:", "On behalf of the Ministry,".
FOR = re.compile(r"(?:for|on behalf of)\s+(?P<who>(?:the\s+)?(?P<name>\S.*?))[,.:]*$", re.I)


@cache
def _body() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{one_of('letterhead')})\b")


def find_letterhead(lines: Sequence[Line], until: int) -> list[Party]:
    """The body, and what it belongs to, named by the lines at the very top, above the character `until`.

    The most particular comes first: the bureau, then the government above it.
    """
    found: list[Party] = []
    for line in lines[:LINES]:
        named = line.words <= WORDS and line.text[-1] not in ".:;?!" and not re.search(r"\d", line.text)
        if line.span.end > until or not named or not _body().search(line.text):
            break
        found.insert(0, Party(line.span))
    return found


def find_behalf(text: str, lines: Sequence[Line], last: int) -> Party | None:
    """The body in whose name one of the last lines signs: "For the Bureau for Reintegration Policies"."""
    for line in lines[-last:]:
        hit = _signing(line)
        if hit is not None and hit["name"][0].isupper():
            start = line.span.start
            span = trimmed(text, start + hit.start("who"), start + hit.end("who"), " \t,.:")
            if span is not None:
                return Party(span)
    return None


def signs_for(line: Line) -> bool:
    """True of "For the delegation," on a line of its own: a name follows."""
    return _signing(line) is not None


def _signing(line: Line) -> re.Match[str] | None:
    hit = FOR.match(line.text)
    return hit if line.words <= WORDS and _body().search(line.text) else None
