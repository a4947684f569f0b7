"""Conditions and warnings: "not until X", "only if X", "unless X", "warned that …", "if X, talks would break down"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.demand_cue import Ask
from verbale.extract.listing import extent, sentence, span_of
from verbale.extract.party import is_party
from verbale.extract.subject import is_passive, subject_of
from verbale.lexicon.table import read_table
from verbale.reading import Reading
from verbale.record import Span

_REFUSING = {"refuse", "decline", "reject", "rule"}
_THREATS = {"would", "will", "'ll", "’ll"}


def condition_asks(reading: Reading, token: Token) -> list[Ask]:
    """Asks for which `token` is the word that sets the condition: until, unless, "only if", "only with", without."""
    word = token.lower_
    if word in {"until", "till", "unless", "except"}:
        return _not_until(reading, token)
    if word == "only" and token.i + 1 < len(token.doc):
        following = token.nbor()
        if following.lower_ in {"if", "once", "with", "after", "when"}:
            return _only_if(reading, token, following)
    return []


def warning_asks(reading: Reading, verb: Token) -> list[Ask]:
    """Asks of "warned that …", "warned X against …", and of a threat: "said that if X, talks would break down"."""
    if verb.lemma_.lower() in _warnings() and verb.pos_ in {"VERB", "NOUN"}:
        return _warned(reading, verb)
    return _threat(reading, verb)


def _governing(token: Token) -> Token | None:
    """The verb whose act waits for the condition."""
    at = token
    for _ in range(4):
        if at.head.i == at.i:
            return None
        at = at.head
        if at.pos_ in {"VERB", "AUX"} and at.i < token.i:
            return at
    return None


def _not_until(reading: Reading, token: Token) -> list[Ask]:
    main = _governing(token)
    if main is None:
        return []
    up = main.head if main.dep_ == "xcomp" else main
    refused = any(c.dep_ == "neg" or c.lower_ in {"wo", "won’t", "won't"} for v in (main, up) for c in v.children)
    continuing = main.lemma_ in {"continue", "remain", "stay", "keep"} and any(c.tag_ == "MD" for c in main.children)
    if not (refused or continuing or up.lemma_ in _REFUSING):
        return []
    if not any(c.tag_ == "MD" or c.lower_ in {"do", "does", "wo"} for v in (main, up) for c in v.children):
        if up.lemma_ not in _REFUSING:
            return []
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if following is None:
        return []
    words = extent(reading, following, finite=True)
    verb = next((t for t in words if t.pos_ in {"VERB", "AUX"} and t.tag_ in {"VBZ", "VBP", "VBD", "VBN", "VB"}), None)
    if not words or verb is None or verb.sent != token.sent:
        return []
    return [_condition(reading, token, Span(token.idx, token.idx + len(token)), words, up, "not until")]


def _only_if(reading: Reading, token: Token, following: Token) -> list[Ask]:
    main = _governing(following) or following.head
    start = following.nbor() if following.i + 1 < len(following.doc) else None
    if start is None or start.sent != token.sent:
        return []
    words = extent(reading, start, finite=following.lower_ in {"if", "once", "after", "when"})
    if not words:
        return []
    if following.lower_ in {"after", "when"} and not any(c.tag_ == "MD" for c in main.children):
        return []
    return [_condition(reading, token, Span(token.idx, following.idx + len(following)), words, main, "only if")]


def _condition(reading: Reading, anchor: Token, cue: Span, words: list[Token], main: Token, why: str) -> Ask:
    subject = next((t for t in words if t.dep_ == "nsubj" and is_party(reading, t)), None)
    by = subject_of(main)
    if by is not None and not is_party(reading, by):
        by = None
    return Ask("condition", main, cue, span_of(words), by, (subject,) if subject else (), why, said_by=by is None)


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


def _under_if(subject: Token) -> bool:
    return any(c.lower_ in {"if", "unless", "should"} for c in subject.head.children)


def _threat(reading: Reading, verb: Token) -> list[Ask]:
    """The consequence is the cue, the "if" the content: only with a party as subject of the "if"."""
    if verb.pos_ not in {"VERB", "AUX"} or not any(c.lower_ in _THREATS for c in verb.children):
        return []
    for child in verb.children:
        if child.dep_ != "advcl" or not any(c.dep_ == "mark" and c.lower_ == "if" for c in child.children):
            continue
        mark = next(c for c in child.children if c.lower_ == "if")
        subject = next((c for c in child.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        own = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is None or own is None or is_party(reading, own):
            continue
        words = extent(reading, mark.nbor(), finite=True)
        words = [t for t in words if t.i <= child.right_edge.i]
        if own.left_edge.i > child.i:
            words = [t for t in words if t.i < own.left_edge.i]
        while words and words[-1].is_punct:
            words.pop()
        tail = [
            t for t in sentence(verb) if own.left_edge.i <= t.i <= verb.i + 1 and (t.i <= verb.i or t.dep_ == "prt")
        ]
        if words and tail:
            of = (subject,) if is_party(reading, subject) else ()
            return [Ask("warning", verb, span_of(tail), span_of(words), None, of, "if … would", said_by=True)]
    return []


def _warnings() -> frozenset[str]:
    return frozenset(row["verb"] for row in read_table("warning_verbs"))
