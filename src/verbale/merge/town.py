"""One town under several names: "St. George's" and "Saint George's", "Kiev" and "Kyiv"."""

from __future__ import annotations

from functools import cache

from verbale.lexicon.table import cells, read_table
from verbale.merge.spelling import spelled


def town_of(place: str) -> str:
    """The name by which a town is compared: in one spelling, a capital under its first name.

    >>> town_of("St. George's") == town_of("Saint  George’s"), town_of("Kiev"), town_of("the port of Tema")
    (True, 'kyiv', 'the port of tema')
    """
    name = " ".join(spelled(word) for word in place.split())
    return _capitals().get(name, name)


@cache
def _capitals() -> dict[str, str]:
    """Each name of a capital in one spelling -> its first one."""
    rows = [[town.lower() for town in cells(row, "capital")] for row in read_table("states")]
    return {town: names[0] for names in rows for town in names}
