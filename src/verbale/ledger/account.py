"""Which answers came to which demand, and what is open on a day."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from verbale.record import Day, Entry

if TYPE_CHECKING:
    from verbale.briefing.material import Material

#: Outcomes that leave a demand open.
OPEN = frozenset({"none-yet", "deferred", "not-addressed", "acknowledged"})


class Account:
    """Demands and responses of a record, as they stood at the end of the day `as_of`; all of them without one.

    A demand or an answer counts from the day that it is dated, else from the day of the first report that tells of it.
    One whose day nobody gives is always there: leaving it out would say that it came later.
    """

    def __init__(self, material: Material, as_of: datetime.date | None = None) -> None:
        self._material = material
        self._as_of = as_of
        self.demands = [d for d in material.of_kind("demand") if self._is_there(d)]
        self._responses = [r for r in material.of_kind("response") if self._is_there(r)]
        self._to: dict[str, list[Entry]] = {}
        for response in self._responses:
            for target in dict.fromkeys(str(v.value) for v in response.get("to")):
                self._to.setdefault(target, []).append(response)

    def responses(self, target: Entry) -> list[Entry]:
        """The answers to a demand or a communication, in order of their days."""
        return sorted(self._to.get(target.id, []), key=lambda r: (self.order(r), r.id))

    def loose(self) -> list[Entry]:
        """Answers whose demand no report gives: to a communication, or to nothing that is named."""
        known = {d.id for d in self.demands}
        return [r for r in self._responses if not any(v.value in known for v in r.get("to"))]

    def is_open(self, demand: Entry) -> bool:
        """True with no answer, or only with answers that put it off."""
        return all(str(v.value) in OPEN for r in self.responses(demand) for v in r.get("outcome"))

    def order(self, entry: Entry) -> str:
        """The first day that an entry is dated; a day after all others when nobody dates it."""
        return min((day.date for day in entry.days), default="9999")

    def first_day(self, entry: Entry) -> datetime.date | None:
        """The day it is dated, else that of the first report that tells of it."""
        return min(self._days(entry), default=None)

    def latest_day(self, entry: Entry) -> datetime.date | None:
        """The last day on which it was said, or a report told of it anew."""
        return max((d for d in self._days(entry) if self._as_of is None or d <= self._as_of), default=None)

    def _days(self, entry: Entry) -> list[datetime.date]:
        days = []
        for claim in self._material.claims_of(entry):
            dated = [Day.from_json(v.value).first for v in claim.get("date") if v.value is not None]
            published = self._material.reports[claim.report].published
            days += dated or ([published.first] if published else [])
        return days

    def _is_there(self, entry: Entry) -> bool:
        if self._as_of is None:
            return True
        first = self.first_day(entry)
        return first is None or first <= self._as_of
