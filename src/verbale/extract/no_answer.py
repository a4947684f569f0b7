"""Claims that look like answers and answer nothing."""

from __future__ import annotations

from verbale.extract.marked.communications import FOUND_BY
from verbale.extract.no_ask import only_domestic
from verbale.extract.scope import homes_of
from verbale.reading import Reading
from verbale.record import Claim


def is_no_answer(reading: Reading, claim: Claim) -> bool:
    """True of a receipt of nothing that was asked, what several sides agree among themselves, and what is domestic."""
    return is_nod_to_nothing(claim) or only_domestic(reading, claim) or _agreed_together(reading, claim)


def is_nod_to_nothing(claim: Claim) -> bool:
    """True of a receipt that the rules alone see, of nothing that was asked: "replied to a question".

    On the exchanges that training/split.py keeps apart a quarter of these are answers, of others half or more.
    """
    nod = any(value.value == "acknowledged" for value in claim.get("outcome"))
    return nod and not claim.get("to") and FOUND_BY not in claim.found_by


def _agreed_together(reading: Reading, claim: Claim) -> bool:
    """True of "A and B agreed to meet": only what another has asked of both is answered by both."""
    if not any(str(value.value).lower().split()[-1].startswith("agree") for value in claim.get("cue")):
        return False
    homes = homes_of(reading)
    sides = {homes[value.actor] for value in claim.get("by") if value.actor in homes}
    if len(sides) < 2:
        return False
    linked = {str(value.value) for value in claim.get("to")}
    asking = [value.actor for demand in reading.demands if demand.id in linked for value in demand.get("by")]
    return not any(homes.get(actor or "") not in sides for actor in asking)
