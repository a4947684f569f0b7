"""Contents that the tagger gives in pieces, or with words too many, made to fit the quotations that hold them."""

from __future__ import annotations

from verbale.attribute.draft import Draft
from verbale.attribute.run import Run, find_runs
from verbale.reading import Reading
from verbale.record import Span
from verbale.segment.quotation import Quotation

#: Share of a quotation's characters that its pieces must cover together to stand for all of it.
MOST = 0.5
#: Words at most of a piece that is torn off the sentence after a quotation.
TORN = 3
#: Words at most of a quotation that may be a title, with the comma that ends it.
SHORT = 3
#: What ends a sentence inside the marks, and a clause.
_ENDS = ".!?…"
_PAUSES = {",", "!", "?"}
_FINITE = {"VBD", "VBZ", "VBP", "VB", "MD"}
_OPENING = '“"„«'


def fit_quotations(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts with each quotation in one piece, and without the sentence that follows one."""
    for run in find_runs(reading):
        for piece in _with_own_cues(reading, drafts, run):
            _leave_label(drafts, piece)
            drafts = _joined(drafts, piece)
    for draft in drafts:
        _end_with_quotation(reading, draft)
    return drafts


def _with_own_cues(reading: Reading, drafts: list[Draft], run: Run) -> list[Run]:
    """The run in as many pieces as it has paragraphs with a cue of their own: each is a statement of its own."""
    made: list[Run] = []
    rest, cued = run, False
    for part in run.parts:
        paragraph = reading.paragraph_at(part.start)
        floor = 0 if part == run.parts[0] or paragraph is None else paragraph.start
        ceiling = part.end if paragraph is None else paragraph.end
        cues = (d.cue.span for d in drafts if d.cue is not None and any(s.overlaps(part) for s in d.spans))
        own = any(floor <= cue.start and cue.end <= ceiling and not run.span.contains(cue) for cue in cues)
        if own and cued:
            one, rest = rest.split(rest.parts.index(part))
            made.append(one)
        cued = cued or own
    return [*made, rest]


def _leave_label(drafts: list[Draft], run: Run) -> None:
    """Takes the name before a turn out of what was said."""
    for draft in drafts:
        draft.spans = [
            Span(run.span.start, s.end) if run.opens <= s.start < run.span.start < s.end else s for s in draft.spans
        ]


def _joined(drafts: list[Draft], run: Run) -> list[Draft]:
    """The drafts with one content for a run that several pieces, or a part of it, stand for.

    What a quoted speaker reports of others is part of his words, and no statement beside them. Where the pieces are all
    of that sort, the cue is the one of the rules.
    """
    whole = run.span
    over = [d for d in drafts if any(s.overlaps(whole) for s in d.spans)]
    if not over or any(s.contains(whole) for d in over for s in d.spans):
        return drafts
    outer = [d for d in over if d.cue is None or not whole.contains(d.cue.span)]
    opened = any(abs(s.start - whole.start) <= 1 for d in outer for s in d.spans)
    if not opened and sum(_shared(d, whole) for d in over) < MOST * (whole.end - whole.start):
        return drafts
    if not outer:
        outer = [d for d in over if _is_told_whole(d, whole)]
        for draft in outer:
            draft.cue = draft.told.cue if draft.told is not None else None
    held = [(_shared(d, whole), -number) for number, d in enumerate(outer)]
    if not held:
        return drafts
    most = outer[-max(held)[1]]
    most.add(whole)
    return [d for d in drafts if d is most or d not in over or not all(whole.contains(s) for s in d.spans)]


def _is_told_whole(draft: Draft, run: Span) -> bool:
    """True where the rules take all of the run for the words of a cue outside of it."""
    told = draft.told
    if told is None or told.cue is None or run.contains(told.cue.span):
        return False
    return any(span.contains(run) for span in told.spans)


def _shared(draft: Draft, run: Span) -> int:
    return sum(max(0, min(s.end, run.end) - max(s.start, run.start)) for s in draft.spans)


def _end_with_quotation(reading: Reading, draft: Draft) -> None:
    """Ends a content that is a quotation with the mark that closes it, where a sentence or a clause ends there too.

    What follows is told by the report: `“So, who?” Her suggestions are withheld.`, `“Go,” until the shots fall`
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
            rest = reading.text[q.span.end : span.end]
            announced = draft.cue is not None and draft.cue.head.idx < span.start and q.span.start <= span.start + 1
            if (_ends_sentence(reading, first) and _is_told(rest)) or (announced and _is_remark(reading, q, rest)):
                kept[-1] = first
                break
    draft.spans = kept


def _ends_sentence(reading: Reading, span: Span) -> bool:
    """True for words that end with a quotation that ends a sentence."""
    ends = (q for q in reading.quotations if q.depth == 0 and q.closed and q.span.end == span.end)
    return any(reading.text[q.inner.end - 1] in _ENDS and q.span.start >= span.start - 1 for q in ends)


def _is_told(rest: str) -> bool:
    """True for words that begin anew after a quotation, in a new paragraph or with no other quotation among them."""
    bare = rest.lstrip(" \u00a0\t\n\r-–—")
    if "\n" in rest[: len(rest) - len(bare)]:
        return bare[:1].isalpha()
    return bare != rest and bare[:1].isupper() and not any(mark in bare for mark in _OPENING)


def _is_remark(reading: Reading, q: Quotation, rest: str) -> bool:
    """True for words behind the comma that ends a clause in marks: `said, “We won,” adding that …`."""
    words = reading.tokens_in(q.inner)
    whole = q.closed and len(words) > SHORT and words[0].text[:1].isupper() and words[-1].text in _PAUSES
    if not whole or any(mark in rest for mark in _OPENING) or not rest.strip():
        return False
    small = sum(t.text[:1].islower() for t in words[1:])  # a title has capitals throughout
    return any(t.tag_ in _FINITE for t in words) and small > sum(t.text[:1].isupper() for t in words[1:])
