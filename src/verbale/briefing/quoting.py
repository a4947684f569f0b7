"""The wording that stands for an entry: the best supported, then the fullest."""

from __future__ import annotations

from verbale.briefing.material import Material
from verbale.record import Claim, Entry, Value

#: Characters between two stretches of a claim's words from which they are two tellings of one thing.
APART = 250


def best_text(entry: Entry, field: str, material: Material) -> str:
    """The words of `field` from the claim that says most; several values that stand together are joined by " … ".

    What a report tells in two places, such as headline and text, is quoted from the one that says more.
    Of a demand the words of a claim of its own kind: a warning of what happens "if they answer together" is no wording
    of the request to answer one by one.
    """
    wordings = []
    for claim in material.claims_of(entry):
        support = max((v.n_lineages for v in entry.get(field) if claim.id in v.claims), default=0)
        for values in _tellings(claim.get(field)):
            text = " … ".join(dict.fromkeys(" ".join(str(v.value).split()) for v in values))
            wordings.append((_is_of_another_kind(entry, claim), -support, -len(text), text))
    return min(wordings)[3] if wordings else ""


def _tellings(values: list[Value]) -> list[list[Value]]:
    """The values that stand together, in order of their words; those without words go with the first."""
    groups: list[list[Value]] = []
    end = 0
    for value in sorted(values, key=lambda v: min((s.start for s in v.spans), default=0)):
        start = min((span.start for span in value.spans), default=0)
        if not groups or start - end > APART:
            groups.append([])
        groups[-1].append(value)
        end = max([end, *(span.end for span in value.spans)])
    return groups


def _is_of_another_kind(entry: Entry, claim: Claim) -> bool:
    kinds = entry.get("kind")
    return entry.kind == "demand" and bool(kinds) and claim.id not in kinds[0].claims
