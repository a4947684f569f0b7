"""The outcome of resolving one wording."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.record import Actor


@dataclass(frozen=True, slots=True)
class Found:
    """`actor` is None when the words stay open; `why` says what decided, `rivals` who else it may be."""

    actor: Actor | None
    score: float
    why: str
    rivals: tuple[Actor, ...] = ()


def open_between(actors: tuple[Actor, ...] | list[Actor], why: str) -> Found:
    """Left open: nobody is picked in silence."""
    return Found(None, 0.0, why, tuple(sorted(set(actors), key=lambda a: (a.name, a.id))))
