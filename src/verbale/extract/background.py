"""An ask that was made in a dealing long past is background, as that dealing is."""

from __future__ import annotations

from dataclasses import replace

from verbale.reading import Reading
from verbale.record import Claim, Day, Modality

#: Days before the report after which an ask told as made is background. Of the asks with such a day on the exchanges
#: that training/split.py keeps apart two of three are, of those up to three months old one of eight.
OLD = 90


def as_background(reading: Reading, claim: Claim) -> Claim:
    """The demand historical where it was made in a communication that is, or where all its days are long past."""
    if claim.modality is not Modality.ASSERTED:
        return claim
    made_in = {str(value.value) for value in claim.get("made_in")}
    past = any(c.id in made_in and c.modality is Modality.HISTORICAL for c in reading.communications)
    return replace(claim, modality=Modality.HISTORICAL) if past or _is_old(reading, claim) else claim


def _is_old(reading: Reading, claim: Claim) -> bool:
    published = reading.report.published
    days = [Day.from_json(value.value) for value in claim.get("date") if isinstance(value.value, dict)]
    if published is None or not days:
        return False
    return all((published.first - day.last).days > OLD for day in days)
