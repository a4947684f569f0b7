"""One thing that a report says of an institution, and what the tables say for the day of the report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from verbale.record import Span


class Verdict(StrEnum):
    """How the words of a report stand to the tables; never whether they are true of the world."""

    CONSISTENT = "consistent"
    DIFFERS = "differs"
    OPEN = "open"  # the report's day, or the tables, do not allow a comparison


@dataclass(frozen=True, slots=True, order=True)
class Check:
    """`about` names the institution, `said` is what the report says in plain words, `tables` what the tables say.

    `kind`: size ("the 27 EU member states"), shared ("21 EU countries are in NATO"), member ("Finland, which is not a
    NATO member"), joined and left ("joined NATO in 2004"), within ("the OSCE includes NATO's members"), presidency.
    """

    span: Span
    kind: str
    about: str
    said: str
    verdict: Verdict
    tables: str

    @property
    def shown(self) -> str:
        """ "consistent", "differs (tables say …)"."""
        if self.verdict == Verdict.CONSISTENT:
            return "consistent"
        return f"differs (tables say {self.tables})" if self.verdict == Verdict.DIFFERS else f"open ({self.tables})"
