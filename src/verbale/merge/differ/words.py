"""The words of difference_words.csv, by kind."""

from __future__ import annotations

from functools import cache

from verbale.lexicon.table import cells, read_table
from verbale.merge.wording import stems


@cache
def listed(kind: str) -> frozenset[str]:
    """The words and phrases of one kind, as they are written."""
    return frozenset(w for row in read_table("difference_words") if row["kind"] == kind for w in cells(row, "words"))


@cache
def stems_of(kind: str) -> frozenset[str]:
    """Stems of the words of one kind."""
    return stems(" ".join(sorted(listed(kind))))
