"""Whether the name of a capital or state stands for the state, or is the mere place."""

from __future__ import annotations

from spacy.tokens import Token

#: Prepositions that put what follows in space; "from" and "to" depend on the word that they hang on.
_IN = {"in", "at", "near", "outside", "around", "into", "through", "across", "within", "inside", "throughout"}
_FROM_TO = {"to", "from", "for", "via", "towards", "toward", "through"}
#: Verbs of motion: "flew to Ankara", "arrived from Doha".
_MOTION = {
    "travel", "fly", "go", "come", "arrive", "return", "visit", "head", "leave", "depart", "reach", "enter", "move",
    "drive", "land", "trip", "journey", "flight", "tour", "visitor", "stop", "road", "airport",
}  # fmt: skip
_VISITING = {"visit", "leave", "reach", "enter", "tour"}
#: Nouns of what happens somewhere: "the Geneva talks", "a London court".
_HAPPENING = {
    "talk", "meeting", "summit", "conference", "agreement", "agreements", "accord", "treaty", "protocol", "round", "newspaper",
    "court", "hotel", "airport", "street", "visit", "session", "memorandum", "declaration", "convention", "correspondent",
    "paper", "daily", "police", "suburb", "district", "university", "bureau",
}  # fmt: skip


def _moves(verb: Token) -> bool:
    """Persons move; a list that "went to Doha" was sent to those who govern there."""
    return all(c.pos_ in {"PROPN", "PRON"} for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"})


def is_place(token: Token, *, capital: bool) -> bool:
    """True when the name whose last word is `token` is a place here; a capital is one more easily than a state."""
    head, dep = token.head, token.dep_
    if dep == "conj":
        return is_place(head, capital=capital) if head.dep_ == "pobj" or head.dep_ == "conj" else False
    if dep == "pobj" or (dep in {"npadvmod", "dep"} and head.pos_ == "ADP"):
        word = head.lower_
        if word in _IN:
            return True
        if word in _FROM_TO:
            over = head.head
            return over.lemma_.lower() in _MOTION and _moves(over)
        return word == "of" and head.head.lower_ in {"city", "capital", "region", "port"}
    if dep in {"dobj", "obj"}:
        return head.lemma_.lower() in _VISITING
    if dep in {"compound", "nmod", "amod"} and capital:
        return head.lemma_.lower() in _HAPPENING
    return False
