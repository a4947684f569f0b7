"""Responses named by a noun or an adjective: "its rejection of the plan", "such a position is unacceptable"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.demand_cue import joined_head
from verbale.extract.listing import extent, nouns, span_of
from verbale.extract.negation import is_denied
from verbale.extract.response_cue import Answer, ResponseCue
from verbale.reading import Reading
from verbale.record import Span


def noun_answer(reading: Reading, noun: Token, cue: ResponseCue) -> Answer | None:
    """ "its rejection of the plan", "such a position is unacceptable", "was a counter-offer: …"."""
    span = Span(noun.idx, noun.idx + len(noun))
    if noun.pos_ in {"ADJ", "PROPN"}:
        be = noun.head
        denied = is_denied(be) or any(c.dep_ == "neg" for c in noun.children) or _not_before(noun)
        outcome = cue.denied if denied else cue.outcome
        if not outcome:
            return None
        subject = next((c for c in be.children if c.dep_ in {"nsubj", "dobj"} and c.i < noun.i), None)
        content = span_of(nouns(subject)[0]) if subject is not None and nouns(subject)[0] else None
        first = next((t for t in noun.doc[max(noun.sent.start, noun.i - 1) : noun.i] if t.lower_ == "not"), noun)
        return Answer(
            outcome,
            noun,
            Span(first.idx, span.end),
            content,
            _to_whom(noun),
            cue.needs,
            f"{cue.lemma}: {outcome}",
            True,
        )
    by = next((c for c in noun.children if c.dep_ == "poss"), None)
    if by is None:
        by = next((t for t in joined_head(noun).children if t.dep_ == "poss"), None)
    content = None
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "to"} and child.i > noun.i:
            head = next((c for c in child.children if c.dep_ == "pobj"), None)
            if head is not None:
                content = span_of(nouns(head)[0])
        if child.dep_ in {"acl", "xcomp"} and child.tag_ == "VB" and child.i > noun.i:
            words = extent(reading, child)
            content = span_of(words) if words else None
    if cue.outcome == "counter-offer" and content is None and noun.head.lemma_ == "be":
        attribute = next((c for c in noun.head.children if c.dep_ == "attr"), None)
        content = span_of(nouns(attribute)[0]) if attribute is not None else None
    if by is None and content is None:
        return None
    return Answer(cue.outcome, noun, span, content, by, cue.needs, f"{cue.lemma}: {cue.outcome}")


def _not_before(noun: Token) -> bool:
    return noun.i > noun.sent.start and noun.nbor(-1).lower_ in {"not", "n't"}


def _to_whom(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"to", "for"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None
