"""On which days a report without a date was written: by its dateline, or by what others tell of the same acts."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from verbale.mention.day_on import DayWords
from verbale.merge.undated.act import Act
from verbale.record import Day


@dataclass(frozen=True, slots=True)
class Window:
    """First and last day on which a report can have been written, why, and the acts that it shares with dated ones."""

    first: datetime.date
    last: datetime.date
    why: str
    acts: tuple[Act, ...]

    def day_of(self, words: DayWords) -> Day | None:
        """What words of the report mean, where they mean the same on each of its days.

        A later report never means an earlier day by the same words, so that the first and the last day decide.
        """
        day = words.on(self.first)
        return day if words.on(self.last) == day else None
