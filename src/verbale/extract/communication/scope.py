"""Which communications are dealings between different parties, and which stay inside one."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Token

from verbale.extract.communication.party import identity, is_official
from verbale.extract.communication.thread import Thread
from verbale.reading import Reading
from verbale.record import ActorType, Span

#: Roles whose holders take part in a communication.
_TAKES_PART = ("sender", "recipients", "handed_over_by", "received_by", "on_behalf_of")

_ORGANISED = {ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION}


def parties_of(reading: Reading) -> Counter[str]:
    """How often the report names each state, union, alliance or organisation, also through those who act for it."""
    named: Counter[str] = Counter()
    for mention in reading.mentions:
        if mention.actor is not None:
            token = reading.token_at(mention.head.start)
            who = identity(reading, token) if token is not None else None
            if who is not None and who.party is not None:
                named[who.party] += 1
    return named


def is_between_parties(reading: Reading, thread: Thread, named: Counter[str]) -> bool:
    """True when two different parties are in it, or are near it in a report of dealings between parties."""
    tokens = [t for role in _TAKES_PART for t in thread.tokens(role)]
    known = {who.party for t in tokens if (who := identity(reading, t)) and who.party}
    if len(known) >= 2:
        return True
    between = sum(1 for count in named.values() if count >= 2) >= 2
    if thread.form == "visit":
        return between and _goes_abroad(reading, thread, known)
    others = [t for t in tokens if not ((who := identity(reading, t)) and who.party)]
    if not tokens:
        return between
    if len(tokens) > 1 and known and not others:
        return _is_organisation(reading, tokens)
    if not known:
        return between and any(is_official(reading, t) for t in tokens)
    return between and (_is_organisation(reading, tokens) or bool(_near(reading, thread) - known))


def _is_organisation(reading: Reading, tokens: list[Token]) -> bool:
    """A body of many states deals with its own members too."""
    found = [m.actor for t in tokens if (m := reading.mention_of(t)) and m.actor]
    return any(actor.type in _ORGANISED for actor in found)


def _goes_abroad(reading: Reading, thread: Thread, known: set[str]) -> bool:
    places = [m for t in thread.tokens("place") if (m := reading.mention_of(t))]
    if any(m.actor is not None and m.actor.type is ActorType.PERSON for m in places):
        return False
    states = {m.actor.of or m.actor.id for m in places if m.actor is not None}
    return not states or not states <= known


def _near(reading: Reading, thread: Thread) -> set[str]:
    """Parties named in the paragraphs of the thread."""
    found: set[str] = set()
    for draft in thread.drafts:
        at = draft.trigger.token.idx
        around = reading.paragraph_at(at) or Span(at, at + 1)
        for mention in reading.mentions_in(around):
            token = reading.token_at(mention.head.start)
            who = identity(reading, token) if token is not None else None
            if who is not None and who.party is not None:
                found.add(who.party)
    return found
