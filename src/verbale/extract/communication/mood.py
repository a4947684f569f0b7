"""What counts as told, as not so, and as not yet so."""

from __future__ import annotations

from verbale.extract.communication.draft import Draft
from verbale.record import DID_NOT, HAPPENED, Modality

#: Modalities of what is told as an act, done or to come.
TOLD = HAPPENED | {Modality.PLANNED}

#: Modalities under which a thing has not happened, or may not.
UNREAL = {Modality.PLANNED, Modality.CONDITIONAL, Modality.POSSIBLE} | DID_NOT


def mood_of(draft: Draft) -> str:
    """Held, to come, or not: what differs in this is not the same communication."""
    if draft.modality in DID_NOT:
        return "not"
    return "to come" if draft.modality in UNREAL else "held"
