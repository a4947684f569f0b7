"""What the lexicon knows for the day of one report."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from verbale.lexicon.leading import body_of_field, is_led_by_government
from verbale.lexicon.lexicon import Lexicon
from verbale.lexicon.office import Office
from verbale.lexicon.organ import organ_kind, organ_kinds
from verbale.lexicon.person import plain
from verbale.lexicon.remembered import remembered
from verbale.mention.table import genders
from verbale.record import Actor, ActorType, Day

#: Likeness (0-100) above which two spellings of one name word are one: "Sergei"/"Sergey" 83, "Tayip"/"Tayyip" 91;
#: "John"/"Joan" 75, "Ahmed"/"Ahmad" 80.
LIKE = 79
#: Days before taking or after leaving office within which a person can still be meant by a full name.
NEAR = 3 * 365
_FIELDS = ("foreign", "defence", "interior", "justice", "finance", "trade")
_MISSIONS = {"European Union": "eu-mission", "United Nations": "un-mission", "NATO": "nato-mission"}
_LEADING = (
    "head-of-state", "head-of-government", "foreign-minister", "high-representative", "head-of-organisation",
    "defence-minister",
)  # fmt: skip

_AT_THE_TOP = {"head-of-state", "head-of-government"}

#: Classes of office, as in mention_roles.csv, of the kinds of titles.csv.
_CLASSES = {
    "head-of-state": "president", "head-of-government": "head of government", "foreign-minister": "foreign minister",
    "defence-minister": "defence minister", "interior-minister": "interior minister",
    "trade-minister": "trade minister", "finance-minister": "finance minister",
    "high-representative": "high representative",
    "national-security-adviser": "national security adviser", "head-of-organisation": "secretary general",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Knowledge:
    """`on` is the report's day; when it is None, offices are not looked up: their holders cannot be known."""

    lexicon: Lexicon
    on: datetime.date | None

    @classmethod
    def of(cls, published: Day | None) -> Knowledge:
        return cls(Lexicon.load(), published.first if published else None)

    def persons(self, names: tuple[str, ...], of: Actor | None) -> list[Actor]:
        """Office holders near the day whom the name words fit; for a single word, only those in office on the day."""
        found: dict[str, Actor] = {}
        for size in (3, 2, 1):
            for first in range(len(names) - size + 1):
                for person in self.lexicon.persons(" ".join(names[first : first + size]), self.on):
                    found.setdefault(person.id, person)
        people = list(found.values())
        if len(names) == 1:
            if self.on is None:
                return []
            serving = [p for p in people if self.lexicon.in_office(p, self.on)]
            last = serving or [p for p in people if self.last_served(p) is not None]
            return [p for p in last if of is None or self.acts_for(p, of)]
        fitting = [p for p in people if _fits(p, names) and self._is_near(p)]
        serving = [p for p in fitting if self.on is not None and self.lexicon.in_office(p, self.on)]
        right = [p for p in serving or fitting if of is None or self.acts_for(p, of)]
        return right or serving or fitting

    def last_served(self, person: Actor) -> Actor | None:
        """For whom a person acted when the tables were last checked, not long before the day; for names, never offices.

        Of days after that check the tables cannot say who holds an office; that a name is still that person's they can.
        """
        for tenure in self.lexicon.tenures(person):
            goes_on = tenure.person == person.id and tenure.until is None
            if goes_on and self.on is not None and 0 < (self.on - tenure.last).days <= NEAR:
                return self.lexicon.actors[tenure.office.of]
        return None

    def _is_near(self, person: Actor) -> bool:
        tenures = self.lexicon.tenures(person)
        return self.on is None or not tenures or any(t.distance(self.on) <= NEAR for t in tenures)

    def acts_for(self, person: Actor, of: Actor) -> bool:
        """True when the person held an office of `of`, or of the actor that it belongs to."""
        if self.on is None:
            return person.of == of.id
        represented = _represents(person.id, self.on)
        return (represented is not None and represented.id == of.id) or person.of == of.id

    def leaders(self, names: tuple[str, ...], states: list[Actor]) -> list[Actor]:
        """Leading office holders of `states` on the day whose name holds all the words: "Sheikh Tamim", "Biden"."""
        wanted = {part for name in names for part in plain(name).split()}
        found: dict[str, Actor] = {}
        for state in states:
            for kind in _LEADING:
                for person in _holders(kind, state, self.on) if self.on else ():
                    if any(wanted <= set(plain(known).split()) for known in (person.name, *person.aliases)):
                        found[person.id] = person
        return list(found.values())

    def spelled_otherwise(self, names: tuple[str, ...], states: list[Actor]) -> list[Actor]:
        """Leading office holders of `states` on the day whom names of two words or more fit in another spelling."""
        if self.on is None or len(names) < 2:
            return []
        leading = {p.id: p for state in states for kind in _LEADING for p in _holders(kind, state, self.on)}
        return [person for person in leading.values() if _fits(person, names)]

    def once_led(self, names: tuple[str, ...]) -> list[Actor]:
        """States that somebody of that name led, on any day: the administration of one who is out of office."""
        tenures = [t for p in self.lexicon.persons(" ".join(names), None) for t in self.lexicon.tenures(p)]
        led = {t.office.of for t in tenures if t.office.kind in _AT_THE_TOP}
        return sorted((self.lexicon.actors[of] for of in led), key=lambda state: state.name)

    def sized(self, number: int) -> list[Actor]:
        """Unions and alliances with so many members on the day."""
        wanted = {ActorType.UNION, ActorType.ALLIANCE}
        every = [a for a in self.lexicon.actors.values() if a.type in wanted and self.size(a) == number]
        return sorted(every, key=lambda a: a.name)

    def represents(self, person: Actor) -> Actor | None:
        return _represents(person.id, self.on) if self.on is not None else None

    def came_from(self, person: Actor) -> set[str]:
        """Ids of the states in whose offices the person ever was: the Spaniard who heads the Union's diplomacy."""
        owners = {self.lexicon.actors[t.office.of] for t in self.lexicon.tenures(person) if t.person == person.id}
        return {owner.id for owner in owners if owner.type is ActorType.STATE}

    def posts(self, person: Actor) -> tuple[tuple[str, str], ...]:
        """Offices that a person held on the day: (id of the actor acted for, class of the office)."""
        return _posts(person.id, self.on) if self.on is not None else ()

    def once_held(self, person: Actor) -> set[str]:
        """Classes of the offices that the person left before the day."""
        if self.on is None:
            return set()
        ended = [t for t in self.lexicon.tenures(person) if t.person == person.id and t.last < self.on]
        return {office for t in ended if t.until is not None for office in _classes(t.office)}

    def is_leading(self, person: Actor) -> bool:
        """True of who on the day led a state, its government or diplomacy, or an organisation."""
        return self.on is not None and any(o.kind in _LEADING for o in self.lexicon.offices_of(person, self.on))

    def leads(self, person: Actor, office: str) -> bool:
        """True when the person led a state on the day, and `office` is a word for that."""
        if self.on is None or office not in {"leader", "president", "head of government", "ruler", "monarch"}:
            return False
        kinds = {o.kind for o in self.lexicon.offices_of(person, self.on)}
        wanted = {"president": {"head-of-state"}, "head of government": {"head-of-government"}}
        return bool(kinds & wanted.get(office, {"head-of-state", "head-of-government"}))

    def holds(self, person: Actor, office: str, of: Actor | None) -> bool:
        owner = of or self.represents(person)
        return owner is not None and person.id in {a.id for a in self.holders(office, office, owner)}

    def holders(self, role: str, office: str, of: Actor) -> list[Actor]:
        """Who holds the office on the day: by its class first ("foreign minister"), else by the words used."""
        if self.on is None:
            return []
        if office == "leader" and is_led_by_government(of.name, self.on):
            office = "head of government"
        return list(_holders(office, of, self.on) or _holders(role, of, self.on))

    def body_of_field(self, of: Actor, field: str) -> Actor | None:
        """The body of an organisation that the chief of a field heads: "the UN refugee chief" heads UNHCR."""
        name = body_of_field(of.name, field)
        return self.lexicon.actor(name) if name is not None else None

    def titled(self, title: str, of: Actor) -> list[Actor]:
        """Holders on the day of an office that is called exactly so there: "Foreign Secretary"."""
        if self.on is None:
            return []
        there = [t for t in self.lexicon.tenures(of) if t.covers(self.on) and t.office.of == of.id]
        return list(
            dict.fromkeys(
                self.lexicon.actors[t.person]
                for t in there
                if f"{t.office.title.lower()} ".startswith(f"{title.lower()} ")
            )
        )

    def gathered(self, number: int) -> list[tuple[Actor, tuple[Actor, ...]]]:
        """Standing formats with so many members on the day, with these."""
        return list(_gathered(number, self.on)) if self.on is not None else []

    def organ(self, state: Actor, words: str) -> Actor | None:
        kind = organ_kind(words)
        return self.lexicon.organ(state, kind) if kind else None

    def has_organ(self, words: str) -> bool:
        """True for an organ that every state has: "foreign ministry", "presidency"."""
        return organ_kind(words) is not None

    def field_of(self, organ: Actor) -> str | None:
        """ "foreign" for the foreign ministry of any state; None for organs that are no ministry."""
        state = self.lexicon.actors.get(organ.of or "")
        if state is None:
            return None
        for field in _FIELDS:
            own = self.lexicon.organ(state, f"{field}-ministry")
            if own is not None and own.id == organ.id:
                return field
        return None

    def kind_of(self, organ: Actor) -> str | None:
        """Kind of organ ("foreign-ministry") of an organ that every state has."""
        state = self.lexicon.actors.get(organ.of or "")
        if state is None or state.type != ActorType.STATE:
            return None
        for kind in organ_kinds():
            own = self.lexicon.organ(state, kind)
            if own is not None and own.id == organ.id:
                return kind
        return None

    def embassy_of(self, organ: Actor) -> Actor | None:
        """The state whose embassy the organ is, None for any other actor."""
        state = self.lexicon.actors.get(organ.of or "") if organ.type == ActorType.ORGAN else None
        own = self.lexicon.organ(state, "embassy") if state is not None else None
        return state if own is not None and own.id == organ.id else None

    def governed(self, organ: Actor) -> Actor | None:
        """The state whose government the organ is, None for any other actor."""
        state = self.lexicon.actors.get(organ.of or "") if organ.type == ActorType.ORGAN else None
        own = self.lexicon.organ(state, "government") if state is not None else None
        return state if own is not None and own.id == organ.id else None

    def behind_authority(self, organ: Actor) -> Actor | None:
        """The state whose offices an authority's are, None for any other actor: those of the Palestinian Authority."""
        state = self.lexicon.actors.get(organ.of or "") if organ.type == ActorType.ORGAN else None
        own = self.lexicon.organ(state, "authority") if state is not None else None
        return state if own is not None and own.id == organ.id else None

    def mission(self, state: Actor, to: str) -> Actor | None:
        """The permanent mission of a state to a union or organisation."""
        kind = _MISSIONS.get(to)
        return self.lexicon.organ(state, kind) if kind else None

    def members(self, union: Actor) -> tuple[Actor, ...]:
        """Members on the day; none when the tables or the day do not tell."""
        return _members(union.name, self.on) if self.on is not None else ()

    def size(self, union: Actor) -> int | None:
        """Number of members on the day, None when the tables do not know."""
        if self.on is None or not self.lexicon.has_members(union):
            return None
        return len(_members(union.name, self.on))

    def short(self, union: Actor) -> str:
        """The usual initials of a union ("EU"), its name when it has none."""
        initials = [a for a in (union.name, *union.aliases) if re.fullmatch(r"[A-Z][A-Z0-9]{1,6}", a)]
        return min(initials, key=len) if initials else union.name


