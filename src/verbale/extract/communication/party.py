"""Which words of a report stand for those who deal with each other, and which of them act for the same one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from verbale.extract.communication.wordlist import word_list
from verbale.lexicon.table import read_table
from verbale.mention.mention import Naming
from verbale.reading import Reading
from verbale.record import ActorType, Span
from verbale.segment.phrase import conjuncts

#: Nouns that only count what stands after "of": "a number of European colleagues".
_COUNTING = word_list("counting")

#: A pronoun resolved with less is a guess: good enough to show, not to tell two letters apart (scores: .45 and .6).
SURE_PRONOUN = 0.6

#: An office resolved to its holder with as much names the holder (score of offices whose holder the report names: .85).
SURE_OFFICE = 0.8

#: Types that are a party themselves; organs, offices and persons act for one.
_PARTIES = {ActorType.STATE, ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION}

_ORGANISED = {ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION}

_OFFICIAL = {"person", "envoy", "body", "group"}

_PERSON_PRONOUNS = {"he", "she", "they", "we", "i", "him", "her", "them", "us", "me", "who", "his", "their", "our"}

#: The pronoun "it" and its kind name states and bodies, never persons.
_THING_PRONOUNS = {"it", "its"}


def is_party(reading: Reading, token: Token) -> bool:
    """True when the word can stand for a state, a body or a person that takes part in dealings."""
    if _part(token) == "not_party" or reading.days_in(_own_span(token)):
        return False
    mention = reading.mention_of(token)
    if mention is not None:
        return mention.actor is None or mention.actor.type is not ActorType.OUTLET
    if token.lower_ in _PERSON_PRONOUNS | _THING_PRONOUNS:
        return True
    if token.pos_ == "PROPN":
        return bool(token.text[:1].isupper())
    if token.lemma_.lower() in _COUNTING:
        return any(
            is_party(reading, inner) for prep in token.children if prep.dep_ == "prep" for inner in prep.children
        )
    return _part(token) is not None


def is_outlet(reading: Reading, token: Token) -> bool:
    """True for a newspaper, agency or station, which tells of dealings and takes no part in them."""
    mention = reading.mention_of(token)
    return mention is not None and mention.actor is not None and mention.actor.type is ActorType.OUTLET


def is_person(reading: Reading, token: Token) -> bool:
    """True for a person or one in an office, and for several of them; never for a state or a body."""
    if token.lower_ in _PERSON_PRONOUNS:
        return True
    mention = reading.mention_of(token)
    if mention is not None and mention.actor is not None:
        if mention.actor.type is ActorType.GROUP:
            return _part(token) in {"person", "envoy", "group"}
        return mention.actor.type in {ActorType.PERSON, ActorType.OFFICE}
    if _part(token) in {"person", "envoy"} or any(_part(c) in {"person", "envoy"} for c in token.children):
        return True
    return mention is not None and mention.naming in {Naming.SURNAME, Naming.UNKNOWN, Naming.COLLECTIVE}


def actor_before(reading: Reading, verb: Token) -> Token | None:
    """The named actor that stands just before the verb and its auxiliaries, where the parse gives it no subject."""
    for at in range(verb.i - 1, max(verb.sent.start, verb.i - 5) - 1, -1):
        token = verb.doc[at]
        mention = reading.mention_of(token)
        if mention is not None and mention.naming in {Naming.NAME, Naming.SURNAME, Naming.OFFICE}:
            return token
        if token.pos_ not in {"AUX", "ADV", "PART"}:
            return None
    return None


def is_official(reading: Reading, token: Token) -> bool:
    """True when the word stands for a party or for one who acts for it, by its actor or its title."""
    mention = reading.mention_of(token)
    if mention is not None and mention.actor is not None:
        if mention.actor.of is not None or mention.actor.type not in {ActorType.PERSON, ActorType.GROUP}:
            return True
        if mention.actor.type is ActorType.GROUP and mention.naming is Naming.NAME:
            return True
        same = [m for m in reading.mentions if m.actor is not None and m.actor.id == mention.actor.id]
        return any(_part(t) in _OFFICIAL for m in same for t in reading.tokens_in(m.span))
    return _part(token) in _OFFICIAL or any(_part(c) in _OFFICIAL for c in token.children)


def is_officer(token: Token) -> bool:
    """True for a common noun that names an office: "envoy", "minister"."""
    return token.pos_ == "NOUN" and _part(token) in {"person", "envoy"}


def is_envoy(token: Token) -> bool:
    return any(_part(t) == "envoy" for t in [token, *token.children])


def is_organised(reading: Reading, token: Token) -> bool:
    """True for a union, an alliance, an organisation or an organ of one: "the Security Council"."""
    mention = reading.mention_of(token)
    actor = mention.actor if mention is not None else None
    return actor is not None and actor.type in {*_ORGANISED, ActorType.ORGAN}


def is_organ(reading: Reading, token: Token) -> bool:
    """True for a ministry, an embassy, an office of a party, named or not."""
    mention = reading.mention_of(token)
    if mention is not None and mention.actor is not None:
        return mention.actor.type is ActorType.ORGAN
    return _part(token) == "body"


def is_forum(reading: Reading, token: Token) -> bool:
    """True for an organisation, an alliance, an organ of one, or a named council."""
    mention = reading.mention_of(token)
    actor = mention.actor if mention is not None else None
    if actor is None or actor.type is ActorType.ORGAN:
        return token.pos_ == "PROPN" and token.lemma_.lower() in word_list("council")
    return actor.type in {ActorType.ALLIANCE, ActorType.ORGANISATION}


def is_state_or_body(reading: Reading, token: Token) -> bool:
    """True for a state, a union, an organisation or an organ of one; never for a person or an unknown name."""
    mention = reading.mention_of(token)
    actor = mention.actor if mention is not None else None
    return actor is not None and actor.type in {*_PARTIES, ActorType.ORGAN}


def is_place(reading: Reading, token: Token) -> bool:
    """True when the word, as it stands after "in", "at" or "to", names a place."""
    if reading.days_in(_own_span(token)) or token.pos_ != "PROPN" or not token.text[:1].isupper():
        return False
    mention = reading.mention_of(token)
    if mention is None or mention.actor is None:
        return True
    return mention.actor.type is not ActorType.PERSON or (mention.actor.of is None and mention.naming is Naming.NAME)


def is_plural(token: Token) -> bool:
    """True for several: "Paris and Rome", "the ministers", "they", "the two"."""
    several = any(c.dep_ == "conj" for c in token.children)
    return (
        several
        or token.tag_ in {"NNS", "NNPS"}
        or token.lower_ in {"they", "we", "two", "three", "four", "both", "pair"}
    )


def parties_in(reading: Reading, head: Token) -> list[Token]:
    """Those among the words joined by "and" that are parties, in order."""
    found = []
    for token in conjuncts(head):
        names = [n for c in token.children if c.dep_ == "appos" for n in conjuncts(c) if _is_name(reading, n)]
        if is_party(reading, token):
            found.append(token)
            if is_plural(token):
                found += names  # "the foreign ministers Ann Linde and Pekka Haavisto"
    return found


def _is_name(reading: Reading, token: Token) -> bool:
    mention = reading.mention_of(token)
    return mention is not None and mention.naming in {Naming.NAME, Naming.SURNAME}


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom a word stands for: the party (state, union, organisation) for which it acts, and itself; None = unknown."""

    party: str | None
    own: str | None


