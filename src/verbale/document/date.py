"""Days as the heads of documents print them: "March 4, 1962", "4 March 1962", "4th March, 1962", "2022-03-04"."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass

from verbale.record import Day, Span

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip

_MONTH = "|".join([*MONTHS, *(f"{month[:3]}\\.?" for month in MONTHS), "sept\\.?"])

#: A day of a month, with its year or without one.
DATE = re.compile(
    rf"\b(?:(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*,?\s+(?P<year>\d{{4}})\b)?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month2>{_MONTH})\b\.?(?:\s*,?\s+(?P<year2>\d{{4}})\b)?"
    r"|(?P<iso>\d{4}-\d{2}-\d{2}))(?!\d)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """Words that name a day; `month` and `day` alone when no year is printed.

    `until` is the last day of a part of the month ("early September"), which begins on `day`.
    """

    span: Span
    year: int | None
    month: int
    day: int
    until: int | None = None

    def in_year(self, year: int) -> Day | None:
        """The day in its own year, else in `year`; None when there is no such day."""
        try:
            if self.until is not None:
                month = f"{self.year or year}-{self.month:02d}"
                until = min(self.until, calendar.monthrange(self.year or year, self.month)[1])
                return Day.of(f"{month}-{self.day:02d}/{month}-{until:02d}")
            return Day.of(datetime.date(self.year or year, self.month, self.day).isoformat())
        except ValueError:
            return None

    def before(self, later: datetime.date) -> Day | None:
        """The day in its own year, else the last such day that is not after `later`."""
        found = self.in_year(later.year)
        if self.year is None and found is not None and found.first > later:
            return self.in_year(later.year - 1)
        return found


#: Parts of a month: first and last day.
_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_PART = re.compile(
    rf"\b(?P<part>early|mid|late)[- ](?P<month>{'|'.join(MONTHS)})(?:,?\s+(?P<year>\d{{4}})\b)?(?!\s*\d)", re.I
)


def find_parts(text: str, start: int, end: int) -> list[Dated]:
    """All parts of months named between two places of a text: "early September"."""
    return [
        Dated(Span(*hit.span()), int(hit["year"]) if hit["year"] else None, MONTHS.index(hit["month"].lower()) + 1,
              *_PARTS[hit["part"].lower()])
        for hit in _PART.finditer(text, start, end)
    ]  # fmt: skip


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[Dated]:
    """All days named between two places of a text."""
    found = []
    for hit in DATE.finditer(text, start, len(text) if end is None else end):
        if hit["iso"]:
            year, month, day = (int(part) for part in hit["iso"].split("-"))
        else:
            name = (hit["month"] or hit["month2"]).lower()[:3]
            month = next(n for n, full in enumerate(MONTHS, 1) if full.startswith(name))
            day = int(hit["day"] or hit["day2"])
            printed = hit["year"] or hit["year2"]
            year = int(printed) if printed else 0
        dated = Dated(Span(hit.start(), hit.end()), year or None, month, day)
        if dated.in_year(2000) is not None:
            found.append(dated)
    return found
