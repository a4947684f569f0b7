"""A claim that the tagger proposes, with how sure it is of the words that it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.record import Claim


@dataclass(frozen=True, slots=True)
class Candidate:
    """`score` is the mean probability of the words that name or announce the act, weighed by what else is known."""

    claim: Claim
    score: float
