"""Which of two states a shared name means where nothing else tells."""

from __future__ import annotations

from functools import cache

from verbale.lexicon.table import read_table


@cache
def usual_owners() -> dict[str, str]:
    """Name of the state that a bare shared name seldom means -> of the one that it mostly means.

    >>> usual_owners()["North Korea"]
    'South Korea'
    """
    return {row["over"]: row["name"] for row in read_table("usual_owners")}
