"""Several actors as one, and how they are listed."""

from __future__ import annotations

from verbale.record import Actor, ActorType


def joint(actors: list[Actor]) -> Actor:
    """The actor itself where there is one only, else a group under the names of all."""
    names = list(dict.fromkeys(a.name for a in actors))
    return actors[0] if len(names) == 1 else Actor.make(and_list(names), ActorType.GROUP)


def and_list(names: list[str]) -> str:
    """ "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
