"""What stands between a cue and what was said: "that" and an article belong to the words, "as" and "of" to the cue.

So does the day of saying: "said on Tuesday he received a letter" tells when he said so.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from verbale.attribute.draft import Draft
from verbale.reading import Reading
from verbale.record import Span

#: Words between a cue and its day: "said late on Monday".
_BEFORE_DAY = re.compile(r"\s+(?:(?:late|early|earlier|later|only|again)\s+)?(?:on\s+)?", re.I)
_ARTICLES = {"a", "an", "the"}
_LINKS = {"as", "of"}


def settle_leads(reading: Reading, draft: Draft) -> None:
    """Begins a content that is a quotation with the "that" or article before it, and drops an "as" or "of"."""
    made = Draft(draft.cue, draft.speaker, draft.rule)
    for span in draft.spans:
        made.add(_settled(reading, draft, span))
    draft.spans = made.spans


def take_day(reading: Reading, draft: Draft) -> None:
    """The day right behind the cue, before the subject of what was said, is that of saying it."""
    if draft.cue is None or draft.day is not None or not draft.spans:
        return
    first = draft.spans[0]
    for word in reading.days_in(Span(draft.cue.span.end, max(draft.cue.span.end + 1, first.end))):
        lead = reading.text[draft.cue.span.end : word.span.start]
        behind = reading.token_at(word.span.end)
        if not _BEFORE_DAY.fullmatch(lead) or behind is None or word.span.start < draft.cue.span.end:
            return
        if word.span.end <= first.start:
            draft.day = word
        elif first.start <= word.span.start and _is_subject(behind):
            draft.day = word
            draft.spans[0] = Span(behind.idx, first.end)
        return


def _is_subject(token: Token) -> bool:
    """True of the first word of a clause: its subject, or what stands before that."""
    return token.dep_ in {"nsubj", "nsubjpass", "expl"} or any(
        above.dep_ in {"nsubj", "nsubjpass"} and above.left_edge == token for above in token.ancestors
    )


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
