"""Whether a word is one of the English language, by the list that comes with the parser."""

from __future__ import annotations

from functools import cache

from verbale.segment.parse import load_model

#: Endings of regular forms: "talks", "dated", "saying".
_ENDINGS = ("s", "es", "d", "ed", "ing")


@cache
def is_english(word: str) -> bool:
    """True of a lower-case noun, verb, adjective or adverb, or a regular form of one; "vucic" is none."""
    return any(stem in _words() for stem in [word, *(word.removesuffix(ending) for ending in _ENDINGS)])


@cache
def _words() -> frozenset[str]:
    index = load_model().get_pipe("lemmatizer").lookups.get_table("lemma_index", {})
    return frozenset(word for part in list(index) for word in index[part])
