"""Whose an ask is that a noun names, and to whom it is made."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.demand_cue import joined_head
from verbale.extract.party import is_paper, is_party
from verbale.extract.subject import agent_of, subject_of
from verbale.lexicon.table import read_table
from verbale.reading import Reading


def owner_of(reading: Reading, noun: Token) -> Token | None:
    """Whose demand, reply or paper: "Japan's …", "the Canadian …", "… by Seoul", or who makes, repeats or sends it."""
    for child in joined_head(noun).children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"by", "from", "of"} and child.i > noun.i:
            for inner in child.children:
                if inner.dep_ == "pobj" and is_party(reading, inner) and not is_paper(inner):
                    return inner
    for child in noun.children:
        if child.dep_ in {"amod", "compound", "nmod"} and reading.mention_of(child) is not None:
            return child
    verb = noun.head
    if noun.dep_ in {"dobj", "attr"} and verb.pos_ == "VERB" and verb.lemma_.lower() in _light():
        return subject_of(verb)
    if noun.dep_ == "nsubjpass" and verb.lemma_.lower() in _light():
        return agent_of(verb)
    if noun.dep_ == "pobj" and noun.head.lower_ == "with" and noun.head.head.pos_ == "VERB":
        return subject_of(noun.head.head)
    return None


def _light() -> frozenset[str]:
    return frozenset(row["verb"] for row in read_table("light_verbs") if row["role"] != "bear")


def asked_party(reading: Reading, noun: Token) -> tuple[Token, ...]:
    """The party to which the ask is made: "a request to Seoul", "handed Seoul a list"; empty when none is named."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"to", "on", "from"} and child.i > noun.i:
            inner = [c for c in child.children if c.dep_ == "pobj" and is_party(reading, c)]
            if inner:
                return (inner[0],)
    verb = noun.head
    if noun.dep_ == "dobj" and verb.pos_ == "VERB":
        for child in verb.children:
            if child.dep_ in {"prep", "dative"} and child.lower_ in {"to", "from"}:
                inner = [c for c in child.children if c.dep_ == "pobj" and is_party(reading, c)]
                if inner:
                    return (inner[0],)
    return ()
