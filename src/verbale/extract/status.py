"""How far an act came fits how it is put: what is only planned has not been held, and what is denied was not sent."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from verbale.extract.clause import span_below
from verbale.reading import Reading
from verbale.record import ENCOUNTERS, HAPPENED, Claim, Modality, Span, Value

#: What is refused is not received: "refused to accept the letter", "the refusal to receive it".
_REFUSED = re.compile(
    r"\b(?:refus(?:e[sd]?|als?|ing)|declin(?:e[sd]?|ing)|would not|did not|unwilling)\s+(?:to\s+)?(?:even\s+)?"
    r"(?:receive|accept|take|open)\b",
    re.I,
)
#: Verbs, beside "call off", of what will not be held; "postpone" and "suspend" leave that open.
_CALL_OFF = {"cancel", "scrap", "abort"}
#: What happened to an act or paper.
_DONE = {"signed", "sent", "delivered", "received", "published", "leaked", "held"}
_PLANNED = "planned"


def not_received(reading: Reading, claim: Claim) -> Claim:
    """The communication, not received where the sentence that names it says that somebody refused to take it."""
    told = [value for value in claim.get("status") if value.value == "received"]
    if not told:
        return claim
    sentences = [reading.sentence_at(span.start) for name, span in claim.marks if name == "mention"]
    if not any(sentence is not None and _REFUSED.search(sentence.text) for sentence in sentences):
        return claim
    return claim.with_values([value for value in claim.values if value not in told])


def called_off(reading: Reading, claim: Claim) -> Claim:
    """The encounter, cancelled where somebody is told to have called it off: "Turkey has cancelled a visit"."""
    if claim.kind != "communication" or not any(value.value in ENCOUNTERS for value in claim.get("form")):
        return claim
    places = [span for name, span in claim.marks if name == "mention"]
    off = next((verb for place in places if (verb := _calling_off(reading, place)) is not None), None)
    if off is None:
        return claim
    claim = _without_caller(claim, off)
    if any(value.value in ("cancelled", "held") for value in claim.get("status")):
        return claim
    made = claim.with_values([*claim.values, Value("status", "cancelled", (Span(off.idx, off.idx + len(off)),))])
    return replace(made, modality=Modality.ASSERTED) if made.modality is Modality.PLANNED else made


def _without_caller(claim: Claim, off: Token) -> Claim:
    """The claim without the day on which it was called off, and who did so where others were to take part.

    "Peru on Friday cancelled a meeting between the ministers of Chile and Bolivia".
    """
    callers = [child for child in off.children if child.dep_ in {"nsubj", "agent"}]
    calling = [span_below(caller) for caller in callers]
    opening = Span(off.sent.start_char, off.idx)
    gone = [v for v in claim.get("date") if v.spans and all(opening.contains(span) for span in v.spans)]
    called = [v for v in claim.get("sender") if v.spans and all(_in_one(span, calling) for span in v.spans)]
    others = [v for v in (*claim.get("sender"), *claim.get("recipients")) if v not in called]
    if len(others) > 1 or any(" and " in str(v.value) for v in others):
        gone += called
    return claim.with_values([value for value in claim.values if value not in gone]) if gone else claim


def _in_one(span: Span, outer: list[Span]) -> bool:
    return any(one.contains(span) for one in outer)


def _calling_off(reading: Reading, place: Span) -> Token | None:
    """The verb of calling off whose object stands at `place`; None where it is threatened, planned or denied."""
    for noun in reading.tokens_in(place):
        if noun.dep_ not in {"dobj", "nsubjpass"}:
            continue
        verb = noun.head
        off = verb.lemma_.lower() in _CALL_OFF or (
            verb.lemma_.lower() == "call" and any(child.lower_ == "off" for child in verb.children)
        )
        done = verb.tag_ in {"VBD", "VBN"} and not any(child.dep_ == "neg" for child in verb.children)
        modal = any(child.dep_ == "aux" and child.tag_ == "MD" for child in verb.children)
        if off and done and not modal:
            return verb
    return None


def fit_statuses(claim: Claim) -> Claim:
    """The communication without statuses that its modality excludes; a planned one told as done is planned."""
    told = claim.get("status")
    if claim.modality in HAPPENED:
        gone = {_PLANNED} if any(value.value in _DONE for value in told) else set()
        if any(value.value == "held" for value in told):
            gone |= {"cancelled"}  # nothing is both; who is told to have called it off is read afterwards
    else:
        gone = _DONE
    kept = [value for value in told if value.value not in gone]
    if len(kept) == len(told):
        return claim
    if claim.modality is Modality.PLANNED and not any(value.value == _PLANNED for value in kept):
        kept.append(Value("status", _PLANNED, next(v.spans for v in told if v.value in gone)))
    return claim.with_values([*(v for v in claim.values if v.field != "status"), *kept])
