"""Who takes part in an encounter "between" two: they do, not who proposes, arranges or calls it off."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.clause import span_below
from verbale.extract.communication.wordlist import word_list
from verbale.reading import Reading
from verbale.record import ENCOUNTERS, Claim, Span, Value

_PARTIES = ("sender", "recipients")
#: How many infinitives are followed up to the verb that has the subject: "tried to seek to arrange".
_STEPS = 3


def only_between(reading: Reading, claim: Claim) -> Claim:
    """The encounter without those who only bring about what is to be "between" others.

    "Peru tried to arrange talks between Chile and Bolivia": Peru is not said to talk.
    """
    if not any(value.value in ENCOUNTERS for value in claim.get("form")):
        return claim
    places = [span for name, span in claim.marks if name == "mention"]
    nouns = [token for span in places for token in reading.tokens_in(span) if _names_two(token)]
    arrangers = [span_below(subject) for noun in nouns for subject in _arrangers(noun)]
    if not arrangers:
        return claim
    below = [span_below(noun) for noun in nouns]
    named = {m.actor.id for m in reading.mentions if m.actor is not None and any(b.contains(m.span) for b in below)}
    kept = [v for v in claim.values if v.field not in _PARTIES or v.actor in named or not _only_in(v, arrangers)]
    left = [value for value in kept if value.field in _PARTIES]
    return claim.with_values(kept) if left and len(kept) < len(claim.values) else claim


def _names_two(noun: Token) -> bool:
    """True of "talks between Chile and Bolivia"."""
    if noun.pos_ != "NOUN":
        return False
    behind = [prep for prep in noun.children if prep.dep_ == "prep" and prep.lower_ == "between"]
    return any(list(first.conjuncts) for prep in behind for first in prep.children if first.dep_ == "pobj")


def _arrangers(noun: Token) -> list[Token]:
    """The subject of the verb of arranging of which the noun is the object."""
    verb = noun.head
    if noun.dep_ not in {"dobj", "pobj"} or (noun.dep_ == "pobj" and verb.lower_ != "for"):
        return []
    verb = verb.head if noun.dep_ == "pobj" else verb
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in word_list("arranging"):
        return []
    for _ in range(_STEPS):
        subjects = [child for child in verb.children if child.dep_ in {"nsubj", "agent"}]
        if subjects:
            return subjects
        if verb.dep_ not in {"xcomp", "conj", "advcl", "pcomp"}:
            return []
        verb = verb.head.head if verb.dep_ == "pcomp" else verb.head
    return []


def _only_in(value: Value, spans: list[Span]) -> bool:
    return bool(value.spans) and all(any(one.contains(span) for one in spans) for span in value.spans)
