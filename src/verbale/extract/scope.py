"""Tells dealings between parties from the dealings inside one state."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Token

from verbale.mention.mention import Mention, Naming
from verbale.reading import Reading
from verbale.record import Actor, ActorType, Span, Value

#: Share of one state among the states named in a report from which the report is about its inner affairs.
#: Chosen on claims_dev: the inner stories there have .75 to 1, the dealings at most .6.
_INNER = 0.75

_PARTIES = {ActorType.STATE, ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION}


def between_parties(reading: Reading, by: list[Value], of: list[Value], anchor: Token, content: Span | None) -> bool:
    """True when the words at `anchor` deal with another party than the one that acts.

    What decides, in this order: the states of the two parties; another state in the sentence; in the paragraph; in
    the report as a whole.
    """
    homes = homes_of(reading)
    own = {homes[v.actor] for v in by if v.actor in homes}
    other = {homes[v.actor] for v in of if v.actor in homes}
    if own and other:
        return bool(other - own)
    places = [Span(anchor.sent.start_char, anchor.sent.end_char)]
    paragraph = reading.paragraph_at(anchor.idx)
    if paragraph is not None:
        places.append(paragraph)
    for place in places:
        named = {homes[m.actor.id] for m in reading.mentions_in(place) if m.actor and m.actor.id in homes}
        if len((named | other) - own) >= (1 if own else 2):
            return True
    del content
    return not is_inner(reading)


def is_inner(reading: Reading) -> bool:
    """True of a report in which one state stands for almost all that is named."""
    homes = homes_of(reading)
    counts = Counter(homes[m.actor.id] for m in reading.mentions if m.actor and m.actor.id in homes)
    total = sum(counts.values())
    return total > 0 and max(counts.values()) / total >= _INNER


def homes_of(reading: Reading) -> dict[str, str]:
    """Actor id -> id of the state, union, alliance or organisation for which the actor stands, where it is known."""
    actors: dict[str, Actor] = {m.actor.id: m.actor for m in reading.mentions if m.actor is not None}
    homes: dict[str, str] = {}
    for identity, actor in actors.items():
        at, steps = actor, 0
        while at.of is not None and at.of in actors and steps < 4:
            at, steps = actors[at.of], steps + 1
        if at.of is not None:
            homes[identity] = at.of
        elif at.type in _PARTIES or (at.type == ActorType.GROUP and _is_named(reading.mentions, at)):
            homes[identity] = at.id
    return homes


def _is_named(mentions: list[Mention], group: Actor) -> bool:
    return any(m.actor == group and m.naming == Naming.NAME for m in mentions)
