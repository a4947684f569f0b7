"""Whether a verb is said under "not"."""

from __future__ import annotations

from spacy.tokens import Token

#: Phrases that say "not".
_NEVER = ("by no means", "in no way", "at no time", "under no circumstances", "on no account", "nowise")


def is_denied(verb: Token) -> bool:
    """True when "not", "never" or "neither" stands on the verb, or "no one", "none", "neither X" is its subject."""
    if any(c.dep_ == "neg" or c.lower_ in {"never", "neither", "nor"} for c in verb.children):
        return True
    if any(_is_nobody(c) for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}):
        return True
    above = verb.head if verb.dep_ == "xcomp" else verb
    if any((c.dep_ == "neg" or c.lower_ in {"never", "neither", "nor"}) and c.i < above.i for c in above.children):
        return True
    helpers = [c.i for c in verb.children if c.dep_ in {"aux", "auxpass", "nsubj"} and c.i < verb.i]
    near = verb.doc[max(verb.sent.start, min([verb.i - 6, *helpers])) : verb.i].text.lower()
    if any(words in near for words in _NEVER):
        return True
    before = verb.doc[max(verb.sent.start, verb.i - 3) : verb.i]
    return any(t.lower_ in {"not", "n't", "n’t", "never"} and t.head.i == verb.i for t in before)


def _is_nobody(subject: Token) -> bool:
    if subject.lower_ in {"neither", "none", "nobody"}:
        return True
    return any(c.lower_ in {"neither", "no"} and c.dep_ in {"det", "preconj", "cc"} for c in subject.children)
