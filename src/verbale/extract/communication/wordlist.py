"""Small lists of words that steer the reading of communications."""

from __future__ import annotations

from functools import cache

from verbale.lexicon.table import cells, read_table


@cache
def word_list(group: str) -> frozenset[str]:
    """Words of one `group` of `communication_words.csv`, lower case. Raises KeyError when there is no such group."""
    rows = {row["group"]: cells(row, "words") for row in read_table("communication_words")}
    return frozenset(rows[group])
