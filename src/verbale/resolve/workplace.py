"""The office in which somebody works: the organ that the person leads."""

from __future__ import annotations

from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found
from verbale.resolve.knowledge import Knowledge

#: Words for the place where an office holder works; the spun ones stand for "office".
_OFFICES = {"office", "workplace"}

#: Offices whose seat is an organ that every state has.
_SEATS = {"president": "presidency", "head of government": "pm-office"}


def office_of(cast: Cast, knowledge: Knowledge, wording: Wording, owner: Actor | None) -> Found | None:
    """ "her office", "his ministry", "Roe's office" of an office holder: the organ that the person leads."""
    if owner is None or owner.type != ActorType.PERSON or wording.extra or wording.plural:
        return None
    if wording.role not in _OFFICES | {"ministry"}:
        return None
    person = cast.person_of(owner)
    for of, office in [*sorted(person.posts, key=str), *knowledge.posts(owner)] if person is not None else ():
        home = cast.actors.get(of or "") or knowledge.lexicon.actors.get(of or "")
        kind = _SEATS.get(office) if wording.role in _OFFICES else None
        if office.endswith(" minister") and not office.startswith("deputy"):
            kind = office.replace(" minister", "-ministry")
        organ = knowledge.lexicon.organ(home, kind) if home is not None and kind else None
        if organ is not None and home is not None:
            cast.actors.setdefault(home.id, home)
            return Found(organ, 0.7, f"the {wording.role} of {owner.name}, {office}")
    if wording.role == "office" and wording.owner is not None:
        own = Actor.make(f"office of {owner.name}", ActorType.ORGAN, of=owner.id)
        return Found(own, 0.5, f"the office of {owner.name}, whose post no table gives an organ")
    return None
