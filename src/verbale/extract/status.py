"""How far an act came fits how it is put: what is only planned has not been held, and what is denied was not sent."""

from __future__ import annotations

from verbale.record import HAPPENED, Claim, Modality, Value

#: What happened to an act or paper.
_DONE = {"signed", "sent", "delivered", "received", "published", "leaked", "held"}
_PLANNED = "planned"


def fit_statuses(claim: Claim) -> Claim:
    """The communication without statuses that its modality excludes; a planned one told as done is planned."""
    told = claim.get("status")
    if claim.modality in HAPPENED:
        gone = {_PLANNED} if any(value.value in _DONE for value in told) else set()
    else:
        gone = _DONE
    kept = [value for value in told if value.value not in gone]
    if len(kept) == len(told):
        return claim
    if claim.modality is Modality.PLANNED and not any(value.value == _PLANNED for value in kept):
        kept.append(Value("status", _PLANNED, next(v.spans for v in told if v.value in gone)))
    return claim.with_values([*(v for v in claim.values if v.field != "status"), *kept])
