"""Persons of a report: names joined to offices, first names to surnames, spellings to one actor."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from verbale.lexicon.person import plain
from verbale.mention.table import genders
from verbale.mention.wording import Sort, Wording
from verbale.mention.words import PARTICLES
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast, Person
from verbale.resolve.found import Found, open_between
from verbale.resolve.knowledge import Knowledge
from verbale.resolve.post import post_class
from verbale.segment.english import is_english

#: Likeness (0-100) from which two spellings of a name are one: "Sergei"/"Sergey" 83, "Tayyip"/"Tayip" 91;
#: "John"/"Joan" 75.
LIKE = 80
#: Titles that nobody bears by courtesy or in another's words.
CROWNS = {"king", "queen", "emperor", "emir", "sultan"}
#: Types of those for whom persons speak.
PARTIES = ("state", "union", "alliance", "organisation")


def collect(cast: Cast, knowledge: Knowledge, wordings: list[Wording], parties: list[Actor]) -> None:
    """Fills the cast with the persons of the report: full names first, so that a surname before them finds them.

    `parties`: the states and unions that the report names, the commonest first.
    """
    persons = [w for w in wordings if w.sort == Sort.PERSON and w.name]
    full = [w for w in persons if len(plain_names(w)) > 1]
    single = [w for w in persons if len(plain_names(w)) == 1 and w.office]
    for wording in [*full, *single]:
        if not plain_names(wording):
            continue
        person = _known(cast, knowledge, wording) or _new(cast, knowledge, wording, parties[:8])
        if person is not None:
            _learn(cast, knowledge, person, wording)


def collect_known(cast: Cast, knowledge: Knowledge, wordings: list[Wording]) -> None:
    """Adds whom the report calls by a bare surname only: the one leading office holder of its states who bears it."""
    for wording in wordings:
        names = plain_names(wording) if wording.sort == Sort.PERSON and not wording.office else ()
        if len(names) != 1 or len(wording.name) != 1 or len(names[0]) < 3 or _fitting(cast, wording):
            continue
        found = knowledge.leaders(names, cast.commonest(PARTIES)[:8])
        if len(found) == 1 and plain_names_of(found[0].name)[-1] == names[0] and cast.person_of(found[0]) is None:
            person = cast.add(Person(found[0], _name_words(found[0]), names[0], known=True, first=wording.first))
            _learn(cast, knowledge, person, wording)


def resolve_person(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """The person that a name, with or without office, names; None when the words are no name of a person."""
    names = plain_names(wording)
    if not names:
        return None
    same = _reigning(knowledge, _fitting(cast, wording), wording)
    if len(same) == 1 or (same and _clear(same, names)):
        person = same[0]
        if not person.is_presented:
            return Found(person.actor, 0.4, "a name that no table holds and no office presents")
        how = "name in the lexicon" if person.known else "name in this report"
        if len(names) == 1 and not wording.office:
            how = f"surname of {person.actor.name}, named in full in this report"
        return Found(person.actor, 0.95 if person.known else 0.85, how)
    if same and len(names) == 1:
        ids = {p.actor.id for p in same}
        for seen in cast.back(wording.first):
            if seen.actor.id in ids:
                others = tuple(p.actor for p in same if p.actor.id != seen.actor.id)
                return Found(seen.actor, 0.6, "the one of that name spoken of last", others)
    if same:
        return open_between([p.actor for p in same], "several persons of this report bear the name")
    states = cast.commonest(("state", "union", "alliance", "organisation"))[:8]
    found = knowledge.leaders(names, states)
    if len(found) == 1:
        return Found(found[0], 0.75, "the only leading office holder of that name among the states of this report")
    if not found:
        known = knowledge.persons(names, None)
        found = [p for p in known if len(names) > 1 or _is_party(cast, knowledge, p)]
        if not found and not wording.office and _is_distinct(names):
            found = [p for p in known if knowledge.is_leading(p)]
    if len(found) == 1:
        return Found(found[0], 0.7, "the only office holder of that name on the day of the report")
    if found:
        return open_between(found, "several office holders bear the name")
    return None


def _is_distinct(names: tuple[str, ...]) -> bool:
    """True of a surname that is neither an English word nor a first name: "Erdoğan", not "Price" or "James"."""
    return len(names[0]) > 4 and not is_english(names[0]) and names[0] not in genders()


def _is_party(cast: Cast, knowledge: Knowledge, person: Actor) -> bool:
    """True when the report names the state for which the person acts: a bare surname alone is never enough."""
    state = knowledge.represents(person) or knowledge.last_served(person)
    return state is not None and state.id in cast.counts


def plain_names(wording: Wording) -> tuple[str, ...]:
    """Name words without particles, initials and suffixes, lower case."""
    plain = [n.lower().strip(".,") for n in wording.name if n not in PARTICLES]
    kept = tuple(n for n in plain if len(n) > 1 and n not in {"jr", "sr", "ii", "iii", "al", "el"})
    return kept or tuple(plain)[-1:]


def _fitting(cast: Cast, wording: Wording) -> list[Person]:
    names = plain_names(wording)
    same = cast.named(names) or [p for p in cast.persons if len(names) > 1 and _alike(p, names)]
    if len(same) > 1 and wording.of:
        ids = {a.id for hit in wording.of for a in hit.actors}
        same = [p for p in same if any(of in ids for of, _ in p.posts)] or same
    if len(same) > 1 and wording.gender:
        same = [p for p in same if p.gender in {"", wording.gender}] or same
    return same


def _clear(same: list[Person], names: tuple[str, ...]) -> bool:
    """True when only the first bears the name as surname, or as the word that they are called by."""
    return same[0].surname in names and same[1].surname not in names


def _known(cast: Cast, knowledge: Knowledge, wording: Wording) -> Person | None:
    same = _reigning(knowledge, _fitting(cast, wording), wording)
    return same[0] if len(same) == 1 else None


def _reigning(knowledge: Knowledge, same: list[Person], wording: Wording) -> list[Person]:
    """Without those of the tables who bear another title than the crowned one of the wording: "King Hussein" is no
    president of that name."""
    if wording.role not in CROWNS or knowledge.on is None:
        return same
    return [
        p for p in same if not p.known or not p.posts or any(_bears(knowledge, p, of, wording) for of, _ in p.posts)
    ]


def _bears(knowledge: Knowledge, person: Person, of: str | None, wording: Wording) -> bool:
    owner = knowledge.lexicon.actors.get(of or "")
    return owner is not None and person.actor in knowledge.titled(wording.role, owner)


def _alike(person: Person, names: tuple[str, ...]) -> bool:
    """True when each of the shorter name's words is like one of the longer's ("Sergei Lavrov", "Sergey Lavrov")."""
    few, many = sorted((names, tuple(sorted(person.names))), key=len)
    if len(few) < 2:
        return False
    return all(any(ratio(a, b) >= LIKE for b in many) for a in few) and any(a in many for a in few)


def _new(cast: Cast, knowledge: Knowledge, wording: Wording, parties: list[Actor]) -> Person | None:
    names = plain_names(wording)
    of = wording.of[0].actors[0] if wording.of and len(wording.of[0].actors) == 1 else None
    found = knowledge.persons(names, of)
    if len(names) == 1 or not found:
        led = knowledge.leaders(names[-1:] if wording.office else names, [of] if of else cast.commonest(PARTIES)[:8])
        led = [a for a in led if _agrees(a, names)]
        if wording.office and not led:
            led = knowledge.spelled_otherwise(names, [of] if of else parties)
        if wording.office:
            led = [a for a in led if _held(knowledge, a, wording, of)]
        found = led if len(led) == 1 else found
    if len(found) > 1 and wording.office:
        holding = [a for a in found if _held(knowledge, a, wording, of)]
        found = holding or found
    if len(found) == 1:
        actor = found[0]
        again = cast.person_of(actor)
        if again is not None:
            return again
        return cast.add(
            Person(actor, _name_words(actor), plain_names_of(actor.name)[-1], known=True, first=wording.first)
        )
    if len(names) == 1 and not wording.office:
        return None
    name = " ".join(wording.name)
    actor = Actor.make(name, ActorType.PERSON, of=of.id if of else None)
    return cast.add(Person(actor, set(names), names[-1], first=wording.first))


def _name_words(actor: Actor) -> set[str]:
    """Words by which a person of the tables can be called, lower case, with and without accents."""
    words = {w.lower() for w in actor.name.replace("-", " ").split()} | {w.lower() for w in actor.name.split()}
    return words | {bare for w in words for bare in plain(w).split()}


def _agrees(person: Actor, names: tuple[str, ...]) -> bool:
    """False for a namesake: "Nawaz Sharif" has no first name in common with Shehbaz Sharif."""
    if len(names) < 2:
        return True
    forms = [plain_names_of(form) for form in (person.name, *person.aliases)]
    firsts = {word for form in forms if len(form) > 1 for word in form[:-1]}
    given = [n for n in names if n != plain_names_of(person.name)[-1]] or list(names)
    return not firsts or any(ratio(a, b) >= LIKE or a[0] == b for a in firsts | {forms[0][-1]} for b in given)


def _held(knowledge: Knowledge, person: Actor, wording: Wording, of: Actor | None) -> bool:
    owner = of or knowledge.represents(person)
    office = post_class(wording.office, owner)
    return owner is not None and person.id in {a.id for a in knowledge.holders(wording.role, office, owner)}


def plain_names_of(name: str) -> tuple[str, ...]:
    return tuple(n.lower() for n in name.split() if n.lower() not in PARTICLES) or (name.lower(),)


def _learn(cast: Cast, knowledge: Knowledge, person: Person, wording: Wording) -> None:
    person.names |= set(plain_names(wording))
    for owner, office in knowledge.posts(person.actor) if person.known else ():
        person.posts.add((owner, office))
        cast.actors.setdefault(owner, knowledge.lexicon.actors[owner])
    person.gender = person.gender or wording.gender
    if wording.office:
        known = [h.actors[0] for h in wording.of if len(h.actors) == 1]
        person.above |= {*wording.above, wording.role, wording.office}
        if wording.office.endswith("minister"):
            person.above.add("minister")
        if wording.office.startswith("deputy") and wording.office.endswith("minister"):
            person.above |= {"deputy", "deputy minister"}  # of whatever field
        for of in known:
            person.posts.add((of.id, post_class(wording.office, of)))
            cast.actors[of.id] = of
        if not known:
            person.posts.add((None, post_class(wording.office, None)))
        state = knowledge.represents(person.actor) if person.known and not known else None
        if state is not None:
            cast.actors[state.id] = state
            person.posts.add((state.id, post_class(wording.office, state)))
