"""Pronouns: the person, state or group of the report for whom they stand."""

from __future__ import annotations

from collections.abc import Set

from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found

#: How far back, in words, an antecedent is sought.
REACH = 120
#: Weights chosen among eighteen settings on 935 annotated pronouns: who leads a main clause, who leads any clause, how
#: fast a mention fades with each one after it, and what the sentence just before adds.
MAIN, LEADS, FADING, BEFORE = 2.0, 1.6, 0.2, 1.3
_THINGS = {
    ActorType.STATE,
    ActorType.UNION,
    ActorType.ALLIANCE,
    ActorType.ORGANISATION,
    ActorType.ORGAN,
}


def resolve_pronoun(
    cast: Cast, gender: str, at: int, clause_start: int, *, quoted: bool, skip: Set[str] = frozenset()
) -> Found | None:
    """He, she, it and they by recency: leaders of their clause first, nearer ones first.

    `gender`: m, f, n (it) or p (they). `clause_start` is the word where the pronoun's sentence begins: a pronoun that
    leads its sentence stands for the leader of the one before. `skip`: ids of those whom it cannot mean.
    """
    best: dict[str, tuple[float, Actor]] = {}
    here = cast.scene.sentence(at)
    for distance, seen in enumerate(cast.back(at)):
        if at - seen.at > REACH:
            break
        fit = 0.0 if seen.actor.id in skip else fits(cast, seen.actor, gender)
        if fit <= 0:
            continue
        led = MAIN if seen.main else LEADS if seen.leads else 1.0
        score = fit * seen.weight * led / (1.0 + FADING * distance)
        if seen.quoted and not quoted:
            score *= 0.35  # who is spoken of inside a quotation seldom leads the prose around it
        if seen.at >= clause_start and skip:
            score *= 1.7  # "Roe telephoned Doe and asked her": who is acted on was mostly named in the same sentence
        elif seen.at >= clause_start:
            score *= 1.25 if seen.leads else 0.9
        elif here - cast.scene.sentence(seen.at) == 1:
            score *= BEFORE
        if score > best.get(seen.actor.id, (0.0, seen.actor))[0]:
            best[seen.actor.id] = (score, seen.actor)
    if not best:
        return None
    order = [actor for _, actor in sorted(best.values(), key=lambda pair: (-pair[0], pair[1].name))]
    rivals = tuple(order[1:4])
    return Found(order[0], 0.6 if not rivals else 0.45, "the fitting actor spoken of last", rivals)


def resolve_latter(cast: Cast, at: int) -> Found | None:
    """ "the latter": the actor named last, no mere word for a people."""
    for seen in cast.back(at):
        if at - seen.at > REACH:
            return None
        if seen.weight >= 1.0 and (
            seen.actor.type in _THINGS or seen.actor.type in {ActorType.PERSON, ActorType.OFFICE}
        ):
            return Found(seen.actor, 0.6, "the actor named last")
    return None


def fits(cast: Cast, actor: Actor, gender: str) -> float:
    """How well an actor fits a pronoun of that gender, from 0 (not at all) to 1."""
    if gender in {"m", "f"}:
        if actor.type not in {ActorType.PERSON, ActorType.OFFICE}:
            return 0.0
        person = cast.person_of(actor)
        known = person.gender if person else ""
        return 1.0 if known == gender else 0.0 if known else 0.7
    if gender == "n":
        return 1.0 if actor.type in _THINGS else 0.0
    if actor.type == ActorType.GROUP:
        return 1.0
    return 0.35 if actor.type in _THINGS else 0.0
