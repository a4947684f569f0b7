"""Views that are worth comparing, and groups of those that were found to belong together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from verbale.merge.view import View


def sharing(views: Sequence[View], keys: Callable[[View], Iterable[object]]) -> Iterator[tuple[View, View]]:
    """Each pair of views of two reports that has a key in common, once, in the order of the ids."""
    holders: dict[object, list[int]] = {}
    ordered = sorted(views, key=lambda v: v.id)
    for at, view in enumerate(ordered):
        for key in keys(view):
            holders.setdefault(key, []).append(at)
    found = {(i, j) for held in holders.values() for n, i in enumerate(held) for j in held[n + 1 :]}
    for i, j in sorted(found):
        if ordered[i].report.id != ordered[j].report.id:
            yield ordered[i], ordered[j]


def joined(pairs: Iterable[tuple[View, View]]) -> list[list[View]]:
    """The views of the pairs, those that are linked in one group; groups and views in the order of the ids."""
    group: dict[str, list[View]] = {}
    for a, b in pairs:
        first, second = group.setdefault(a.id, [a]), group.setdefault(b.id, [b])
        if first is not second:
            first.extend(second)
            group.update({view.id: first for view in second})
    once = {id(held): sorted(held, key=lambda v: v.id) for held in group.values()}
    return sorted(once.values(), key=lambda held: held[0].id)
