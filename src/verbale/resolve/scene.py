"""Where the words of a report stand: in which sentence and paragraph, and whether in a dateline."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from verbale.mention.words import HYPHENS, Words
from verbale.reading import Reading

#: Longest dateline, in words: "WASHINGTON, D.C., March 3, 2021 (Agency Name) —" has fourteen.
LONGEST = 18
_DASHES = HYPHENS | {"—", "--", "---", "―"}


@dataclass(frozen=True, slots=True)
class Scene:
    """Numbers of the words that begin sentences and paragraphs, and of the words of datelines."""

    sentences: tuple[int, ...] = ()
    paragraphs: tuple[int, ...] = ()
    dateline: frozenset[int] = frozenset()

    @classmethod
    def of(cls, reading: Reading, words: Words) -> Scene:
        paragraphs = sorted({words.at(p.start) for p in reading.paragraphs})
        dateline: set[int] = set()
        for first in paragraphs:
            dateline.update(range(first, _dateline_end(words, first)))
        sentences = tuple(i for i, begins in enumerate(words.begins) if begins)
        return cls(sentences, tuple(paragraphs), frozenset(dateline))

    def sentence(self, at: int) -> int:
        """Number of the sentence that holds word `at`."""
        return bisect_right(self.sentences, at)

    def paragraph(self, at: int) -> int:
        return bisect_right(self.paragraphs, at)


def _dateline_end(words: Words, first: int) -> int:
    """End word of "MOSCOW, June 2 (Agency) -" at the start of a paragraph; `first` when there is none.

    Only capitalised words, numbers and marks stand before the dash, with a word in capitals, a number or a bracket
    among them: "Paris - the capital" is none.
    """
    sign = False
    for i in range(first, min(first + LONGEST, len(words))):
        text = words.tokens[i].text
        if text in _DASHES and i > first and not words.touches(i):
            return i + 1 if sign else first
        if text == "(" or text[0].isdigit() or (text.isupper() and len(text) > 3):
            sign = True
        if not (words.capital[i] or text[0].isdigit() or not text[0].isalnum() or text.lower() in {"of", "and"}):
            return first
    return first
