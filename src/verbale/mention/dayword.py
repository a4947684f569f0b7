"""Words of a report that name a day, a month, a year or a stretch of days."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.record import Day, Span, Value


@dataclass(frozen=True, slots=True)
class DayWord:
    """A day expression and the day that it means; `day` is None when that cannot be known, and `why` says so."""

    span: Span
    day: Day | None
    why: str

    def to_value(self) -> Value:
        """The value of a claim's field `date`; null where the day cannot be known."""
        return Value("date", self.day.to_json() if self.day else None, (self.span,))
