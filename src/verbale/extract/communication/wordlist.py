"""The tables that steer the reading of communications: small lists of words, and rows by their word."""

from __future__ import annotations

from functools import cache

from verbale.lexicon.table import Row, cells, read_table


@cache
def word_list(group: str) -> frozenset[str]:
    """Words of one `group` of `communication_words.csv`, lower case. Raises KeyError when there is no such group."""
    rows = {row["group"]: cells(row, "words") for row in read_table("communication_words")}
    return frozenset(rows[group])


def rows_by_lemma(table: str) -> dict[str, tuple[Row, ...]]:
    """The rows of a table by their column `lemma`, those of one lemma in order."""
    rows: dict[str, tuple[Row, ...]] = {}
    for row in read_table(table):
        rows[row["lemma"]] = (*rows.get(row["lemma"], ()), row)
    return rows
