"""Claims that look like answers and answer nothing."""

from __future__ import annotations

from verbale.extract.marked.communications import FOUND_BY
from verbale.extract.no_ask import only_domestic
from verbale.extract.scope import homes_of
from verbale.reading import Reading
from verbale.record import Claim


def is_no_answer(reading: Reading, claim: Claim) -> bool:
    """True of a receipt of nothing that was asked, what several sides agree among themselves, and what is domestic."""
    if is_nod_to_nothing(claim) or only_domestic(reading, claim):
        return True
    return _agreed_together(reading, claim) or _says_which(reading, claim)


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


def _says_which(reading: Reading, claim: Claim) -> bool:
    """True of a participle that says which thing is meant, without who did it: "the entry of Chad, accepted in 2008".

    The nearest name then stands in what is accepted, and accepts nothing.
    """
    for value in claim.get("cue"):
        verb = next((t for t in reading.tokens_in(value.spans[0]) if t.pos_ == "VERB"), None)
        if verb is None or verb.tag_ != "VBN" or verb.dep_ not in {"acl", "advcl", "amod"}:
            continue
        if any(child.dep_ in {"agent", "aux", "auxpass", "nsubj", "nsubjpass"} for child in verb.children):
            continue
        before = max((span.end for other in claim.get("by") for span in other.spans), default=verb.idx + 1)
        if before <= verb.idx and not reading.text[before : verb.idx].strip(" ,"):
            return True
    return False
