"""The embassy that a report means where it does not say whose."""

from __future__ import annotations

from verbale.mention.wording import Wording
from verbale.record import ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found
from verbale.resolve.home import equals, homes
from verbale.resolve.knowledge import Knowledge

MISSIONS = {"embassy", "mission", "commission", "representation", "consulate"}

#: Offices of those who work in an embassy.
ENVOYS = {"ambassador", "high commissioner", "charge d'affaires", "chargé d'affaires", "consul", "military attaché"}


def embassy_meant(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "the embassy", "the High Commission": the one spoken of last, else that of an envoy of the report, else that of
    the state which is not at home there."""
    seat = {actor.id for actor in wording.seat.actors} if wording.seat is not None else set()
    for seen in cast.back(wording.first):
        sender = knowledge.embassy_of(seen.actor)
        if sender is not None and sender.id not in seat:
            return Found(seen.actor, 0.65, "the embassy spoken of last")
        named = {w.lower() for w in seen.actor.name.split()}
        if (
            seen.actor.type == ActorType.ORGAN
            and seen.actor.of
            and named & MISSIONS
            and "of" in named
            and seen.actor.of not in seat
        ):
            return Found(seen.actor, 0.65, "the mission spoken of last")
    for seen in cast.back(wording.first):
        person = cast.person_of(seen.actor)
        posts = person.posts if person is not None else {(seen.actor.of, seen.actor.name.split(" of ")[0])}
        for of, office in sorted(posts, key=str):
            home = cast.actors.get(of or "")
            sent = home is not None and office in ENVOYS and home.id not in seat
            organ = knowledge.lexicon.organ(home, "embassy") if home is not None and sent else None
            if organ is not None:
                return Found(organ, 0.55, f"the embassy of {seen.actor.name}")
    hosts = {cast.dateline.id} if cast.dateline is not None else set()
    if wording.seat is not None:
        hosts = {actor.id for actor in wording.seat.actors}
    for seen in cast.back(wording.first):
        if knowledge.field_of(seen.actor) == "foreign" and seen.actor.of:
            hosts.add(seen.actor.of)
            break
    if not hosts:
        return None
    guests = [(weight, state) for weight, state in homes(cast, wording.first, {"state"}) if state.id not in hosts]
    if not guests or len(equals(guests)) > 1:
        return None
    organ = knowledge.lexicon.organ(guests[0][1], "embassy")
    return Found(organ, 0.45, "the embassy of the state that deals with the host") if organ is not None else None
