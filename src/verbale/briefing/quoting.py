"""The wording that stands for an entry: the best supported, then the fullest."""

from __future__ import annotations

from verbale.briefing.material import Material
from verbale.record import Entry


def best_text(entry: Entry, field: str, material: Material) -> str:
    """The words of `field` from the claim that says most; several values of one claim are joined by " … "."""
    wordings = []
    for claim in material.claims_of(entry):
        parts = [" ".join(str(v.value).split()) for v in claim.get(field)]
        if parts:
            support = max((v.n_lineages for v in entry.get(field) if claim.id in v.claims), default=0)
            text = " … ".join(dict.fromkeys(parts))
            wordings.append((-support, -len(text), text))
    return min(wordings)[2] if wordings else ""
