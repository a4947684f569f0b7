"""Somebody whom a report does not name, under the report's own words."""

from __future__ import annotations

from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.found import Found

#: Those whom a state sends to another: they are named by whom they act for.
_SENT = {"ambassador", "envoy", "charge d'affaires", "consul", "representative"}

#: Those who speak or work for one person.
_QUANTIFIERS = {"all", "both", "each", "any", "every", "no"}
SERVING = {"spokesperson", "aide", "adviser"}
SENDING = {ActorType.STATE, ActorType.UNION, ActorType.ALLIANCE}


def unnamed(wording: Wording, of: Actor | None, said: str) -> Found:
    """Somebody whom the report does not name: an actor under the report's own words."""
    name, other = strip_determiner(said), ""
    if of is not None and not wording.plural:
        former = "former " if wording.former else ""
        there = wording.seat.actors[0].name if wording.seat is not None and of.type in SENDING else ""
        full = f"{former}{' '.join([*wording.extra, wording.role])} of {of.name}"
        full += f" to {there}" if there and there != of.name else ""
        sent = wording.office in _SENT and of.type in SENDING
        serves = wording.office in SERVING and of.type == ActorType.PERSON
        if of.type in {ActorType.ORGAN, ActorType.OFFICE} or sent or serves:
            name, other = full, name
        else:
            other = full
    kind = ActorType.GROUP if wording.plural else ActorType.PERSON
    aliases = (other,) if other and other != name else ()
    own = Actor.make(name, kind, of=of.id if of else None, aliases=aliases)
    return Found(own, 0.6, "somebody whom the report leaves unnamed")


def strip_determiner(said: str) -> str:
    """The words without article or possessive before them."""
    first, _, rest = said.partition(" ")
    drop = {"the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "some", "our", "several"}
    return rest if rest and first.lower() in drop else said


def strip_quantifier(said: str) -> str:
    """The words for a group without how many of it are meant: "all the parties" and "both parties" are "parties"."""
    rest = strip_determiner(said)
    first, _, after = rest.partition(" ")
    return strip_quantifier(after) if after and first.lower() in _QUANTIFIERS else rest
