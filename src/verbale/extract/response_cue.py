"""The words with which a party answers a demand or a communication."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from verbale.extract.demand_cue import joined_lemma
from verbale.lexicon.table import cells, read_table
from verbale.record import Span


@dataclass(frozen=True, slots=True)
class ResponseCue:
    """A cue word, what it says plainly and under "not", where its words stand, and whether it needs a link."""

    lemma: str
    particle: str
    outcome: str
    denied: str
    frames: tuple[str, ...]
    needs: str


@dataclass(frozen=True, slots=True)
class Phrase:
    pattern: re.Pattern[str]
    outcome: str
    needs: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One response as the words of one place give it; `content` is None when they say only that it came."""

    outcome: str
    anchor: Token
    cue: Span
    content: Span | None
    by: Token | None
    needs: str
    why: str
    said_by: bool = False


def response_cues_of(token: Token) -> list[ResponseCue]:
    """Rows of the table for the lemma of `token`, those with a particle first."""
    part = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective", "PROPN": "adjective"}.get(token.pos_, "")
    return list(_rows().get((joined_lemma(token), part), ()))


@cache
def phrases() -> tuple[Phrase, ...]:
    """Fixed phrases that answer as a whole."""
    rows = read_table("response_phrases")
    return tuple(Phrase(re.compile(r["pattern"], re.IGNORECASE), r["outcome"], r["needs"]) for r in rows)


@cache
def verdicts() -> dict[str, str]:
    """Adjectives and nouns that judge what they are said of -> outcome."""
    return {row["word"]: row["outcome"] for row in read_table("verdicts")}


@cache
def _rows() -> dict[tuple[str, str], tuple[ResponseCue, ...]]:
    found: dict[tuple[str, str], list[ResponseCue]] = {}
    for r in read_table("response_cues"):
        cue = ResponseCue(r["lemma"], r["particle"], r["outcome"], r["denied"], cells(r, "frames"), r["needs"])
        found.setdefault((cue.lemma, r["part"]), []).append(cue)
    return {key: tuple(sorted(rows, key=lambda c: not c.particle)) for key, rows in found.items()}
