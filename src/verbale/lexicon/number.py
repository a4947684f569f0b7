"""Numbers in words."""

from __future__ import annotations

from functools import cache

from verbale.lexicon.table import cells, read_table


@cache
def numbers() -> dict[str, str]:
    """Number words, lower case, and their digits; "one" and "a" are as often no number."""
    rows = [row for row in read_table("number_words") if row["kind"] in ("digit", "teen", "ten")]
    return {word: row["value"] for row in rows for word in cells(row, "words") if word != "one"}
