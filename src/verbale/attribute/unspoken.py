"""Drafts whose cue tells an act, a talk or what everybody expects, and none of the words that were said."""

from __future__ import annotations

from functools import cache

from verbale.attribute.draft import Draft
from verbale.attribute.subject import is_passive
from verbale.lexicon.table import read_table
from verbale.reading import Reading
from verbale.record import Span

_FINITE = {"VBD", "VBZ", "VBP", "MD"}


@cache
def unspoken_verbs() -> frozenset[str]:
    return frozenset(row["verb"] for row in read_table("unspoken_verbs"))


def is_unspoken(reading: Reading, draft: Draft) -> bool:
    """True for "condemned the attack", "exchanged views on trade", "is expected to arrive", and for "the letter" alone.

    Words in quotation marks, and a clause with a verb of its own, are somebody's words with any cue and with none.
    """
    cue = draft.cue
    if cue is None:
        return not any(is_words(reading, span) for span in draft.spans)
    if cue.frame.group == "think" and draft.speaker is None and is_passive(cue.head):
        return True
    return cue.head.lemma_.lower() in unspoken_verbs() and not any(is_words(reading, span) for span in draft.spans)


def is_words(reading: Reading, span: Span) -> bool:
    """True of a clause with a finite verb and of words in quotation marks."""
    tokens = reading.tokens_in(span)
    return any(t.tag_ in _FINITE for t in tokens) or any(q.span.overlaps(span) for q in reading.quotations)
