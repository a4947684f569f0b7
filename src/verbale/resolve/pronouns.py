"""Pronouns: the person, state or group of the report for whom they stand."""

from __future__ import annotations

import math

from verbale.record import Actor, ActorType
from verbale.resolve.antecedent import REACH, THINGS, Place, candidates, weigh
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found, open_between
from verbale.resolve.pair import persons_together

#: Chance below which nobody is picked: of annotated "they", 53 % are right from here on, and 46 % without it.
ENOUGH = 0.4


def weighed(cast: Cast, gender: str, place: Place, skip: frozenset[str] = frozenset()) -> list[tuple[Actor, float]]:
    """For whom he, she, it or they may stand, with chances by weights fitted on annotated pronouns; likeliest first.

    `gender`: m, f, n (it) or p (they). `skip`: ids of those whom it cannot mean.
    """
    found = candidates(cast, gender, place, skip)
    weights = [weigh(candidate, gender) for candidate in found]
    top = max(weights, default=0.0)
    grown = [math.exp(weight - top) for weight in weights]
    order = sorted(range(len(found)), key=lambda i: (-weights[i], i))
    return [(found[i].actor, grown[i] / sum(grown)) for i in order]


def likeliest(found: list[tuple[Actor, float]]) -> Found | None:
    """The first of those weighed; open where it is not likely enough. None without candidates."""
    if not found:
        return None
    actors = [actor for actor, _ in found]
    if found[0][1] < ENOUGH:
        return open_between(actors[:4], "none of those named before is likely enough")
    rivals = tuple(actors[1:4])
    return Found(actors[0], 0.6 if not rivals else 0.45, "the likeliest of those named before", rivals)


def resolve_latter(cast: Cast, at: int) -> Found | None:
    """ "the latter": the actor named last in words of its own, no mere word for a people."""
    for seen in cast.back(at):
        if at - seen.at > REACH:
            return None
        if (
            not seen.pronoun
            and seen.weight >= 1.0
            and (seen.actor.type in THINGS or seen.actor.type in {ActorType.PERSON, ActorType.OFFICE})
        ):
            return Found(seen.actor, 0.6, "the actor named last")
    return None


def resolve_former(cast: Cast, at: int) -> Found | None:
    """ "the former": the first of the two persons that the last sentence names together."""
    pair = persons_together(cast, at, 1)
    return Found(pair[0], 0.6, "the first of the two persons named together") if pair else None
