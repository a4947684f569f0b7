"""Groups claims that speak of the same thing, best match first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product

from verbale.merge.blocks import candidate_pairs
from verbale.merge.match import Match, Verdict, apart
from verbale.merge.stack import Stack, facing, pairs_of, stacks
from verbale.merge.view import View, years_apart

#: Two groups join only when their pairs score this well on average: one good pair may not chain two things together.
MEAN = 0.25

Align = Callable[[View, View], Match]


#: Matches of pairs of claims that were compared before, by their ids, the smaller first.
Matches = dict[tuple[str, str], Match]


def cluster(
    views: Sequence[View],
    align: Align,
    keys: Callable[[View], Sequence[object]],
    known: Matches | None = None,
    told: Iterable[frozenset[str]] = (),
    entry_of: Mapping[str, str] | None = None,
) -> list[list[View]]:
    """Groups of views, each sorted by claim id, in order of their first id.

    Only pairs that share a key are compared. Pairs are joined from the best score down; a pair that is APART keeps
    its two groups apart, whatever else speaks for them, and so does a low mean. The order of the views plays no part.
    Equal claims of copies are one stack and are compared once. `known` holds matches that still stand, and takes the
    new ones; `told` are pairs of ids of claims that `align` knows by their ids; `entry_of` leads links to entries.
    """
    found = stacks(views, entry_of or {})
    match = _Comparing(found, align, {} if known is None else known, pairs_of(found, told))
    tried = ((match.first(i, j), i, j) for i, j in candidate_pairs(found, keys))
    candidates = [c for c in tried if c[0].verdict == Verdict.SAME]
    candidates.sort(key=lambda c: (-c[0].score, found[c[1]].id, found[c[2]].id))
    group_of = list(range(len(found)))
    groups = {member: [member] for member in group_of}
    kept_apart: set[tuple[int, int]] = set()
    number = len(found)
    for _, i, j in candidates:
        first, second = sorted((group_of[i], group_of[j]))
        if first == second or (first, second) in kept_apart:
            continue
        if not _fit(match(a, b) for a, b in product(groups[first], groups[second])):
            kept_apart.add((first, second))  # until one of them grows, and with it its number
            continue
        groups[number] = [*groups.pop(first), *groups.pop(second)]
        for member in groups[number]:
            group_of[member] = number
        number += 1
    made = [sorted((v for n in group for v in found[n].views), key=lambda v: v.id) for group in groups.values()]
    return sorted(made, key=lambda g: g[0].id)


def _fit(matches: Iterator[Match]) -> bool:
    """True for pairs of which none is APART and whose mean is high enough."""
    total, count = 0.0, 0
    for match in matches:
        if match.verdict == Verdict.APART:
            return False
        total, count = total + match.score, count + 1
    return total >= MEAN * count


class _Comparing:
    """The match of two stacks, by their numbers."""

    def __init__(
        self,
        found: Sequence[Stack],
        align: Align,
        known: Matches,
        told: Mapping[tuple[int, int], Sequence[tuple[View, View]]],
    ) -> None:
        self._found = found
        self._align = align
        self._known = known
        self._told = told
        self._made: dict[tuple[int, int], Match] = {}

    def first(self, i: int, j: int) -> Match:
        """The match, kept only where it is one: most pairs are looked at once and never again."""
        found = self._compared(i, j)
        if found.verdict == Verdict.SAME:
            self._made[i, j] = found
        return found

    def __call__(self, i: int, j: int) -> Match:
        pair = (i, j) if i < j else (j, i)
        if pair not in self._made:
            self._made[pair] = self._compared(*pair)
        return self._made[pair]

    def _compared(self, i: int, j: int) -> Match:
        """The first that is APART, else the first, of the pairs told and one pair, if possible of one report."""
        pairs = [*self._told.get((i, j), ()), facing(self._found[i], self._found[j])]
        matches = [self._aligned(a, b) for a, b in pairs]
        return next((m for m in matches if m.verdict == Verdict.APART), matches[0])

    def _aligned(self, a: View, b: View) -> Match:
        first, second = (a, b) if a.id < b.id else (b, a)
        ids = (first.id, second.id)
        if ids not in self._known:
            far = years_apart(first, second)
            why = "the reports are years apart and give no common day"
            self._known[ids] = apart(why) if far else self._align(first, second)
        return self._known[ids]
