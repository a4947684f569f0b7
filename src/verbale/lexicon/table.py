"""Reads a table of the lexicon."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from verbale.errors import LexiconError

Row = dict[str, str]

#: Between the several values of one cell ("wrote|written|writes").
SEPARATOR = "|"


@cache
def read_table(name: str) -> tuple[Row, ...]:
    """Rows of `lexicon/data/<name>.csv`, each a dict of column -> cell.

    Lines that begin with `#` are comments. Every row must fill the column `source`; raises LexiconError with file
    and line otherwise.
    """
    place = files("verbale.lexicon") / "data" / f"{name}.csv"
    try:
        lines = place.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        raise LexiconError(
            f"there is no table {name}.csv in the lexicon; see docs/lexicon.md for those there are"
        ) from None
    kept = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    rows = []
    reader = csv.DictReader(line for _, line in kept)
    for (number, _), row in zip(kept[1:], reader, strict=True):
        if None in row or None in row.values() or not row.get("source"):
            raise LexiconError(f"{name}.csv line {number}: give every column, and a source; got {row}")
        rows.append(row)
    return tuple(rows)


def cells(row: Row, column: str) -> tuple[str, ...]:
    """The several values of one cell, empty ones left out."""
    return tuple(part.strip() for part in row[column].split(SEPARATOR) if part.strip())
