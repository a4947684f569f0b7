"""The words by which documents show what they are."""

from __future__ import annotations

import re
from functools import cache

from verbale.lexicon.table import cells, read_table


@cache
def meanings(kind: str) -> dict[str, str]:
    """Word in lower case -> what it means, of the words of one class."""
    return {
        word: row["means"]
        for row in read_table("document_words")
        if row["class"] == kind
        for word in cells(row, "words")
    }


@cache
def one_of(*kinds: str) -> str:
    """A regular expression that any word of the classes fits, the longest first."""
    words = {word for kind in kinds for word in meanings(kind)}
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda w: (-len(w), w)))


def plain(words: str) -> str:
    """Words in lower case with single blanks, as the tables hold them."""
    return " ".join(words.lower().replace("’", "'").split())
