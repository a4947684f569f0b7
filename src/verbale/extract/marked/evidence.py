"""What several weighings of claims compare, in numbers: chances, parties, paragraphs."""

from __future__ import annotations

import math

from verbale.reading import Reading
from verbale.record import Claim, Span

#: Chances closer to 0 and 1 than this say no more.
LEAST = 1e-3


def odds(chance: float) -> float:
    """Log odds of a chance, 0 to 1."""
    low = min(max(chance, LEAST), 1 - LEAST)
    return math.log(low / (1 - low))


def compared(one: frozenset[str], other: frozenset[str]) -> tuple[float, float]:
    """1 where something is common to both; 1 where both have something and nothing is common."""
    return float(bool(one & other)), float(bool(one and other and not one & other))


def named(claim: Claim, field: str) -> frozenset[str]:
    """Ids of the parties of a field, the words where they are nobody known."""
    return frozenset(value.actor or str(value.value).lower() for value in claim.get(field))


def sides(claim: Claim, field: str, homes: dict[str, str]) -> frozenset[str]:
    """Ids of the states and bodies for which the parties of a field act; `homes` as in `scope.homes_of`."""
    return frozenset(homes.get(value.actor, value.actor) for value in claim.get(field) if value.actor)


def paragraph_of(reading: Reading, span: Span) -> int:
    """Number of the paragraph in which a span begins, -1 for none."""
    return next((n for n, one in enumerate(reading.paragraphs) if one.start <= span.start < one.end), -1)
