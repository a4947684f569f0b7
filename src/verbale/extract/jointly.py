"""Who answers "a joint response" answers all who gave it, on one paper or on several."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.extract.communication.wordlist import word_list
from verbale.reading import Reading
from verbale.record import PAPERS, Claim, Value


def answering_all(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """The communications of a report; what answers one of several replies to one paper, named as joint, answers all.

    "The Alliance and the Union sent their responses; the ministry cannot accept a collective response."
    """
    by_id = {claim.id: claim for claim in claims}
    return [_answering_all(reading, claim, by_id, claims) for claim in claims]


def _answering_all(reading: Reading, claim: Claim, by_id: dict[str, Claim], claims: Sequence[Claim]) -> Claim:
    made = claim
    for link in claim.get("in_reply_to"):
        first = by_id.get(str(link.value))
        if first is None or not _is_joint(reading, link):
            continue
        answered = _answered(first)
        for other in claims:
            beside = other.id not in (claim.id, first.id) and bool(_answered(other) & answered)
            if beside and claim.id not in _answered(other) and any(v.value in PAPERS for v in other.get("form")):
                made = made.with_link("in_reply_to", other.id, link.spans)
    return made


def _answered(claim: Claim) -> set[str]:
    return {str(value.value) for value in claim.get("in_reply_to")}


def _is_joint(reading: Reading, link: Value) -> bool:
    """True where the words for what is answered call it joint: "a 'collective' response", "both letters"."""
    words = {word.strip("'\"“”‘’").lower() for span in link.spans for word in reading.words(span).split()}
    return bool(words & word_list("answered_jointly"))
