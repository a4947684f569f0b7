"""What dates without a year count from in a chronology."""

from __future__ import annotations

import datetime
import re

from verbale.mention.day_date import DATED
from verbale.mention.day_resolution import resolve
from verbale.mention.day_setting import Setting
from verbale.mention.day_tense import Tense
from verbale.record import Day

#: Longest gap, in days, between two entries of which the second prints no year: from there on it is printed again.
_GAP = 200
#: Kinds of words besides dates that count from the day of an entry: "in May", "the end of the month".
_PARTS = frozenset({"month", "unit_part", "unit_end", "unit_in"})


class Entries:
    """The entries of one text while its days are read in order; `today` is the report's day."""

    def __init__(self, today: datetime.date | None) -> None:
        self._today = today
        self._above: tuple[int, datetime.date] | None = None
        self._last: datetime.date | None = None

    def open(self, line: int, kind: str, match: re.Match[str], day: Day | None, why: str) -> tuple[Day | None, str]:
        """Takes the day that heads an entry, and its reason.

        A chronology runs forward: behind a heading with a printed year, one without is of the next such day.
        """
        printed = bool(match.groupdict().get("year"))
        if not printed and self._last is not None and (next_ := self._next(kind, match)) is not None:
            day, why = next_, f"the next such day after {self._last}, which heads the entry before"
        self._last = day.first if day is not None and (printed or self._last is not None) else None
        self._above = (line, day.first) if day is not None and day.precision in {"day", "span"} else None
        return day, why

    def base(self, line: int, kind: str, match: re.Match[str]) -> datetime.date | None:
        """The day from which a day word counts: that above it in its entry for a date without a year, a month's end."""
        words = match.groupdict()
        if self._above is None or self._above[0] != line:
            return self._today
        if kind.removesuffix("_and") not in DATED and kind not in _PARTS:
            return self._today
        return self._today if words.get("of_year") or words.get("which") else self._above[1]

    def _next(self, kind: str, match: re.Match[str]) -> Day | None:
        if self._last is None or (kind.removesuffix("_and") not in DATED and kind != "month"):
            return None
        value, _ = resolve(kind, match, Setting(self._last, None, Tense.FUTURE))
        try:
            day = Day.of(value) if value is not None else None
        except ValueError:
            return None
        if day is None or not 0 <= (day.first - self._last).days <= _GAP:
            return None
        return day if self._today is None or day.first <= self._today else None
