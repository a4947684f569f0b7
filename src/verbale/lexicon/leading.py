"""Who is meant where a report says no more than that somebody leads: a state, or one field of an organisation."""

from __future__ import annotations

import datetime
from functools import cache

from verbale.lexicon.table import cells, read_table


def is_led_by_government(state: str, on: datetime.date) -> bool:
    """True of a state, by its name in the tables, whose head of government is its leader on that day.

    >>> [is_led_by_government(state, datetime.date(2022, 2, 9)) for state in ("India", "Chile")]
    [True, False]
    """
    since = _governing().get(state)
    return since is not None and since <= on


def body_of_field(organisation: str, field: str) -> str | None:
    """Name of the body that the chief of a field heads, None where the tables know none.

    >>> body_of_field("United Nations", "refugee")
    'UNHCR'
    """
    return _bodies().get((organisation, field))


@cache
def _governing() -> dict[str, datetime.date]:
    """Name of the state -> first day since when its head of government leads."""
    always = datetime.date.min.isoformat()
    return {row["state"]: datetime.date.fromisoformat(row["since"] or always) for row in read_table("governing_heads")}


@cache
def _bodies() -> dict[tuple[str, str], str]:
    """(name of the organisation, words for the field) -> name of the body."""
    rows = read_table("field_heads")
    return {(row["organisation"], field): row["body"] for row in rows for field in cells(row, "fields")}
