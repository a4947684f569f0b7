"""Ties the communications of a report to those that they answer, by rules and tagger weighed together."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from verbale.errors import ModelError
from verbale.extract.marked.answering import FEATURES, Pair, pairs
from verbale.lexicon.table import read_table
from verbale.reading import Reading
from verbale.record import Claim
from verbale.tagger.marking import Marking

#: Probability from which one communication answers another: on the exchanges that training/split.py keeps apart eight
#: links of ten are right from here on.
ENOUGH = 0.5


def link_replies(reading: Reading, marking: Marking, claims: Sequence[Claim]) -> list[Claim]:
    """The communications of a report, each tied to the likeliest one that it answers, or to none.

    Others to which it was tied stay when they are likely enough too: one letter may answer several.
    """
    likely: dict[int, list[tuple[float, Pair]]] = {}
    for pair in pairs(reading, marking, claims):
        chance = probability(pair)
        if chance >= ENOUGH:
            likely.setdefault(pair.reply, []).append((chance, pair))
    best = {reply: max(some, key=lambda one: (one[0], -one[1].first)) for reply, some in likely.items()}
    made: list[Claim] = []
    for number, claim in enumerate(claims):
        tied = {str(value.value): value for value in claim.get("in_reply_to")}
        bare = claim.with_values([value for value in claim.values if value.field != "in_reply_to"])
        for chance, pair in likely.get(number, ()):
            other = claims[pair.first]
            chosen = pair is best[number][1]
            rival = best.get(pair.first)
            if rival is not None and rival[1].first == number and (rival[0], pair.first) > (chance, number):
                continue  # the other one is likelier to be the reply, or is told later
            if chosen or pair.tied:
                bare = bare.with_link("in_reply_to", other.id, tied[other.id].spans if other.id in tied else pair.words)
        made.append(bare)
    return made


def probability(pair: Pair) -> float:
    """How likely the one answers the other, 0 to 1."""
    score = sum(weight * number for weight, number in zip(load_weights(), pair.features, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


@cache
def load_weights() -> tuple[float, ...]:
    """Weights in the order of FEATURES. Raises ModelError when the table was made for other features."""
    rows = read_table("reply_weights")
    if tuple(row["feature"] for row in rows) != FEATURES:
        raise ModelError("reply_weights.csv was made for other features; run training/replies.py again")
    return tuple(float(row["weight"]) for row in rows)
