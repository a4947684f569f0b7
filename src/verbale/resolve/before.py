"""Who held somebody's office before or after: "his predecessor", "Roe's successor"."""

from __future__ import annotations

from verbale.record import Actor
from verbale.resolve.found import Found
from verbale.resolve.knowledge import Knowledge


def predecessor(knowledge: Knowledge, owner: Actor, *, after: bool = False) -> Found | None:
    """The holder of the owner's last office before the report's day who came next before him, or `after` him."""
    own = [t for t in knowledge.lexicon.tenures(owner) if t.person == owner.id]
    if knowledge.on is not None:
        own = [t for t in own if t.first <= knowledge.on]
    last = max(own, key=lambda t: t.first, default=None)
    if last is None:
        return None
    seat = knowledge.lexicon.actors[last.office.of]
    every = [t for t in knowledge.lexicon.tenures(seat) if t.office.kind == last.office.kind and t.person != owner.id]
    if after:
        next_ = min((t for t in every if t.first >= last.first), key=lambda t: t.first, default=None)
    else:
        next_ = max((t for t in every if t.first < last.first), key=lambda t: t.first, default=None)
    if next_ is None:
        return None
    held = knowledge.lexicon.actors[next_.person]
    return Found(held, 0.6, f"held the office of {owner.name} {'after' if after else 'before'}")
