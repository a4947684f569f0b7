"""Numbers that stand for actors: "the four", "the 27", "both sides"; and the lists of a report that they count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from verbale.mention.wording import Sort, Wording
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found, open_between
from verbale.resolve.home import homes
from verbale.resolve.joint import and_list
from verbale.resolve.knowledge import Knowledge
from verbale.resolve.pair import NEAR, parties_together, persons_together

#: A number above this counts the members of a union, not a list in the report.
LARGE = 12
#: Words for two that need not be states.
_SIDES = {"side", "sides", "party", "parties"}
#: From this number on, "the Twelve" counts the members of a union when the report has no list of that length.
TWELVE = 12


def members_of(knowledge: Knowledge, union: Actor, number: int | None = None) -> Actor:
    """ "EU member states" for the European Union; "21 EU member states" when the number is not that of all."""
    size = knowledge.size(union)
    part = f"{number} " if number is not None and size is not None and number < size - 1 else ""
    if union.type == ActorType.ORGAN:
        return Actor.make(f"{part}members of the {union.name}", ActorType.GROUP, of=union.id)
    short = knowledge.short(union)
    names = (short, f"the {short}", union.name, f"the {union.name}")
    others = () if part else tuple(f"{role} of {name}" for role in ("member states", "members") for name in names)
    allies = (f"{short} allies",) if union.type == ActorType.ALLIANCE and not part else ()
    full = f"{part}{short} member states"
    return Actor.make(full, ActorType.GROUP, of=union.id, aliases=(*others, f"{short} members", *allies))


def resolve_count(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "the four", "the 27", "both countries": a list of that length in the report, else a union of that size."""
    number = wording.number or (2 if wording.role in {"side", "sides"} else None)
    if number is None:
        return None
    if number > LARGE:
        union = union_meant(cast, knowledge, wording) or _of_that_size(knowledge, number)
        if union is None and knowledge.on is None:
            union = next(iter(cast.commonest(("union", "alliance"))), None)
        if union is not None:
            return Found(members_of(knowledge, union), 0.7, f"{union.name} has {number} members")
        return None
    if number == 2:
        return _two(cast, wording, [(at, n) for at, n in _pairs(cast) if at < wording.first])
    before = [names for at, names in cast.all_lists if len(names) == number and at < wording.first]
    people = _recent_persons(cast, wording, number) if wording.sort == Sort.COUNT and wording.definite else []
    if people:
        return Found(Actor.make(and_list(people), ActorType.GROUP), 0.55, f"the {number} persons spoken of last")
    after = [names for at, names in cast.all_lists if len(names) == number and at >= wording.first]
    choice = before[-1:] or after[:1]
    if choice:
        actor = Actor.make(and_list([a.name for a in choice[0]]), ActorType.GROUP)
        return Found(actor, 0.8, f"the list of {number} in this report")
    whole = _of_that_size(knowledge, number) if number >= TWELVE and wording.definite else None
    if whole is not None:
        return Found(members_of(knowledge, whole), 0.6, f"{whole.name} had {number} members")
    states = cast.commonest(("state",))
    format_ = _format(cast, knowledge, number) if wording.definite else None
    if format_ is not None:
        actor = Actor.make(and_list([a.name for a in format_[1]]), ActorType.GROUP)
        return Found(actor, 0.5, f"the {number} of the {format_[0].name}, of which the report names most")
    if len(states) == number and wording.definite:
        names = sorted(a.name for a in states[:number])
        return Found(
            Actor.make(and_list(names), ActorType.GROUP), 0.5, f"the only {number} states that the report names"
        )
    return None


def _format(cast: Cast, knowledge: Knowledge, number: int) -> tuple[Actor, tuple[Actor, ...]] | None:
    """The only standing format of so many states that the report names, or of whose members it names more than half."""
    named = {a.id for a in cast.commonest(("state", "union", "organisation"))}
    fitting = []
    for forum, members in knowledge.gathered(number) if 2 < number <= LARGE else []:
        met = sum(member.id in named for member in members)
        if forum.id in named or met * 2 > number:
            fitting.append((met, forum, members))
    fitting.sort(key=lambda one: (-one[0], one[1].name))
    if not fitting or (len(fitting) > 1 and fitting[0][0] == fitting[1][0]):
        return None
    return fitting[0][1], fitting[0][2]


