"""For whom an actor speaks: the state, union or alliance at the end of its chain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from verbale.record import Actor, ActorType, EntryValue, Value

#: Types that are parties in their own right.
ENDS = {ActorType.STATE, ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION}


#: Between the members in the name of a group ("Saudi Arabia, Bahrain and Egypt", "envoys of France and Germany").
_JOINED = re.compile(r", | and ")


def split_names(group: str) -> list[str]:
    """The members in the name of a group, as far as it names them.

    >>> split_names("Saudi Arabia, Bahrain and Egypt")
    ['Saudi Arabia', 'Bahrain', 'Egypt']
    """
    return _JOINED.split(group)


class Parties:
    """Looks up the party of actors, following `of` from a person or organ upwards."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self._actors = actors
        self._by_name = {actor.name: id for id, actor in actors.items()}

    def party(self, actor: str | None) -> str | None:
        """Id of the party for which `actor` acts; itself when nobody is named; None when the actor is unknown."""
        seen: set[str] = set()
        while actor is not None and actor not in seen:
            seen.add(actor)
            known = self._actors.get(actor)
            if known is None or known.of is None or known.type in ENDS:
                return actor
            actor = known.of
        return actor

    def of_values(self, values: Iterable[Value | EntryValue]) -> frozenset[str]:
        """Parties of the values whose actor is known; a group named by its members stands for each of them."""
        return frozenset(p for v in values for p in self._parties(v.actor))

    def _parties(self, actor: str | None) -> list[str]:
        known = self._actors.get(actor or "")
        joint = known is not None and known.type is ActorType.GROUP  # its `of` names but one of them
        if known is not None and (known.of is None or joint) and known.type not in ENDS:
            for names in (known.name, known.name.partition(" of ")[2]):
                members = [self._by_name.get(name) for name in split_names(names)]
                if len(members) > 1 and None not in members:
                    return [party for member in members for party in self._parties(member)]
        party = self.party(actor)
        return [] if party is None else [party]

    def are_ends(self, parties: Iterable[str]) -> bool:
        """True where all are states, unions, alliances or organisations: of others it is open for whom they speak."""
        return all(p in self._actors and self._actors[p].type in ENDS for p in parties)

    def persons(self, values: Iterable[Value]) -> frozenset[str]:
        """Ids of the persons among the values."""
        named = {v.actor for v in values if v.actor is not None}
        return frozenset(a for a in named if a in self._actors and self._actors[a].type == ActorType.PERSON)

    def voices(self, values: Iterable[Value]) -> frozenset[str]:
        """Ids of the persons and bodies among the values: those who act for a party and are not the party itself."""
        named = {v.actor for v in values if v.actor is not None}
        return frozenset(a for a in named if a in self._actors and self._actors[a].type not in ENDS)
