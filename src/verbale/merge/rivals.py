"""Values that cannot all be right, and the contradiction that shows them side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from verbale.merge.view import View
from verbale.record import Entry, EntryValue, State
from verbale.record.identity import make_id

#: Roles of a paper that only one person or office fills; two names in one of them are rivals.
SINGLE_ROLES = ("handed_over_by", "received_by", "signed_by")

#: Outcomes of which at most one can be right, in the order in which they are shown.
OPPOSED = ("accepted", "rejected", "none-yet")

#: A plan that came true: reports of two days differ, and both are right.
CAME_TRUE = "planned, then happened"


@dataclass(frozen=True, slots=True)
class Rivals:
    """Values of one field that cannot all be right, or not on one day, each with the views that give it."""

    field: str
    difference: str
    values: tuple[tuple[Any, tuple[View, ...]], ...]

    @property
    def views(self) -> tuple[View, ...]:
        """Every view that gives one of the values, once, by id."""
        held = {view.id: view for _, views in self.values for view in views}
        return tuple(held[id] for id in sorted(held))


def make_contradiction(about: Sequence[str], rivals: Rivals, *, within: bool) -> Entry:
    """The contradiction of the entries `about`: each rival value with its claims and lineages.

    Most lie `within` the claims of one entry, which differ in a field in one way at a time. Reports that differ about
    an answer or a denial may speak of it in entries of their own, and a copy may change one sentence in two places:
    there the claims are part of the id.
    """
    lineages = {view.id: view.lineage for view in rivals.views}
    claims = tuple(lineages)
    n = len(set(lineages.values()))

    def value(plain: Any, views: Sequence[View]) -> EntryValue:
        ids = tuple(sorted({v.id for v in views}))
        return EntryValue(plain, None, ids, len({lineages[id] for id in ids}))

    fields = {
        "entry": tuple(EntryValue(entry, None, claims, n) for entry in about),
        "field": (EntryValue(rivals.field, None, claims, n),),
        "difference": (EntryValue(rivals.difference, None, claims, n),),
        "rivals": tuple(value(plain, views) for plain, views in rivals.values),
    }
    reports = {view.report.id for view in rivals.views}
    identity = make_id("con", *about, rivals.field, rivals.difference, *(() if within else claims))
    return Entry(identity, "contradiction", fields, claims, State.CONTRADICTED, len(reports), n)
