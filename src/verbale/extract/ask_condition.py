"""Conditions: "not until X", "only if X", "unless X", "provided that X", "in return for X"."""

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
#: Pronouns that may stand for the subject of the clause before.
_LINKED = {"it", "they", "he", "she"}


def condition_asks(reading: Reading, token: Token) -> list[Ask]:
    """Asks for which `token` is the word that sets the condition: until, unless, "only if", "only with", without."""
    word = token.lower_
    if word in {"until", "till", "unless", "except"}:
        return _not_until(reading, token)
    if word == "only" and token.i + 1 < len(token.doc):
        following = token.nbor()
        if following.lower_ in {"if", "once", "with", "after", "when"}:
            return _only_if(reading, token, following)
    if _makes_conditional(token) or (
        word in {"conditional", "contingent", "exchange", "return"} and not _is_act(token)
    ):
        return _in_return(reading, token)
    if word in {"provided", "providing", "condition", "long"}:
        return _provided(reading, token)
    if word == "without" and token.dep_ == "prep":
        return _not_without(reading, token)
    return []


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
    if token.lower_ == "unless" and not refused and up.lemma_ not in _REFUSING:
        return _or_else(reading, token, main)
    continuing = main.lemma_ in {"continue", "remain", "stay", "keep"} and any(c.tag_ == "MD" for c in main.children)
    if not (refused or continuing or up.lemma_ in _REFUSING):
        return []
    ahead = any(c.tag_ == "MD" or c.lower_ in {"do", "does", "wo"} for v in (main, up) for c in v.children)
    if not ahead and up.lemma_ not in _REFUSING:
        return []
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if following is None:
        return []
    words = extent(reading, following, finite=True)
    verb = next((t for t in words if t.pos_ in {"VERB", "AUX"} and t.tag_ in {"VBZ", "VBP", "VBD", "VBN", "VB"}), None)
    if not words or verb is None or verb.sent != token.sent:
        return []
    return [_condition(reading, Span(token.idx, token.idx + len(token)), words, up, "not until")]


def _or_else(reading: Reading, token: Token, main: Token) -> list[Ask]:
    """ "will be expelled unless it withdraws": a warning, whose content is what would avert it."""
    if not any(c.lower_ in {*_THREATS, "shall", "could", "may", "might", "can"} for c in main.children):
        return []
    if token.i + 1 >= token.sent.end:
        return []
    words = extent(reading, token.nbor(), finite=True)
    subject = next((t for t in words if t.dep_ == "nsubj" and is_party(reading, t)), None)
    if not words or not any(t.pos_ == "VERB" for t in words):
        return []
    own = next((c for c in main.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    of = subject if subject is not None else own
    threatened = own is not None and subject is not None and is_party(reading, own) and own.lower_ not in _LINKED
    linked = subject is None or subject.lower_ in _LINKED
    by = own if threatened and not is_passive(main) and own != of and not linked else None
    heads = (of,) if of is not None and is_party(reading, of) else ()
    cue = Span(token.idx, token.idx + len(token))
    return [Ask("warning", main, cue, span_of(words), by, heads, "unless", said_by=by is None)]


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
    return [_condition(reading, Span(token.idx, following.idx + len(following)), words, main, "only if")]


def _provided(reading: Reading, token: Token) -> list[Ask]:
    """ "provided (that) X", "on (the) condition that X", "as long as X"."""
    following = list(token.doc[token.i + 1 : min(token.i + 3, token.sent.end)])
    if not following or is_passive(token):
        return []
    first = token
    if token.lower_ == "condition":
        before = list(token.doc[max(token.sent.start, token.i - 2) : token.i])
        opens = next((t for t in before if t.lower_ == "on"), None)
        if opens is None or following[0].lower_ != "that":
            return []
        first = opens
    elif token.lower_ == "long":
        if token.i == 0 or token.nbor(-1).lower_ not in {"as", "so"} or following[0].lower_ != "as":
            return []
        first = token.nbor(-1)
    elif following[0].lower_ != "that" and not (following[0].dep_ in {"det", "nsubj", "poss"} and _clause_after(token)):
        return []
    last = following[0] if following[0].lower_ in {"that", "as"} else token
    if last.i + 1 >= token.sent.end:
        return []
    words = extent(reading, last.nbor(), finite=True)
    main = _governing(first) or _before(first)
    if not words or main is None:
        return []
    if token.lower_ == "long" and not any(c.tag_ == "MD" for c in main.children):
        return []
    return [_condition(reading, Span(first.idx, last.idx + len(last)), words, main, "provided that")]


def _clause_after(token: Token) -> bool:
    return any(t.dep_ == "nsubj" and t.head.i > t.i for t in token.doc[token.i + 1 : min(token.i + 6, token.sent.end)])


def _before(token: Token) -> Token | None:
    """The finite verb that stands last before `token` in its sentence."""
    verbs = [t for t in sentence(token) if t.i < token.i and t.pos_ in {"VERB", "AUX"}]
    return verbs[-1] if verbs else None


def _makes_conditional(token: Token) -> bool:
    """True of "conditions a meeting on X"."""
    return token.pos_ == "VERB" and token.lemma_ in {"condition", "predicate"}


def _is_act(token: Token) -> bool:
    """True of a verb: "return the troops to X" sets no condition, "provided to X" neither."""
    return bool(token.pos_ == "VERB")


def _in_return(reading: Reading, token: Token) -> list[Ask]:
    """ "made talks conditional on X", "offered aid in exchange for X"."""
    joined = token.lower_ in {"conditional", "contingent"} or token.pos_ == "VERB"
    if not joined and (token.i == 0 or token.nbor(-1).lower_ != "in"):
        return []
    wanted = {"on", "upon"} if joined else {"for"}
    prep = next((c for c in token.children if c.lower_ in wanted and c.dep_ == "prep"), None)
    if prep is None and token.i + 1 < len(token.doc) and token.nbor().lower_ in wanted:
        prep = token.nbor()
    main = token if token.pos_ == "VERB" else _governing(token)
    if prep is None or main is None or prep.i + 1 >= len(prep.doc):
        return []
    words = extent(reading, prep.nbor())
    first = token if joined else token.nbor(-1)
    cue = Span(first.idx, prep.idx + len(prep))
    return [_condition(reading, cue, words, main, "in return")] if words else []


def _not_without(reading: Reading, token: Token) -> list[Ask]:
    """ "no deal without the consent of X"."""
    head = next((c for c in token.children if c.dep_ == "pobj"), None)
    if head is None or head.lemma_.lower() not in _consents():
        return []
    denied = any(t.lower_ in {"no", "not", "nor", "cannot", "n't", "n’t", "never"} for t in token.sent if t.i < token.i)
    main = _governing(token)
    if not denied or main is None:
        return []
    words = extent(reading, head.left_edge)
    return [_condition(reading, Span(token.idx, token.idx + len(token)), words, main, "not without")] if words else []


def _condition(reading: Reading, cue: Span, words: list[Token], main: Token, why: str) -> Ask:
    subject = next((t for t in words if t.dep_ == "nsubj" and is_party(reading, t)), None)
    by = subject_of(main)
    if by is not None and not is_party(reading, by):
        by = None
    return Ask("condition", main, cue, span_of(words), by, (subject,) if subject else (), why, said_by=by is None)


def _consents() -> frozenset[str]:
    return frozenset(row["noun"] for row in read_table("condition_nouns") if row["role"] == "consent")
