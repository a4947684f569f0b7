"""Verbs that are a communication by themselves."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from verbale.extract.communication.argument import object_of
from verbale.extract.communication.need import is_given
from verbale.extract.communication.wordlist import rows_by_lemma
from verbale.lexicon.table import Row, cells
from verbale.reading import Reading


def verb_row(reading: Reading, token: Token) -> Row | None:
    """The row of communication_verbs.csv by which the verb is a communication; None where it is none."""
    for row in _verbs().get(token.lemma_.lower(), ()):
        particles = cells(row, "particle")
        if particles and not any(c.lower_ in particles for c in token.children):
            continue
        if row["objects"] and not _has_object(token, set(cells(row, "objects"))):
            continue
        if any(is_given(reading, token, need) for need in cells(row, "needs")):
            return row
    return None


def _has_object(verb: Token, wanted: set[str]) -> bool:
    patient = object_of(verb)
    if patient is not None:
        return patient.lemma_.lower() in wanted
    return "what" in wanted and any(c.dep_ == "ccomp" and c.left_edge.lower_ == "what" for c in verb.children)


@cache
def _verbs() -> dict[str, tuple[Row, ...]]:
    rows = rows_by_lemma("communication_verbs")
    return {
        lemma: tuple(sorted(some, key=lambda row: not row["particle"] and row["needs"] != "writing"))
        for lemma, some in rows.items()
    }
