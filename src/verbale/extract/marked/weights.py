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

#: Features that each role weighs in its own way beside the common one.
OWN = ("always", "link", "rule", "rule says another")
FILE = "parts.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """`common`: a weight a feature; `own`: by role, one for each of OWN.

    `enough`: probability from which a contender plays its part; `likeliest`: the same for the likeliest one of a part
    that nobody else is sure enough of.
    """

    common: tuple[float, ...]
    own: dict[str, tuple[float, ...]]
    enough: float
    likeliest: float

    def probability(self, contender: Contender) -> float:
        """How likely the contender plays its part, 0 to 1."""
        own = zip(OWN, self.own[contender.role], strict=True)
        score = sum(w * f for w, f in zip(self.common, contender.features, strict=True))
        score += sum(w * contender.features[FEATURES.index(name)] for name, w in own)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


@cache
def load_weights(folder: Path = FOLDER) -> Weights:
    """The weights of a model folder. Raises ModelError when they were made for other features."""
    path = folder / FILE
    if not path.is_file():
        raise ModelError(f"{path} is missing; install verbale again")
    held = json.loads(path.read_text(encoding="utf-8"))
    if tuple(held["features"]) != FEATURES or tuple(held["own_features"]) != OWN:
        raise ModelError(f"{path} was made for other features; run training/parts.py again")
    own = {role: tuple(numbers) for role, numbers in held["own"].items()}
    return Weights(tuple(held["common"]), own, held["enough"], held["likeliest"])
