"""Somebody's counterpart: the same office, or the same organ, of another state."""

from __future__ import annotations

from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found, open_between
from verbale.resolve.knowledge import Knowledge
from verbale.resolve.post import post_class

#: Offices that many states have: without one, "the president" names nobody that the report does not.
ANYBODY = {"minister", "president", "chief", "leader", "chancellor", "secretary"}


def counterpart(
    cast: Cast, knowledge: Knowledge, wording: Wording, owner: Actor | None, of: Actor | None
) -> Found | None:
    """ "his British counterpart": the same office as the owner's, for another state."""
    of = of or (wording.seat.actors[0] if wording.seat is not None else None)
    body = _other_organ(cast, knowledge, owner, of)
    if body is not None:
        return body
    self_person = cast.person_of(owner) if owner is not None else None
    if self_person is None:
        for seen in cast.back(wording.first):
            self_person = cast.person_of(seen.actor)
            if self_person is not None and self_person.posts:
                break
    if self_person is None or not self_person.posts:
        return None
    classes = sorted({office for _, office in self_person.posts})
    if of is None:
        others = [
            p for p in cast.persons
            if p is not self_person and {office for _, office in p.posts} & set(classes)
        ]  # fmt: skip
        pair = {a.id for a in cast.commonest(("state",))[:2]} if len(others) > 1 else set()
        own = {at for at, _ in self_person.posts}
        facing = [p for p in others if {at for at, _ in p.posts} & pair - own] if own & pair else []
        if len(facing) == 1:
            return Found(facing[0].actor, 0.6, f"the {classes[0]} of the state that the report is about beside his own")
        if len(others) == 1:
            return Found(others[0].actor, 0.65, f"the only other {classes[0]} of this report")
        return open_between([p.actor for p in others], "whose counterpart it is, is not said") if others else None
    classes.sort(key=lambda office: office in ANYBODY)  # "head of government" tells more than "chief"
    if classes == ["minister"]:
        classes.append("foreign minister")  # dealings between states are theirs, where no field is said
    for office in classes:
        for person in cast.persons:
            if person is not self_person and (of.id, office) in person.posts:
                return Found(person.actor, 0.8, f"{office} of {of.name}, named in this report")
    for office in classes:
        held = knowledge.holders(office, post_class(office, of), of)
        if len(held) == 1:
            return Found(held[0], 0.65, f"{office} of {of.name} on the day of the report")
    return Found(
        Actor.make(f"{classes[0]} of {of.name}", ActorType.OFFICE, of=of.id), 0.5, "office whose holder is unknown"
    )


def _other_organ(cast: Cast, knowledge: Knowledge, owner: Actor | None, of: Actor | None) -> Found | None:
    """ "its Swedish counterpart" of a ministry: the same organ of the other state."""
    if owner is None or of is None or of.type != ActorType.STATE:
        return None
    if owner.type == ActorType.STATE and owner.id != of.id:
        return Found(of, 0.6, "the counterpart of a state is a state")
    if owner.type != ActorType.ORGAN:
        return None
    home = cast.state_of(owner)
    kind = knowledge.kind_of(owner) if home is not None else None
    if kind is None:
        return None
    if home is not None and home.id == of.id:
        return None
    cast.actors.setdefault(of.id, of)
    organ = knowledge.lexicon.organ(of, kind)
    return Found(organ, 0.7, f"what {owner.name} is, for {of.name}") if organ is not None else None
