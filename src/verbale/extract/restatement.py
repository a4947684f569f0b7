"""Tells whether two places of a report ask or answer the same thing."""

from __future__ import annotations

from verbale.reading import Reading
from verbale.record import Span

#: Words that say nothing of what is asked.
_LIGHT = {"be", "have", "do", "make", "take", "give", "go", "get", "its", "their", "his", "her"}

#: Share of common words from which two contents are one ask; chosen on the gold reports of the even cases.
_ALIKE = 0.6


def content_words(reading: Reading, span: Span) -> frozenset[str]:
    """Lemmas of the words of a content that carry its meaning."""
    return frozenset(
        t.lemma_.lower()
        for t in reading.tokens_in(span)
        if (t.is_alpha or t.like_num) and not t.is_stop and t.lemma_.lower() not in _LIGHT
    )


def alike(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of words in common, in 0..1, of the smaller content when it has two words or more, else of the larger."""
    if not a or not b:
        return 0.0
    common = len(a & b)
    smaller, larger = sorted((len(a), len(b)))
    return common / smaller if smaller >= 2 else common / larger


def same_content(reading: Reading, a: Span, b: Span) -> bool:
    """True when the spans cover each other by half, or say the same in other places."""
    if a.overlaps(b):
        shared = min(a.end, b.end) - max(a.start, b.start)
        return 2 * shared >= 0.5 * (a.end - a.start + b.end - b.start)
    return alike(content_words(reading, a), content_words(reading, b)) >= _ALIKE
