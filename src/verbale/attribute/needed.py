"""The end of a content whose last word calls for more: "would fight on if | Oslo refused", "in talks with | Rome"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.attribute.draft import Draft

#: How a word hangs on one that must follow it.
_CALLS = {
    "mark", "aux", "auxpass", "neg", "case", "poss", "det", "amod", "compound", "nummod", "quantmod", "advmod", "expl",
}  # fmt: skip
_PREPOSITIONS = {"prep", "agent"}
#: Clauses that a subject opens in the middle of a sentence: "if *Chile* | refused", "which *Rome* | owes".
_UNDER = {"advcl", "relcl"}
#: What a list goes on with; another verb ("… and *left*", "… and *telling*") is another act.
_LISTED = {"NN", "NNS", "NNP", "NNPS", "JJ", "VB"}


def needed_end(draft: Draft, last: Token) -> Token:
    """The last word of the phrase that `last` opens, or of the list that it goes on with; else `last` itself.

    What the cue or the speaker stands in is left: the phrase ends before them, and the content stays as it is.
    """
    top = _called(last)
    if top is None:
        return last
    words = [t for t in top.subtree if t.i > last.i and t.sent.start == last.sent.start]
    while words and (words[-1].is_punct or words[-1].is_space):
        words.pop()
    taken = {t.i for t in draft.cue.tokens} if draft.cue is not None else set()
    if draft.speaker is not None:
        taken.add(draft.speaker.i)
    if not words or taken.intersection(range(last.i + 1, words[-1].i + 1)):
        return last
    return words[-1]


def _called(last: Token) -> Token | None:
    """The word whose phrase must follow: a clause's verb, the noun behind its article, what a preposition governs."""
    if last.dep_ in _CALLS and last.head.i > last.i:
        return last.head
    if last.dep_ in {"nsubj", "nsubjpass"} and last.head.i > last.i and last.head.dep_ in _UNDER:
        return last.head
    if last.dep_ == "case" and last.head.dep_ == "poss" and last.head.head.i > last.i:
        return last.head.head
    if last.dep_ in _PREPOSITIONS:
        return next((c for c in last.children if c.i > last.i and c.dep_ in {"pobj", "pcomp"}), None)
    if last.dep_ == "cc":
        return next((c for c in last.head.children if c.dep_ == "conj" and c.i > last.i and c.tag_ in _LISTED), None)
    return None
