"""The day of a report whose dateline prints no year: "TEHRAN, Aug. 22 (Agency) -"."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from verbale.merge.undated.act import ACTS, Act
from verbale.merge.undated.window import Window
from verbale.merge.view import DEALING
from verbale.readers.yearless import find_yearless

WHY = "its dateline gives the day, and reports of the same acts the year"


def by_dateline(acts: Mapping[str, Sequence[Act]], oldest: datetime.date) -> Window | None:
    """The day of a dateline that prints no year, in the one year in which the acts were news, from `oldest` on.

    Its day is the report's own word, and not undone by an act that was taken for another.
    """
    printed = find_yearless(next(iter(acts.values()))[0].own.report)
    if printed is None:
        return None
    near: dict[datetime.date, set[str]] = {}
    for group, held in acts.items():
        days = {view.report.day for act in held for view in act.dated}
        for p in {p for day in days if day is not None for p in _years(printed, day) if p >= oldest}:
            near.setdefault(p, set()).add(group)
    ranked = sorted(near, key=lambda p: (-len(near[p]), p))
    if not ranked or len(near[ranked[0]]) < ACTS or any(2 * len(near[p]) > len(near[ranked[0]]) for p in ranked[1:]):
        return None
    day, shared = ranked[0], near[ranked[0]]
    return Window(day, day, WHY, tuple(act for group in sorted(shared) for act in acts[group]))


def _years(printed: tuple[int, int], near: datetime.date) -> list[datetime.date]:
    """The days of that month and number that lie within one dealing of a day."""
    found = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            day = datetime.date(year, *printed)
        except ValueError:
            continue
        if abs((day - near).days) <= DEALING:
            found.append(day)
    return found
