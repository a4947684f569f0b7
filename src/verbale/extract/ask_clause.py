"""What a verb asks in a clause: "demanded that X withdraw", "asked X how it sees the treaty"."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from verbale.extract.demand_cue import Ask, DemandCue, verb_ask
from verbale.extract.listing import extent, infinitives, sentence, span_of, trim
from verbale.extract.party import is_party
from verbale.extract.subject import is_passive
from verbale.reading import Reading
from verbale.record import Span


def that_clause(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """that X withdraw, that an act be done."""
    clause = next(
        (
            c
            for c in verb.children
            if c.i > verb.i and c.dep_ in {"ccomp", "advcl", "xcomp"} and _marked(c) and c.pos_ in {"VERB", "AUX"}
        ),
        None,
    )
    if clause is None:
        return []
    mark = next(c for c in clause.children if c.lower_ == "that")
    return clause_items(reading, clause, mark, lambda span, of: verb_ask(verb, last, cue, span, of, "that"))


def question(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """a party how it sees a thing."""
    of = next((c for c in verb.children if c.dep_ in {"dobj", "dative"} and c.i > verb.i), None)
    if of is None or not is_party(reading, of):
        return []
    for child in verb.children:
        if child.i > of.i and child.dep_ in {"ccomp", "advcl"}:
            first = child.left_edge
            if first.tag_ in {"WRB", "WP", "WDT"} or first.lower_ == "whether":
                words = extent(reading, first, finite=True)
                return [verb_ask(verb, last, cue, span_of(words), (of,), "a question")] if words else []
    return []


def clause_items(
    reading: Reading, clause: Token, mark: Token, make: Callable[[Span, tuple[Token, ...]], Ask]
) -> list[Ask]:
    """An ask for each act in the finite clause that `mark` opens; a party as its subject is the addressee."""
    following = [t for t in sentence(clause) if t.i > mark.i]
    if not following:
        return []
    words = extent(reading, following[0], finite=True)
    subject = next((c for c in clause.children if c.dep_ == "nsubj"), None)
    if subject is not None and is_party(reading, subject) and not is_passive(clause):
        acts = [t for t in words if t.i > subject.right_edge.i]
        while acts and acts[0].lemma_ in {"should", "must", "would", "shall", "to", "will", "have"}:
            acts.pop(0)
        pieces = [p for p in infinitives(acts) if p]
        return [make(span_of(piece), (subject,)) for piece in pieces]
    words = trim(words)
    return [make(span_of(words), ())] if words else []


def _marked(clause: Token) -> bool:
    return any(c.lower_ == "that" and c.dep_ in {"mark", "dobj", "nsubj", "det"} for c in clause.children)