@remembered
def _members(union: str, on: datetime.date) -> tuple[Actor, ...]:
    return Lexicon.load().members(union, on)


@remembered
def _gathered(number: int, on: datetime.date) -> tuple[tuple[Actor, tuple[Actor, ...]], ...]:
    lexicon = Lexicon.load()
    forums = sorted((a for a in lexicon.actors.values() if lexicon.is_forum(a)), key=lambda a: a.name)
    held = ((forum, _members(forum.name, on)) for forum in forums)
    return tuple((forum, members) for forum, members in held if len(members) == number)


@remembered
def _represents(person: str, on: datetime.date) -> Actor | None:
    known = Lexicon.load()
    return known.represents(known.actors[person], on) if person in known.actors else None


def _classes(office: Office) -> tuple[str, ...]:
    """Classes of an office: its kind, and "president" for the head of a government who is called so."""
    known = _CLASSES.get(office.kind)
    called = office.kind == "head-of-government" and office.title.lower().startswith("president")
    return () if known is None else (known, "president") if called else (known,)


@remembered
def _posts(person: str, on: datetime.date) -> tuple[tuple[str, str], ...]:
    known = Lexicon.load()
    held = known.offices_of(known.actors[person], on) if person in known.actors else ()
    return tuple(dict.fromkeys((o.of, office) for o in held for office in _classes(o)))


