"""Several states or persons at once: "the 27 member states", "EU foreign ministers", "the four", "both sides"."""

from __future__ import annotations

from verbale.mention.mention import Naming
from verbale.mention.table import plural_of
from verbale.mention.wording import Sort, Wording
from verbale.record import Actor, ActorType
from verbale.resolve.bodies import and_list
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found, open_between
from verbale.resolve.knowledge import Knowledge
from verbale.resolve.offices import strip_determiner

#: Classes of office whose counterparts elsewhere are foreign ministers.
_FOREIGN = {"high representative", "top diplomat", "foreign minister", "chancellor", "secretary of state"}
_UNIONS = {ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION}
#: Group words that can count the members of a list named in the report ("the four states", "the two sides").
_LISTED = {"states", "sides", "allies", "members"}


def resolve_group(cast: Cast, knowledge: Knowledge, wording: Wording, owner: Actor | None, said: str) -> Found | None:
    """The group under its canonical name."""
    ofs = [h.actors[0] for h in wording.of if len(h.actors) == 1]
    for of in ofs:
        cast.actors.setdefault(of.id, of)
    if not ofs and owner is not None:
        ofs = [owner] if owner.type != ActorType.PERSON else [a for a in [cast.state_of(owner)] if a]
    union = next((a for a in ofs if a.type in _UNIONS), None)
    if wording.kind in {"members", "states"} and union is not None:
        return Found(members_of(knowledge, union), 0.9, f"the members of {union.name}")
    if wording.kind == "members" and not ofs:
        union = _union(cast, knowledge, wording)
        return (
            Found(members_of(knowledge, union), 0.65, f"the members of {union.name}, the union spoken of last")
            if union
            else None
        )
    if wording.kind in _LISTED and not ofs:
        if wording.number is not None or (wording.role == "sides" and wording.definite):
            listed = resolve_count(cast, knowledge, wording)
            if listed is not None:
                return listed
    if wording.kind == "allies" and union is not None:
        return Found(members_of(knowledge, union), 0.8, f"the members of {union.name}")
    if (wording.number or 0) > 12 and not ofs and (wording.definite or wording.kind == "members"):
        counted = resolve_count(cast, knowledge, wording)
        if counted is not None and counted.actor is not None and wording.kind == "persons" and wording.office:
            name = f"{_many(wording.role)} of the {counted.actor.name}"
            return Found(Actor.make(name, ActorType.GROUP), counted.score, counted.why)
        if counted is not None and wording.kind in {"states", "members"}:
            return counted
    if wording.kind == "persons" and wording.office and not ofs and (wording.number or wording.definite):
        counted = _counted_officers(cast, knowledge, wording)
        if counted is not None:
            return counted
    if wording.office == "counterpart":
        self_person = cast.person_of(owner) if owner is not None else None
        held = {o for _, o in self_person.posts} if self_person else set()
        office = "foreign minister" if held & _FOREIGN else min(held, default="")
        if office:
            named = [h.actors[0] for h in wording.of if len(h.actors) == 1]
            where = (
                f" of {and_list([knowledge.short(a) if a.type in _UNIONS else a.name for a in named])}" if named else ""
            )
            name = " ".join([*wording.extra, _many(office)]) + where
            return Found(
                Actor.make(name, ActorType.GROUP), 0.6, f"those who hold the office of {owner.name if owner else ''}"
            )
    if ofs and wording.kind == "persons":
        return Found(_officers(knowledge, wording, ofs, said), 0.75, "a group of persons who act for those named")
    if ofs:
        role = " ".join([*wording.extra, wording.role])
        name = f"{role} of {and_list(list(dict.fromkeys(a.name for a in ofs)))}"
        return Found(Actor.make(name, ActorType.GROUP, of=ofs[0].id), 0.6, "a group beside those named")
    name = strip_determiner(said)
    if not wording.extra and name.split(" ")[0].isalpha() and not wording.number and wording.kind != "persons":
        earlier = _earlier(cast, wording)
        if earlier is not None and wording.definite:
            return Found(earlier, 0.5, "the group spoken of last under that word")
    if wording.definite and not wording.extra:
        earlier = _earlier(cast, wording)
        if earlier is not None:
            return Found(earlier, 0.5, "the group spoken of last under that word")
    return Found(Actor.make(name, ActorType.GROUP), 0.5, "a group under the report's own words")


def members_of(knowledge: Knowledge, union: Actor) -> Actor:
    """ "EU member states" for the European Union."""
    return Actor.make(f"{knowledge.short(union)} member states", ActorType.GROUP, of=union.id)


