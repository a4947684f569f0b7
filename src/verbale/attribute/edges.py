"""Where a content begins and ends: after the dateline, before the speaker's office, at a whole word."""

from __future__ import annotations

import re

from verbale.attribute.dateline import dateline_end
from verbale.attribute.draft import Draft
from verbale.attribute.substance import WORDS
from verbale.mention.mention import Naming
from verbale.reading import Reading
from verbale.record import ActorType, Span

_HYPHENED = re.compile(r"(?<=\w)(?:-\w+)+")


def settle_edges(reading: Reading, draft: Draft) -> None:
    """Takes out of a content what belongs to the report, not to the words."""
    _leave_dateline(reading, draft)
    _cut_speaker(reading, draft)
    _cut_day(reading, draft)
    _whole_words(reading, draft)


def carry_over_colon(reading: Reading, draft: Draft) -> None:
    """Carries a content on over its colon: "said it failed for one reason: Nobody came"."""
    span, text = draft.spans[-1], reading.text
    if (
        draft.cue is None
        or draft.cue.shape != "verb"
        or draft.cue.frame.group not in WORDS
        or span.end < draft.cue.head.idx
    ):
        return
    paragraph = reading.paragraph_at(span.start)
    if any(t.dep_ == "neg" for t in draft.cue.tokens):
        return
    if paragraph is None or not re.match(r":\s+\w", text[span.end : span.end + 4]):
        return
    rest = re.search(r"[.!?;](?:\s|$)|[“\"]", text[span.end : paragraph.end])
    end = span.end + rest.start() if rest else paragraph.end
    draft.spans[-1] = Span(span.start, span.start + len(text[span.start : end].rstrip(" :,")))


def _leave_dateline(reading: Reading, draft: Draft) -> None:
    """Starts the content after a dateline, and names the first actor after it when the parse took the place."""
    paragraph = reading.paragraph_at(draft.start)
    end = dateline_end(reading, paragraph) if paragraph is not None and draft.spans else 0
    if paragraph is None or end == paragraph.start or not draft.spans:
        return
    draft.spans = [Span(max(s.start, end), s.end) for s in draft.spans if s.end > end]
    if draft.speaker is not None and draft.cue is not None and paragraph.start <= draft.speaker.idx < end:
        later = [m for m in reading.mentions_in(paragraph) if end <= m.span.start and m.span.end <= draft.cue.head.idx]
        named = reading.tokens_in(later[0].head) if later else []
        draft.speaker = named[-1] if named else None


def _whole_words(reading: Reading, draft: Draft) -> None:
    """Ends no content inside a hyphenated word ("to re-elect" is several tokens)."""
    for number, span in enumerate(draft.spans):
        rest = _HYPHENED.match(reading.text, span.end)
        if rest is not None:
            draft.spans[number] = Span(span.start, rest.end())


def _cut_speaker(reading: Reading, draft: Draft) -> None:
    """Takes the speaker's office out of the end of the content: "Talks failed, the High Representative, X, said"."""
    if draft.cue is None or draft.speaker is None or not draft.spans:
        return
    span = draft.spans[0]
    own = reading.mention_of(draft.speaker)
    if own is None or own.actor is None or span.end > draft.cue.head.idx:
        return
    for mention in reading.mentions_in(span):
        before = reading.text[span.start : mention.span.start].rstrip()
        if not before.endswith(",") or mention.span.overlaps(own.span):
            continue
        rest = reading.tokens_in(Span(mention.span.end, span.end)) if mention.span.end < span.end else []
        if any(t.pos_ in {"VERB", "AUX"} or t.is_punct for t in rest):
            continue
        if mention.actor == own.actor or (mention.naming == Naming.OFFICE and own.actor.type == ActorType.PERSON):
            draft.spans[0] = Span(span.start, span.start + len(before) - 1)
            return


def _cut_day(reading: Reading, draft: Draft) -> None:
    """Takes the day of an ask out of the end of what is asked: "asked for consultations on 9 January"."""
    if draft.cue is None or draft.cue.frame.group not in {"ask", "judge"} or not draft.spans:
        return
    span = draft.spans[-1]
    if any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in reading.tokens_in(span)):
        return
    for word in reading.days_in(span):
        before = re.sub(r"(?:\s+(?:on|in))?\s*$", "", reading.text[span.start : word.span.start])
        if word.span.end == span.end and word.day is not None and before.strip():
            draft.spans[-1] = Span(span.start, span.start + len(before))
            draft.day = word
            return
