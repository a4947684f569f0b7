"""A body that a report means because it spoke of it before."""

from __future__ import annotations

from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.embassy import MISSIONS
from verbale.resolve.found import Found

#: Words for a court, whatever its name says.
_COURTS = {"court", "tribunal", "courtroom", "bench", "registry"}


def spoken_before(cast: Cast, wording: Wording, of: Actor | None = None) -> Actor | None:
    """The body of the kind that the words name which was spoken of last; of `of` where that is given."""
    last = wording.role.split()[-1].lower()
    courts = _COURTS if last in _COURTS and wording.role in _COURTS else set()
    for seen in cast.back(wording.first):
        if wording.role == "party" and of is None and seen.actor.type == ActorType.GROUP and seen.actor.aliases:
            return seen.actor  # a party of the tables, by whatever name
        if of is not None and seen.actor.of != of.id:
            continue
        if seen.actor.type in {"organ", "organisation", "union", "outlet"} or wording.kind == "group":
            words = {w.lower() for alias in (seen.actor.name, *seen.actor.aliases[:4]) for w in alias.split()}
            if wording.kind == "embassy" and words & MISSIONS and "of" in words and seen.actor.type == ActorType.ORGAN:
                return seen.actor
            if courts & words and seen.actor.type != ActorType.UNION:
                return seen.actor
            if last in words and set(wording.role.lower().split()) <= words | {"foreign", "overseas"}:
                return seen.actor
    return None


def is_of_kind(actor: Actor, wording: Wording) -> bool:
    """True when the kind of body is a word of the actor's name; embassies and missions are one kind."""
    words = {w.lower() for alias in (actor.name, *actor.aliases[:4]) for w in alias.split()}
    if wording.kind == "embassy":
        return bool(words & MISSIONS)
    if wording.role in _COURTS:
        return bool(words & _COURTS)
    return wording.role.split()[-1].lower() in words and set(wording.role.lower().split()) <= words | {"foreign"}


def outlet_meant(cast: Cast, wording: Wording, said: str) -> Found | None:
    """ "this newspaper", "the agency": the report's own outlet, or the one spoken of last."""
    if said.split(" ", 1)[0].lower() in {"this", "our"}:
        own = cast.outlet
        return Found(own, 0.7, "the report's own outlet") if own is not None else None
    last = wording.role.split()[-1]
    for seen in cast.back(wording.first):
        if seen.actor.type == ActorType.OUTLET:
            return Found(seen.actor, 0.6, "the outlet spoken of last")
        if wording.kind == "agency" and last in seen.actor.name.lower().split():
            return None
    return None
