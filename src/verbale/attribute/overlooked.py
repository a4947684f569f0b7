"""Where tagger and rules differ about a quotation that one of them has overlooked."""

from __future__ import annotations

from verbale.attribute.draft import Draft
from verbale.reading import Reading
from verbale.record import Span
from verbale.tagger.marking import Marking

#: Mean probability from which words that the rules tie to a speaker are his although the tagger marks none of them.
HALF = 0.3
#: Mean probability below which a few words in marks that the rules alone tie to somebody are a term, and how many.
TERM, FEW = 0.4, 3


def add_overlooked(reading: Reading, marking: Marking, drafts: list[Draft]) -> list[Draft]:
    """The drafts with the rest of each interrupted quotation, and without terms that the rules alone take for words.

    `“That,” he added, “is new.”`: the tagger may mark the second part alone.
    """
    taken = [span for draft in drafts for span in draft.spans]
    outer = {q.span: q.inner for q in reading.quotations if q.depth == 0}
    for draft in drafts:
        for span in _told_beside_cue(reading, draft):
            free = span in outer and not any(span.overlaps(other) for other in taken)
            if free and mean(marking, outer[span]) >= HALF:
                draft.add(span)
                taken.append(span)
    return [draft for draft in drafts if not _is_term(reading, marking, draft)]


def _told_beside_cue(reading: Reading, draft: Draft) -> list[Span]:
    """What the rules give the cue on its other side, in the paragraph where it stands."""
    told = draft.told
    if told is None or told.cue is None or told.cue.frame.group not in {"say", "tell"}:
        return []
    at = told.cue.head.idx
    paragraph = reading.paragraph_at(at)
    return [
        span
        for span in told.spans
        if paragraph is not None and paragraph.contains(span)
        if any((own.end <= at) == (span.start > at) for own in draft.spans)
    ]


def mean(marking: Marking, span: Span) -> float:
    """Mean probability that the words of a span are part of a content, 0 where it holds none."""
    words = marking.inside(span)
    chances = [marking.probability("content", at) for at in range(words.start, words.stop)]
    return sum(chances) / len(chances) if chances else 0.0


def _is_term(reading: Reading, marking: Marking, draft: Draft) -> bool:
    if draft.rule.startswith("tagger") or len(draft.spans) != 1:
        return False
    (span,) = draft.spans
    held = next((q.inner for q in reading.quotations if q.depth == 0 and q.span.contains(span)), None)
    return held is not None and len(reading.words(span).split()) <= FEW and mean(marking, held) < TERM
