"""Contents that the tagger gives in pieces, or with words too many, made to fit the quotations that hold them."""

from __future__ import annotations

import re

from verbale.attribute.draft import Draft
from verbale.reading import Reading
from verbale.record import Span

#: Share of a quotation's characters that its pieces must cover together to stand for all of it.
MOST = 0.5
#: A name and a colon at the start of a turn.
_TURN = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}: +(?=\S)")
#: Words at most of a piece that is torn off the sentence after a quotation.
TORN = 3
#: What ends a sentence inside the marks.
_ENDS = ".!?…"
_OPENING = '“"„«'


def fit_quotations(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts with each quotation in one piece, and without the sentence that follows one."""
    runs = _runs(reading)
    for run in runs:
        drafts = _joined(drafts, run)
    for draft in drafts:
        _end_with_quotation(reading, draft)
    return drafts


def _runs(reading: Reading) -> list[Span]:
    """Spans of the outer quotations; one that goes on in the next paragraphs is a single run.

    A quoted exchange (`“Doe: We wait.` on one line, `“Roe: We leave.` on the next) has a run for each turn, without the
    name. One that another opening mark cuts short is left out: nobody knows where it ends.
    """
    runs: list[Span] = []
    goes_on = False
    for q in reading.quotations:
        if q.depth > 0:
            continue
        turn = _TURN.match(reading.text, q.inner.start, q.inner.end)
        if goes_on and turn is None:
            runs[-1] = Span(runs[-1].start, q.span.end)
        elif q.closed or reading.text[q.span.end : q.span.end + 1] in {"", "\n", "\r"}:
            runs.append(q.span if turn is None else Span(turn.end(), q.span.end))
        else:
            goes_on = False
            continue
        goes_on = q.continues
    return runs


def _joined(drafts: list[Draft], run: Span) -> list[Draft]:
    """The drafts with one content for a run that several pieces, or a part of it, stand for.

    What a quoted speaker reports of others is part of his words, and no statement beside them.
    """
    over = [d for d in drafts if any(s.overlaps(run) for s in d.spans)]
    if not over or any(s.contains(run) for d in over for s in d.spans):
        return drafts
    outer = [d for d in over if d.cue is None or not run.contains(d.cue.span)]
    held = [(_shared(d, run), -number) for number, d in enumerate(outer)]
    opened = any(abs(s.start - run.start) <= 1 for d in outer for s in d.spans)
    if not held or (not opened and sum(_shared(d, run) for d in over) < MOST * (run.end - run.start)):
        return drafts
    most = outer[-max(held)[1]]
    most.add(run)
    return [d for d in drafts if d is most or d not in over or not all(run.contains(s) for s in d.spans)]


def _shared(draft: Draft, run: Span) -> int:
    return sum(max(0, min(s.end, run.end) - max(s.start, run.start)) for s in draft.spans)


def _end_with_quotation(reading: Reading, draft: Draft) -> None:
    """Ends a content that is a quotation with the mark that closes it, where a sentence ends there too.

    What follows is told by the report: `“So, who?” Her suggestions are withheld.`
    """
    kept: list[Span] = []
    for span in draft.spans:
        torn = bool(kept) and len(reading.words(span).split()) <= TORN
        if torn and _is_told(reading.text[kept[-1].end : span.end]) and _ends_sentence(reading, kept[-1]):
            continue
        kept.append(span)
        for q in reading.quotations:
            if q.depth or not span.start - 1 <= q.span.start < q.span.end < span.end:
                continue
            first = Span(span.start, q.span.end)
            if _ends_sentence(reading, first) and _is_told(reading.text[q.span.end : span.end]):
                kept[-1] = first
                break
    draft.spans = kept


def _ends_sentence(reading: Reading, span: Span) -> bool:
    """True for words that end with a quotation that ends a sentence."""
    ends = (q for q in reading.quotations if q.depth == 0 and q.closed and q.span.end == span.end)
    return any(reading.text[q.inner.end - 1] in _ENDS and q.span.start >= span.start - 1 for q in ends)


def _is_told(rest: str) -> bool:
    """True for words that begin anew right after a quotation, with no other quotation among them."""
    bare = rest.lstrip()
    return bare != rest and bare[:1].isupper() and not any(mark in bare for mark in _OPENING)
