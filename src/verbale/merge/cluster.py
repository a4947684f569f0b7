"""Groups claims that speak of the same thing, best match first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

from verbale.merge.match import Match, Verdict, apart
from verbale.merge.view import View, years_apart

#: Two groups join only when their pairs score this well on average: one good pair may not chain two things together.
MEAN = 0.25

Align = Callable[[View, View], Match]


#: Matches of pairs of claims that were compared before, by their ids, the smaller first.
Matches = dict[tuple[str, str], Match]


def cluster(
    views: Sequence[View], align: Align, keys: Callable[[View], Sequence[object]], known: Matches | None = None
) -> list[list[View]]:
    """Groups of views, each sorted by claim id, in order of their first id.

    Only pairs that share a key are compared. Pairs are joined from the best score down; a pair that is APART keeps
    its two groups apart, whatever else speaks for them, and so does a low mean. The order of the views plays no part.
    `known` holds matches that still stand, and takes the new ones.
    """
    ordered = sorted(views, key=lambda v: v.id)
    matches: Matches = {} if known is None else known

    def match(a: View, b: View) -> Match:
        pair = (a.id, b.id) if a.id < b.id else (b.id, a.id)
        if pair not in matches and years_apart(a, b):
            matches[pair] = apart("the reports are years apart and give no common day")
        elif pair not in matches:
            matches[pair] = align(a, b) if a.id < b.id else align(b, a)
        return matches[pair]

    candidates = [(match(a, b), a, b) for a, b in _pairs(ordered, keys)]
    candidates = [c for c in candidates if c[0].verdict == Verdict.SAME]
    candidates.sort(key=lambda c: (-c[0].score, c[1].id, c[2].id))
    group = {v.id: [v] for v in ordered}
    for _, a, b in candidates:
        first, second = group[a.id], group[b.id]
        if first is second:
            continue
        found = [match(x, y) for x, y in product(first, second)]
        if any(m.verdict == Verdict.APART for m in found) or sum(m.score for m in found) < MEAN * len(found):
            continue
        first.extend(second)
        for view in second:
            group[view.id] = first
    groups = {id(g): sorted(g, key=lambda v: v.id) for g in group.values()}
    return sorted(groups.values(), key=lambda g: g[0].id)


def _pairs(ordered: Sequence[View], keys: Callable[[View], Sequence[object]]) -> list[tuple[View, View]]:
    holders: dict[object, list[int]] = {}
    for at, view in enumerate(ordered):
        for key in keys(view):
            holders.setdefault(key, []).append(at)
    pairs = {(i, j) for held in holders.values() for n, i in enumerate(held) for j in held[n + 1 :]}
    return [(ordered[i], ordered[j]) for i, j in sorted(pairs)]
