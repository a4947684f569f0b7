"""Whoever is the subject of a passive is acted on: who "is called upon" asks nothing, who "was refused entry" refuses
nothing. Nor has he kept silent who "has yet to hear back"."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from spacy.tokens import Token

from verbale.extract.communication.wordlist import word_list
from verbale.reading import Reading
from verbale.record import Claim, Span, Value

#: Parts of a noun phrase that are a clause of their own: "the envoy, whom Chad had sent, was asked".
_CLAUSES = {"relcl", "acl", "appos"}


def asked_when_passive(reading: Reading, claim: Claim) -> Claim:
    """The demand, whoever stands as subject of its passive cue among those asked and not among those who ask."""
    moved = _acted_on(reading, claim, word_list("asked_in_passive"))
    if not moved:
        return claim
    told = {value.actor or value.value for value in claim.get("of")}
    kept = [value for value in claim.values if value not in moved]
    kept += [replace(value, field="of") for value in moved if (value.actor or value.value) not in told]
    return claim.with_values(kept)


def answered_when_passive(reading: Reading, claim: Claim) -> Claim:
    """The response without those among its givers who are the subject of its passive cue, or who wait for it."""
    gone = _acted_on(reading, claim, word_list("answered_in_passive"))
    if any(value.value == "none-yet" for value in claim.get("outcome")):
        gone += _waiting(reading, claim)
    return claim.with_values([value for value in claim.values if value not in gone]) if gone else claim


def _acted_on(reading: Reading, claim: Claim, verbs: Set[str]) -> list[Value]:
    """Those who ask or answer, by the claim, and stand as subject of its passive cue."""
    subjects = [span for value in claim.get("cue") for cue in value.spans for span in _subjects(reading, cue, verbs)]
    return [
        value for value in claim.get("by")
        if subjects and all(any(one.contains(span) for one in subjects) for span in value.spans)
    ]  # fmt: skip


def _waiting(reading: Reading, claim: Claim) -> list[Value]:
    """Those who keep silent, by the claim, and stand as subject of a verb of waiting: "Chad has received no reply"."""
    subjects = []
    for verb in (token for value in claim.get("cue") for span in value.spans for token in _verbs_at(reading, span)):
        holder = verb
        while holder.dep_ == "xcomp" and not any(child.dep_ == "nsubj" for child in holder.children):
            holder = holder.head
        subjects += [_span(child) for child in holder.children if child.dep_ == "nsubj"]
    return [
        value for value in claim.get("by")
        if subjects and all(any(one.overlaps(span) for one in subjects) for span in value.spans)
    ]  # fmt: skip


def _verbs_at(reading: Reading, cue: Span) -> list[Token]:
    """The verbs of waiting in a cue, or of which it is the object: "has received [no reply]"."""
    words = reading.tokens_in(cue)
    verbs = [*words, *(word.head for word in words if word.dep_ in {"dobj", "attr"})]
    return [verb for verb in verbs if verb.pos_ == "VERB" and verb.lemma_.lower() in word_list("waits")]


def _subjects(reading: Reading, cue: Span, verbs: Set[str]) -> list[Span]:
    """The subjects of the passive verbs of these within the words of a cue."""
    found = []
    for verb in reading.tokens_in(cue):
        if verb.tag_ != "VBN" or verb.lemma_.lower() not in verbs:
            continue
        found += [_span(child) for child in verb.children if child.dep_ == "nsubjpass"]
    return found


def _span(noun: Token) -> Span:
    apart = [child.left_edge.i for child in noun.children if child.dep_ in _CLAUSES and child.i > noun.i]
    words = [t for t in noun.subtree if t.i < min(apart, default=t.i + 1)]
    return Span(min(t.idx for t in words), max(t.idx + len(t) for t in words))
