"""Contents that begin or stop in the middle of a phrase: "he had answered | the letter", "Putin's | threat"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.attribute.draft import Draft
from verbale.attribute.needed import needed_end
from verbale.reading import Reading
from verbale.record import Span

#: Words that hang on a word of the content so, and stand right before it, belong to it.
_BEFORE = {
    "det", "predet", "amod", "compound", "poss", "nummod", "quantmod", "nmod", "advmod", "aux", "auxpass", "neg",
    "nsubj", "nsubjpass", "expl", "attr", "mark",
}  # fmt: skip
#: Words that open a phrase whose head word follows.
_OPEN = {"compound", "det", "amod", "poss", "nummod", "case", "nmod"}
#: What follows at once and hangs on the content belongs to it, unless it only joins or remarks.
_APART = {"punct", "cc", "conj", "advcl", "parataxis", "dep", "ROOT", "appos"}
#: Words farther ahead than which the head of what follows is no part of the same phrase.
_FAR = 4
#: Characters behind a quotation from which the words after it are no remark but go on with the content.
_AWAY = 12
_MARKS = {"”", "“", '"', "''", "``", "’", "‘"}


def mend_all(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts with contents that tear no phrase; two of one cue that meet so are one."""
    kept: list[Draft] = []
    at_cue: dict[int, list[Draft]] = {}
    for draft in drafts:
        mend(reading, draft)
        same = at_cue.setdefault(draft.cue.head.i, []) if draft.cue is not None else []
        met = next((d for d in same if any(a.overlaps(b) for a in d.spans for b in draft.spans)), None)
        if met is not None:
            for span in draft.spans:
                met.add(span)
        else:
            kept.append(draft)
            same.append(draft)
    return kept


def mend(reading: Reading, draft: Draft) -> None:
    """Carries the contents of a draft to the ends of the phrases that they tear, but for ends that marks set."""
    made = Draft(draft.cue, draft.speaker, draft.rule)
    for span in draft.spans:
        made.add(_mended(reading, draft, span))
    draft.spans = made.spans


def _mended(reading: Reading, draft: Draft, span: Span) -> Span:
    inside = [t for t in reading.tokens_in(span) if not t.is_space]
    paragraph = reading.paragraph_at(span.start)
    quoted = [q.span for q in reading.quotations if q.span.overlaps(span)]
    if not inside or paragraph is None:
        return span
    first, last = inside[0], inside[-1]
    opened = first.text in _MARKS or any(q.start <= span.start for q in quoted)
    while not opened and first.i > first.sent.start and _belongs_before(draft, first.nbor(-1), first.i, last.i):
        first = first.nbor(-1)
    closed = last.text in _MARKS or any(q.end + _AWAY > span.end for q in quoted)
    last = (None if closed else _predicate_end(draft, inside)) or last
    while not closed and last.i + 1 < len(last.doc) and _goes_on(draft, first.i, last, last.nbor()):
        last = last.nbor()
    if not any(q.end == span.end for q in quoted):
        last = needed_end(draft, last)
    ends = last.is_punct or any(q.end == span.end for q in quoted)
    end = span.end if ends else max(span.end, last.idx + len(last))
    end = max([end, *(q.span.end for q in reading.quotations if q.depth == 0 and q.inner.start < end <= q.inner.end)])
    goes_on = any(q.start >= paragraph.end for q in quoted)  # a quotation of more than one paragraph
    last_end = span.end if goes_on else min(paragraph.end, end)
    return Span(max(paragraph.start, min(span.start, first.idx)), last_end)


def _predicate_end(draft: Draft, inside: list[Token]) -> Token | None:
    """Last word of the clause of which the content is only the subject: "said | its reply | had failed"."""
    here = {t.i for t in inside}
    top = next((t for t in inside if t.head.i not in here and not t.is_punct and t.dep_ != "mark"), None)
    if draft.cue is None or top is None or top.dep_ not in {"nsubj", "nsubjpass"} or top.head.i < inside[-1].i:
        return None
    verb = top.head.head if top.head.dep_ in {"aux", "auxpass"} else top.head
    if verb in draft.cue.tokens or not (verb.head in draft.cue.tokens or _announces_clause(draft)):
        return None
    words = [t for t in verb.subtree if not t.is_punct and not t.is_space]
    own = draft.cue.tokens if draft.speaker is None else (*draft.cue.tokens, draft.speaker)
    return None if any(inside[-1].i < t.i <= words[-1].i for t in own) else words[-1]


def _announces_clause(draft: Draft) -> bool:
    """True of a cue that a clause follows and no thing: "said", not "proposed"."""
    takes = draft.cue.frame.takes if draft.cue is not None else frozenset()
    return "that" in takes and "np" not in takes


def _belongs_before(draft: Draft, before: Token, first: int, last: int) -> bool:
    return not _is_taken(draft, before) and before.dep_ in _BEFORE and first <= before.head.i <= last


def _goes_on(draft: Draft, first: int, last: Token, following: Token) -> bool:
    """True when `following`, which stands right behind `last`, belongs to a phrase of the content from `first` on."""
    if last.whitespace_ == "" and "-" in {last.text, following.text}:
        return True
    if (
        following.sent.start != last.sent.start
        or following.is_punct
        or following.is_space
        or _is_taken(draft, following)
    ):
        return False
    if last.dep_ in _OPEN and last.head.i > last.i:
        return True
    if last.dep_ == "case" and last.head.dep_ == "poss" and last.head.head.i > last.i:
        return True
    at = following
    while at.dep_ not in _APART and at.head.i != at.i:
        if first <= at.head.i <= last.i:
            return True
        if not first <= at.head.i <= following.i + _FAR:
            return False
        at = at.head
    return False


def _is_taken(draft: Draft, token: Token) -> bool:
    """True of a word of the cue, and of the speaker."""
    cued = draft.cue is not None and token in draft.cue.tokens
    return cued or (draft.speaker is not None and token.i == draft.speaker.i)
