"""Gives the parts of claims to those who play them, by rules and tagger weighed together."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.extract.marked.contender import ROLES, contenders
from verbale.extract.marked.weights import load_weights
from verbale.reading import Reading
from verbale.record import Claim, Value
from verbale.tagger.marking import Marking


def cast(reading: Reading, marking: Marking, claims: Sequence[Claim], rules: Sequence[Claim | None]) -> list[Claim]:
    """The claims with their roles filled anew; words that no mention covers keep a role that nobody else takes."""
    weights = load_weights()
    made: list[Claim] = []
    for claim, weighed in zip(claims, contenders(reading, marking, claims, rules), strict=True):
        chosen: dict[str, list[Value]] = {}
        for role in ROLES[claim.kind]:
            here = [one for one in weighed if one.role == role]
            chances = [weights.probability(one) for one in here]
            for number in choose(chances, weights.enough, weights.likeliest):
                chosen.setdefault(role, []).append(here[number].value)
        weighed_at = {(one.role, span) for one in weighed for span in one.value.spans}
        kept = [
            value
            for value in claim.values
            if value.field not in ROLES[claim.kind]
            or (value.field not in chosen and not any((value.field, span) in weighed_at for span in value.spans))
        ]
        made.append(_with(claim, [*kept, *(value for some in chosen.values() for value in some)]))
    return made


def choose(chances: Sequence[float], enough: float, likeliest: float) -> list[int]:
    """Numbers of the contenders for one part that play it: all that are sure enough, else the likeliest."""
    chosen = [number for number, chance in enumerate(chances) if chance >= enough]
    if chosen or len(chances) == 0:
        return chosen
    best = max(range(len(chances)), key=lambda number: chances[number])
    return [best] if chances[best] >= likeliest else []


def _with(claim: Claim, values: list[Value]) -> Claim:
    """The claim with other values, under the id that they give it."""
    return Claim.make(
        claim.kind,
        claim.report,
        values,
        marks=claim.marks,
        modality=claim.modality,
        attributed_to=claim.attributed_to,
        found_by=claim.found_by,
        why=claim.why,
    )
