"""Talks that are offered are between those who offer them and those to whom they are offered.

"What the Union proposes is one more round of talks" names one side; this report or another
says whom the offer goes to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from verbale.merge.party import Parties
from verbale.merge.view import View
from verbale.record import ENCOUNTERS, HAPPENED, Entry, EntryValue, Value

#: Kinds of asks by which one side wants the other to come to talks of both.
OFFERS = frozenset({"offer", "invitation"})


def with_offered(
    encounters: Sequence[Entry], demands: Sequence[Entry], groups: Mapping[str, Sequence[View]], parties: Parties
) -> list[Entry]:
    """Communications, each meeting that is only offered with both sides of the offer in whose words it stands."""
    offers = [demand for demand in demands if any(value.value in OFFERS for value in demand.get("kind"))]
    return [_with_offered(entry, offers, groups, parties) for entry in encounters]


def _with_offered(
    entry: Entry, offers: Sequence[Entry], groups: Mapping[str, Sequence[View]], parties: Parties
) -> Entry:
    group = groups[entry.id]
    if not any(value.value in ENCOUNTERS for value in entry.get("form")):
        return entry
    if any(view.claim.modality in HAPPENED for view in group):
        return entry
    taking = {parties.party(v.actor) for field in ("sender", "recipients") for v in entry.get(field)}
    added: dict[str, list[EntryValue]] = {"sender": [], "recipients": []}
    for offer in offers:
        own = [other.claim for other in groups[offer.id] if any(_stands_in(view, other) for view in group)]
        for side, field in (("by", "sender"), ("of", "recipients")) if own else ():
            told: list[Value | EntryValue] = [value for claim in own for value in claim.get(side)]
            for value in told or offer.get(side):  # another report may tell whom the offer goes to
                party = parties.party(value.actor)
                if party is not None and party not in taking:
                    taking.add(party)
                    why = f"{'makes' if side == 'by' else 'is made'} the offer {offer.id}, which names the meeting"
                    added[field].append(EntryValue(value.value, value.actor, entry.claims, entry.n_lineages, why))
    if not any(added.values()):
        return entry
    fields = {field: (*entry.get(field), *values) for field, values in added.items() if values}
    return replace(entry, fields={**entry.fields, **fields})


def _stands_in(meeting: View, offer: View) -> bool:
    """True where what is offered is named in the words of the offer."""
    if meeting.report.id != offer.report.id:
        return False
    named = [span for name, span in meeting.claim.marks if name == "mention"]
    return any(content.overlaps(span) for content in offer.spans("content") for span in named)
