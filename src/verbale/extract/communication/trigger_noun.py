"""Nouns that name a communication."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from verbale.extract.communication.argument import prepositions_of
from verbale.extract.communication.wordlist import rows_by_lemma, word_list
from verbale.lexicon.table import Row, cells

#: Nouns that only count or hold the one they govern: "a copy of the letter", "a flurry of meetings".
SHELLS = word_list("shell")


def noun_row(token: Token) -> Row | None:
    """The row of communication_nouns.csv by which the noun names a communication; None where it names none."""
    if token.tag_ == "NNP" and token.lemma_.lower() == "talk":
        return None  # part of a title
    if token.dep_ == "compound" or _is_shell(token) or _only_links(token):
        return None
    for row in _nouns().get(token.lemma_.lower(), ()):
        beside = cells(row, "with")
        if not beside or _beside(token) & set(beside):
            return row if row["strength"] != "none" else None
    return None


def is_paper(noun: Token) -> bool:
    """True when the noun names a paper or a call to act that a reply can answer."""
    row = noun_row(noun)
    return row is not None and row["family"] == "paper"


def _is_shell(token: Token) -> bool:
    """True when the noun only counts or holds another that is named: "nine pages of guidelines"."""
    governed = [inner for words, inner in prepositions_of(token) if words == "of"]
    return token.lemma_.lower() in SHELLS and any(inner.lemma_.lower() in _nouns() for inner in governed)


def _only_links(token: Token) -> bool:
    """True for the noun of "in response to" and "in coordination with", which ties two things and names none."""
    bare = not any(c.i < token.i and c.dep_ in {"det", "poss", "nummod", "compound"} for c in token.children)
    tied = any(c.dep_ == "prep" and c.lower_ in {"to", "with"} for c in token.children)
    return token.dep_ == "pobj" and token.head.lower_ == "in" and token.tag_ == "NN" and bare and tied


def _beside(token: Token) -> set[str]:
    """Words that stand with the noun: before it in its phrase, or governed by its "of"."""
    before = {t.lemma_.lower() for t in token.lefts} | {t.lower_ for t in token.lefts}
    before |= {t.lower_ for left in token.lefts for t in left.lefts}
    behind = {inner.lemma_.lower() for words, inner in prepositions_of(token) if words in {"of", "for"}}
    behind |= {c.lemma_.lower() for c in token.children if c.dep_ in {"acl", "relcl"}}
    return before | behind


@cache
def _nouns() -> dict[str, tuple[Row, ...]]:
    """Rows by lemma, those first that want a word beside the noun: "telephone conversation" before "conversation"."""
    by_lemma = rows_by_lemma("communication_nouns")
    return {lemma: tuple(sorted(rows, key=lambda row: not row["with"])) for lemma, rows in by_lemma.items()}
