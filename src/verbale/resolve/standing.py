"""For whom words without a name stand: everybody of the report who may be meant, each told of in numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

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


def types_told(actor: Actor, rule: bool) -> tuple[float, ...]:
    told = tuple(float(actor.type == one) for one in _TYPES)
    return (*told, *(number * rule for number in told))


def chances(found: list[Standin], kind: str) -> list[float]:
    """How likely each is the one, by the weights of the kind of words; they sum to 1."""
    weights = load_weights()[kind]
    scores = [sum(w * n for w, n in zip(weights, one.features, strict=True)) for one in found]
    top = max(scores, default=0.0)
    grown = [math.exp(score - top) for score in scores]
    return [one / sum(grown) for one in grown]


@cache
def load_weights() -> dict[str, tuple[float, ...]]:
    """Weights of the features by kind of words. Raises ModelError when the table was made for other features."""
    rows = read_table("standing_weights")
    if tuple(row["feature"] for row in rows) != FEATURES:
        raise ModelError("standing_weights.csv was made for other features; run training/standing.py again")
    return {kind: tuple(float(row[kind]) for row in rows) for kind in KINDS}
