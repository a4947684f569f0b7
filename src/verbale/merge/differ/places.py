"""Two towns for one meeting, or for the handing over of one paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from verbale.lexicon.table import cells, read_table
from verbale.merge.differ.words import listed
from verbale.merge.rivals import Rivals
from verbale.merge.told import Told
from verbale.merge.town import town_of
from verbale.merge.view import View

#: A name of one to three words and nothing else: "the ministry in Tokyo" and "the Palace" may lie in any town.
_NAME = re.compile(r"^(?:[A-ZÀ-Ý][\w’'.-]+)(?:[ -](?:de |al-|el-)?[A-ZÀ-Ý][\w’'.-]+){0,2}$")

#: A call is at two places at once.
_NOWHERE = ("call", "message", "post")


def find(told: Told) -> Iterator[Rivals]:
    """Communications of which each of two reports names one town, and not the same."""
    for entry in told.by_id.values():
        if entry.kind != "communication" or len(entry.get("place")) < 2:
            continue
        held: dict[str, list[View]] = {}
        called: dict[str, str] = {}
        for view in told.groups[entry.id]:
            town = _town(view)
            if town is not None:
                called.setdefault(town_of(town), town)
                held.setdefault(called[town_of(town)], []).append(view)
        reports = [{v.report.id for v in views} for views in held.values()]
        if len(held) > 1 and not any(a & b for at, a in enumerate(reports) for b in reports[at + 1 :]):
            yield Rivals("place", "place", tuple((town, tuple(held[town])) for town in sorted(held)))


def _town(view: View) -> str | None:
    """The one town that a claim names; None where it names none, several, or a state."""
    if view.one("form") in _NOWHERE or view.claim.get("plural"):
        return None
    places = {str(value.value).strip() for value in view.claim.get("place")}
    if len(places) != 1:
        return None
    place = min(places)
    named = _NAME.match(place) and not set(re.findall(r"\w+", place)) & listed("house") and place not in _states()
    return place if named else None


@cache
def _states() -> frozenset[str]:
    """Names of states: a town in one is no rival of it."""
    rows = read_table("states")
    return frozenset(name for row in rows for name in (row["name"], row["short"], *cells(row, "aliases")) if name)
