"""The parties of the exchange and who spoke for them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from verbale.briefing.material import Material
from verbale.briefing.naming import Naming
from verbale.merge.party import ENDS
from verbale.record import ActorType

#: Kinds of entries in whose roles an actor counts as a party.
_KINDS = ("communication", "demand", "response", "statement")
_ROLES = ("sender", "recipients", "on_behalf_of", "signed_by", "by", "of", "speaker")


#: A party takes part in this many entries; whoever is named once, in one role, is a mention and no party to it.
FEWEST = 2

#: Parties shown however few their entries.
LEAST_ROWS = 2


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party, its type, those who acted for it, and in how many entries it takes part."""

    name: str
    type: str
    people: tuple[str, ...]
    n_entries: int


def party_rows(material: Material, naming: Naming) -> list[PartyRow]:
    """Parties with a part in the exchange, the busiest first; those named in passing are left out."""
    parts: Counter[str] = Counter()
    people: dict[str, Counter[str]] = {}
    for entry in (e for kind in _KINDS for e in material.of_kind(kind)):
        inside = set()
        for role in _ROLES:
            for value in entry.get(role):
                party = naming.party(value.actor)
                actor = material.actors.get(value.actor or "")
                if party is None or actor is None or party not in material.actors:
                    continue
                if material.actors[party].type not in ENDS:
                    continue
                inside.add(party)
                if actor.type == ActorType.PERSON:
                    people.setdefault(party, Counter())[actor.name] += 1
        parts.update(inside)
    rows = []
    for party, n in sorted(parts.items(), key=lambda p: (-p[1], material.actors[p[0]].name)):
        actor = material.actors[party]
        names = [name for name, _ in sorted(people.get(party, Counter()).items(), key=lambda p: (-p[1], p[0]))]
        rows.append(PartyRow(actor.name, str(actor.type), tuple(names), n))
    return [row for n, row in enumerate(rows) if row.n_entries >= FEWEST or n < LEAST_ROWS]
