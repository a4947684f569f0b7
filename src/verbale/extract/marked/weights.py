"""Weights with which the evidence for a part is added up; training/parts.py makes them."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from verbale.errors import ModelError
from verbale.extract.marked.contender import FEATURES, Contender
from verbale.tagger.tagger import FOLDER

FILE = "parts.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """`roles`: by role, a weight for each of FEATURES.

    `enough`: probability from which a contender plays its part; `likeliest`, by role: the same for the likeliest one of
    a part that nobody is sure enough of.
    """

    roles: dict[str, tuple[float, ...]]
    enough: float
    likeliest: dict[str, float]

    def probability(self, contender: Contender) -> float:
        """How likely the contender plays its part, 0 to 1."""
        weighed = zip(self.roles[contender.role], contender.features, strict=True)
        score = sum(weight * feature for weight, feature in weighed)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


@cache
def load_weights(folder: Path = FOLDER) -> Weights:
    """The weights of a model folder. Raises ModelError when they were made for other features."""
    path = folder / FILE
    if not path.is_file():
        raise ModelError(f"{path} is missing; install verbale again")
    held = json.loads(path.read_text(encoding="utf-8"))
    if tuple(held["features"]) != FEATURES:
        raise ModelError(f"{path} was made for other features; run training/parts.py again")
    roles = {role: tuple(numbers) for role, numbers in held["roles"].items()}
    return Weights(roles, held["enough"], held["likeliest"])
