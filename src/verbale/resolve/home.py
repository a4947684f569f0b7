"""Whose an organ or a description is when the words do not say: "the Foreign Ministry", "the country"."""

from __future__ import annotations

from collections.abc import Collection

from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast, Seen

#: Mentions further back than this, in words, no longer tell whose organ is meant.
REACH = 220
#: How much less a mention weighs with each sentence, and once more with each paragraph, that lies between.
PER_SENTENCE = 0.72
PER_PARAGRAPH = 0.85
#: A candidate with this share of the best one's weight is its equal: nobody is picked.
EQUAL = 0.93
#: What a mention weighs that leads a main clause, or any clause, beside one that leads none; what is left of one inside
#: a quotation, and of an ambassador; and what the place of a dateline weighs.
MAIN, LEADS, QUOTED, SENT, DATELINE = 3.0, 1.5, 0.5, 0.3, 2.5
_ACTING = {ActorType.STATE, ActorType.UNION, ActorType.ALLIANCE}
_SENT = {"ambassador", "envoy", "high commissioner", "charge d'affaires", "consul"}


def homes(
    cast: Cast, at: int, types: Collection[str] = frozenset(_ACTING), *, dateline: bool = True
) -> list[tuple[float, Actor]]:
    """Actors of `types` that may own what stands at word `at`, the likeliest first, with their weights.

    Who leads the main clauses weighs most, the nearer the more; the place of a dateline weighs almost as much.
    """
    weights: dict[str, float] = {}
    actors: dict[str, Actor] = {}
    scene = cast.scene
    here, block = scene.sentence(at), scene.paragraph(at)
    for seen in cast.back(at):
        if at - seen.at > REACH:
            break
        own = seen.actor if seen.actor.type in types else cast.state_of(seen.actor)
        if own is None or own.type not in types or own.id in cast.asking:
            continue
        far = PER_SENTENCE ** (here - scene.sentence(seen.at)) * PER_PARAGRAPH ** (block - scene.paragraph(seen.at))
        actors[own.id] = own
        weights[own.id] = weights.get(own.id, 0.0) + _worth(cast, seen) * far
    if dateline and cast.dateline is not None and cast.dateline.type in types and cast.dateline.id not in cast.asking:
        actors[cast.dateline.id] = cast.dateline
        weights[cast.dateline.id] = weights.get(cast.dateline.id, 0.0) + DATELINE
    return sorted(((weights[i], actors[i]) for i in weights), key=lambda pair: (-pair[0], pair[1].name))


def equals(ranked: list[tuple[float, Actor]]) -> list[Actor]:
    """The best of `homes`, with those that are as good."""
    return [actor for weight, actor in ranked if weight >= EQUAL * ranked[0][0]]


def _worth(cast: Cast, seen: Seen) -> float:
    worth = (MAIN if seen.main else LEADS if seen.leads else 1.0) * seen.weight
    if seen.quoted:
        worth *= QUOTED
    if seen.actor.type in {ActorType.PERSON, ActorType.OFFICE}:
        person = cast.person_of(seen.actor)
        offices = {office for _, office in person.posts} if person is not None else {seen.actor.name.split(" of ")[0]}
        if offices & _SENT:
            worth *= SENT  # where an ambassador is spoken of, the ministry is more often that of the host
    return worth
