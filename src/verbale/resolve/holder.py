"""Who of those that a report names holds an office."""

from __future__ import annotations

from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast, Person
from verbale.resolve.embassy import ENVOYS
from verbale.resolve.found import Found, open_between
from verbale.resolve.knowledge import Knowledge

#: Titles that few states have, or that mean another office elsewhere: they fit nobody who is not called so at home.
_TITLES = {"foreign secretary", "home secretary", "taoiseach", "emperor", "king", "queen", "emir", "sultan"}

#: Words for who heads a body: whoever serves its state heads it not.
_HEADING = {"chief", "director", "commander", "chair", "speaker", "governor", "secretary general"}

#: Callings that foreign ministers share with the Union's High Representative: none of them is more literally one.
_SHARED = {"top diplomat"}

#: Callings of those whom reports often leave without a name.
_CALLINGS = {"official", "diplomat", "source", "aide", "adviser", "spokesperson", "spokesman", "spokeswoman", "officer"}

#: Words that mean whoever is at the top: matched against any post at the same actor.
_TOP = {"chief", "leader", "head", "top diplomat", "ruler"}


def in_report(cast: Cast, knowledge: Knowledge, wording: Wording, wanted: str, of: Actor | None) -> Found | None:
    """The person of this report whose post fits: the one that was spoken of last."""
    fitting = [p for p in cast.persons if _holds(p, wording, wanted, of) and not _is_beside(cast, p)]
    if wording.seat is not None and wording.office in ENVOYS | {"envoy"}:
        hosts = {actor.id for actor in wording.seat.actors}  # "the ambassador in Ottawa" is not Canada's
        fitting = [p for p in fitting if not {at for at, _ in p.posts} & hosts]
    if of is not None:
        fitting = _serving(knowledge, wording, wanted, of, fitting)
    if wording.role in _TITLES:
        fitting = [p for p in fitting if wording.role in p.above or _is_titled(knowledge, p, wording.role)]
    if not fitting:
        return None
    fitting = _today(knowledge, wording, wanted, fitting)
    literal = [p for p in fitting if wording.role in p.above] if wording.office not in _SHARED or of is not None else []
    fitting = literal or fitting
    nameless = _nameless(cast, wording, fitting) if of is None else None
    if nameless is not None:
        return nameless
    if len(fitting) == 1:
        if of is not None and {at for at, _ in fitting[0].posts} <= {None}:
            fitting[0].posts.add((of.id, wanted))  # now that this is told, nobody else's envoy is the same person
        return Found(fitting[0].actor, 0.85, f"this report names {fitting[0].actor.name} as {wording.role}")
    ids = {p.actor.id for p in fitting}
    for seen in cast.back(wording.first):
        if seen.actor.id in ids:
            others = tuple(p.actor for p in fitting if p.actor.id != seen.actor.id)
            return Found(seen.actor, 0.6, f"the {wording.role} spoken of last", others)
    return open_between([p.actor for p in fitting], "several in this report hold such an office")


def _is_beside(cast: Cast, person: Person) -> bool:
    """True of Roe in "the minister asked Jane Roe": nobody is asked by himself."""
    return any(name.lower() in cast.beside for name in person.surnames)


def presented(cast: Cast, wording: Wording) -> Found | None:
    """The only one of this report under that very title whom no table knows: "Jane Roe, the Sultan of Sulu"."""
    fitting = [p for p in cast.persons if wording.role in p.above and not p.known]
    if len(fitting) != 1:
        return None
    return Found(fitting[0].actor, 0.7, f"this report names {fitting[0].actor.name} as {wording.role}")


def _nameless(cast: Cast, wording: Wording, fitting: list[Person]) -> Found | None:
    """ "The official" after "a senior official": the one without a name, spoken of since anybody whom the word fits."""
    ids = {p.actor.id for p in fitting}
    for seen in cast.back(wording.first):
        if seen.actor.id in ids or wording.role not in _CALLINGS:
            return None
        called = seen.actor.name.partition(" of ")[0].lower().split()
        if seen.actor.type == ActorType.PERSON and cast.person_of(seen.actor) is None and wording.role in called:
            return Found(seen.actor, 0.55, f"the {wording.role} without a name spoken of last")
    return None


