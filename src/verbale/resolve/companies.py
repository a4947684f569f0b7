"""Several states or persons at once: "the 27 member states", "EU foreign ministers", "his European colleagues"."""

from __future__ import annotations

from dataclasses import replace

from verbale.mention.table import plural_of, regions
from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.counts import LARGE, members_of, recent_persons, resolve_count, union_meant
from verbale.resolve.found import Found
from verbale.resolve.joint import and_list
from verbale.resolve.knowledge import Knowledge
from verbale.resolve.pair import NEAR, parties_together, persons_joined, persons_together
from verbale.resolve.post import post_class
from verbale.resolve.seated import seated_in
from verbale.resolve.two_heads import heads_of_two, shared_offices
from verbale.resolve.unnamed import strip_determiner, strip_quantifier
from verbale.resolve.visit import VISITING, parties_of_visit

#: Classes of office whose counterparts elsewhere are foreign ministers.
_FOREIGN = {"high representative", "top diplomat", "foreign minister", "chancellor", "secretary of state"}
_LEADING = {"leader", "president", "head of government", "monarch"}
#: Offices that every state has one of. A "foreign secretary" is a minister in one state and an official in others.
_SEATED = {"president", "head of government", "foreign minister", "defence minister"}
_UNIONS = {ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION}
#: Those who act for the state in whose capital they sit; envoys there do not.
_STAFF = {"official", "lawmaker", "politician", "leader", "minister"}
#: Words before "members" that tell that they are persons.
_KIN = {"family", "staff", "crew", "cabinet", "party", "team", "gang", "board", "panel", "delegation", "jury"}
#: Words for two persons, whatever they are.
_MEN = {"men", "women", "gentlemen", "politicians", "statesmen"}
#: Offices of those who meet one another.
_MET = {"leader", "president", "head of government", "minister", "foreign minister", "counterpart", "chief", "official"}
#: Words for both of the two that deal with each other.
_PAIR = {"parties", "sides"}
#: Group words that can count the members of a list named in the report ("the four states", "the two sides").
_LISTED = {"states", "sides", "allies", "members"}


def resolve_group(cast: Cast, knowledge: Knowledge, wording: Wording, owner: Actor | None, said: str) -> Found | None:
    """The group under its canonical name."""
    if wording.office == "counterpart":
        found = _counterparts(cast, knowledge, wording, owner)
        if found is not None:
            return found
    if wording.office in VISITING and wording.number is None:
        met = parties_of_visit(cast, wording, owner)
        if met is not None:
            return met
    if wording.kind == "members" and _KIN & set(said.lower().split()):
        return Found(Actor.make(strip_determiner(said), ActorType.GROUP), 0.5, "a group under the report's own words")
    ofs = [h.actors[0] for h in wording.of if len(h.actors) == 1]
    if _is_alliance(said) and not ofs:
        alliance = next(iter(cast.commonest((ActorType.ALLIANCE,))), None)
        if alliance is not None:
            members = members_of(knowledge, alliance, wording.number)
            return Found(members, 0.65, f"the members of {alliance.name}, which writes them with a capital")
    if wording.office == "judge" and wording.definite and not ofs and owner is None:
        court = next((seen.actor for seen in cast.back(wording.first) if _is_court(seen.actor)), None)
        if court is not None:
            return Found(court, 0.6, "the judges of the court spoken of last")
    for of in ofs:
        cast.actors.setdefault(of.id, of)
    joined = owner is not None and (owner.type in _UNIONS or knowledge.lexicon.has_members(owner))
    if not ofs and owner is None and wording.seat is not None and wording.office in _STAFF:
        ofs = [a for a in wording.seat.actors[:1] if a.type == ActorType.STATE]  # "officials in Washington"
        for of in ofs:
            cast.actors.setdefault(of.id, of)
    if not ofs and owner is not None and (joined or wording.kind != "members"):
        ofs = [owner] if owner.type != ActorType.PERSON else [a for a in [cast.state_of(owner)] if a]
    return _of_actors(knowledge, wording, ofs) if ofs else _of_nobody(cast, knowledge, wording, said)


