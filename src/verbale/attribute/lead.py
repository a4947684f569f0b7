"""The word right before a quotation: "that" and an article belong to what was said, "as" and "of" to the cue."""

from __future__ import annotations

from verbale.attribute.draft import Draft
from verbale.reading import Reading
from verbale.record import Span

_ARTICLES = {"a", "an", "the"}
_LINKS = {"as", "of"}


def settle_leads(reading: Reading, draft: Draft) -> None:
    """Begins a content that is a quotation with the "that" or article before it, and drops an "as" or "of"."""
    made = Draft(draft.cue, draft.speaker, draft.rule)
    for span in draft.spans:
        made.add(_settled(reading, draft, span))
    draft.spans = made.spans


def _settled(reading: Reading, draft: Draft, span: Span) -> Span:
    quotation = next((q.span for q in reading.quotations if q.depth == 0 and q.span.overlaps(span)), None)
    if quotation is None:
        return span
    mark = reading.token_at(quotation.start)
    if mark is None or mark.i == 0:
        return span
    before = mark.nbor(-1)
    cued = draft.cue is not None and before in draft.cue.tokens
    if before.idx == span.start and before.lower_ in _LINKS and quotation.end >= span.end - 1:
        return Span(quotation.start, span.end)
    if abs(span.start - quotation.start) > 1 or cued:
        return span
    if before.lower_ in _ARTICLES:
        return Span(before.idx, span.end)
    if before.text == "," and before.i > 0:
        before = before.nbor(-1)
    if before.lower_ == "that" and before.tag_ == "IN":
        return Span(before.idx, span.end)
    return span
