"""A body called by a word of its own name: "the Community" for the Caribbean Community."""

from __future__ import annotations

from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast

_BODIES = {ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION, ActorType.ORGAN, ActorType.GROUP}


def called_by(cast: Cast, noun: str, at: int) -> Actor | None:
    """The body whose name holds the noun (lower case) and that stands last before word `at`; else the one that the
    report names most. None when no name of the report holds it."""
    forms = {noun, noun.replace("organization", "organisation"), noun.replace("organisation", "organization")}
    for seen in cast.back(at):
        if _bears(seen.actor, forms):
            return seen.actor
    return next((actor for actor in cast.commonest(_BODIES) if _bears(actor, forms)), None)


def _bears(actor: Actor, forms: set[str]) -> bool:
    """True when the noun is a word of the proper name, beside another; a list of states is no name."""
    if actor.type not in _BODIES or (actor.type == ActorType.GROUP and not actor.aliases):
        return False
    names = [name.lower().split() for name in (actor.name, *actor.aliases) if name[:1].isupper()]
    return any(len(words) > 1 and not forms.isdisjoint(words) for words in names)
