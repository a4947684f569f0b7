"""What was said, as the parse has it: the clause or phrase that a cue takes."""

from __future__ import annotations

from verbale.attribute.beside import according, sentence_around, sentence_without
from verbale.attribute.cue import Cue
from verbale.attribute.governed import governed
from verbale.attribute.trimmed import trim
from verbale.record import Span


def contents(cue: Cue) -> list[Span]:
    """Spans of the cue's content outside of what only quotation marks can tell, in order; empty when there is none."""
    if cue.shape == "according":
        return according(cue)
    if cue.shape == "noun":
        return _of_noun(cue)
    if cue.shape == "verb":
        return sentence_around(cue) if cue.inverted else governed(cue) or sentence_without(cue) or sentence_around(cue)
    return []


def _of_noun(cue: Cue) -> list[Span]:
    noun, takes = cue.head, cue.frame.takes
    if "that" in takes and noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        # "The answer from Moscow was that talks were useless."
        clause = next((c for c in noun.head.children if c.dep_ == "ccomp" and c.i > noun.head.i), None)
        if clause is not None and any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children):
            span = trim(list(clause.subtree))
            return [span] if span is not None else []
    for child in noun.children:
        if child.i <= noun.i:
            continue
        has_that = any(c.dep_ == "mark" and c.lower_ in {"that", "whether"} for c in child.children)
        has_to = any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children)
        if child.dep_ in {"acl", "ccomp", "relcl"} and (("that" in takes and has_that) or ("inf" in takes and has_to)):
            span = trim(list(child.subtree))
            return [span] if span is not None else []
        if child.dep_ == "prep" and child.lower_ == "for" and "for" in takes:
            span = trim(list(child.subtree)[1:])
            return [span] if span is not None else []
    return []
