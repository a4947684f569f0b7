"""Which communications are dealings between different parties, and which stay inside one."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Token

from verbale.extract.communication.party import identity, is_envoy, is_official
from verbale.extract.communication.thread import Thread
from verbale.extract.communication.wordlist import word_list
from verbale.reading import Reading
from verbale.record import ActorType

#: Roles whose holders take part in a communication.
_TAKES_PART = ("sender", "recipients", "handed_over_by", "received_by", "on_behalf_of")

#: The second party is named at least this often for each time that the first is (all exchanges of the gold are above).
SHARED = 0.2

#: Tokens up to which a report is too short to name its parties twice.
SHORT = 80

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


def is_between_parties(reading: Reading, thread: Thread, named: Counter[str], answered: Thread | None = None) -> bool:
    """True when two different parties are in it, or are near it in a report of dealings between parties.

    Those who sent what the thread answers take part in it too.
    """
    tokens = [t for role in _TAKES_PART for t in thread.tokens(role)]
    who = {t.i: identity(reading, t) for t in tokens}
    known = {i.party for i in who.values() if i and i.party}
    if answered is not None:
        known |= {i.party for t in answered.tokens("sender") if (i := identity(reading, t)) and i.party}
    if len(known) >= 2 or any(_is_of_several(reading, t) for t in tokens):
        return True
    if thread.form == "summons" and any(_is_foreign_envoy(reading, t, known) for t in thread.tokens("recipients")):
        return True
    often = 2 if len(reading.doc) > SHORT else 1
    between = sum(1 for count in named.values() if count >= often) >= 2
    if thread.form == "visit":
        return between and _goes_abroad(reading, thread, known)
    if not between or not tokens:
        return between
    if not known:
        return any(_may_act(reading, t) for t in tokens) or thread.first.trigger.token.text[:1].isupper()
    if _is_organisation(reading, known):
        return True
    if any(not (i and i.party) for i in who.values()):
        return _is_shared(named)
    if _stays_inside(reading, thread):
        return False
    if thread.form == "post":
        return bool(_near(reading, thread, beside=0) - known)
    return thread.family == "paper" or bool(_near(reading, thread) - known)


def _is_foreign_envoy(reading: Reading, token: Token, known: set[str]) -> bool:
    """True for "the ambassador of X" summoned by one unnamed, and for an envoy not known to be of the summoner."""
    if not is_envoy(token) or any(c.dep_ == "poss" and c.pos_ == "PRON" for c in token.children):
        return False
    who = identity(reading, token)
    return who is None or who.party is None or known == {who.party}


def _is_shared(named: Counter[str]) -> bool:
    """True when no one party rules the report: an officer without a country is then no sure countryman of the other."""
    counts = sorted(named.values(), reverse=True)
    return len(counts) > 1 and counts[1] >= SHARED * counts[0]


def _may_act(reading: Reading, token: Token) -> bool:
    return is_official(reading, token) or token.lower_ in word_list("actor_pronoun")


def _is_of_several(reading: Reading, token: Token) -> bool:
    """True for one wording of several parties: "the Armenian and Azerbaijani foreign ministers"."""
    mention = reading.mention_of(token)
    actor = mention.actor if mention is not None else None
    return actor is not None and actor.type is ActorType.GROUP and " and " in actor.name


def _stays_inside(reading: Reading, thread: Thread) -> bool:
    """True when those at both ends are known, are not the same one, and act for one party."""
    if thread.family == "encounter":
        return len({identity(reading, t) for t in thread.tokens("sender")}) > 1
    return bool(thread.tokens("sender")) and bool(thread.tokens("recipients"))


def _is_organisation(reading: Reading, parties: set[str]) -> bool:
    """A body of many states deals with its own members too."""
    return any(m.actor is not None and m.actor.id in parties and m.actor.type in _ORGANISED for m in reading.mentions)


def _goes_abroad(reading: Reading, thread: Thread, known: set[str]) -> bool:
    places = [m for t in thread.tokens("place") if (m := reading.mention_of(t))]
    if any(m.actor is not None and m.actor.type is ActorType.PERSON for m in places):
        return False
    states = {m.actor.of or m.actor.id for m in places if m.actor is not None}
    return not states or not states <= known


def _near(reading: Reading, thread: Thread, *, beside: int = 1) -> set[str]:
    """Parties named in the paragraphs of the thread, and in so many before and after them."""
    found: set[str] = set()
    for draft in thread.drafts:
        at = next((i for i, p in enumerate(reading.paragraphs) if p.start <= draft.trigger.token.idx < p.end), 0)
        for around in reading.paragraphs[max(0, at - beside) : at + 1 + beside]:
            for mention in reading.mentions_in(around):
                token = reading.token_at(mention.head.start)
                who = identity(reading, token) if token is not None else None
                if who is not None and who.party is not None:
                    found.add(who.party)
    return found
