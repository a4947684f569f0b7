"""Somebody told by whose kin, lawyer or friend it is: another person than that one, and one who acts for nobody."""

from __future__ import annotations

from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.found import Found

_PEOPLE = {ActorType.PERSON, ActorType.OFFICE}


def resolve_bound(wording: Wording, person: Actor | None) -> Found | None:
    """ "The daughter of the president", a person of its own; None where nobody known is told behind "of"."""
    if person is None or person.type not in _PEOPLE:
        return None
    own = Actor.make(f"{wording.role} of {person.name}", ActorType.PERSON)
    return Found(own, 0.6, f"somebody told by whose {wording.role} it is")
