"""The columns of the ledger: parties of whom something is asked, and who answers for them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence

from verbale.briefing.material import Material
from verbale.briefing.naming import Naming
from verbale.errors import UsageError
from verbale.lexicon.lexicon import Lexicon
from verbale.merge.party import ENDS
from verbale.record import Actor, ActorType, Entry, EntryValue

#: The column of demands of which no report says, in a name that is known, to whom they are put.
OTHER = "other or not named"

_UNIONS = {ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION}


class Addressees:
    """Finds the column of a demand's addressees, and the columns that a response fills."""

    def __init__(self, material: Material, naming: Naming) -> None:
        self._actors = material.actors
        self._naming = naming

    def find(self, name: str | None) -> str | None:
        """Id of the actor of the record with this id, name, alias or ISO code; None for None."""
        if name is None:
            return None
        wanted = name.casefold()
        known = sorted(self._actors.values(), key=lambda a: (a.type not in ENDS, a.name, a.id))
        for exactly in (True, False):
            for actor in known:
                names = [actor.id, actor.name, actor.iso3 or "", *actor.aliases]
                if any(n.casefold() == wanted if exactly else wanted in n.casefold().split() for n in names):
                    return actor.id
        raise UsageError(f"no actor of the record is called {name!r}; `verbale list actors` shows those there are")

    def names(self, values: Iterable[EntryValue], actor: str) -> bool:
        """True when the values name the actor, or one that acts for it."""
        return any(v.actor == actor or self._naming.party(v.actor) == actor for v in values)

    def columns(self, demand: Entry) -> list[str]:
        """Names of the parties asked, each once; a group named by its members gives a column for each of them."""
        return self._parties(demand.get("of")) or [OTHER]

    def places(
        self, response: Entry, columns: Sequence[str], day: datetime.date | None
    ) -> list[tuple[str, str | None]]:
        """(column, through whom) that a response fills: `through` names a union that answers for its member.

        Empty when one answers who was not asked.
        """
        answering = self._parties(response.get("by"))
        if not answering or OTHER in columns:
            return [(column, None) for column in columns]
        placed: list[tuple[str, str | None]] = [(column, None) for column in columns if column in answering]
        unions = [name for name in answering if self._is_union(name)]
        for column in columns:
            through = next((u for u in unions if u != column and _is_member(column, u, day)), None)
            if column not in answering and through is not None:
                placed.append((column, through))
        if not placed and len(columns) == 1 and any(_is_member(name, columns[0], day) for name in answering):
            # a member that answers what its union was asked: shown there, under its own name
            placed = [(columns[0], None)]
        return placed

    def _parties(self, values: Iterable[EntryValue]) -> list[str]:
        """Names of the states, unions and groups behind values; "four states" and the like are left out."""
        names = []
        for value in values:
            actor = self._actors.get(self._naming.party(value.actor) or "")
            if actor is not None:
                names += [actor.name] if actor.type in ENDS else self._members(actor)
        return list(dict.fromkeys(names))

    def _members(self, group: Actor) -> list[str]:
        """The members in the name of a group ("Saudi Arabia, Bahrain and Egypt"), else its own when known."""
        members = re.split(r", | and ", group.name)
        known = {a.name for a in self._actors.values() if a.type in ENDS}
        if len(members) > 1 and known.issuperset(members):
            return members
        return [group.name] if Lexicon.load().actor(group.name) is not None else []

    def _is_union(self, name: str) -> bool:
        return any(a.name == name and a.type in _UNIONS for a in self._actors.values())


def _is_member(state: str, union: str, day: datetime.date | None) -> bool:
    return day is not None and Lexicon.load().is_member(state, union, day)
