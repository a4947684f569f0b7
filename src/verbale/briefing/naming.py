"""Who took part, as a reader would say it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from verbale.briefing.material import Material
from verbale.merge.party import ENDS, Parties, split_names
from verbale.record import ActorType, Entry, EntryValue

#: Names shown before "and N others".
MOST = 5


class Naming:
    """Says actors in full once, with the party for which they act."""

    def __init__(self, material: Material) -> None:
        self._actors = material.actors
        self._parties = Parties(material.actors)

    def party(self, actor: str | None) -> str | None:
        return self._parties.party(actor)

    def parties_of(self, values: Iterable[EntryValue]) -> list[str]:
        """Names of the parties behind values, each once, best supported first."""
        found: dict[str, None] = {}
        for value in values:
            party = self.party(value.actor)
            if party is not None and party in self._actors and self._actors[party].type in ENDS:
                found.setdefault(self._actors[party].name, None)
        return list(found)

    def is_party(self, actor: str | None, types: Collection[ActorType]) -> bool:
        """True for a known actor of one of the types."""
        return actor in self._actors and self._actors[actor].type in types

    def say(self, values: Sequence[EntryValue], *, with_party: bool = True) -> str:
        """Like "Sergey Lavrov (Russia) and NATO"; a bare party gives way to a person or organ of it."""
        names = [self._one(v, with_party) for v in self._shown(values)]
        names = list(dict.fromkeys(names))
        if len(names) > MOST:
            left = len(names) - MOST
            names = [*names[:MOST], f"{left} others" if left > 1 else "one other"]
        return join(names)

    def are_several(self, values: Sequence[EntryValue]) -> bool:
        """True where what `say` says of the values takes a verb in the plural: two names, or "Western leaders"."""
        shown = self._shown(values)
        if len({self._one(v, with_party=False) for v in shown}) != 1:
            return len(shown) > 1
        actor = self._actors.get(shown[0].actor or "")
        is_group = actor is None or actor.type is ActorType.GROUP
        return is_group and self._one(shown[0], with_party=False).endswith("s")

    def _shown(self, values: Sequence[EntryValue]) -> list[EntryValue]:
        spoken_for = {self.party(v.actor) for v in values if v.actor and self.party(v.actor) != v.actor}
        kept = [v for v in values if v.actor not in spoken_for]
        kept = [v for v in kept if not self._is_told(v, kept)]
        grouped = {name for v in kept if self.is_party(v.actor, {ActorType.GROUP}) for name in self._names(v)}
        kept = [v for v in kept if not self.is_party(v.actor, {ActorType.PERSON}) or not grouped & self._names(v)]
        known = [v for v in kept if v.actor is not None]
        # words that no table and no report resolves ("I", "it") say nothing beside a name; the record keeps them
        return known or kept

    def _names(self, value: EntryValue) -> set[str]:
        """Whom the name of the value's actor names: two of "Roe and Doe"."""
        actor = self._actors.get(value.actor or "")
        return set(split_names(actor.name)) if actor is not None else set()

    def _is_told(self, value: EntryValue, beside: Sequence[EntryValue]) -> bool:
        """True of "presidents of Peru and Chile" and "Roe and Doe" where both persons stand beside."""
        group = self._actors.get(value.actor or "")
        if group is None or group.type is not ActorType.GROUP:
            return False
        people = [self._actors[v.actor] for v in beside if v.actor in self._actors]
        people = [actor for actor in people if actor.type is ActorType.PERSON]
        if len(self._names(value)) > 1 and self._names(value) <= {actor.name for actor in people}:
            return True
        sides = self._parties.of_values([value])
        return len(sides) > 1 and sides <= {self.party(actor.id) for actor in people}

    def _one(self, value: EntryValue, with_party: bool) -> str:
        actor = self._actors.get(value.actor or "")
        if actor is None:
            return " ".join(str(value.value).split())
        party = self._actors.get(self.party(actor.id) or "")
        if with_party and party and party.id != actor.id and actor.type == ActorType.PERSON:
            return f"{actor.name} ({party.name})"
        return actor.name

    def first(self, entry: Entry, *fields: str) -> str:
        """The first of the fields that is filled, said."""
        for field in fields:
            if entry.get(field):
                return self.say(entry.get(field))
        return ""


def join(names: Sequence[str]) -> str:
    """
    >>> join(["Paris", "Bonn", "Rome"])
    'Paris, Bonn and Rome'
    """
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]
