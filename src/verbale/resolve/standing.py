"""For whom words without a name stand: everybody of the report who may be meant, each told of in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from verbale.errors import ModelError
from verbale.lexicon.table import read_table
from verbale.record import Actor, ActorType

#: Sorts of words that are weighed apart.
KINDS = ("person", "thing", "many", "speaker", "office", "body", "collective", "description", "name")
_TYPES = (
    ActorType.STATE, ActorType.PERSON, ActorType.GROUP, ActorType.OFFICE, ActorType.ORGAN, ActorType.ORGANISATION,
    ActorType.UNION, ActorType.ALLIANCE,
)  # fmt: skip
#: What is told of each candidate; every one has a weight for each kind of words.
FEATURES = (
    "link", "strongest link", "only behind", "near", "times named", "inside these words", "quoted elsewhere",
    "rule", "rule, sure", "rule, own words", "rule, link", "rival of the rule", "rule, lower case",
    "pronoun chance", "pronoun chance known", "barred", "gender",
    "same noun", "same office", "other office", "state of the rule", "other state than the rule", "whose",
    "side of whose", "speaks these words", "side of who speaks", "by name", "by pronoun only",
    "as many", "not as many", "a list for many", "one for many",
    *(f"{one}" for one in _TYPES), *(f"rule, {one}" for one in _TYPES),
)  # fmt: skip
#: Chance from which on words that the rules leave open are given an actor.
ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Standin:
    """Somebody for whom the words may stand."""

    actor: Actor
    features: tuple[float, ...]  # in the order of FEATURES


@cache
def types_told(type: ActorType, rule: bool) -> tuple[float, ...]:
    told = tuple(float(type == one) for one in _TYPES)
    return (*told, *(number * rule for number in told))


def chances(found: list[Standin], kind: str) -> list[float]:
    """How likely each is the one, by the weights of the kind of words; they sum to 1."""
    if not found:
        return []
    scores = np.array([one.features for one in found]) @ load_weights()[kind]
    grown = np.exp(scores - scores.max())
    likely: list[float] = (grown / grown.sum()).tolist()
    return likely


@cache
def load_weights() -> dict[str, NDArray[np.float64]]:
    """Weights of the features by kind of words. Raises ModelError when the table was made for other features."""
    rows = read_table("standing_weights")
    if tuple(row["feature"] for row in rows) != FEATURES:
        raise ModelError("standing_weights.csv was made for other features; run training/standing.py again")
    return {kind: np.array([float(row[kind]) for row in rows]) for kind in KINDS}
