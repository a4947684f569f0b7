"""Guests and hosts: who of two came, and where."""

from __future__ import annotations

from verbale.mention.wording import Wording
from verbale.record import Actor
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found
from verbale.resolve.knowledge import Knowledge

#: Those who meet at one's home.
VISITING = {"guest", "host"}


def other_of_visit(cast: Cast, knowledge: Knowledge, wording: Wording, owner: Actor, of: Actor | None) -> Found | None:
    """ "her guest", "his host": the person of another state spoken of last before, of the state named when one is."""
    home = cast.state_of(owner) or knowledge.represents(owner)
    for seen in cast.back(wording.first):
        if seen.actor.id == owner.id or cast.person_of(seen.actor) is None:
            continue
        other = cast.state_of(seen.actor) or knowledge.represents(seen.actor)
        fits = other is not None and other != home if of is None or of == home else other == of
        if fits:
            return Found(
                seen.actor, 0.55, f"the person of another state spoken of last, {wording.office} of {owner.name}"
            )
    return None


def of_visit(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "The guest", "the host": of the two persons of different states spoken of last, who is abroad or at home where
    the report is written; None where that does not tell them apart."""
    home = cast.dateline or cast.publisher[0]
    met: dict[str, Actor] = {}
    for seen in cast.back(wording.first):
        if cast.person_of(seen.actor) is None:
            continue
        state = cast.state_of(seen.actor) or knowledge.represents(seen.actor)
        if state is not None:
            met.setdefault(state.id, seen.actor)
        if len(met) == 2:
            break
    if home is None or len(met) != 2 or home.id not in met:
        return None
    guest = next(actor for state, actor in met.items() if state != home.id)
    chosen = guest if wording.office == "guest" else met[home.id]
    return Found(chosen, 0.5, f"the {wording.role} of the two spoken of last, seen from {home.name}")


def parties_of_visit(cast: Cast, wording: Wording, owner: Actor | None) -> Found | None:
    """ "Its guests", "the hosts": the other of the two states that the report names most, or the one where it is."""
    pair = cast.commonest(("state",))[:2]
    home = cast.state_of(owner) if owner is not None else cast.dateline or cast.publisher[0]
    if len(pair) < 2 or home not in pair:
        return None
    other = pair[1] if home == pair[0] else pair[0]
    chosen = home if owner is None and wording.office == "host" else other
    return Found(
        chosen, 0.45, f"the {wording.role}s of the two states that the report names most, seen from {home.name}"
    )
