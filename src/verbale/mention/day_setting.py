"""What a day expression is read against."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from verbale.mention.day_pattern import ordinals
from verbale.mention.day_tense import Tense

#: A value and the reason for it; the value is None when the day cannot be known.
Resolved = tuple[str | None, str]

UNDATED = "the report has no day to count from"
NO_YEAR = "no year is printed and the report has no day"
NO_ANCHOR = "no day is plainly named before it"


@dataclass(frozen=True, slots=True)
class Setting:
    """The report's day, the day named before in the text, and the tense of the verb that the words belong to.

    `direct` is False when the words hang on a noun ("the talks in June"): then the tense says little of their year.
    `ahead` tells whether the words mean the day to come or the one gone by; None where that was not weighed.
    """

    today: datetime.date | None
    anchor: datetime.date | None
    tense: Tense
    direct: bool = True
    ahead: bool | None = None

    @property
    def side(self) -> Tense:
        """Whether the day lies behind or ahead: as weighed, else by the tense."""
        return self.tense if self.ahead is None else Tense.FUTURE if self.ahead else Tense.PAST

    def why_year(self, noun: str) -> str:
        """Reason for the year of a date or month that prints none."""
        if self.ahead is None:
            return f"the {self.year_tense} {noun} nearest to the report's day {self.today}"
        return f"the {'next' if self.ahead else 'last'} such {noun} from the report's day {self.today}"

    @property
    def year_tense(self) -> Tense:
        return self.tense if self.direct else Tense.OPEN

    def year(self, words: dict[str, str]) -> int | None:
        """Year printed, or named as this, last or next year."""
        if "year" in words:
            return int(words["year"])
        if "of_year" in words:
            which = words["of_year"].lower().removeprefix("of ")
            base = self.anchor if which.startswith(("that", "the same")) and self.anchor else self.today
            if base is not None:
                return base.year + {"last": -1, "next": 1}.get(which.split()[0], 0)
        return None


def number_in(text: str) -> int:
    """The number of "9th", "(9)" or "ninth"."""
    if text.lower() in ordinals():
        return ordinals()[text.lower()]
    return int(re.sub(r"\D", "", text))
