"""A decision that two claims speak of the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    SAME = "same"
    OPEN = "open"  # nothing speaks against it, not enough for it
    APART = "apart"  # they cannot be the same


@dataclass(frozen=True, slots=True)
class Match:
    """Verdict on a pair of claims with its score in 0..1 and the reason."""

    verdict: Verdict
    score: float
    why: str


def apart(why: str) -> Match:
    return Match(Verdict.APART, 0.0, why)


def weigh(score: float, threshold: float, why: str) -> Match:
    """SAME from the threshold on, OPEN below it."""
    return Match(Verdict.SAME if score >= threshold else Verdict.OPEN, round(score, 4), why)
