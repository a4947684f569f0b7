"""Ties demands and responses to the communications in which they are made, and responses to what they answer."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from verbale.errors import ModelError
from verbale.extract.marked.tying import FEATURES, TIES, Tie, ties
from verbale.lexicon.table import read_table
from verbale.reading import Reading
from verbale.record import Claim
from verbale.tagger.marking import Marking

#: Probability from which a claim is tied to its likeliest target: on the exchanges that training/split.py keeps apart
#: F1 is flat from .25 to .35.
ENOUGH = 0.3


def link_ties(reading: Reading, marking: Marking, claims: Sequence[Claim]) -> list[Claim]:
    """The demands or responses of a report, each link led to its likeliest target, or to none.

    Others to which a response was tied stay when they are likely enough too: one answer may go to several demands.
    """
    if not claims:
        return []
    kind = claims[0].kind
    fields = {field for of, field, _ in TIES if of == kind}
    made = [claim.with_values([value for value in claim.values if value.field not in fields]) for claim in claims]
    for of, field, to in TIES:
        if of != kind:
            continue
        targets = reading.communications if to == "communication" else reading.demands
        for chosen in _chosen(ties(reading, marking, claims, field, to), (of, field, to)):
            made[chosen.claim] = made[chosen.claim].with_link(field, targets[chosen.target].id, chosen.words)
    return made


def _chosen(weighed: Sequence[Tie], way: tuple[str, str, str]) -> list[Tie]:
    """The ties that hold: the likeliest of each claim, and those to several that were tied before."""
    likely: dict[int, list[tuple[float, Tie]]] = {}
    for tie in weighed:
        chance = probability(tie, way)
        if chance >= ENOUGH:
            likely.setdefault(tie.claim, []).append((chance, tie))
    found: list[Tie] = []
    for some in likely.values():
        best = max(some, key=lambda one: (one[0], -one[1].target))[1]
        found += [tie for _, tie in some if tie is best or (tie.tied and way[1] == "to")]
    return found


def probability(tie: Tie, way: tuple[str, str, str]) -> float:
    """How likely the claim leads there, 0 to 1."""
    score = sum(weight * number for weight, number in zip(load_weights()[way], tie.features, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


@cache
def load_weights() -> dict[tuple[str, str, str], tuple[float, ...]]:
    """Weights in the order of FEATURES for each of TIES. Raises ModelError when made for other features."""
    rows = read_table("tie_weights")
    found: dict[tuple[str, str, str], tuple[float, ...]] = {}
    for way in TIES:
        own = [row for row in rows if (row["of"], row["field"], row["to"]) == way]
        if tuple(row["feature"] for row in own) != FEATURES:
            raise ModelError("tie_weights.csv was made for other features; run training/ties.py again")
        found[way] = tuple(float(row["weight"]) for row in own)
    return found
