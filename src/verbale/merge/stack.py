"""Claims of copies that are equal word for word: compared with others once, however many pages carry them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from verbale.merge.view import View
from verbale.record import FieldType
from verbale.record.kind import KINDS


@dataclass(frozen=True, slots=True)
class Stack:
    """Views of one lineage that no comparison could tell apart, one of each report; sorted by claim id."""

    views: tuple[View, ...]
    of_report: Mapping[str, View]

    @property
    def first(self) -> View:
        return self.views[0]

    @property
    def id(self) -> str:
        return self.views[0].id


def stacks(views: Iterable[View], entry_of: Mapping[str, str]) -> list[Stack]:
    """The views in stacks, in order of their first claim id.

    Equal are kind, modality, day of the report, every value with its actor, and the words around. Where one report says
    the same twice, its second time is put with the second times of its copies. `entry_of` leads links to entries.
    """
    held: dict[tuple[object, ...], list[View]] = {}
    said: dict[tuple[object, ...], int] = {}
    for view in sorted(views, key=lambda v: (v.report.id, v.claim.iter_spans()[0][1], v.id)):
        equal = _equal(view, entry_of)
        times = said[equal, view.report.id] = said.get((equal, view.report.id), 0) + 1
        held.setdefault((equal, times), []).append(view)
    made = [sorted(group, key=lambda v: v.id) for group in held.values()]
    return [Stack(tuple(g), {v.report.id: v for v in g}) for g in sorted(made, key=lambda g: g[0].id)]


def _equal(view: View, entry_of: Mapping[str, str]) -> tuple[object, ...]:
    fields = KINDS[view.claim.kind].fields

    def plain(field: str, value: object) -> str:
        if fields[field] == FieldType.LINK:
            return entry_of.get(str(value), "linked")
        return value if isinstance(value, str) else json.dumps(value, sort_keys=True)

    values = tuple((v.field, plain(v.field, v.value), v.actor, len(v.spans)) for v in view.claim.values)
    days = (view.report.published, view.reckoned)
    return (view.claim.kind, view.claim.modality, view.lineage, days, values, view.words, view.context)


def facing(one: Stack, other: Stack) -> tuple[View, View]:
    """A view of each, to be compared for all: both of one report where one tells both, for it keeps them apart."""
    smaller, larger = sorted((one, other), key=lambda stack: len(stack.views))
    both = next((view.report.id for view in smaller.views if view.report.id in larger.of_report), None)
    return (one.first, other.first) if both is None else (one.of_report[both], other.of_report[both])


def pairs_of(found: Sequence[Stack], pairs: Iterable[frozenset[str]]) -> dict[tuple[int, int], list[tuple[View, View]]]:
    """(number of a stack, number of a later one) -> the views, one of each, of which `pairs` holds the claim ids."""
    place = {view.id: (number, view) for number, stack in enumerate(found) for view in stack.views}
    held: dict[tuple[int, int], list[tuple[View, View]]] = {}
    for ids in sorted(pairs, key=sorted):
        if all(id in place for id in ids) and len(ids) == 2:
            (one, a), (other, b) = sorted((place[id] for id in ids), key=lambda p: p[0])
            if one != other:
                held.setdefault((one, other), []).append((a, b))
    return held
