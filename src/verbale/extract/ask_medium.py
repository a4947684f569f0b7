"""In which letter, call or meeting of the report a thing is asked."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.asker import communication_at
from verbale.extract.demand_cue import Ask
from verbale.reading import Reading
from verbale.record import Claim, Span, Value

_PAPERS = {"letter", "note verbale", "memo", "message", "post", "statement"}


def made_in(reading: Reading, asks: list[Ask], by: list[Value]) -> tuple[str, Span] | None:
    """The communication in which the words stand: the paper that asks, or the one that the sentence names."""
    for ask in asks:
        held = _holder(reading, ask.anchor)
        if held is not None:
            return held
        if ask.by is not None:
            claim = communication_at(reading, ask.by)
            if claim is not None:
                return claim.id, Span(ask.by.idx, ask.by.idx + len(ask.by))
        found = medium_of(reading, ask.anchor) or _quoted_letter(reading, ask, by) or _readout(reading, ask, by)
        if found:
            return found
    return None


def _holder(reading: Reading, anchor: Token) -> tuple[str, Span] | None:
    """ "letters that X sent to Y asking for …", "a note demanding …": the paper on which the ask hangs."""
    at = anchor
    for _ in range(4):
        if at.head.i == at.i:
            return None
        if at.dep_ in {"acl", "relcl"} and at.head.pos_ == "NOUN":
            claim = communication_at(reading, at.head)
            if claim is not None:
                return claim.id, Span(at.head.idx, at.head.idx + len(at.head))
        if at.dep_ in {"ccomp", "ROOT"}:
            return None
        at = at.head
    return None


def _quoted_letter(reading: Reading, ask: Ask, by: list[Value]) -> tuple[str, Span] | None:
    """The only paper of the asker, where his words are quoted with "writes" or "reads"."""
    if not reading.is_quoted(ask.anchor.idx):
        return None
    place = reading.paragraph_at(ask.anchor.idx)
    written = [t for t in reading.tokens_in(place) if t.lemma_.lower() in {"write", "read"}] if place else []
    actors = {v.actor for v in by if v.actor}
    papers = []
    for claim in reading.communications:
        form = claim.first("form")
        authors = {v.actor for name in ("sender", "signed_by", "on_behalf_of") for v in claim.get(name)}
        if form is not None and form.value in _PAPERS and actors & authors:
            papers.append(claim)
    if not written or len(papers) != 1:
        return None
    return papers[0].id, Span(written[0].idx, written[0].idx + len(written[0]))


def _readout(reading: Reading, ask: Ask, by: list[Value]) -> tuple[str, Span] | None:
    """The only call or meeting of the report in which the asker took part, where its paragraph names it."""
    actors = {v.actor for v in by if v.actor}
    place = reading.paragraph_at(ask.anchor.idx)
    held = [c for c in reading.communications if form_of(c) in {"call", "meeting"}]
    if len(held) != 1 or place is None or reading.is_quoted(ask.anchor.idx):
        return None
    took_part = {v.actor for v in held[0].get("sender")} & actors
    named = [span for mark, span in held[0].marks if mark == "mention" and place.contains(span)]
    return (held[0].id, named[0]) if took_part and named else None


def form_of(claim: Claim) -> str:
    form = claim.first("form")
    return str(form.value) if form is not None else ""


def medium_of(reading: Reading, anchor: Token) -> tuple[str, Span] | None:
    """The communication in which the words of `anchor` are said, with the words that tie them."""
    for statement in reading.statements:
        medium = statement.first("medium")
        spans = [s for v in statement.get("content") for s in v.spans]
        if medium is not None and any(s.start <= anchor.idx < s.end for s in spans):
            return str(medium.value), medium.spans[0]
    sentence = Span(anchor.sent.start_char, anchor.sent.end_char)
    for claim in reading.communications:
        for mark, span in claim.marks:
            if mark == "mention" and sentence.contains(span):
                before = reading.token_at(span.start)
                while before is not None and before.i > anchor.sent.start and before.pos_ != "ADP":
                    before = before.nbor(-1)
                if before is not None and before.lower_ in {"in", "at", "during", "by", "with", "through"}:
                    return claim.id, span
    return None
