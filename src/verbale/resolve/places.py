"""Whether the name of a capital or state stands for the state, or is the mere place."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from verbale.lexicon.table import cells, read_table
from verbale.mention.acting_verbs import papers


def is_place(token: Token, *, capital: bool) -> bool:
    """True when the name whose last word is `token` is a place here; a capital is one more easily than a state."""
    head, dep = token.head, token.dep_
    if dep == "conj":
        return head.dep_ in {"pobj", "conj"} and is_place(head, capital=capital)
    if dep == "pobj" or (dep in {"npadvmod", "dep"} and head.pos_ == "ADP"):
        if head.lower_ in _words("in"):
            return True
        over = head.head
        if head.lower_ in _words("path"):
            return over.lemma_.lower() in _words("motion") and _moves(over)
        return head.lower_ == "of" and over.lower_ in _words("locality")
    if dep in {"dobj", "obj"}:
        return head.lemma_.lower() in _words("visiting") and not _is_sent(head)
    return capital and dep in {"compound", "nmod", "amod"} and head.lemma_.lower() in _words("happening")


def _moves(verb: Token) -> bool:
    """Persons move; a list that "went to Doha" was sent to those who govern there."""
    return all(c.pos_ in {"PROPN", "PRON"} for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"})


def _is_sent(verb: Token) -> bool:
    """True of "the letter reached Doha": what is written reaches those who govern there."""
    return any(c.lemma_.lower() in papers() for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"})


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(w for row in read_table("mention_place_words") if row["kind"] == kind for w in cells(row, "words"))
