"""What verbale knows of the world: actors and their names, who belonged where, who held which office when."""

from __future__ import annotations

import datetime
import gc
from collections import defaultdict
from dataclasses import dataclass

from verbale.lexicon.actors import body_actors, group_actors, outlet_actors, state_actors
from verbale.lexicon.membership import Membership, presidencies
from verbale.lexicon.name import Name
from verbale.lexicon.naming import make_names
from verbale.lexicon.office import Office, Tenure
from verbale.lexicon.organ import iter_kinds, make_organ
from verbale.lexicon.overlay import (
    own_namings,
    removed_namings,
    with_own_actors,
    with_own_memberships,
)
from verbale.lexicon.own import in_use
from verbale.lexicon.people import people_and_tenures
from verbale.lexicon.person import plain
from verbale.lexicon.remembered import remembered
from verbale.lexicon.table import cells, read_table
from verbale.lexicon.title import title_of
from verbale.record import Actor, ActorType

#: Lines of memberships.csv that make a full member.
MEMBER_STATUSES = frozenset({"member", "permanent", "elected"})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Reads from the tables under lexicon/data; see docs/lexicon.md. Made once, by `Lexicon.load()`.

    `actors` are states, unions, organisations, groups, outlets, organs and people by id; `names` every wording of each.
    """

    actors: dict[str, Actor]
    names: tuple[Name, ...]
    adjectives: dict[str, str]
    _by_name: dict[str, Actor]
    _memberships: dict[str, tuple[Membership, ...]]
    _by_office: dict[str, tuple[Tenure, ...]]
    _by_person: dict[str, tuple[Tenure, ...]]
    _by_family: dict[str, tuple[Actor, ...]]
    _forums: frozenset[str]

    @staticmethod
    def load() -> Lexicon:
        """The lexicon; read at the first call, the same object afterwards."""
        return _load()

    def actor(self, name: str) -> Actor | None:
        """Actor of a canonical English name, or of another name that no other state or body has, in this spelling."""
        return self._by_name.get(name) or self._by_name.get(_aliases().get(name, ""))

    def is_forum(self, actor: Actor) -> bool:
        """True for a format in which states meet but which does not act by itself (G7, Quad, Minsk Group)."""
        return actor.id in self._forums

    # -- memberships

    def members(self, union: Actor | str, on: datetime.date) -> tuple[Actor, ...]:
        """Full members on a day, by name; empty for a union whose members the tables do not hold."""
        lines = self._memberships.get(self._name(union), ())
        return tuple(
            self._by_name[name]
            for name in sorted({m.member for m in lines if m.status in MEMBER_STATUSES and m.covers(on)})
        )

    def is_member(self, state: Actor | str, union: Actor | str, on: datetime.date) -> bool:
        """True for a full member on that day, also for one that is suspended."""
        lines = self._memberships.get(self._name(union), ())
        name = self._name(state)
        return any(m.member == name and m.status in MEMBER_STATUSES and m.covers(on) for m in lines)

    def is_suspended(self, state: Actor | str, union: Actor | str, on: datetime.date) -> bool:
        lines = self._memberships.get(self._name(union), ())
        name = self._name(state)
        return any(m.member == name and m.status == "suspended" and m.covers(on) for m in lines)

    def unions_of(self, state: Actor | str, on: datetime.date) -> tuple[Actor, ...]:
        """Unions, alliances and organisations of which a state was a full member on a day, by name."""
        return tuple(self._by_name[u] for u in sorted(self._memberships) if self.is_member(state, u, on))

    def has_members(self, union: Actor | str) -> bool:
        """True when the tables hold the members of this union."""
        return self._name(union) in self._memberships

    def membership(self, state: Actor | str, union: Actor | str, on: datetime.date) -> Membership:
        """The line of the tables that makes a state a full member on a day. Raises KeyError for no member."""
        lines = self._memberships.get(self._name(union), ())
        name = self._name(state)
        for line in lines:
            if line.member == name and line.status in MEMBER_STATUSES and line.covers(on):
                return line
        raise KeyError(f"{name} was no member of {self._name(union)} on {on}")

    def presides(self, body: Actor | str, on: datetime.date) -> Actor | None:
        """The state that held the rotating presidency of a body on a day; None when the tables do not know."""
        for line in presidencies().get(self._name(body), ()):
            if line.covers(on):
                return self._by_name[line.member]
        return None

    def memberships(self, state: Actor | str, union: Actor | str) -> tuple[Membership, ...]:
        """All times of a state as a full member of a union, in order."""
        lines = self._memberships.get(self._name(union), ())
        own = [m for m in lines if m.member == self._name(state) and m.status in MEMBER_STATUSES]
        return tuple(sorted(own, key=lambda m: m.since.first))

    def has_presidency(self, body: Actor | str) -> bool:
        """True when the tables hold the rotating presidencies of a body."""
        return self._name(body) in presidencies()

    # -- offices

    def holders(self, kind: str, of: Actor | str, on: datetime.date) -> tuple[Actor, ...]:
        """Who held an office of a state or body on a day; `kind` is a kind of office or a title ("top diplomat").

        A title gives the holders of the first of its kinds that has one on that day. Empty when the tables do not know.
        """
        owner = self.actor(of) if isinstance(of, str) else of
        if owner is None:
            return ()
        there = list(_serving(owner.id, on))
        exact = [t for t in there if t.office.kind == kind]
        if not exact:
            exact = self._entitled(kind, there)
        return tuple(dict.fromkeys(self.actors[t.person] for t in exact))

    def offices_of(self, person: Actor, on: datetime.date) -> tuple[Office, ...]:
        """Offices a person held on a day, the highest first."""
        return tuple(t.office for t in self._by_person.get(person.id, ()) if t.covers(on))

    def tenures(self, actor: Actor) -> tuple[Tenure, ...]:
        """All known tenures of a person, or of all holders of a state's or body's offices."""
        return self._by_person.get(actor.id) or self._by_office.get(actor.id, ())

    def persons(self, surname: str, on: datetime.date | None = None) -> tuple[Actor, ...]:
        """People of a family name, accents and case aside; in office on the day first, the highest before."""
        found = self._by_family.get(plain(surname), ())
        if on is None:
            return found
        return tuple(sorted(found, key=lambda person: (*self._nearness(person, on), person.name)))

    def in_office(self, person: Actor, on: datetime.date) -> bool:
        return any(t.covers(on) for t in self._by_person.get(person.id, ()))

    def represents(self, person: Actor, on: datetime.date) -> Actor | None:
        """The state, union or organisation for which a person acted on a day; None when no office is known for it."""
        offices = self.offices_of(person, on)
        if not offices:
            return None
        owner = self.actors[offices[0].of]
        while owner.type is ActorType.ORGAN and owner.of is not None:
            owner = self.actors[owner.of]
        return owner

    # -- organs

    def adjective(self, state: Actor | str) -> str:
        """ "Russian" for Russia; the name itself where the state has no adjective."""
        return self.adjectives.get(self._name(state), self._name(state))

    def organ(self, state: Actor | str, kind: str) -> Actor | None:
        """A state's organ of a kind of organ_kinds.csv ("foreign-ministry", "embassy"), with the state as its `of`."""
        owner = self.actor(state) if isinstance(state, str) else state
        if owner is None or owner.type is not ActorType.STATE:
            return None
        return make_organ(owner, kind)

    # -- inside

    def _name(self, actor: Actor | str) -> str:
        """Canonical name of an actor, of its other names too where only one actor has them ("EU")."""
        if not isinstance(actor, str):
            return actor.name
        return actor if actor in self._by_name else _aliases().get(actor, actor)

    def _nearness(self, person: Actor, on: datetime.date) -> tuple[int, int]:
        """Days to the nearest office held, then how high it is."""
        held = self._by_person.get(person.id, ())
        return min(((t.distance(on), _rank(t)[0]) for t in held), default=(10**6, 0))

    def _entitled(self, words: str, there: list[Tenure]) -> list[Tenure]:
        title = title_of(words)
        if title is None:
            return []
        of_kind = [t for t in there if t.office.kind in title.kinds]
        own = [t for t in of_kind if _is_titled(t, title.words)]
        if own or title.strict:
            return own
        for kind in title.kinds:
            if found := [t for t in of_kind if t.office.kind == kind]:
                return found
        return []


