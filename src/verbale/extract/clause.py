"""What a demand and a response alike take from the words around their cue: the cue itself, the day, who vouches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from verbale.extract.attribution import attribution_of
from verbale.mention.dayword import DayWord
from verbale.reading import Reading
from verbale.record import Span, Value

#: How a day stands that names a thing: "the 2001 uprising", "the meeting last week".
_NAMES = {"nummod", "compound", "amod", "npadvmod"}
#: Words before a day that bounds a time and is not the act's own: "the demand to withdraw by March 15".
_BOUNDS = {"since", "by", "until", "till", "before"}


def text_values(reading: Reading, field: str, spans: Iterable[Span]) -> list[Value]:
    """A value of the words of each span, each span once."""
    return [Value(field, reading.words(span), (span,)) for span in dict.fromkeys(spans)]


def span_below(token: Token) -> Span:
    """The characters of a word and all that hangs on it."""
    return Span(token.left_edge.idx, token.right_edge.idx + len(token.right_edge))


def vouched_by(reading: Reading, anchor: Token, own: Sequence[Value]) -> tuple[Value, ...]:
    """The chain of those on whose word it is said, less those whose act it is: their own words need no witness."""
    keys = {v.actor or str(v.value).lower() for v in own} | {s for v in own for s in v.spans}
    chain = attribution_of(reading, anchor)
    return tuple(v for v in chain if (v.actor or str(v.value).lower()) not in keys and not keys & set(v.spans))


def days_beside(reading: Reading, anchor: Token, content: Span | None) -> list[DayWord]:
    """The days in the sentence of the anchor, without those of the content and those of something else.

    Those whose day is open count only in a report without a date, where other reports may yet tell it. "The talks, the
    first since 2015" were held on another day, as was what "the 2001 uprising" names.
    """
    words = Span(anchor.sent.start_char, anchor.sent.end_char)
    days = [d for d in reading.days_in(words) if d.day is not None or reading.report.published is None]
    days = [d for d in days if content is None or not d.span.overlaps(content)]
    return [d for d in days if not _is_of_another(reading, d, anchor)]


def _is_of_another(reading: Reading, day: DayWord, anchor: Token) -> bool:
    """True of a day that only bounds or names a thing other than the act, or dates what was done besides it."""
    tokens = reading.tokens_in(day.span)
    if not tokens:
        return False
    head = next((t for t in tokens if t.head not in tokens), tokens[0])
    if head.dep_ == "pobj" and head.head.lower_ in _BOUNDS:
        return True
    verb = next((t for t in head.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    if verb is not None and verb.dep_ == "conj" and verb.i != anchor.i and not verb.is_ancestor(anchor):
        return True  # "asked for a note, and left on Monday"
    return head.dep_ in _NAMES and head.head.pos_ in {"NOUN", "PROPN"} and head.head.i != anchor.i


def lone_day(days: Sequence[DayWord]) -> list[Value]:
    """The day on which it was done: the only one; none where several stand there."""
    return [days[0].to_value()] if len(days) == 1 else []