def _serving(knowledge: Knowledge, wording: Wording, wanted: str, of: Actor, fitting: list[Person]) -> list[Person]:
    """Of those whom the words fit, the ones who act for `of`; nobody when only others fit and the tables know who does.

    Whoever the report calls president without a word of where is the president of Peru only if nobody else is.
    """
    own = [p for p in fitting if of.id in {at for at, _ in p.posts} or p.actor.of == of.id or _is_within(p, of)]
    if own or not fitting:
        return own
    role = "foreign minister" if wording.office == "minister" else wording.role  # where no field is said
    known = wording.office not in ENVOYS and len(knowledge.holders(role, wanted, of)) == 1
    return [] if known else fitting


def _today(knowledge: Knowledge, wording: Wording, wanted: str, fitting: list[Person]) -> list[Person]:
    """Without those who left the office before the day of the report, where somebody else fits: the former president,
    whom a report names beside the new one, is not "the president"."""
    if len(fitting) < 2 or wording.former or knowledge.on is None:
        return fitting
    left = [p for p in fitting if p.known and _has_left(knowledge, p, wanted)]
    return [p for p in fitting if p not in left] or fitting


def _has_left(knowledge: Knowledge, person: Person, wanted: str) -> bool:
    """True when the tables say that the person held such an office, and no longer does on the day."""
    held = knowledge.once_held(person.actor)
    return wanted in held and wanted not in {office for _, office in knowledge.posts(person.actor)}


def _is_within(person: Person, of: Actor) -> bool:
    """True when the person acts for the owner of the organ `of`."""
    return of.type == ActorType.ORGAN and of.of in {at for at, _ in person.posts}


def _is_titled(knowledge: Knowledge, person: Person, title: str) -> bool:
    owners = [knowledge.lexicon.actors.get(of) for of, _ in person.posts if of]
    return any(person.actor in knowledge.titled(title, owner) for owner in owners if owner is not None)


def _holds(person: Person, wording: Wording, wanted: str, of: Actor | None) -> bool:
    where = {post_of for post_of, _ in person.posts}
    if of is not None and of.id not in where:
        related = person.actor.of == of.id
        if of.type == ActorType.ORGAN and of.of in where and wording.office not in _HEADING:
            related = True  # the spokesman of the state and of its ministry
        seated = of.type == ActorType.ORGAN and wording.office == "president"  # presidents of states are many
        unsaid = not seated and where <= {None} and not person.known and wording.role in person.above
        if not related and not unsaid:
            return False
    classes = {office for _, office in person.posts}
    if wanted in classes or wording.office in classes or wording.role in person.above or wording.office in person.above:
        return True
    if "foreign minister" in (wanted,) and classes & {"chancellor", "secretary of state"} and of is None:
        return True
    if wording.office == "chancellor" and of is None and classes & {"foreign minister", "head of government"}:
        return "foreign minister" in classes or wording.role in person.above
    return wording.office in _TOP and of is not None and bool(classes)


def at_the_top(cast: Cast, knowledge: Knowledge, wording: Wording, of: Actor | None) -> Found | None:
    """ "the French leader": who led the state on that day, before a minister whom the report may call so."""
    if wording.role != "leader" or of is None or of.type != ActorType.STATE:
        return None
    tops = {"president", "head of government", "monarch", "leader", "ruler"}
    if any((of.id, office) in person.posts for person in cast.persons for office in tops):
        return None
    held = knowledge.holders("leader", "leader", of)
    return Found(held[0], 0.7, f"led {of.name} on the day of the report") if len(held) == 1 else None


def spoken_of(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "the spokesperson", "the president": whom the report last spoke of under that word, or who held it that day."""
    for seen in cast.back(wording.first):
        if seen.actor.type not in {ActorType.PERSON, ActorType.OFFICE}:
            continue
        person = cast.person_of(seen.actor)
        if person is not None and _is_beside(cast, person):
            continue
        called = seen.actor.name.partition(" of ")[0].lower().split()
        unnamed = person is None and (wording.role in called or wording.office in called)
        leads = person is not None and person.known and knowledge.leads(seen.actor, wording.office)
        if leads and person is not None and wording.role in _TITLES:
            leads = _is_titled(knowledge, person, wording.role)
        if unnamed or leads:
            return Found(seen.actor, 0.5, f"the {wording.role} spoken of last")
    return None
