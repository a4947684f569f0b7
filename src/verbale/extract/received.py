"""Who received a paper did not write it: "a letter that he said he had received from the president".

What stands behind a paper as a clause of its receipt names the addressee as the one who does something, and the writer
behind "from".
"""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.marked.join import replaced
from verbale.extract.role import actor_values, distinct
from verbale.reading import Reading
from verbale.record import ENCOUNTERS, Claim, Span, Value

_RECEIVING = {"receive", "get"}
_AUTHORS = ("sender", "signed_by")


def with_receivers(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """The communications of a report, each paper with a clause of its receipt by whom it is from, to whom it came.

    Links follow the changes.
    """
    return replaced(claims, [_received(reading, claim) for claim in claims])


def _received(reading: Reading, claim: Claim) -> Claim:
    if any(value.value in ENCOUNTERS for value in claim.get("form")):
        return claim
    verbs = [verb for name, span in claim.marks if name == "mention" for verb in _receipts(reading, span)]
    if not verbs:
        return claim
    takers = [value for verb in verbs for value in _taking(reading, verb)]
    writers = [value for verb in verbs for value in _writing(reading, verb)]
    if not any(value.actor for value in takers):
        return claim
    taking = {value.actor for value in takers} - {None}
    kept = [v for v in claim.values if not (v.field in _AUTHORS and v.actor in taking)]
    if any(value.actor for value in writers):
        own = {value.actor for value in writers}
        kept = [v for v in kept if not (v.field == "recipients" and v.actor in own)]
        kept += [] if any(v.field == "sender" for v in kept) else writers
    kept += takers
    ends = distinct([v for v in kept if v.field in ("sender", "recipients")])
    return claim.with_values([*(v for v in kept if v.field not in ("sender", "recipients")), *ends])


def _receipts(reading: Reading, place: Span) -> list[Token]:
    """The verbs of receiving in the clauses of the nouns at `place`: "which he got", "he said he had received"."""
    found = []
    for noun in reading.tokens_in(place):
        for clause in noun.children:
            if clause.dep_ == "relcl" and noun.pos_ == "NOUN":
                verb = next((c for c in clause.children if c.dep_ == "ccomp"), clause)
                if verb.lemma_ in _RECEIVING and not any(c.dep_ in {"neg", "nsubjpass"} for c in verb.children):
                    found.append(verb)
    return found


def _taking(reading: Reading, verb: Token) -> list[Value]:
    return [v for c in verb.children if c.dep_ == "nsubj" for v in actor_values(reading, "recipients", c)]


def _writing(reading: Reading, verb: Token) -> list[Value]:
    origins = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "from"]
    return [v for o in origins for c in o.children if c.dep_ == "pobj" for v in actor_values(reading, "sender", c)]
