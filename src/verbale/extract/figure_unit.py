"""Units that a sentence leaves out: "12 votes to three", "killed twelve", "850 MW, the older plant 330"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from verbale.lexicon.table import cells, read_table
from verbale.reading import Reading
from verbale.record import Claim, Span, Value

#: Characters between two figures of which the second leaves out the unit of the first.
_REACH = 90

#: The same for lengths of time: "from 40 to 50 days".
_NEAR = 12

#: A unit that is no thing counted: nothing inherits it.
_NOT_SHARED = frozenset({"share", "times"})


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(form for row in read_table("units") if row["kind"] == kind for form in cells(row, "forms"))


def with_units(reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
    """The figures, those without a unit with the one that the sentence gives them, where it gives one."""
    done: list[Claim] = []
    for claim in claims:
        unit = _unit(reading, claim, done) if claim.first("unit") is None else None
        done.append(claim if unit is None else _with(claim, unit))
    return done


def _unit(reading: Reading, claim: Claim, before: Sequence[Claim]) -> Value | None:
    value = claim.get("value")[0]
    span = value.spans[0]
    if value.value is None:
        return None
    token = reading.token_at(span.end - 1)
    if token is None:
        return None
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if after is not None and after.lower_ in _words("state"):
        return Value("unit", str(after.lower_), (Span(after.idx, after.idx + len(after)),))
    verb = _harm(token)
    if verb is not None:
        return Value("unit", "people", (Span(verb.idx, verb.idx + len(verb)),))
    return _shared(reading, span, before)


def _harm(token: Token) -> Token | None:
    """The verb of which a bare number is the sufferer: "killed five", "thirty were arrested"."""
    head = token.head
    if token.dep_ in {"dobj", "nsubjpass"} or (token.dep_ == "nsubj" and head.lemma_ in {"die", "drown"}):
        return head if head.lemma_ in _words("harm") else None
    return None


def _shared(reading: Reading, span: Span, before: Sequence[Claim]) -> Value | None:
    """The unit of the figure named just before in the same sentence."""
    sentence = reading.sentence_at(span.start)
    for other in reversed(before):
        place = other.get("value")[0].spans[0]
        unit = other.first("unit")
        if sentence is None or place.start < sentence.start_char or span.start - place.end > _REACH:
            return None
        if unit is not None:
            reach = _NEAR if _is_measured(str(unit.value)) else _REACH
            fits = unit.value not in _NOT_SHARED and span.start - place.end <= reach
            return Value("unit", unit.value, unit.spans) if fits else None
    return None


@cache
def _is_measured(unit: str) -> bool:
    return any(row["unit"] == unit and row["kind"] == "time" for row in read_table("units"))


def _with(claim: Claim, unit: Value) -> Claim:
    return Claim.make(
        claim.kind, claim.report, [*claim.values, unit], marks=claim.marks, found_by=claim.found_by, why=claim.why
    )
