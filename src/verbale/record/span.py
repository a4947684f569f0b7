"""A piece of a report's untouched text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` of a report: 0-based, end-exclusive, Unicode code points.

    >>> "wrote to Tehran"[slice(*Span(9, 15).bounds)]
    'Tehran'

    The report is the one of the claim or reading that holds the span.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got [{self.start}:{self.end}]")

    @property
    def bounds(self) -> tuple[int, int]:
        return self.start, self.end

    def of(self, text: str) -> str:
        """The words of the span in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end