def _two(cast: Cast, wording: Wording, before: list[tuple[int, tuple[Actor, ...]]]) -> Found | None:
    """ "both sides": two persons just spoken of, a pair just named, else the two parties that the report names most.

    Who does something to both, as the cast knows, is neither of them.
    """
    people = _recent_persons(cast, wording) if wording.sort == Sort.COUNT else []
    if not people and wording.sort == Sort.COUNT:
        two = persons_together(cast, wording.first, 1)
        people = [person.name for person in two] if not _acts(cast, two) else []
    if people:
        return Found(Actor.make(and_list(people), ActorType.GROUP), 0.55, "the two persons spoken of last")
    here = cast.scene.sentence(wording.first)
    near = [names for at, names in before if here - cast.scene.sentence(at) <= NEAR]
    pair = _others(cast, wording.first)
    plain = len(pair) >= 2 and (len(pair) == 2 or cast.counts[pair[1].id] > cast.counts[pair[2].id])
    if near:
        actor = Actor.make(and_list([a.name for a in near[-1]]), ActorType.GROUP)
        return Found(actor, 0.65, "the pair named just before")
    together = parties_together(cast, wording.first, states=wording.role not in _SIDES)
    if together and not _acts(cast, together):
        actor = Actor.make(and_list([a.name for a in together]), ActorType.GROUP)
        return Found(actor, 0.6, "the two that the sentences just before deal with")
    often = Counter(names for _, names in _pairs(cast)).most_common(2)
    if often and often[0][1] > 1 and (len(often) == 1 or often[0][1] > often[1][1]):
        actor = Actor.make(and_list([a.name for a in often[0][0]]), ActorType.GROUP)
        return Found(actor, 0.6, "the pair that the report names most")
    if plain:
        names = sorted(a.name for a in pair[:2])
        return Found(Actor.make(and_list(names), ActorType.GROUP), 0.5, "the two states that the report names most")
    if before:
        actor = Actor.make(and_list([a.name for a in before[-1][1]]), ActorType.GROUP)
        return Found(actor, 0.45, "the pair named last")
    return open_between(pair[:4], "which two are meant is not plain")


def _others(cast: Cast, at: int) -> list[Actor]:
    """The parties of a report, the commonest first, without who acts on the two that are meant.

    He is one of the two where without him the second would be a party that is only named later: "he expected the two
    sides to talk in the halls of the UN".
    """
    everyone = cast.commonest(("state", "union", "alliance"))
    others = [actor for actor in everyone if actor.id not in cast.asking]
    met = {state.id for seen in cast.back(at) if (state := cast.state_of(seen.actor)) is not None}
    if all(actor.id in met for actor in others[:2]):
        return others
    before = [actor for actor in everyone if actor.id in met]
    return before if len(before) > 1 else others


def _pairs(cast: Cast) -> list[tuple[int, tuple[Actor, ...]]]:
    """The lists of two, without those that hold who acts on the two that are meant."""
    return [(at, names) for at, names in cast.all_lists if len(names) == 2 and not _acts(cast, names)]


def _acts(cast: Cast, actors: Iterable[Actor]) -> bool:
    return any(actor.id in cast.asking for actor in actors)


def recent_persons(cast: Cast, at: int) -> list[str]:
    """The last two persons spoken of before word `at`, in reading order."""
    names: list[str] = []
    for seen in cast.back(at):
        if seen.actor.type == "person" and cast.person_of(seen.actor) is not None and seen.actor.name not in names:
            names.append(seen.actor.name)
        if len(names) == 2:
            return names[::-1]
    return []


def _recent_persons(cast: Cast, wording: Wording, number: int = 2) -> list[str]:
    """The persons spoken of just before, when there are as many as counted and no more."""
    near = {
        s.actor.name: s.at
        for s in cast.back(wording.first)
        if wording.first - s.at <= 30 and s.actor.type == "person" and cast.person_of(s.actor) is not None
        and s.actor.id not in cast.asking
    }  # fmt: skip
    return sorted(near, key=lambda name: (near[name], name)) if len(near) == number else []


def union_meant(cast: Cast, knowledge: Knowledge, wording: Wording) -> Actor | None:
    """The union or alliance spoken of last; with a number, one that has about so many members on the day."""
    types = ("union", "alliance", "organisation", "organ")
    number = wording.number
    if number is None:
        known = knowledge.lexicon.actors
        near = [
            a for _, a in homes(cast, wording.first, types)
            if knowledge.lexicon.has_members(a) or (a.type != ActorType.ORGAN and a.id in known)
        ]  # fmt: skip
        every = [
            a for a in cast.commonest(types) if a.type in {"union", "alliance"} or knowledge.lexicon.has_members(a)
        ]
        councils = {a.of: a for a in [*every[::-1], *near[::-1]] if a.type == ActorType.ORGAN}
        first = next(iter([*near, *every]), None)
        return councils.get(first.id, first) if first is not None else None
    named = [s.actor for s in cast.back(wording.first) if s.actor.type in types] + cast.commonest(types)
    for union in named:
        size = knowledge.size(union)
        if size is not None and (
            number <= size <= number + 1 or (union.type == ActorType.ORGAN and size < number <= 15)
        ):
            return union  # of councils the tables hold the permanent members, not all those elected
    return None


def _of_that_size(knowledge: Knowledge, number: int) -> Actor | None:
    """The only union or alliance with so many members on the day."""
    unions = knowledge.sized(number)
    known = [union for union in unions if union.name == "European Union"]  # whose members go by their number
    return (known or unions)[0] if len(known or unions) == 1 else None


def lists_of(spots: list[tuple[int, int, Actor]], lower: list[str]) -> list[tuple[int, tuple[Actor, ...]]]:
    """Lists of two or more states joined by commas and "and": (word of the first, actors)."""
    joins = {",", "and", "of", "the", "as", "well", "&", "between", "both", "with", "to", "in", "from", ";"}
    found: list[tuple[int, tuple[Actor, ...]]] = []
    run: list[tuple[int, int, Actor]] = []
    for first, last, actor in sorted(spots, key=lambda s: s[0]):
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
