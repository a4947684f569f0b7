"""Who held which office: the tables of holders, read once."""

from __future__ import annotations

from functools import cache

from verbale.errors import LexiconError
from verbale.lexicon.office import Office, Tenure
from verbale.lexicon.table import Row, read_table
from verbale.record import Actor, Day

#: Reviewed by hand first; the second table is generated and holds only seats that the first does not.
TABLES = ("holders", "holders_reference")


def read_tenures(actors: dict[str, Actor]) -> tuple[tuple[str, Tenure], ...]:
    """(person's name, tenure) of every line; the tenure's person is filled in by the lexicon.

    Raises LexiconError for an office of an actor that no table names.
    """
    return tuple((row["person"], _tenure(row, table, actors)) for table in TABLES for row in read_table(table))


def _tenure(row: Row, table: str, actors: dict[str, Actor]) -> Tenure:
    of = actors.get(row["of"])
    if of is None:
        raise LexiconError(f"{table}.csv: {row['person']} holds an office of {row['of']!r}, which no table names")
    return Tenure(
        person=row["person"],
        office=Office(row["kind"], of.id, row["title"]),
        since=_day(row["from"]),
        until=_day(row["to"]) if row["to"] else None,
        as_of=_day(row["as_of"]) if row["as_of"] else None,
        source=row["source"],
    )


#: One holder ends on the day on which the next begins, so that half of all days come twice.
_day = cache(Day.of)
