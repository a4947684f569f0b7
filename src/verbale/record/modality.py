"""How a report puts what it asserts."""

from __future__ import annotations

from enum import StrEnum


class Modality(StrEnum):
    """Whether the report says that a thing is so, will be, would be, may be, is not."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    POSSIBLE = "possible"
    NEGATED = "negated"
    DENIED = "denied"
    HISTORICAL = "historical"


#: What a report says took place, lately or long ago.
HAPPENED = frozenset({Modality.ASSERTED, Modality.HISTORICAL})
#: What it says did not.
DID_NOT = frozenset({Modality.NEGATED, Modality.DENIED})