def _is_alliance(said: str) -> bool:
    """True of "Allies" with a capital: how an alliance writes its own members."""
    return said.split()[-1] == "Allies"


def _is_regional(said: str) -> bool:
    """True for "two Gulf ambassadors": those of a region, not of the two states that the report is about."""
    words = [word for word in said.split() if word[:1].isupper()]
    return any(regions().at([w.lower() for w in words], i) is not None for i in range(len(words)))


def _is_court(actor: Actor) -> bool:
    words = set(actor.name.lower().split())
    return actor.type in {ActorType.ORGAN, ActorType.ORGANISATION} and bool({"court", "tribunal"} & words)


def _of_actors(knowledge: Knowledge, wording: Wording, ofs: list[Actor]) -> Found:
    """A group that belongs to actors named beside it."""
    union = next((a for a in ofs if a.type in _UNIONS), None)
    if union is None and wording.kind == "members":
        union = next((a for a in ofs if a.type == ActorType.ORGAN), None)
    if wording.kind in {"members", "states", "allies"} and union is not None:
        return Found(members_of(knowledge, union, wording.number), 0.85, f"members of {union.name}")
    if wording.kind == "persons":
        return Found(_officers(knowledge, wording, ofs), 0.75, "a group of persons who act for those named")
    role = " ".join([*wording.extra, wording.role])
    name = f"{role} of {and_list(list(dict.fromkeys(a.name for a in ofs)))}"
    return Found(Actor.make(name, ActorType.GROUP, of=ofs[0].id), 0.6, "a group beside those named")


def _of_nobody(cast: Cast, knowledge: Knowledge, wording: Wording, said: str) -> Found | None:
    """A group whose actors have to be looked for in the report, else under the report's own words."""
    number = wording.number
    if wording.kind == "members":
        union = union_meant(cast, knowledge, wording)
        counted = resolve_count(cast, knowledge, wording) if union is None and number is not None else None
        if counted is not None and counted.actor is not None:
            return counted
        if union is None and not wording.definite and wording.role.startswith("member"):
            return Found(
                Actor.make(strip_quantifier(said), ActorType.GROUP), 0.4, "a group under the report's own words"
            )
        if union is None:
            return None
        return Found(members_of(knowledge, union, number), 0.65, f"the members of {union.name}, spoken of last")
    called = said.split(" ", 1)[0].lower() in {"the", "both"}
    if wording.role in _PAIR and called and number is None and not wording.extra:
        two = resolve_count(cast, knowledge, replace(wording, number=2))
        if two is not None and two.actor is not None:
            return two
    if wording.role in _MEN and (number == 2 or said.split(" ", 1)[0].lower() in {"both", "neither"}):
        named = recent_persons(cast, wording.first)
        if named:
            return Found(Actor.make(and_list(named), ActorType.GROUP), 0.55, "the two persons spoken of last")
    if number is not None and _is_regional(said):
        return Found(Actor.make(strip_determiner(said), ActorType.GROUP), 0.5, "a group under the report's own words")
    if wording.kind in _LISTED and (number is not None or (wording.role == "sides" and wording.definite)):
        listed = resolve_count(cast, knowledge, wording)
        if listed is not None:
            return listed
    if wording.kind == "persons" and wording.office and number is not None:
        counted = _counted_officers(cast, knowledge, wording)
        if counted is not None:
            return counted
    if wording.kind == "persons" and wording.office and wording.definite and number is None and not wording.extra:
        both = _two_officers(cast, knowledge, wording, only=True)
        if both is not None:
            return both
    earlier = _earlier(cast, wording) if wording.definite and not wording.extra else None
    if earlier is not None:
        return Found(earlier, 0.5, "the group spoken of last under that word")
    if wording.kind == "persons" and wording.office in _SEATED and wording.definite and not wording.extra:
        states = parties_together(cast, wording.first, states=True) if number is None else []
        if states and not any(state.id in cast.asking for state in states):
            name = f"{_many(wording.role)} of {and_list([state.name for state in states])}"
            return Found(
                Actor.make(name, ActorType.GROUP), 0.45, "those of the two that the sentences just before deal with"
            )
    return Found(Actor.make(strip_quantifier(said), ActorType.GROUP), 0.5, "a group under the report's own words")


