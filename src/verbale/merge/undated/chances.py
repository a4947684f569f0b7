"""How likely an undated report was written on each day: what speaks for it, weighed."""

from __future__ import annotations

import datetime
import math
from functools import cache

from verbale.lexicon.table import read_table
from verbale.merge.undated.evidence import SIGNS, Evidence


def find_chances(evidence: Evidence) -> dict[datetime.date, float]:
    """The chance of each day; they add up to 1."""
    weights = load_weights()
    scores = {
        day: sum(weight * sign for weight, sign in zip(weights, evidence.signs(day), strict=True))
        for day in evidence.days()
    }
    best = max(scores.values())
    grown = {day: math.exp(score - best) for day, score in scores.items()}
    whole = sum(grown.values())
    return {day: one / whole for day, one in grown.items()}


@cache
def load_weights() -> tuple[float, ...]:
    """Weights of the signs, in the order of SIGNS."""
    held = {row["sign"]: float(row["weight"]) for row in read_table("undated_signs")}
    return tuple(held[sign] for sign in SIGNS)
