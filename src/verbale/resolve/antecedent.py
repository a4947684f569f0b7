"""For whom a pronoun may stand: those named before it, each with what speaks for and against it in numbers."""

from __future__ import annotations

import math
from collections.abc import Set
from dataclasses import dataclass, replace
from functools import cache

from verbale.errors import ModelError
from verbale.lexicon.table import read_table
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast, Seen
from verbale.resolve.joint import and_list
from verbale.resolve.pair import persons_together

#: How far back, in words, an antecedent is sought.
REACH = 160
#: Kinds of pronoun that are weighed apart: he and she, it, they.
KINDS = {"m": "person", "f": "person", "n": "thing", "p": "many"}
#: What is told of each candidate; every one has a weight for each kind of pronoun.
FEATURES = (
    "fit", "weight", "mentions after", "words after", "same sentence", "same sentence, leads", "sentence before",
    "sentence before, leads", "sentence before, acts", "further back", "other paragraph", "leads", "acts",
    "leads, pronoun too", "neither leads", "times named", "times acting", "by pronoun before", "quoted elsewhere",
    "gender told", "office", "organ", "opens its sentence, acted before", "leads the paragraph", "nearest",
    "owner", "acted on", "after a preposition", "same role", "named again", "nearest leader", "two persons", "list",
)  # fmt: skip
_ACTED_ON = {"dobj", "dative", "nsubjpass"}
THINGS = {ActorType.STATE, ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION, ActorType.ORGAN}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the pronoun stands: its word, the word that begins its sentence, whether quoted, whether it leads, its
    role in the grammar, and the words that follow it in its sentence."""

    at: int
    sentence: int
    quoted: bool
    leads: bool
    role: str = ""
    following: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    actor: Actor
    features: tuple[float, ...]  # in the order of FEATURES


def candidates(cast: Cast, gender: str, place: Place, skip: Set[str]) -> list[Candidate]:
    """Everybody named up to REACH words before, whom the pronoun fits; the one spoken of last comes first."""
    back = [seen for seen in cast.back(place.at) if place.at - seen.at <= REACH]
    found: dict[str, list[tuple[int, Seen]]] = {}
    for order, seen in enumerate(back):
        if seen.actor.id not in skip and fits(cast, seen.actor, gender) > 0:
            found.setdefault(seen.actor.id, []).append((order, seen))
    nearest = next(iter(found), None)
    leader = next((actor for actor, seens in found.items() if seens[0][1].leads), None)
    alone = [
        Candidate(
            seens[0][1].actor,
            (*_features(cast, gender, place, seens, actor == nearest), *_more(cast, place, seens, actor == leader)),
        )
        for actor, seens in found.items()
    ]
    return alone + (_several(cast, place, back) if gender == "p" else [])


def _several(cast: Cast, place: Place, back: list[Seen]) -> list[Candidate]:
    """ "They": the two persons of the sentence that last named any, and the list of states named last."""
    made = []
    pair = persons_together(cast, place.at)
    last = max((cast.scene.sentence(seen.at) for seen in back if seen.actor in pair), default=0)
    here = [seen for seen in back if seen.actor in pair and cast.scene.sentence(seen.at) == last]
    if here:
        made.append(_joined(cast, place, [person.name for person in pair], back, here, "two persons"))
    near = [(at, actors) for at, actors in cast.all_lists if place.at - REACH <= at < place.at]
    if near:
        at, actors = near[-1]
        here = [seen for seen in back if seen.at >= at and seen.actor in actors]
        if here:
            made.append(_joined(cast, place, [a.name for a in actors], back, here, "list"))
    return made


def _joined(cast: Cast, place: Place, names: list[str], back: list[Seen], here: list[Seen], what: str) -> Candidate:
    """Several as one candidate, told of by where they were named together."""
    group = Actor.make(and_list(names), ActorType.GROUP)
    seens = [(back.index(seen), replace(seen, actor=group)) for seen in here]
    numbers = [*_features(cast, "p", place, seens, False), *_more(cast, place, seens, False)]
    numbers[FEATURES.index(what)] = 1.0
    return Candidate(group, tuple(numbers))


def _more(cast: Cast, place: Place, seens: list[tuple[int, Seen]], leader: bool) -> tuple[float, ...]:
    last = seens[0][1]
    person = cast.person_of(last.actor)
    named = person.surnames if person is not None else {last.actor.name.lower()}
    return (
        float(last.role == "poss"),
        float(last.role in _ACTED_ON),
        float(last.role == "pobj"),
        float(last.role == place.role),
        float(not named.isdisjoint(place.following)),
        float(leader),
        0.0,
        0.0,
    )


def _features(cast: Cast, gender: str, place: Place, seens: list[tuple[int, Seen]], nearest: bool) -> tuple[float, ...]:
    scene, (order, last) = cast.scene, seens[0]
    gap = scene.sentence(place.at) - scene.sentence(last.at)
    inside = last.at >= place.sentence
    best = max((seen for _, seen in seens if scene.sentence(seen.at) == scene.sentence(last.at)), key=_rank)
    person = cast.person_of(last.actor)
    opens = place.leads and place.at - place.sentence <= 1
    first = cast.opener(place.at)
    return (
        fits(cast, last.actor, gender),
        max(seen.weight for _, seen in seens[:2]),
        math.log1p(order),
        math.log1p(place.at - last.at),
        float(inside),
        float(inside and best.leads),
        float(gap == 1 and not inside),
        float(gap == 1 and best.leads),
        float(gap == 1 and best.main),
        math.log1p(max(0, gap - 1)),
        float(scene.paragraph(place.at) != scene.paragraph(last.at)),
        float(best.leads),
        float(best.main),
        float(best.leads and place.leads),
        float(not best.leads and not place.leads),
        math.log1p(len(seens)),
        math.log1p(sum(seen.main for _, seen in seens)),
        float(last.pronoun == gender),
        float(last.quoted != place.quoted),
        float(person is not None and person.gender != ""),
        float(last.actor.type == ActorType.OFFICE),
        float(last.actor.type == ActorType.ORGAN),
        float(opens and gap == 1 and best.main),
        float(first is not None and first.actor.id == last.actor.id),
        float(nearest),
    )


def _rank(seen: Seen) -> tuple[bool, bool, int]:
    return seen.main, seen.leads, -seen.at


def fits(cast: Cast, actor: Actor, gender: str) -> float:
    """How well an actor fits a pronoun of that gender, from 0 (not at all) to 1."""
    if gender in {"m", "f"}:
        if actor.type not in {ActorType.PERSON, ActorType.OFFICE}:
            return 0.0
        person = cast.person_of(actor)
        known = person.gender if person else ""
        return 1.0 if known == gender else 0.0 if known else 0.7
    if gender == "n":
        return 1.0 if actor.type in THINGS and not _is_many(actor) else 0.0
    if actor.type == ActorType.GROUP:
        return 1.0
    return 0.35 if actor.type in THINGS else 0.0


def _is_many(actor: Actor) -> bool:
    """True of those who are named by a plural only: "all Indian troops"."""
    last = actor.name.split()[-1]
    return last.islower() and last.endswith("s") and not last.endswith("ss")


def weigh(candidate: Candidate, gender: str) -> float:
    """How much speaks for a candidate: the higher, the likelier."""
    weights = load_weights()[KINDS[gender]]
    return sum(weight * number for weight, number in zip(weights, candidate.features, strict=True))


@cache
def load_weights() -> dict[str, tuple[float, ...]]:
    """Weights of the features by kind of pronoun. Raises ModelError when the table was made for other features."""
    rows = read_table("pronoun_weights")
    if tuple(row["feature"] for row in rows) != FEATURES:
        raise ModelError("pronoun_weights.csv was made for other features; run training/pronouns.py again")
    return {kind: tuple(float(row[kind]) for row in rows) for kind in sorted(set(KINDS.values()))}
