"""One handing over of a paper, told with another day and another bearer, so that it was taken for two papers."""

from __future__ import annotations

from collections.abc import Iterator

from verbale.merge.align.communication import gap
from verbale.merge.dealing import are_one
from verbale.merge.differ.pairs import joined, sharing
from verbale.merge.rivals import Rivals
from verbale.merge.told import Told
from verbale.merge.view import View
from verbale.record import ENCOUNTERS, Day, Modality

#: Most days between the two reports of it.
DAYS = 2

#: Least likeness of the words around.
ALIKE = 0.12


def find(told: Told) -> Iterator[Rivals]:
    """Day and bearer of papers of one form that independent reports let one side hand over within days."""
    handed = [
        v
        for v in told.of_kind("communication")
        if v.claim.get("handed_over_by") and v.days and v.claim.modality is Modality.ASSERTED
    ]
    apart = (
        (a, b)
        for a, b in sharing(handed, lambda v: [v.one("form")])
        if told.entry_of[a.id] != told.entry_of[b.id] and _is_one(a, b, told)
    )
    for group in joined(apart):
        days: dict[Day, list[View]] = {}
        bearers: dict[str, list[View]] = {}
        for view in group:
            days.setdefault(min(view.days), []).append(view)
            for value in view.claim.get("handed_over_by")[:1]:
                if value.actor in view.voices["handed_over_by"]:
                    bearers.setdefault(str(value.value), []).append(view)
        yield Rivals("date", "date", tuple((day.to_json(), tuple(days[day])) for day in sorted(days)))
        if len(bearers) > 1:
            yield Rivals("handed_over_by", "party", tuple((name, tuple(bearers[name])) for name in sorted(bearers)))


def _is_one(a: View, b: View, told: Told) -> bool:
    """True when form, sides, days and the words around let it be one paper."""
    if a.one("form") in ENCOUNTERS or a.lineage == b.lineage or not 0 < gap(a, b) <= DAYS:
        return False
    wrote = a.parties["sender"] | a.parties["signed_by"], b.parties["sender"] | b.parties["signed_by"]
    read = a.parties["recipients"], b.parties["recipients"]
    if any(all(side) and not side[0] & side[1] for side in (wrote, read)) or not (
        wrote[0] & wrote[1] or read[0] & read[1]
    ):
        return False
    return are_one(a.report, b.report) and told.rarity.cosine(a.context, b.context) >= ALIKE
