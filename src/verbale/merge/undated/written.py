"""On which days a report without a date can have been written, how likely each is, and what its words then mean."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from verbale.mention.day_on import DayWords
from verbale.merge.undated.act import Act
from verbale.record import Day

#: Words have a value when the days on which they mean it are together at least so likely.
SURE = 0.85


@dataclass(frozen=True, slots=True)
class Written:
    """The chance of each day (they add up to 1), why, and the acts that the report shares with dated ones."""

    chances: Mapping[datetime.date, float]
    why: str
    acts: tuple[Act, ...]

    def day_of(self, words: DayWords) -> Day | None:
        """What words of the report mean, where they mean the same on nearly all of its likely days."""
        held: dict[Day | None, float] = {}
        for day, chance in self.chances.items():
            meant = words.on(day)
            held[meant] = held.get(meant, 0.0) + chance
        return next((day for day, chance in held.items() if chance >= SURE), None)

    @property
    def stretch(self) -> tuple[datetime.date, datetime.date]:
        """First and last of the fewest days in a row that are together likely enough."""
        days = sorted(self.chances)
        shortest, start, sum_ = (days[0], days[-1]), 0, 0.0
        for end, last in enumerate(days):
            sum_ += self.chances[last]
            while start < end and sum_ - self.chances[days[start]] >= SURE:
                sum_ -= self.chances[days[start]]
                start += 1
            if sum_ >= SURE and last - days[start] < shortest[1] - shortest[0]:
                shortest = days[start], last
        return shortest