def _counterparts(cast: Cast, knowledge: Knowledge, wording: Wording, owner: Actor | None) -> Found | None:
    """ "his European colleagues" of a foreign minister: European foreign ministers."""
    person = cast.person_of(owner) if owner is not None else None
    held = {office for _, office in person.posts} if person is not None else set()
    office = "foreign minister" if held & _FOREIGN else min(held, default="")
    if person is None or not office:
        return None
    named = [h.actors[0] for h in wording.of if len(h.actors) == 1]
    shorts = [knowledge.short(a) if a.type in _UNIONS else a.name for a in named]
    name = " ".join([*wording.extra, _many(office)]) + (f" of {and_list(shorts)}" if shorts else "")
    return Found(Actor.make(name, ActorType.GROUP), 0.6, f"those who hold the office of {person.actor.name} elsewhere")


def _counted_officers(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "the four ministers" of a list of four states; "the two ministers" as two persons of the report."""
    if wording.number == 2:
        two = _two_officers(cast, knowledge, wording)
        if two is not None:
            return two
        pair = persons_together(cast, wording.first, NEAR) if wording.office in _MET else []
        pair = pair or (heads_of_two(cast, knowledge, wording) if wording.office in {"leader", "minister"} else [])
        if pair:
            group = Actor.make(and_list([a.name for a in pair]), ActorType.GROUP)
            return Found(group, 0.5, "the two persons named together before")
    listed = resolve_count(cast, knowledge, wording)
    if listed is None or listed.actor is None:
        return None
    role = "foreign minister" if wording.office == "chancellor" else wording.role
    held = _holders_of(knowledge, wording, listed.actor)
    if held is not None:
        return Found(
            held, max(0.1, listed.score - 0.1), f"who held the office of {role} there on the day of the report"
        )
    the = "the " if (wording.number or 0) > LARGE else ""
    name = f"{_many(role)} of {the}{listed.actor.name}"
    return Found(Actor.make(name, ActorType.GROUP), max(0.1, listed.score - 0.1), listed.why)


def _holders_of(knowledge: Knowledge, wording: Wording, listed: Actor) -> Actor | None:
    """ "both premiers" of a pair of states: the two persons who held the office on the day, when the tables know."""
    states = [knowledge.lexicon.actor(name) for name in listed.name.split(" and ")]
    if len(states) != 2 or wording.office not in _SEATED or wording.role.endswith("secretary"):
        return None
    names = []
    for state in states:
        held = knowledge.holders(wording.role, post_class(wording.office, state), state) if state is not None else []
        if len(held) != 1:
            return None
        names.append(held[0].name)
    other = f"{_many(wording.role)} of {listed.name}"
    return Actor.make(and_list(names), ActorType.GROUP, aliases=(other,))


def _two_officers(cast: Cast, knowledge: Knowledge, wording: Wording, *, only: bool = False) -> Found | None:
    """The two persons spoken of last who hold such an office; with `only`, when the report has no third."""
    fitting: list[Actor] = []
    for seen in cast.back(wording.first):
        if seen.actor not in fitting and _fits(cast, knowledge, wording, seen.actor):
            fitting.append(seen.actor)
    joined = () if only else persons_joined(cast, wording.first)
    if joined and all(actor in fitting for actor in joined):
        fitting = list(reversed(joined))
    pair = {a.id for a in cast.commonest(("state",))[:2]}
    homes = {a.id: home for a in fitting for home in [cast.state_of(a) or knowledge.represents(a)] if home is not None}
    parties = [a for a in fitting if a.id in homes and homes[a.id].id in pair]
    if len({homes[a.id].id for a in parties}) == 2:
        fitting = parties  # leaders of the two states that the report is about, not those who sat beside them
    elif (
        wording.office in _LEADING
        and len(pair) == 2
        and len({home.id for home in homes.values()}) >= 2
        and len(fitting) > 2
    ):
        return None
    if len(fitting) < 2 or (only and len(fitting) > 2):
        return None
    name = and_list([a.name for a in reversed(fitting[:2])])
    lands = sorted({homes[a.id].name for a in fitting[:2] if a.id in homes})
    aliases = (
        tuple(f"{_many(r)} of {and_list(lands)}" for r in shared_offices(cast, wording, fitting[:2]))
        if lands[1:]
        else ()
    )
    why = f"the two spoken of last who are {wording.role}"
    return Found(Actor.make(name, ActorType.GROUP, aliases=aliases), 0.65, why)


def _fits(cast: Cast, knowledge: Knowledge, wording: Wording, actor: Actor) -> bool:
    """True of a person who holds the office of the words, or leads where leaders are meant."""
    person = cast.person_of(actor)
    if person is None:
        return False
    held = person.above | {office for _, office in person.posts}
    leads = wording.office == "leader" and bool(held & _LEADING)
    return (
        bool({wording.role, wording.office} & held)
        or leads
        or (person.known and knowledge.leads(actor, wording.office))
    )


def _officers(knowledge: Knowledge, wording: Wording, ofs: list[Actor]) -> Actor:
    """ "foreign ministers of the EU member states", "leaders of the G7", "officials of Bangladesh"."""
    role = "foreign minister" if wording.office == "chancellor" and wording.role == "chancellor" else wording.role
    roles = _many(role) if wording.office else role
    roles = " ".join([*[e for e in wording.extra if e not in {"respective"}], roles])
    where = [
        seated_in(a, knowledge.short(a)) if a.type in _UNIONS and _seated(wording) else a.name for a in ofs
    ]  # fmt: skip
    name = f"{roles} of {and_list(list(dict.fromkeys(where)))}"
    aliases: tuple[str, ...] = (f"{knowledge.lexicon.adjective(ofs[0])} {roles}",) if len(ofs) == 1 else ()
    if len(ofs) == 1 and ofs[0].type in _UNIONS:
        short = knowledge.short(ofs[0])
        aliases = (
            f"{short} {roles}",
            f"{roles} of the {short}",
            f"{ofs[0].name} {roles}",
            f"{roles} of {short} states",
            f"{roles} of the {short} member states",
        )
    return Actor.make(name, ActorType.GROUP, of=ofs[0].id, aliases=tuple(a for a in aliases if a != name))


def _seated(wording: Wording) -> bool:
    """Offices that a state has one of: those of a union are those of its members."""
    return wording.office.endswith("minister") or wording.office in {
        "leader",
        "head of government",
        "president",
        "ambassador",
    }


def _many(role: str) -> str:
    if role.endswith("man") and role.startswith(("spokes", "chair", "middle")):
        return role[:-3] + "men"
    first, of, rest = role.partition(" of ")
    return plural_of(first) + of + rest if of else plural_of(role)


def _earlier(cast: Cast, wording: Wording) -> Actor | None:
    last = wording.role.split()[-1].lower()
    for seen in cast.back(wording.first):
        roles, of, _ = seen.actor.name.lower().partition(" of ")
        leads = wording.office == "leader" and bool(of) and roles in {_many(office) for office in _LEADING}
        if seen.actor.type == ActorType.GROUP and (last in roles.split() or leads):
            return seen.actor
    return None
