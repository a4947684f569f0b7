"""An armed party by a common word: "the rebels", "the guerrilla group", "the movement"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from verbale.lexicon.actors import group_actors
from verbale.lexicon.table import read_table
from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found, open_between

#: Words that only an armed party is called by.
_FIGHTING = frozenset({"rebels", "insurgents", "militants", "guerrillas", "separatists", "militia"})
#: Words that other bodies are called by too: the one of these that stands last before.
_COMMON = frozenset({"group", "movement", "faction", "front"})
#: Words before these that single out nobody: "the armed group", "the rebel movement".
_PLAIN = frozenset({"armed", "rebel", "guerrilla", "militant", "insurgent", "separatist", "terrorist", "terror"})

_BODIES = frozenset({ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION, ActorType.GROUP})


def armed_meant(cast: Cast, wording: Wording, owner: Actor | None) -> Found | None:
    """The armed party that a definite word without a name stands for, where the report names one."""
    word = wording.role.split()[-1]
    fighting = word in _FIGHTING or not _PLAIN.isdisjoint(wording.extra)
    if not (fighting or word in _COMMON) or not wording.definite or wording.of or owner is not None:
        return None
    if wording.owner is not None or wording.number is not None or not _PLAIN.issuperset(wording.extra):
        return None
    last = next((seen.actor for seen in cast.back(wording.first) if _fits(seen.actor, fighting)), None)
    if last is not None:
        return Found(last, 0.65, f"the {wording.role} spoken of last") if last.id in armed() else None
    named = _armed_of(cast.commonest(("group",))) if fighting else []
    if len(named) > 1:
        return open_between(named, f"which {wording.role} are meant is not plain")
    return Found(named[0], 0.55, f"the only {wording.role} that the report names") if named else None


@cache
def armed() -> frozenset[str]:
    """Ids of the armed parties of the tables."""
    kinds = {row["name"]: row["kind"] for row in read_table("groups")}
    return frozenset(actor.id for name, actor in group_actors().items() if kinds[name] == "armed")


def _fits(actor: Actor, fighting: bool) -> bool:
    """True of an armed party; of any body in a common word's way: "the group" after the G7 is the G7."""
    body = actor.type in _BODIES and bool(actor.aliases) and actor.of is None  # no people somebody has sent
    return actor.id in armed() or (body and not fighting)


def _armed_of(actors: Iterable[Actor]) -> list[Actor]:
    return [actor for actor in actors if actor.id in armed()]
