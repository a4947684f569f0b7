"""The wording that stands for an entry: the best supported, then the fullest."""

from __future__ import annotations

from verbale.briefing.material import Material
from verbale.record import Claim, Entry


def best_text(entry: Entry, field: str, material: Material) -> str:
    """The words of `field` from the claim that says most; several values of one claim are joined by " … ".

    Of a demand the words of a claim of its own kind: a warning of what happens "if they answer together" is no wording
    of the request to answer one by one.
    """
    wordings = []
    for claim in material.claims_of(entry):
        parts = [" ".join(str(v.value).split()) for v in claim.get(field)]
        if parts:
            support = max((v.n_lineages for v in entry.get(field) if claim.id in v.claims), default=0)
            text = " … ".join(dict.fromkeys(parts))
            wordings.append((_is_of_another_kind(entry, claim), -support, -len(text), text))
    return min(wordings)[3] if wordings else ""


def _is_of_another_kind(entry: Entry, claim: Claim) -> bool:
    kinds = entry.get("kind")
    return entry.kind == "demand" and bool(kinds) and claim.id not in kinds[0].claims