def identity(reading: Reading, token: Token) -> Identity | None:
    """Identity of the word, None for pronouns that are only guessed at and for words that no mention covers."""
    mention = reading.mention_of(token)
    if mention is None:
        return Identity(None, token.lower_) if token.pos_ == "PROPN" else None
    actor = mention.actor
    if actor is None or (mention.naming is Naming.PRONOUN and mention.score < SURE_PRONOUN):
        return None
    if actor.type in _PARTIES:
        return Identity(actor.of or actor.id, actor.id)
    if actor.type is ActorType.GROUP and actor.of is None:
        return Identity(None, None)
    return Identity(actor.of, actor.id)


def disagree(reading: Reading, some: list[Token], others: list[Token]) -> bool:
    """True when none of the one can act for any of the other, by what is known of them."""
    ours = [i for t in some if (i := identity(reading, t))]
    theirs = [i for t in others if (i := identity(reading, t))]
    return bool(ours and theirs) and all(_differ(a, b) for a in ours for b in theirs)


def clash(reading: Reading, some: list[Token], others: list[Token]) -> bool:
    """True when one party is there through different people: the foreign minister here, the president there."""
    ours, theirs = _named_people(reading, some), _named_people(reading, others)
    return any(not ours[party] & theirs[party] for party in ours.keys() & theirs.keys())


def _named_people(reading: Reading, tokens: list[Token]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for token in tokens:
        mention = reading.mention_of(token)
        if mention is None or mention.actor is None:
            continue
        if mention.naming not in {Naming.NAME, Naming.SURNAME} and mention.score < SURE_OFFICE:
            continue
        if mention.actor.type is ActorType.PERSON:
            found.setdefault(mention.actor.of or "", set()).add(mention.actor.id)
    return found


def agree(reading: Reading, some: list[Token], others: list[Token]) -> int:
    """How many of the one act for a party of the other."""
    theirs = [i for t in others if (i := identity(reading, t))]
    return len({i for t in some if (i := identity(reading, t)) and any(_same(i, other) for other in theirs)})


def _same(a: Identity, b: Identity) -> bool:
    return (a.own is not None and a.own == b.own) or (a.party is not None and a.party == b.party)


def _differ(a: Identity, b: Identity) -> bool:
    if a.party is not None and b.party is not None:
        return a.party != b.party
    return a.party is None and b.party is None and a.own is not None and b.own is not None and a.own != b.own


def _own_span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))


def _part(token: Token) -> str | None:
    return _parts().get(token.lemma_.lower()) or _parts().get(token.lower_)


@cache
def _parts() -> dict[str, str]:
    return {row["lemma"]: row["part"] for row in read_table("communication_parties")}
