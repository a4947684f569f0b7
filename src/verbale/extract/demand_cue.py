"""The words with which one party asks something of another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from verbale.extract.subject import subject_of
from verbale.lexicon.table import cells, read_table
from verbale.record import Span

#: Forms whose lemma the model gets wrong.
_LEMMAS = {"hoped": "hope", "hoping": "hope"}


@dataclass(frozen=True, slots=True)
class DemandCue:
    """A cue word, the particle that must follow it, the kind of demand, and how what is asked follows."""

    lemma: str
    part: str
    particle: tuple[str, ...]
    kind: str
    frames: tuple[str, ...]
    weak: bool


@dataclass(frozen=True, slots=True)
class Ask:
    """One demand as the words of one place give it.

    `by` and `of` are the words that name the parties, None or empty when the place does not name them. `said_by` is
    True when the asker is whoever speaks the words. `passive` asks without their asker count only when they have
    an addressee.
    """

    kind: str
    anchor: Token
    cue: Span
    content: Span
    by: Token | None
    of: tuple[Token, ...]
    why: str
    said_by: bool = False


def cues_of(token: Token) -> list[DemandCue]:
    """Rows of the table for the lemma of `token`, those with the longest particle first."""
    part = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective", "PROPN": "noun"}.get(token.pos_, "")
    lemma = joined_lemma(token)
    if part == "noun" and token.tag_ == "NNS" and lemma.endswith("s"):
        lemma = lemma[:-1]
    return list(_rows().get((lemma, part), ()))


def verb_ask(verb: Token, last: Token, cue: DemandCue, content: Span, of: tuple[Token, ...], why: str) -> Ask:
    """Ask of a verb whose cue ends with the token `last`; its subject is the asker."""
    near = last if last.i - verb.i <= 3 else verb
    words = Span(verb.idx, near.idx + len(near))
    return Ask(cue.kind, verb, words, content, subject_of(verb), of, f"{cue.lemma} {why}")


def is_weak(token: Token) -> bool:
    """True of a cue that as often speaks of trade, command or opinion: "offer", "order", "recommend"."""
    return any(cue.weak for cue in cues_of(token))


def names_ask(token: Token) -> bool:
    """True of a noun that points back at what was asked or charged: "the request", "those terms"."""
    return token.pos_ == "NOUN" and (bool(cues_of(token)) or token.lemma_.lower() in _ask_nouns())


@cache
def _ask_nouns() -> frozenset[str]:
    return frozenset(row["noun"] for row in read_table("ask_nouns"))


def joined_head(token: Token) -> Token:
    """The token that carries the possessor: "counter" of "Seoul's counter-offer", else `token`."""
    return (
        token.nbor(-2) if joined_lemma(token).startswith("counter-") and token.lemma_ != joined_lemma(token) else token
    )


def joined_lemma(token: Token) -> str:
    """Lemma of `token`, with the "counter-" that the tokeniser parts from it."""
    lemma = _LEMMAS.get(token.lower_) or token.lemma_.lower()
    if token.i >= 2 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ == "counter":
        return f"counter-{lemma}"
    return str(lemma)


@cache
def _rows() -> dict[tuple[str, str], tuple[DemandCue, ...]]:
    found: dict[tuple[str, str], list[DemandCue]] = {}
    for row in read_table("demand_cues"):
        cue = DemandCue(
            row["lemma"],
            row["part"],
            tuple(row["particle"].split()),
            row["kind"],
            cells(row, "frames"),
            bool(row["weak"]),
        )
        found.setdefault((cue.lemma, cue.part), []).append(cue)
    return {key: tuple(sorted(rows, key=lambda c: -len(c.particle))) for key, rows in found.items()}
