"""Offices of different rank in a role that one person fills: the ambassador brought the letter, or the minister did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from verbale.lexicon.table import cells, read_table
from verbale.merge.rivals import SINGLE_ROLES, Rivals
from verbale.merge.told import Told
from verbale.merge.view import View

_WORD = re.compile(r"[^\W\d_]+(?:[’-][^\W\d_]+)*")

#: Characters before a name in which its title stands.
_TITLE = 30


def find(told: Told) -> Iterator[Rivals]:
    """Papers for which reports name offices of different rank in one role."""
    for entry in told.by_id.values():
        if entry.kind != "communication":
            continue
        for role in SINGLE_ROLES:
            held: dict[str, list[tuple[str, View]]] = {}
            for view in told.groups[entry.id]:
                ranks = _ranks(view, role)
                if len(ranks) == 1:
                    ((rank, name),) = ranks.items()
                    held.setdefault(rank, []).append((name, view))
            if len(held) > 1 and _apart(held, role):
                values = [(max(n for n, _ in named), tuple(v for _, v in named)) for _, named in sorted(held.items())]
                yield Rivals(role, "party", tuple(values))


def _apart(held: dict[str, list[tuple[str, View]]], role: str) -> bool:
    """True when no report gives both, and no person is named on two sides."""
    sides = [[view for _, view in named] for named in held.values()]
    for at, one in enumerate(sides):
        for other in sides[at + 1 :]:
            if {v.report.id for v in one} & {v.report.id for v in other}:
                return False
            if {a for v in one for a in v.persons[role]} & {a for v in other for a in v.persons[role]}:
                return False
    return True


def _ranks(view: View, role: str) -> dict[str, str]:
    """Rank -> the words of the report, for each office in the role whose rank is known; a title may stand before."""
    found: dict[str, str] = {}
    for value in view.claim.get(role):
        for span in value.spans:
            before = re.split(
                r"[.;,:\n]|\b(?:to|by|from|and)\b", view.report.text[max(0, span.start - _TITLE) : span.start]
            )[-1]
            words = span.of(view.report.text)
            rank = _rank(words) or _rank(before)
            if rank is not None:
                found.setdefault(rank, words if _rank(words) else f"{before.strip()} {words}")
    return found


def _rank(words: str) -> str | None:
    told = f" {' '.join(_WORD.findall(words.lower()))} "
    return next((rank for rank, forms in _table() if any(f" {form} " in told for form in forms)), None)


@cache
def _table() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((row["rank"], cells(row, "words")) for row in read_table("rank_words"))
