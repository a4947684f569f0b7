"""Which words of a report stand for those who deal with each other, and which of them act for the same one."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from verbale.lexicon.table import read_table
from verbale.mention.mention import Naming
from verbale.reading import Reading
from verbale.record import ActorType, Span
from verbale.segment.phrase import conjuncts

#: Nouns that only count what stands after "of": "a number of European colleagues".
_COUNTING = {"number", "group", "couple", "handful", "series", "range", "team", "rest", "majority", "each"}

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
        return token.text[0].isupper() and not reading.days_in(_own_span(token))
    if token.lemma_.lower() in _COUNTING:
        return any(
            is_party(reading, inner) for prep in token.children if prep.dep_ == "prep" for inner in prep.children
        )
    return _part(token) is not None


def is_person(reading: Reading, token: Token) -> bool:
    """True for a person or one in an office, and for several of them; never for a state or a body."""
    if token.lower_ in _PERSON_PRONOUNS:
        return True
    mention = reading.mention_of(token)
    if mention is not None and mention.actor is not None:
        return mention.actor.type in {ActorType.PERSON, ActorType.OFFICE, ActorType.GROUP}
    if _part(token) in {"person", "envoy"} or any(_part(c) in {"person", "envoy"} for c in token.children):
        return True
    return mention is not None and mention.naming in {Naming.SURNAME, Naming.UNKNOWN, Naming.COLLECTIVE}


def is_envoy(token: Token) -> bool:
    return any(_part(t) == "envoy" for t in [token, *token.children])


def is_place(reading: Reading, token: Token) -> bool:
    """True when the word names a place to which one can go."""
    mention = reading.mention_of(token)
    if mention is not None and mention.actor is not None:
        return mention.actor.type is ActorType.STATE or mention.naming is Naming.PLACE
    if reading.days_in(_own_span(token)):
        return False
    return token.pos_ == "PROPN" and token.text[:1].isupper()


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
    return [token for token in conjuncts(head) if is_party(reading, token)]


def party_key(reading: Reading, token: Token) -> str | None:
    """One string for all who act for the same party, None when that is unknown."""
    mention = reading.mention_of(token)
    if mention is not None and mention.actor is not None:
        return mention.actor.of or mention.actor.id
    if token.lower_ in _PERSON_PRONOUNS | _THING_PRONOUNS:
        return None
    if token.pos_ == "PROPN":
        return token.lower_
    return None


def person_key(reading: Reading, token: Token) -> str | None:
    """One string for the very person or body, None when the words leave it open."""
    mention = reading.mention_of(token)
    if mention is not None and mention.actor is not None:
        return mention.actor.id
    return party_key(reading, token)


def _own_span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))


def _part(token: Token) -> str | None:
    return _parts().get(token.lemma_.lower()) or _parts().get(token.lower_)


@cache
def _parts() -> dict[str, str]:
    return {row["lemma"]: row["part"] for row in read_table("communication_parties")}
