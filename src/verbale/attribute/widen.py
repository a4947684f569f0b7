"""The words outside of the marks that belong to a quotation: `It was “too late,” he said`, `“signs” of a link`."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Token

from verbale.attribute.cue import Cue
from verbale.attribute.outer import STOPS, OuterQuotations
from verbale.attribute.region import region
from verbale.attribute.trimmed import trim
from verbale.record import Span
from verbale.segment.quotation import Quotation

_NOT_ON = {"as", "while", "after", "before", "when", "according", "who", "but", "and", "although", "though", "which"}


def lead_in(outer: OuterQuotations, q: Quotation, has_words: Container[int]) -> Span | None:
    """Words of the same sentence before a quoted part belong to it: `It was “too late,” he said`.

    Not further back than a cue that has words of its own; `has_words` holds the tokens of those.
    """
    here = outer.reading.token_at(q.span.start)
    paragraph = outer.paragraph(q)
    if here is None:
        return None
    lead: list[Token] = []
    for token in reversed(outer.doc[: here.i]):
        if token.idx < paragraph.start or token.text in STOPS or token.text == ":" or outer.holds(token):
            break
        if token.i in has_words:
            lead = []
            break
        lead.insert(0, token)
    words = [t for t in lead if not t.is_punct and not t.is_space]
    if len(words) > 1 and lead[-1].text not in {",", ":", "."}:
        span = trim(lead)
        if span is not None:
            return Span(span.start, q.span.end)
    return None


def phrase_around(outer: OuterQuotations, q: Quotation, cue: Cue) -> Span | None:
    """The phrase around a quoted part: `spoke of “signs” of a link`, `described the field as “good”`."""
    tokens = outer.reading.tokens_in(q.inner)
    if not tokens or outer.is_sentence(q) or tokens[0].text[:1].isupper():
        return None
    inside = {t.i for t in tokens}
    root = next((t for t in tokens if t.head.i not in inside), tokens[-1])
    last = root.right_edge
    limit = outer.paragraph(q).end
    span = Span(q.span.start, max(q.span.end, min(last.idx + len(last), limit)))
    if "objc" in cue.frame.takes and cue.head.i < tokens[0].i:
        start = max(t.i for t in cue.tokens if t.i <= cue.head.i + 3) + 1
        wide = trim(list(outer.doc[start : tokens[0].i]))
        if wide is not None and wide.start < span.start:
            span = Span(wide.start, span.end)
    return span


def carried_on(outer: OuterQuotations, q: Quotation, cue: Cue) -> Span | None:
    """`“For us,” he said, the text “does not exist”`: what follows the cue goes on with the content."""
    words = q.inner.of(outer.text)
    tokens = outer.reading.tokens_in(q.inner)
    if not words.endswith(",") or any(t.dep_ == "nsubj" and t.head in tokens for t in tokens):
        return None
    _, last = region(cue)
    if last + 2 >= len(outer.doc) or outer.doc[last + 1].text != ",":
        return None
    end = outer.paragraph(q).end
    rest: list[Token] = []
    for token in outer.doc[last + 2 :]:
        if token.idx >= end or (token.text in STOPS and not outer.holds(token)):
            break
        rest.append(token)
    if not rest or outer.holds(rest[0]) or rest[0].tag_ in {"VBG", "WDT", "WP"} or rest[0].lower_ in _NOT_ON:
        return None
    if not any(t.pos_ in {"VERB", "AUX"} for t in rest):
        return None
    return trim(rest)
