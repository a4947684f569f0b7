"""Tells whether words name a party to a dealing, a paper that speaks for one, or somebody inside a state."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from verbale.lexicon.table import read_table
from verbale.reading import Reading

_PERSONAL = {"i", "we", "he", "she", "it", "they", "us", "him", "her", "them", "you"}

#: Heads that only count or pick from what follows: "each of them", "neither of the two".
_PICKS = {"each", "neither", "none", "some", "any", "both", "all", "one", "either"}


_WORLD = {"international", "world", "hague", "icj", "un", "u.n.", "arbitral", "arbitration", "european", "tribunal",
          "inter", "permanent"}  # fmt: skip


def is_party(reading: Reading, token: Token) -> bool:
    """True when `token` heads words that can name a state, organisation, group or somebody who acts for one."""
    role = noun_role(token)
    if any(c.lower_ == "neither" for c in token.children):
        return True
    if role == "domestic":
        return is_party_court(token)
    if role == "party" or token.lower_ in _PERSONAL:
        return True
    if reading.mention_of(token) is not None:
        return True
    if token.pos_ == "PROPN" and token.ent_type_ not in {"DATE", "TIME"}:
        return True
    counted = token.lower_.isalpha() or any(c.lower_ == "the" for c in token.children)
    return token.pos_ == "NUM" and counted and token.dep_ in {"nsubj", "dobj", "pobj", "nsubjpass"}


def is_paper(token: Token) -> bool:
    """True when `token` is a letter or another paper whose words are its author's."""
    return noun_role(token) == "paper"


def is_domestic(token: Token) -> bool:
    return noun_role(token) == "domestic" and not is_party_court(token)


def is_party_court(token: Token) -> bool:
    """True of a court of states: "the International Court of Justice", "the court in The Hague"."""
    if token.lemma_.lower() not in {"court", "tribunal", "judge", "bench"}:
        return False
    return any(t.lower_ in _WORLD for t in token.subtree)


def names_party(word: str) -> bool:
    """True when the word, or its singular, stands for a party: "states", "leaders", "envoys"."""
    roles = _roles()
    singular = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    return roles.get(word) == "party" or roles.get(singular) == "party"


def picked(token: Token) -> Token:
    """The noun behind a word that only picks: "each of the four" leads to "four"."""
    if token.lower_ in _PICKS:
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                inner = [c for c in child.children if c.dep_ == "pobj"]
                if inner:
                    return inner[0]
    return token


def noun_role(token: Token) -> str:
    """`party`, `paper`, `domestic`, or an empty text."""
    if token.pos_ in {"VERB", "AUX"}:
        return ""
    table = _roles()
    return table.get(token.lemma_.lower()) or table.get(token.lower_) or ""


@cache
def _roles() -> dict[str, str]:
    return {row["noun"]: row["role"] for row in read_table("party_nouns")}
