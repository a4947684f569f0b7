"""A day, month, year or stretch of days, never more exact than what was said or follows from it."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

#: Stands for the end of a stretch that nothing tells (as in EDTF, ISO 8601-2).
OPEN = ".."


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """`date` is `2022-02-09`, `2022-02`, `2022`, or `first/last` for a stretch, with its precision.

    `precision` is day, month, year, span, or open for a stretch with one end (`../2022-02-09`: on that day or before);
    `time` is `HH:MM` as printed, or None.

    >>> Day.of("2022-02").last
    datetime.date(2022, 2, 28)
    >>> Day.of("../2022-02").anchor
    datetime.date(2022, 2, 28)
    """

    date: str
    precision: str
    time: str | None = None

    @classmethod
    def of(cls, text: str, time: str | None = None) -> Day:
        """Day of an ISO text; its precision follows from its form. Raises ValueError on anything else."""
        if "/" in text:
            ends = text.split("/")
            told = [end for end in ends if end != OPEN]
            if len(ends) != 2 or not told:
                raise ValueError(f"a stretch is FIRST/LAST, one of them may be {OPEN!r}, got {text!r}")
            for end in told:
                _check(end)
            return cls(text, "span" if len(told) == 2 else "open", time)
        _check(text)
        return cls(text, {4: "year", 7: "month", 10: "day"}[len(text)], time)

    @property
    def first(self) -> datetime.date:
        return _bounds(self.date.split("/")[0])[0]

    @property
    def last(self) -> datetime.date:
        return _bounds(self.date.split("/")[-1])[1]

    @property
    def anchor(self) -> datetime.date:
        """The one day by which it stands in an order: its first, of an open beginning its last."""
        return self.last if self.date.startswith(OPEN) else self.first

    @property
    def is_open(self) -> bool:
        return self.precision == "open"

    def overlaps(self, other: Day) -> bool:
        """True when one calendar day can satisfy both."""
        return self.first <= other.last and other.first <= self.last

    def to_json(self) -> dict[str, Any]:
        return {"date": self.date, "precision": self.precision, "time": self.time}

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Day:
        return cls(value["date"], value["precision"], value.get("time"))


@lru_cache(maxsize=65536)  # the days of claims are compared pair by pair
def _bounds(text: str) -> tuple[datetime.date, datetime.date]:
    if text == OPEN:
        return datetime.date.min, datetime.date.max
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        only = datetime.date(*parts)
        return only, only
    if len(parts) == 2:
        year, month = parts
        return datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1])
    return datetime.date(parts[0], 1, 1), datetime.date(parts[0], 12, 31)


def _check(text: str) -> None:
    if len(text) not in (4, 7, 10):
        raise ValueError(f"a day is YYYY, YYYY-MM or YYYY-MM-DD, got {text!r}")
    _bounds(text)
