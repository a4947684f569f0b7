"""A decision that two claims speak of the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    SAME = "same"
    OPEN = "open"  # nothing speaks against it, not enough for it
    AGAINST = "against"  # a value excludes it; reports err, so enough other pairs may outweigh it
    APART = "apart"  # they cannot be the same


#: What a pair that speaks against costs the mean of its two groups: a third of such pairs beside pairs of .55 is
#: outweighed, a half is not.
AGAINST_SCORE = -0.2


@dataclass(frozen=True, slots=True)
class Match:
    """Verdict on a pair of claims with its score in 0..1 and the reason."""

    verdict: Verdict
    score: float
    why: str


def apart(why: str) -> Match:
    return Match(Verdict.APART, 0.0, why)


def against(why: str) -> Match:
    return Match(Verdict.AGAINST, AGAINST_SCORE, why)


def weigh(score: float, threshold: float, why: str) -> Match:
    """SAME from the threshold on, OPEN below it."""
    return Match(Verdict.SAME if score >= threshold else Verdict.OPEN, round(score, 4), why)
