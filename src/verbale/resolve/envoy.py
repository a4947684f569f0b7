"""An envoy of whom the words tell less than whose: of the embassy spoken of, or sent to the capital named."""

from __future__ import annotations

from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found
from verbale.resolve.home import equals, homes
from verbale.resolve.knowledge import Knowledge


def of_embassy(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "The ambassador" in a text that spoke of an embassy: the ambassador of its state, whoever that is."""
    for seen in cast.back(wording.first):
        sender = knowledge.embassy_of(seen.actor)
        if sender is not None:
            cast.actors.setdefault(sender.id, sender)
            other = f"{knowledge.lexicon.adjective(sender)} {wording.role}"
            seat = Actor.make(f"{wording.role} of {sender.name}", ActorType.OFFICE, of=sender.id, aliases=(other,))
            return Found(seat, 0.45, f"of the embassy spoken of last, that of {sender.name}")
    return None


def sent_to(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "The ambassador in Washington": the envoy there of the state that leads the text before."""
    hosts = {actor.id for actor in wording.seat.actors} if wording.seat is not None else set()
    likely = [pair for pair in homes(cast, wording.first, {ActorType.STATE}) if pair[1].id not in hosts]
    if not likely or len(equals(likely)) > 1 or wording.seat is None:
        return None
    sender, host = likely[0][1], wording.seat.actors[0]
    cast.actors.setdefault(sender.id, sender)
    other = f"{knowledge.lexicon.adjective(sender)} {wording.role} to {host.name}"
    name = f"{wording.role} of {sender.name} to {host.name}"
    seat = Actor.make(name, ActorType.OFFICE, of=sender.id, aliases=(other,))
    return Found(seat, 0.45, f"sent by {sender.name}, which leads the text before")
