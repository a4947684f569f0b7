"""The outlets that a report names as where its words come from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from verbale.lexicon.table import cells, read_table
from verbale.record import Report, Span


@dataclass(frozen=True, slots=True, order=True)
class Credit:
    """`outlet` is credited at `span`; `kind` is `access` (it saw the paper), `wire` (its text) or `cited` (a part)."""

    outlet: str
    kind: str
    span: Span


def find_credits(report: Report) -> list[Credit]:
    """Credits of a report, in order, each outlet and kind once; the report's own outlet is no credit."""
    found: dict[tuple[str, str], Credit] = {}
    for kind, pattern in _patterns():
        for hit in pattern.finditer(report.text):
            outlet = _canonical()[hit["outlet"]]
            found.setdefault((outlet, kind), Credit(outlet, kind, Span(*hit.span("outlet"))))
    return sorted(found.values(), key=lambda c: (c.span, c.kind))


@cache
def _canonical() -> dict[str, str]:
    return {name: row["name"] for row in read_table("agencies") for name in cells(row, "names")}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    names = "|".join(re.escape(name) for name in sorted(_canonical(), key=lambda n: (-len(n), n)))
    group = rf"(?P<outlet>\b(?:{names})\b)"
    return tuple(
        (row["kind"], re.compile(row["pattern"].replace("{outlet}", group))) for row in read_table("credit_formulas")
    )
