"""The day of a report whose dateline prints no year: "TEHRAN, Aug. 22 (Agency) -"."""

from __future__ import annotations

import datetime

from verbale.merge.undated.act import ACTS
from verbale.merge.undated.evidence import Evidence
from verbale.merge.undated.written import Written
from verbale.merge.view import DEALING
from verbale.readers.yearless import find_yearless

WHY = "its dateline gives the day, and reports of the same acts, or of acts like them, the year"


def by_dateline(evidence: Evidence) -> Written | None:
    """The day of a dateline that prints no year, in the one year in which its acts, and acts like them, were news.

    Its day is the report's own word, and not undone by an act that was taken for another.
    """
    printed = find_yearless(evidence.own[0].report)
    if printed is None:
        return None
    news = {group: {v.report.day for act in held for v in act.dated} for group, held in evidence.acts.items()}
    news |= {v.report.id: {v.report.day} for v in evidence.beside}
    near: dict[datetime.date, set[str]] = {}
    for one, days in news.items():
        for p in {p for day in days if day is not None for p in _years(printed, day) if p >= evidence.oldest}:
            near.setdefault(p, set()).add(one)
    ranked = sorted(near, key=lambda p: (-len(near[p]), p))
    if not ranked or len(near[ranked[0]]) < ACTS or any(2 * len(near[p]) > len(near[ranked[0]]) for p in ranked[1:]):
        return None
    day, told = ranked[0], sorted(near[ranked[0]])
    return Written({day: 1.0}, WHY, tuple(act for one in told for act in evidence.acts.get(one, ())))


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
