"""Warnings and threats: "warned that …", "threatened to …", "if X, talks would break down"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.demand_cue import Ask
from verbale.extract.listing import extent, sentence, span_of
from verbale.extract.party import is_party
from verbale.extract.subject import is_passive, subject_of
from verbale.lexicon.table import read_table
from verbale.reading import Reading
from verbale.record import Span

_THREATS = {"would", "will", "'ll", "’ll"}
_BINDING = {"if", "unless", "should", "would", "must", "not", "cannot", "until"}


def warning_asks(reading: Reading, verb: Token) -> list[Ask]:
    """Asks of "warned that …", "warned X against …", and of a threat: "said that if X, talks would break down"."""
    if verb.lemma_.lower() in _warnings() and verb.pos_ in {"VERB", "NOUN"}:
        return [ask for ask in _warned(reading, verb) if ask.of or _binds(reading, ask)]
    return _threat(reading, verb)


def _binds(reading: Reading, ask: Ask) -> bool:
    """True when what is warned of depends on what a party does: other warnings are forecasts."""
    if ask.anchor.lemma_.lower() == "threaten":
        return True
    return any(t.lower_ in _BINDING for t in reading.tokens_in(ask.content))


def _warned(reading: Reading, verb: Token) -> list[Ask]:
    if is_passive(verb) and verb.pos_ == "VERB":
        return []
    span = Span(verb.idx, verb.idx + len(verb))
    of = next((c for c in verb.children if c.dep_ == "dobj" and is_party(reading, c)), None)
    by = subject_of(verb) if verb.pos_ == "VERB" else next((c for c in verb.children if c.dep_ == "poss"), None)
    for child in verb.children:
        if child.i > verb.i and child.dep_ in {"ccomp", "acl", "relcl"} and child.pos_ in {"VERB", "AUX"}:
            mark = next((c for c in child.children if c.lower_ == "that"), None)
            start = mark.nbor() if mark is not None else child.left_edge
            if start.i <= verb.i:
                continue
            words = extent(reading, start, finite=True)
            if words:
                return [_warn(reading, verb, span, words, by, of)]
        if child.dep_ == "prep" and child.lower_ in {"against", "of", "about"} and child.i > verb.i:
            inner = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if inner is not None:
                words = extent(reading, inner.left_edge)
                return [_warn(reading, verb, span, words, by, of)] if words else []
        if child.dep_ == "xcomp" and child.tag_ == "VB" and child.i > verb.i and verb.lemma_.lower() == "threaten":
            words = extent(reading, child)
            return [_warn(reading, verb, span, words, by, of or _harmed(reading, child))] if words else []
    if verb.pos_ == "VERB" and by is not None:
        before = [c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i]
        if before:
            words = [t for t in extent(reading, before[0].left_edge, finite=True) if t.i < by.left_edge.i]
            words = [t for t in words if t.i < verb.i]
            while words and words[-1].is_punct:
                words.pop()
            if words:
                return [_warn(reading, verb, span, words, by, of)]
    return []


def _warn(reading: Reading, verb: Token, cue: Span, words: list[Token], by: Token | None, of: Token | None) -> Ask:
    if of is None:
        of = next(
            (t for t in words if t.dep_ == "nsubj" and is_party(reading, t) and _under_if(t)),
            None,
        )
    return Ask("warning", verb, cue, span_of(words), by, (of,) if of is not None else (), "warned")


def _harmed(reading: Reading, act: Token) -> Token | None:
    """ "threatened to expel X": whom the act would hit."""
    return next((c for c in act.children if c.dep_ == "dobj" and is_party(reading, c)), None)


def _under_if(subject: Token) -> bool:
    return any(c.lower_ in {"if", "unless", "should"} for c in subject.head.children)


def _threat(reading: Reading, verb: Token) -> list[Ask]:
    """The consequence is the cue, what leads to it the content: "if X, talks would end", "X would be met with Y"."""
    if verb.pos_ not in {"VERB", "AUX"}:
        return []
    modals = {c.lower_ for c in verb.children if c.tag_ == "MD"}
    if not modals & _THREATS and not (modals & {"can", "could", "may"} and _unmet(verb)):
        return []
    own = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "expl"}), None)
    if own is None:
        return []
    if _brings_consequences(verb) and not is_party(reading, own):
        words = [t for t in sentence(verb) if own.left_edge.i <= t.i <= own.right_edge.i]
        cue = [t for t in sentence(verb) if own.right_edge.i < t.i and t.idx < clause_end(reading, verb)]
        if words and cue:
            return [Ask("warning", verb, span_of(cue), span_of(words), None, (), "would bring", said_by=True)]
    condition = _if_clause(verb)
    if condition is None:
        return []
    mark = next(c for c in condition.children if c.lower_ == "if")
    subject = next((c for c in condition.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or mark.i + 1 >= len(verb.doc):
        return []
    words = extent(reading, mark.nbor(), finite=True)
    words = [t for t in words if t.i <= condition.right_edge.i and (t.i < own.left_edge.i or own.i < mark.i)]
    while words and words[-1].is_punct:
        words.pop()
    if not words:
        return []
    of = (subject,) if is_party(reading, subject) else ()
    same = bool(of) and own.lemma_.lower() == subject.lemma_.lower()
    if (
        of
        and (_unmet(verb) or (same and any(c.dep_ == "neg" for c in verb.children)))
        and subject.lower_ not in {"we", "i"}
    ):
        first, final = sorted((mark, own.left_edge), key=lambda t: t.i)
        whole = extent(reading, first, finite=True)
        if whole and final.i <= whole[-1].i:
            sign = Span(mark.idx, mark.idx + len(mark))
            return [Ask("warning", verb, sign, span_of(whole), None, of, "if … not", said_by=True)]
    if is_party(reading, own):
        if not of or own.lower_ in {"they", "he", "she", "it"} or own.lower_ == subject.lower_:
            return []
        whole = [t for t in sentence(verb) if mark.i <= t.i] if mark.i < own.i else words
        whole = extent(reading, mark, finite=True) if mark.i < own.i else whole
        kept = span_of(whole) if whole else span_of(words)
        return [Ask("offer", verb, Span(mark.idx, mark.idx + len(mark)), kept, own, of, "if you, we would")]
    tail = [t for t in sentence(verb) if own.left_edge.i <= t.i <= verb.i + 1 and (t.i <= verb.i or t.dep_ == "prt")]
    return [Ask("warning", verb, span_of(tail), span_of(words), None, of, "if … would", said_by=True)]


def _unmet(verb: Token) -> bool:
    """True when the "if" of `verb` is itself denied: "if X does not withdraw"."""
    condition = _if_clause(verb)
    return condition is not None and any(c.dep_ == "neg" for c in condition.children)


def clause_end(reading: Reading, verb: Token) -> int:
    """Where the words after `verb` stop, as an offset."""
    words = extent(reading, verb)
    last = words[-1] if words else verb
    return int(last.idx) + len(last)


def _if_clause(verb: Token) -> Token | None:
    """The clause of "if" under `verb`, or under a remark "X said" that the parser put between."""
    near = [*verb.children, *(g for c in verb.children if c.dep_ == "parataxis" for g in c.children)]
    for child in near:
        if child.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "if" for c in child.children):
            return child
    return None


def _brings_consequences(verb: Token) -> bool:
    """True of "would be met with …", "would have consequences", "would trigger sanctions"."""
    named = {t.lemma_.lower() for t in verb.subtree if t.i > verb.i}
    return verb.lemma_ in {"meet", "have", "bring", "trigger", "carry", "face", "prompt", "draw"} and bool(
        named & _consequences()
    )


def _consequences() -> frozenset[str]:
    return frozenset(row["noun"] for row in read_table("condition_nouns") if row["role"] == "consequence")


def _warnings() -> frozenset[str]:
    return frozenset(row["verb"] for row in read_table("warning_verbs"))
