"""Who belonged to which union, alliance or organisation, and when."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache

from verbale.lexicon.table import Row, read_table
from verbale.record import Day


@dataclass(frozen=True, slots=True)
class Membership:
    """`status`: member, observer, permanent or elected member (Security Council), or suspended: a member kept out."""

    union: str
    member: str
    status: str
    since: Day
    until: Day | None
    source: str

    @classmethod
    def of(cls, row: Row) -> Membership:
        until = Day.of(row["to"]) if row["to"] else None
        return cls(row["union"], row["member"], row["status"], Day.of(row["from"]), until, row["source"])

    def covers(self, on: datetime.date) -> bool:
        """The day of exit is the last day inside."""
        return self.since.first <= on and (self.until is None or on <= self.until.last)


@cache
def presidencies() -> dict[str, tuple[Membership, ...]]:
    """Times in a rotating presidency by the body that is presided over; `member` is the state that presides."""
    found: dict[str, list[Membership]] = {}
    for row in read_table("presidencies"):
        until = Day.of(row["to"]) if row["to"] else None
        line = Membership(row["body"], row["state"], "presidency", Day.of(row["from"]), until, row["source"])
        found.setdefault(line.union, []).append(line)
    return {body: tuple(lines) for body, lines in found.items()}
