"""Fills a role of a claim with the actors that a phrase names."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.reading import Reading
from verbale.record import Value
from verbale.segment.phrase import conjuncts, phrase


def actor_values(reading: Reading, field: str, head: Token) -> list[Value]:
    """A value for each actor in the phrase of `head` ("Paris and the alliance's members" gives two).

    The actor is that of the mention on the phrase's head word; the words stand alone when no mention is there.
    """
    return [actor_value(reading, field, token) for token in conjuncts(head)]


def actor_value(reading: Reading, field: str, head: Token) -> Value:
    """The value of one phrase: span of its mention when there is one, else of the noun phrase."""
    mention = reading.mention_of(head)
    if mention is None:
        span = phrase(head)
        return Value(field, reading.words(span), (span,))
    name = mention.actor.name if mention.actor else reading.words(mention.span)
    return Value(field, name, (mention.span,), mention.actor.id if mention.actor else None)


def distinct(values: list[Value]) -> list[Value]:
    """Values that say the same of a field become one with the spans of all."""
    found: dict[str, Value] = {}
    for value in values:
        key = f"{value.field}|{value.actor or value.value}"
        held = found.get(key)
        spans = tuple(sorted({*held.spans, *value.spans})) if held else value.spans
        found[key] = Value(value.field, value.value, spans, value.actor)
    return list(found.values())
