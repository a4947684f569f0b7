"""Offices, and who held them when."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from verbale.record import Day


@dataclass(frozen=True, slots=True, order=True)
class Office:
    """A seat: `kind` as in titles.csv ("foreign-minister"), `of` the id of its actor, `title` what it is called."""

    kind: str
    of: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person's time in an office.

    `since` and `until` are as exact as the table gives them (a day, a month, a year). `until` is None for one who still
    held it when the table was last checked, on `as_of`; of later days the table says nothing.
    """

    person: str
    office: Office
    since: Day
    until: Day | None
    as_of: Day | None
    source: str

    @property
    def first(self) -> datetime.date:
        return self.since.first

    @property
    def last(self) -> datetime.date:
        """Last day for which the table vouches."""
        known = self.until or self.as_of
        return known.last if known is not None else datetime.date.max

    def covers(self, on: datetime.date) -> bool:
        return self.first <= on <= self.last

    def distance(self, on: datetime.date) -> int:
        """Days between `on` and the tenure; 0 inside it."""
        if on < self.first:
            return (self.first - on).days
        return (on - self.last).days if on > self.last else 0
