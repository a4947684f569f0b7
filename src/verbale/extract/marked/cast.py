"""Gives the parts of claims to those who play them, by rules and tagger weighed together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from verbale.extract.marked.contender import ROLES, Contender, contenders
from verbale.extract.marked.weights import load_weights
from verbale.reading import Reading
from verbale.record import ENCOUNTERS, Claim, Value
from verbale.tagger.marking import Marking

#: Parts that nobody plays together: who writes is not who is written to, who asks is not who is asked.
OPPOSED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "communication": (("sender", "signed_by", "on_behalf_of"), ("recipients", "received_by")),
    "demand": (("by",), ("of",)),
}


def cast(reading: Reading, marking: Marking, claims: Sequence[Claim], rules: Sequence[Claim | None]) -> list[Claim]:
    """The claims with their roles filled anew; words that no mention covers keep a role that nobody else takes."""
    weights = load_weights()
    made: list[Claim] = []
    for claim, weighed in zip(claims, contenders(reading, marking, claims, rules), strict=True):
        likely: dict[str, list[tuple[float, Contender]]] = {}
        for role in ROLES[claim.kind]:
            here = [one for one in weighed if one.role == role]
            chances = [weights.probability(one) for one in here]
            for number in choose(chances, weights.enough, weights.likeliest[role]):
                likely.setdefault(role, []).append((chances[number], here[number]))
        chosen = _on_one_side(claim, likely)
        weighed_at = {(one.role, span) for one in weighed for span in one.value.spans}
        kept = [
            value
            for value in claim.values
            if value.field not in ROLES[claim.kind]
            or (value.field not in chosen and not any((value.field, span) in weighed_at for span in value.spans))
        ]
        made.append(claim.with_values([*kept, *(value for some in chosen.values() for value in some)]))
    return made


def choose(chances: Sequence[float], enough: float, likeliest: float) -> list[int]:
    """Numbers of the contenders for one part that play it: all that are sure enough, else the likeliest."""
    chosen = [number for number, chance in enumerate(chances) if chance >= enough]
    if chosen or len(chances) == 0:
        return chosen
    best = max(range(len(chances)), key=lambda number: chances[number])
    return [best] if chances[best] >= likeliest else []


def _on_one_side(claim: Claim, likely: dict[str, list[tuple[float, Contender]]]) -> dict[str, list[Value]]:
    """The values of each part, an actor who would play two opposed ones only in the likelier."""
    dropped: set[tuple[str, str]] = set()
    if not any(value.value in ENCOUNTERS for value in claim.get("form")):
        for one, other in product(*OPPOSED.get(claim.kind, ((), ()))):
            for (chance, a), (rival, b) in product(likely.get(one, ()), likely.get(other, ())):
                if a.value.actor is not None and a.value.actor == b.value.actor:
                    dropped.add((one if chance < rival else other, a.value.actor))
    return {
        role: kept
        for role, some in likely.items()
        if (kept := [one.value for _, one in some if (role, one.value.actor) not in dropped])
    }