@remembered
def _aliases() -> dict[str, str]:
    """Canonical name of a state or body by each other name that is its alone."""
    owners: dict[str, set[str]] = defaultdict(set)
    for actor in _load().actors.values():
        if actor.type != ActorType.PERSON:
            for alias in actor.aliases:
                owners[alias].add(actor.name)
    return {alias: min(names) for alias, names in owners.items() if len(names) == 1}


@remembered
def _serving(of: str, on: datetime.date) -> tuple[Tenure, ...]:
    """Tenures of all offices of one actor on a day: asked for many kinds of office in a row."""
    return tuple(t for t in _load()._by_office.get(of, ()) if t.covers(on))


def _is_titled(tenure: Tenure, words: str) -> bool:
    return words == tenure.office.title.lower().replace("-", " ") or words == tenure.office.title.lower()


#: Highest office first: a vice-president who is also foreign minister is named by either, but acts for one state.
_RANK = ("head-of-state", "head-of-government", "high-representative", "head-of-organisation", "foreign-minister")


def _rank(tenure: Tenure) -> tuple[int, datetime.date, str]:
    kind = tenure.office.kind
    return (_RANK.index(kind) if kind in _RANK else len(_RANK), tenure.first, tenure.office.of)


@remembered
def _load() -> Lexicon:
    """Everything made here lives on, so the collector of garbage is kept from walking it while it grows."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _read()
    finally:
        if collecting:
            gc.enable()


def _read() -> Lexicon:
    own = in_use()
    tables = with_own_actors({**state_actors(), **body_actors(), **group_actors(), **outlet_actors()}, own)
    adjectives = {row["name"]: cells(row, "adjective")[0] for row in read_table("states") if row["adjective"]}
    people, by_person, by_office = people_and_tenures(tables, own)
    organs = _organs(tables)
    by_name = {**{o.name: o for o in organs}, **{p.name: p for p, _ in people}, **tables}
    actors = {actor.id: actor for actor in by_name.values()}
    by_family: dict[str, list[Actor]] = defaultdict(list)
    for actor, person in people:
        for form in dict.fromkeys(plain(f) for f in person.family):
            by_family[form].append(actor)
    memberships: dict[str, list[Membership]] = defaultdict(list)
    for line in with_own_memberships([Membership.of(row) for row in read_table("memberships")], tables, own):
        memberships[line.union].append(line)
    return Lexicon(
        actors=actors,
        names=make_names(tables, people, organs, own_namings(tables, own), removed_namings(tables, own)),
        adjectives=adjectives,
        _by_name=by_name,
        _memberships={union: tuple(lines) for union, lines in memberships.items()},
        _by_office={of: tuple(sorted(lines, key=_rank)) for of, lines in by_office.items()},
        _by_person={person: tuple(sorted(lines, key=_rank)) for person, lines in by_person.items()},
        _by_family={form: tuple(found) for form, found in by_family.items()},
        _forums=frozenset(tables[row["name"]].id for row in read_table("organisations") if row["forum"] == "yes"),
    )


def _organs(tables: dict[str, Actor]) -> list[Actor]:
    states = [actor for actor in tables.values() if actor.type is ActorType.STATE]
    made = (make_organ(state, kind) for state in states for kind in iter_kinds(state))
    return [organ for organ in made if organ is not None]
