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

#: Cues that as often only tell: "suggested that X had a part in it", "insists that the text binds both".
TELLING = {"suggest", "insist"}


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
        return _bare_clause(reading, verb, last, cue)
    if cue.lemma in TELLING and is_fact(clause):
        return []
    mark = next(c for c in clause.children if c.lower_ == "that")
    return clause_items(reading, clause, mark, lambda span, of: verb_ask(verb, last, cue, span, of, "that"))


def is_fact(clause: Token) -> bool:
    """True of a clause in the indicative, which tells what is or was: "that X played a role"."""
    helpers = [c for c in clause.children if c.dep_ in {"aux", "auxpass"}]
    if any(c.tag_ == "MD" or c.lower_ in {"be", "to"} for c in helpers):
        return False
    return clause.tag_ in {"VBD", "VBZ"} or any(c.tag_ in {"VBD", "VBZ", "VBP"} for c in helpers)


def _bare_clause(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """ "demanded the base be closed": the clause stands without "that", its verb in the base form."""
    for clause in verb.children:
        if clause.dep_ != "ccomp" or clause.i < verb.i or clause.tag_ not in {"VB", "VBN", "AUX"}:
            continue
        subject = next((c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        helper = next((c for c in clause.children if c.lower_ == "be" and c.dep_ in {"auxpass", "aux"}), None)
        bare = clause.tag_ == "VB" and not any(c.dep_ == "aux" for c in clause.children)
        if subject is None or subject.i < last.i or not (helper is not None or bare):
            continue
        words = trim(extent(reading, subject.left_edge, finite=True))
        if not words:
            continue
        of = (subject,) if is_party(reading, subject) and not is_passive(clause) else ()
        if of:
            acts = [t for t in words if t.i > subject.right_edge.i]
            return [verb_ask(verb, last, cue, span_of(p), of, "that") for p in infinitives(acts) if p]
        return [verb_ask(verb, last, cue, span_of(words), (), "that")]
    return []


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
        if clause.tag_ == "VB":
            acts = _before_finite(acts)
        while acts and acts[0].lemma_ in {"should", "must", "would", "shall", "to", "will", "have"}:
            acts.pop(0)
        pieces = [p for p in infinitives(acts) if p]
        return [make(span_of(piece), (subject,)) for piece in pieces]
    words = trim(words)
    return [make(span_of(words), ())] if words else []


def _before_finite(words: list[Token]) -> list[Token]:
    """`words` up to "and suggests": a finite verb joined to one in its base form opens another clause."""
    for at, token in enumerate(words[1:], start=1):
        following = words[at + 1] if token.lower_ == "and" and at + 1 < len(words) else None
        if following is not None and following.tag_ in {"VBZ", "VBD"} and following.lower_ != following.lemma_:
            return words[:at]
    return words


def hoped_of_party(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """that X would withdraw: a wish is an ask only where another party would have to act."""
    for clause in verb.children:
        subject = next((c for c in clause.children if c.dep_ == "nsubj"), None)
        modal = any(c.lower_ in {"would", "will"} for c in clause.children)
        if clause.i < verb.i or clause.dep_ != "ccomp" or subject is None or not modal:
            continue
        if subject.pos_ == "PRON" or not is_party(reading, subject) or is_passive(clause):
            continue
        words = [t for t in extent(reading, subject.left_edge, finite=True) if t.i > subject.right_edge.i]
        while words and (words[0].tag_ == "MD" or words[0].pos_ == "ADV"):
            words.pop(0)
        return [verb_ask(verb, last, cue, span_of(words), (subject,), "hopes")] if words else []
    return []


def would_be_grateful(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """ "should be grateful if you would …": what the clause of "if" says is asked for."""
    following = [t for t in sentence(verb) if t.i > last.i]
    if following and following[0].lower_ == "it":
        following.pop(0)
    if len(following) < 3 or following[0].lower_ != "if":
        return []
    words = extent(reading, following[1], finite=True)
    of: tuple[Token, ...] = ()
    if following[1].lower_ == "you" or (following[1].dep_ == "nsubj" and is_party(reading, following[1])):
        of = (following[1],)
        modals = [n for n, t in enumerate(words) if t.tag_ == "MD"]
        words = words[modals[0] + 1 :] if modals else words[1:]
    return [verb_ask(verb, last, cue, span_of(trim(words)), of, "would be grateful")] if words else []


def _marked(clause: Token) -> bool:
    return any(c.lower_ == "that" and c.dep_ in {"mark", "dobj", "nsubj", "det"} for c in clause.children)
