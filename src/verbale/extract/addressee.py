"""Of whom a thing is asked, where the cue itself has no addressee."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.demand_cue import Ask
from verbale.extract.party import is_party
from verbale.extract.subject import is_passive, subject_of
from verbale.reading import Reading

#: Verbs of answering: whoever refuses or grants a request is the one it was made to.
_ANSWERING = {
    "refuse",
    "reject",
    "grant",
    "accept",
    "decline",
    "ignore",
    "leave",
    "deny",
    "answer",
    "fulfil",
    "dismiss",
}


#: Nouns of stopping: whose act is to stop is asked.
_ENDING = {"end", "halt", "stop", "cessation", "freeze", "withdrawal", "suspension", "reversal", "lifting", "removal"}
_DETERMINERS = {"a", "an", "the"}


def addressees_of(reading: Reading, ask: Ask) -> tuple[Token, ...]:
    """The party, by what stands nearest: who answers the request, with whom to talk, who acts in what is asked.

    Empty when no party but the asker is named there.
    """
    for found in (_answerer(reading, ask), _partner(reading, ask), _actor_inside(reading, ask), _blamed(reading, ask)):
        if found is not None and found != ask.by:
            return (found,)
    return ()


def _answerer(reading: Reading, ask: Ask) -> Token | None:
    """ "Helsinki refused requests for …": the subject of the verb whose object the ask is."""
    verb = ask.anchor.head
    if ask.anchor.pos_ != "NOUN" or verb.lemma_ not in _ANSWERING or ask.anchor.dep_ not in {"dobj", "nsubjpass"}:
        return None
    subject = subject_of(verb)
    return subject if subject is not None and is_party(reading, subject) else None


def _partner(reading: Reading, ask: Ask) -> Token | None:
    """ "continue the dialogue with Russia"."""
    if ask.kind not in {"offer", "invitation"}:
        return None
    for token in reading.tokens_in(ask.content):
        if token.lower_ == "with":
            for child in token.children:
                if child.dep_ == "pobj" and is_party(reading, child) and child.pos_ == "PROPN":
                    return child
    return None


def _actor_inside(reading: Reading, ask: Ask) -> Token | None:
    """ "guarantees that NATO would not expand", "until the presence of NATO is cut": who would have to act."""
    if ask.kind == "offer":
        return None
    words = reading.tokens_in(ask.content)
    for token in words:
        if token.dep_ == "nsubj" and is_party(reading, token) and not is_passive(token.head) and token.pos_ != "PRON":
            return token
    if words and words[0].lemma_ in _DETERMINERS | _ENDING and any(t.lemma_ in _ENDING for t in words[:2]):
        for token in words:  # "an end to NATO's enlargement"
            if token.dep_ == "poss" and token.pos_ == "PROPN" and is_party(reading, token):
                return token
    if ask.kind == "condition":
        for token in words:
            if token.lower_ in {"of", "between", "by"} and token.dep_ in {"prep", "agent"}:
                for child in token.children:
                    if child.dep_ == "pobj" and is_party(reading, child) and child.pos_ == "PROPN":
                        return child
    return None


def _blamed(reading: Reading, ask: Ask) -> Token | None:
    """ "accuses both countries of …, and it wants …": the object of the verb to which the ask is joined."""
    verb = ask.anchor
    if verb.dep_ != "conj" or verb.pos_ != "VERB" or ask.kind == "offer" or verb.head.i > verb.i:
        return None
    found = next((c for c in verb.head.children if c.dep_ == "dobj" and c.i < verb.i), None)
    return found if found is not None and is_party(reading, found) else None
