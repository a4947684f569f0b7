"""Claims that look like answers and answer nothing."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.communication.wordlist import word_list
from verbale.extract.marked.communications import FOUND_BY
from verbale.extract.no_ask import only_domestic
from verbale.extract.scope import homes_of
from verbale.reading import Reading
from verbale.record import Claim


def is_no_answer(reading: Reading, claim: Claim) -> bool:
    """True of a receipt of nothing that was asked, what is only due, what several agree on, and what is domestic."""
    if is_nod_to_nothing(claim) or only_domestic(reading, claim):
        return True
    return _agreed_together(reading, claim) or _says_which(reading, claim) or _is_no_act(reading, claim)


def _is_no_act(reading: Reading, claim: Claim) -> bool:
    """True of an answer for which one only has time, and of a telephone that is answered."""
    cues = [span for value in claim.get("cue") for span in value.spans]
    verbs = [next((t for t in reading.tokens_in(span) if t.pos_ == "VERB"), None) for span in cues]
    return bool(verbs) and all(verb is not None and (_has_time(verb) or _picks_up(verb)) for verb in verbs)


def _picks_up(verb: Token) -> bool:
    """True of "answered the call" and "took a call from Lima"; "answered the call for talks" is an answer."""
    called = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in {"call", "phone"}), None)
    asks = called is not None and any(c.dep_ == "prep" and c.lower_ in {"for", "to", "on"} for c in called.children)
    return called is not None and not asks and not any(c.dep_ in {"acl", "relcl"} for c in called.children)


def _has_time(verb: Token) -> bool:
    """True of "Chile had until Monday to respond", "was given a week to answer"."""
    over = verb.head
    if (
        verb.tag_ != "VB"
        or over.lemma_.lower() not in {"have", "give", "get"}
        or over.i >= verb.i
        or verb.dep_ == "conj"
    ):
        return False
    between = verb.doc[over.i + 1 : verb.i]
    return any(t.lower_ in word_list("until") or t.lemma_.lower() in word_list("spell") for t in between)


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
