"""The clause, infinitive or object that a verb cue governs: said *that …*, urged X *to …*, rejected *the plan*."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.attribute.cue import Cue
from verbale.attribute.nextact import is_next_act, joining
from verbale.attribute.trimmed import OPENING, trim
from verbale.record import Span

_CLAUSES = {"ccomp"}
_REASONS = {"so", "because", "as", "after", "before", "since", "while", "although", "though", "until", "unless"}


def governed(cue: Cue) -> list[Span]:
    """Span of what stands after the verb and hangs on it as its frame has it; empty when nothing does."""
    verb, takes = cue.head, cue.frame.takes
    after = max(t.i for t in cue.tokens if t.i <= verb.i + 3)
    right = [c for c in verb.children if c.i > verb.i]
    start: int | None = None
    end = -1
    objects = [c for c in right if c.dep_ in {"dobj", "attr", "oprd"}]
    clauses = [c for c in right if c.dep_ in _CLAUSES and not _is_reason(c)]
    to_do = [
        c
        for c in right
        if c.dep_ in {"xcomp", "advcl"} and any(a.dep_ == "aux" and a.lower_ == "to" for a in c.children)
    ]
    if cue.frame.preposition is not None and cue.tokens[-1].i > verb.i and _holds(cue.tokens[-1]):
        # "called for X", "called on X to Y": all that follows the preposition.
        prep = cue.tokens[-1]
        if takes & {"np", "objc"}:
            ends = [prep.right_edge.i] + [c.right_edge.i for c in (*to_do, *clauses)]
            start, end = prep.i + 1, max(ends)
    if start is None and "objc" in takes:
        parts = [c for c in right if c.dep_ in {"dobj", "ccomp", "xcomp", "oprd", "attr", "nmod"} or _is_part(c)]
        asked = bool(parts) and cue.frame.group == "ask" and _is_asked(parts[0])
        if asked or (parts and (len(parts) > 1 or parts[0].dep_ in {"ccomp", "xcomp"} or _has_mark(parts[0]))):
            start = min(p.left_edge.i for p in parts)
            end = max(p.right_edge.i for p in parts)
    if start is None and takes & {"that", "whether"} and clauses:
        start, end = clauses[0].left_edge.i, clauses[-1].right_edge.i
    doing = next((c for c in right if c.dep_ == "xcomp" and c.tag_ == "VBG"), None)
    if start is not None and "ger" in takes and doing is not None and doing.left_edge.i < start:
        start = doing.left_edge.i
    if start is None and "inf" in takes:
        if to_do:
            first = to_do[0]
            start = first.left_edge.i
            if objects and "to" not in takes:
                start = min(start, objects[0].left_edge.i)
            # A list of asks, of which the parse gives only the first to the cue: "to end A, bar B and withdraw C".
            listed = [c.right_edge.i for c in right if c.dep_ == "conj" and c.tag_ in {"VB", "VBP"} and c.i > first.i]
            end = max([first.right_edge.i, *listed])
        elif clauses:
            start, end = clauses[0].left_edge.i, clauses[-1].right_edge.i
    if start is None and "ger" in takes:
        doing = next((c for c in right if c.dep_ == "xcomp"), None)
        if doing is not None:
            start, end = doing.left_edge.i, doing.right_edge.i
    if start is None and "np" in takes and objects:
        start, end = objects[0].left_edge.i, objects[-1].right_edge.i
    if start is None:
        for prep in (c for c in right if c.dep_ == "prep" and f"p:{c.lower_}" in takes):
            start, end = prep.i, prep.right_edge.i
            break
    if start is None or end < start:
        return []
    end = _before_next_act(cue, start, end)
    begin = max(start, after + 1)
    if start < verb.i and verb.doc[begin].lemma_ == "be" and verb.doc[start].lower_ == "what":
        # "what it said was an attack": the attack is told.
        begin += 1
    span = trim(list(verb.doc[begin : end + 1]))
    return [span] if span is not None else []


def _is_reason(clause: Token) -> bool:
    """True for a clause that tells why or when something was said, not what."""
    return any(c.dep_ == "mark" and c.lower_ in _REASONS for c in clause.children)


def _before_next_act(cue: Cue, start: int, end: int) -> int:
    """Last token of a content that the parse runs on into the speaker's next act: said it was late, *and urged …*"""
    for token in cue.head.doc[start : end + 1]:
        joined = joining(token) if token.dep_ == "conj" else None
        if joined is not None and is_next_act(token, joined, cue.head):
            return int(joined.i) - 1
    return end


def _holds(token: Token) -> bool:
    return token.dep_ in {"prep", "prt", "dative"} or token.pos_ in {"ADP", "PART", "SCONJ"}


def _has_mark(part: Token) -> bool:
    """True for an object with quoted words in it: qualified the charges of “absurd”."""
    return part.dep_ == "dobj" and any(t.text in OPENING for t in part.subtree)


def _is_asked(part: Token) -> bool:
    """True for an object to which the parse gives what it is asked to do: urged *the embassy to reconsider*."""
    asked = (c for c in part.children if c.dep_ == "acl" and c.tag_ == "VB")
    return part.dep_ == "dobj" and any(a.lower_ == "to" for c in asked for a in c.children)


def _is_part(child: Token) -> bool:
    """True for the second part of a judgement: described X *as* Y, accused X *of* Y."""
    return child.dep_ == "prep" and child.lower_ in {"as", "of", "for"}
