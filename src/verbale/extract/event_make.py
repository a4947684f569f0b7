"""Puts an event together from its code, its sides and the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from verbale.extract.attribution import attribution_of
from verbale.extract.event_put import Put
from verbale.extract.event_words import contexts_in
from verbale.reading import Reading
from verbale.record import Claim, Span, Value


def make_event(
    reading: Reading,
    head: Token,
    span: Span,
    category: str,
    code: str,
    modes: Sequence[tuple[str, Span]],
    sides: Sequence[Value],
    put: Put,
    why: str,
    found_by: str,
) -> Claim:
    """The claim of an event whose words are `span`, headed by `head`."""
    values = [*sides, Value("event_type", category, (span,)), Value("cameo", code, (span,))]
    values += [Value("mode", mode, (place,)) for mode, place in modes]
    values += [Value(mark, True, (span,)) for mark in put.marks(category)]
    values += contexts_in(reading, Span(head.sent.start_char, head.sent.end_char))
    values += day_of(reading, head)
    return Claim.make(
        "event",
        reading.report.id,
        values,
        marks=[("mention", span)],
        modality=put.modality,
        attributed_to=attribution_of(reading, head),
        found_by=found_by,
        why=why,
    )


def day_of(reading: Reading, verb: Token) -> list[Value]:
    """A day word that hangs on the verb, directly or behind a preposition."""
    inside = {verb.i} | {c.i for c in verb.children if c.dep_ == "prep"}
    for day in reading.days_in(Span(verb.sent.start_char, verb.sent.end_char)):
        token = reading.token_at(day.span.start)
        head = token
        while head is not None and head.head != head and head.idx >= day.span.start and head.idx < day.span.end:
            head = head.head
        if day.day is not None and head is not None and head.i in inside:
            return [Value("date", day.day.to_json(), (day.span,))]
    return []