@remembered
def _holders(kind: str, of: Actor, on: datetime.date) -> tuple[Actor, ...]:
    """Looked up once for all the reports of a day: the tables are long, and each report asks many times."""
    return Lexicon.load().holders(kind, of, on)


def _fits(person: Actor, names: tuple[str, ...]) -> bool:
    wanted = [plain(n) for n in names]
    for known in (person.name, *person.aliases):
        words = plain(known).split()
        parts = [w for n in wanted for w in n.split()]
        few, many = sorted((parts, words), key=len)
        if len(set(few)) == 1 and parts != words:
            continue  # "Abdullah bin Zayed" is no Abdullah Abdullah
        holds = len(few) > 1 and all(any(_same(a, b) for b in many) for a in few)
        if holds and not (len(parts) > len(words) and _is_another(parts, words)):
            return True  # under this name; another of the person's names may fit where this one does not
    return False


def _is_another(parts: list[str], known: list[str]) -> bool:
    """True where a longer name only holds a known one: "Henry David Cameron", "Manjurul Karim Khan Chowdhury".

    Behind the known words more surnames may follow, before them an honorific that no table holds.
    """
    first, last = (not any(_same(part, word) for word in known) for part in (parts[0], parts[-1]))
    return first and (last or parts[0] in genders())


def _same(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    if len(short) > 2 and long.startswith(short):
        return True  # "Jeff", "Jeffrey"
    return a == b or (len(a) > 2 and len(b) > 2 and ratio(a, b) >= LIKE) or (min(len(a), len(b)) == 1 and a[0] == b[0])
