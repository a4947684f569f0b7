"""Two that a report has just named together: "the two", "both ministers", "they"."""

from __future__ import annotations

from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast

#: Sentences back in which two that were named together are still "the two".
NEAR = 2
#: Of so many states and unions that the report names most, the two must be.
LEADING = 3
_PARTIES = {ActorType.STATE, ActorType.UNION, ActorType.ALLIANCE}


def persons_together(cast: Cast, at: int, near: int | None = None) -> list[Actor]:
    """The two persons of the sentence that last named any before word `at`, in reading order; none where it names one
    or three. `near`: sentences back beyond which it does not count."""
    last: int | None = None
    found: dict[str, Actor] = {}
    for seen in cast.back(at):
        here = cast.scene.sentence(seen.at)
        if last is not None and here != last:
            break
        if cast.person_of(seen.actor) is None:
            continue
        last = here
        found.pop(seen.actor.id, None)
        found[seen.actor.id] = seen.actor
    if last is None or len(found) != 2 or (near is not None and cast.scene.sentence(at) - last > near):
        return []
    return list(found.values())[::-1]


def persons_joined(cast: Cast, at: int) -> tuple[Actor, ...]:
    """The two persons last joined by "and" in the sentences just before word `at`; none where one of them acts on the
    two that are meant."""
    here = cast.scene.sentence(at)
    for where, two in reversed(cast.joined):
        if where < at:
            return (
                two if here - cast.scene.sentence(where) <= NEAR and not any(a.id in cast.asking for a in two) else ()
            )
    return ()


def parties_together(cast: Cast, at: int, *, states: bool) -> list[Actor]:
    """The two states or unions that the last sentences deal with, when they deal with no third; in order of names.

    `states`: two states only, as "both countries" and "both premiers" want.
    """
    here = cast.scene.sentence(at)
    found: dict[str, Actor] = {}
    for seen in cast.back(at):
        if here - cast.scene.sentence(seen.at) > NEAR:
            break
        own = seen.actor if seen.actor.type in _PARTIES else cast.state_of(seen.actor)
        if own is not None and own.type in _PARTIES and own.id in cast.counts:
            found[own.id] = own
    known = {actor.id for actor in cast.commonest(_PARTIES)[:LEADING]}
    if (
        len(found) != 2
        or not found.keys() <= known
        or (states and any(own.type != ActorType.STATE for own in found.values()))
    ):
        return []
    return sorted(found.values(), key=lambda a: a.name)
