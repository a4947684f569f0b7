"""What words are said of: `“It works,” she said of the plan`, `said of the plan, “It works”`."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.attribute.draft import Draft
from verbale.reading import Reading
from verbale.record import Span

_GROUPS = {"say", "tell"}


def leave_topic(reading: Reading, draft: Draft) -> None:
    """Takes what the words are said of out of a content that has words in quotation marks beside it."""
    of = _of(draft)
    if of is None or of.i + 1 >= len(of.doc):
        return
    outer = [q.span for q in reading.quotations if q.depth == 0]
    topic = of.nbor().idx
    kept: list[Span] = []
    for span in draft.spans:
        held = next((q for q in outer if span.start <= q.start and q.overlaps(span)), None)
        if not of.idx < span.start <= topic:
            kept.append(span)
        elif held is not None and reading.text[: held.start].rstrip()[-1:] in {",", ":"}:
            kept.append(Span(held.start, span.end))
        elif held is not None:
            kept.append(span)
    if any(q.overlaps(span) for q in outer for span in kept):
        draft.spans = kept


def _of(draft: Draft) -> Token | None:
    """The "of" that stands right behind a cue that takes none itself ("said of", but "warned of")."""
    cue = draft.cue
    if cue is None or cue.shape != "verb" or cue.frame.group not in _GROUPS or "p:of" in cue.frame.takes:
        return None
    last = cue.head.i + 1
    of = cue.head.doc[last] if last < len(cue.head.doc) else None
    return of if of is not None and of.lower_ == "of" else None
