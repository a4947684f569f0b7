"""Which claims are compared at all: those that share a key, in reports of one time.

In a record of years most pairs that share a party are years apart, and in a record of thousands of reports a great
party is in most of them. Both are left out before a single pair is compared: time by a window over the days of the
reports, great keys by asking for a second one.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from verbale.merge.stack import Stack
from verbale.merge.view import DEALING, View, is_lasting

#: A key that more stacks share than this ties two of them only together with another key. One exchange told by some
#: hundred reports stays below it.
LARGE = 1000

#: Keys of a pair beyond which no further one is asked for.
DEEPEST = 3

#: Most months in which a claim's day is looked up; what may be of any day of years is held against everything.
MONTHS = 36

Pair = tuple[int, int]


def candidate_pairs(found: Sequence[Stack], keys: Callable[[View], Iterable[object]]) -> list[Pair]:
    """Numbers of the stacks to compare, the smaller first, sorted."""
    own = [tuple(dict.fromkeys(key for view in stack.views for key in keys(view))) for stack in found]
    holders: dict[object, list[int]] = {}
    for at, shared in enumerate(own):
        for key in shared:
            holders.setdefault(key, []).append(at)
    large = {key: number for number, key in enumerate(holders) if len(holders[key]) > LARGE}
    times = [_Time.of(stack.first) for stack in found]
    pairs: set[Pair] = set()
    for key, held in holders.items():
        pairs.update(_pairs(held, own, times, large, large.get(key, -1), 1))
    return sorted(pairs)


def _pairs(
    held: Sequence[int],
    own: Sequence[tuple[object, ...]],
    times: Sequence[_Time],
    large: Mapping[object, int],
    after: int,
    depth: int,
) -> Iterator[Pair]:
    """Pairs of one block; a large one is parted by the large keys that come later: small ones are blocks themselves."""
    if len(held) <= LARGE or depth >= DEEPEST:
        yield from _of_one_time(held, times)
        return
    parts: dict[int, list[int]] = defaultdict(list)
    for at in held:
        for key in own[at]:
            if large.get(key, -1) > after:
                parts[large[key]].append(at)
    for number in sorted(parts):
        yield from _pairs(parts[number], own, times, large, number, depth + 1)


class _Time:
    """When a stack was reported, and the months of which it tells."""

    __slots__ = ("first", "last", "months")

    def __init__(self, first: int | None, last: int | None, months: tuple[int, ...] | None) -> None:
        self.first, self.last, self.months = first, last, months

    @classmethod
    def of(cls, view: View) -> _Time:
        """Unknown, and so near to everything, without a day of the report, and for what stands for years."""
        published = view.report.published
        if published is None or is_lasting(view):
            return cls(None, None, None)
        months = {month for day in view.when for month in _months(day.first, day.last)}
        told = tuple(sorted(months)) if len(months) <= MONTHS else None
        return cls(published.first.toordinal(), published.last.toordinal(), told)


def _months(first: datetime.date, last: datetime.date) -> range:
    start = first.year * 12 + first.month
    return range(start, min(last.year * 12 + last.month, start + MONTHS) + 1)


def _of_one_time(held: Sequence[int], times: Sequence[_Time]) -> Iterator[Pair]:
    """Pairs of reports within a dealing of each other, of claims that tell of one month, or of unknown time."""
    if len(held) < 2:
        return
    dated = [(first, at) for at in held if (first := times[at].first) is not None]
    dated.sort()
    if dated and len(dated) == len(held):
        latest = max(times[at].last or first for first, at in dated)
        if latest - dated[0][0] <= DEALING:
            yield from combinations(sorted(held), 2)
            return
    yield from _in_window(dated, times)
    yield from _in_month([at for _, at in dated], times)
    anywhere = [at for at in held if times[at].first is None or times[at].months is None]
    for at in anywhere:
        yield from ((min(at, other), max(at, other)) for other in held if other != at)


def _in_window(dated: Sequence[tuple[int, int]], times: Sequence[_Time]) -> Iterator[Pair]:
    """`dated` are (first day of the report, number), sorted: who comes within a dealing of whoever came before."""
    open_: list[int] = []
    for first, at in dated:
        open_ = [other for other in open_ if first - (times[other].last or 0) <= DEALING]
        yield from ((min(at, other), max(at, other)) for other in open_)
        open_.append(at)


def _in_month(held: Sequence[int], times: Sequence[_Time]) -> Iterator[Pair]:
    of_month: dict[int, list[int]] = defaultdict(list)
    for at in held:
        for month in times[at].months or ():
            of_month[month].append(at)
    for month in sorted(of_month):
        yield from combinations(sorted(of_month[month]), 2)