def resolve_count(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "the four", "the 27", "both countries": a list of that length in the report, else a union of that size."""
    number = wording.number or (2 if wording.role in {"side", "sides"} else None)
    if number is None:
        return None
    if number > 12:
        union = _union(cast, knowledge, wording) or _of_that_size(knowledge, number)
        if union is None and knowledge.on is None:
            union = next(iter(cast.commonest(("union", "alliance"))), None)
        if union is not None:
            return Found(members_of(knowledge, union), 0.7, f"{union.name} has {number} members")
        return None
    before = [names for at, names in cast.all_lists if len(names) == number and at < wording.first]
    after = [names for at, names in cast.all_lists if len(names) == number and at >= wording.first]
    choice = before[-1:] if number == 2 else before[-1:] or after[:1]
    people = _recent_persons(cast, wording) if wording.sort == Sort.COUNT and number == 2 else []
    if people:
        return Found(Actor.make(and_list(people), ActorType.GROUP), 0.55, "the two persons spoken of last")
    if choice:
        actor = Actor.make(and_list([a.name for a in choice[0]]), ActorType.GROUP)
        return Found(actor, 0.8 if number > 2 else 0.65, f"the list of {number} in this report")
    if number == 2:
        pair = cast.commonest(("state", "union", "alliance"))
        if len(pair) >= 2 and (len(pair) == 2 or cast.counts[pair[1].id] > cast.counts[pair[2].id]):
            names = [a.name for a in sorted(pair[:2], key=lambda a: a.name)]
            return Found(Actor.make(and_list(names), ActorType.GROUP), 0.5, "the two states that the report names most")
        return open_between(pair[:4], "which two are meant is not plain")
    return None


def _recent_persons(cast: Cast, wording: Wording) -> list[str]:
    """The two persons spoken of just before, when there are two and no more."""
    near = {
        s.actor.name: s.at for s in cast.back(wording.first) if wording.first - s.at <= 30 and s.actor.type == "person"
    }
    return sorted(near, key=lambda name: (near[name], name)) if len(near) == 2 else []


def _counted_officers(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "the four ministers" of a list of four states; "the two ministers" as two persons of the report."""
    if wording.number == 2:
        fitting: list[Actor] = []
        for seen in cast.back(wording.first):
            person = cast.person_of(seen.actor)
            if (
                person
                and seen.actor not in fitting
                and ({wording.role, wording.office} & (person.above | {o for _, o in person.posts}))
            ):
                fitting.append(seen.actor)
        if len(fitting) >= 2:
            names = [a.name for a in reversed(fitting[:2])]
            return Found(
                Actor.make(and_list(names), ActorType.GROUP), 0.65, f"the two spoken of last who are {wording.role}"
            )
    if wording.number and wording.number > 2:
        listed = resolve_count(cast, knowledge, wording)
        if listed is not None and listed.actor is not None:
            role = "foreign minister" if wording.office == "chancellor" else wording.role
            name = (
                f"{_many(role)} of {listed.actor.name}"
                if wording.number <= 12
                else f"{_many(role)} of the {listed.actor.name}"
            )
            return Found(Actor.make(name, ActorType.GROUP), listed.score - 0.1, listed.why)
    return None


def _officers(knowledge: Knowledge, wording: Wording, ofs: list[Actor], said: str) -> Actor:
    """ "foreign ministers of the EU member states", "officials of Bangladesh", "envoys of Finland and Sweden"."""
    role = "foreign minister" if wording.office == "chancellor" and wording.role == "chancellor" else wording.role
    roles = _many(role) if wording.office else role
    roles = " ".join([*[e for e in wording.extra if e not in {"respective"}], roles])
    where = [
        f"the {knowledge.short(a)} member states" if a.type in _UNIONS and _seated(wording) else a.name for a in ofs
    ]  # fmt: skip
    name = f"{roles} of {and_list(list(dict.fromkeys(where)))}"
    return Actor.make(name, ActorType.GROUP, of=ofs[0].id)


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


def _union(cast: Cast, knowledge: Knowledge, wording: Wording) -> Actor | None:
    """The union or alliance spoken of last; with a number, one that has about so many members on the day."""
    types = ("union", "alliance")
    number = wording.number
    if number is None:
        return cast.latest(wording.first, types) or next(iter(cast.commonest(types)), None)
    named = [s.actor for s in cast.back(wording.first) if s.actor.type in types] + cast.commonest(types)
    for union in named:
        if knowledge.size(union) in {number, number + 1}:
            return union
    return None


def _of_that_size(knowledge: Knowledge, number: int) -> Actor | None:
    """The only union or alliance with so many members on the day."""
    unions = knowledge.sized(number)
    return unions[0] if len(unions) == 1 else None


def _earlier(cast: Cast, wording: Wording) -> Actor | None:
    last = wording.role.split()[-1].lower()
    for seen in cast.back(wording.first):
        if seen.actor.type == ActorType.GROUP and last in seen.actor.name.lower().split(" of ")[0].split():
            return seen.actor
    return None


def lists_of(spots: list[tuple[int, int, Actor, Naming]], lower: list[str]) -> list[tuple[int, tuple[Actor, ...]]]:
    """Lists of two or more states joined by commas and "and": (word of the first, actors)."""
    joins = {",", "and", "of", "the", "as", "well", "&", "between", "both", "with", "to", "in", "from", ";"}
    found: list[tuple[int, tuple[Actor, ...]]] = []
    run: list[tuple[int, int, Actor]] = []
    for first, last, actor, naming in sorted(spots, key=lambda s: s[0]):
        gap = lower[run[-1][1] : first] if run else []
        if (
            run
            and gap
            and len(gap) <= 4
            and set(gap) <= joins
            and ("," in gap or "and" in gap or "&" in gap or "with" in gap)
        ):
            run.append((first, last, actor))
            continue
        found += _close(run)
        run = [(first, last, actor)]
    return found + _close(run)


def _close(run: list[tuple[int, int, Actor]]) -> list[tuple[int, tuple[Actor, ...]]]:
    actors = tuple(dict.fromkeys(actor for _, _, actor in run))
    return [(run[0][0], actors)] if len(actors) >= 2 else []
