"""Kinds of papers that are never one another: a protest is no proposal, and neither is an answer."""

from __future__ import annotations

from functools import cache

from verbale.extract.communication.draft import Draft
from verbale.extract.communication.wordlist import word_list
from verbale.lexicon.reply import reply_words

_KINDS = ("protest", "ask", "proposal", "report", "question", "notice", "list")


def kind_of(draft: Draft) -> str | None:
    """The kind that the word names; None for words of any paper: "letter", "note", "document"."""
    return _kinds().get(draft.trigger.token.lemma_.lower())


def is_other_kind(draft: Draft, others: list[Draft]) -> bool:
    """True when the draft names a kind, the others name kinds too, and its kind is none of theirs."""
    own = kind_of(draft)
    theirs = {kind for other in others if (kind := kind_of(other))}
    return own is not None and bool(theirs) and own not in theirs


@cache
def _kinds() -> dict[str, str]:
    listed = {word: kind for kind in _KINDS for word in word_list(f"kind_{kind}")}
    return listed | dict.fromkeys(reply_words(), "reply")
