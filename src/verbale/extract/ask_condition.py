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
#: Pronouns that may stand for the subject of the clause before.
_LINKED = {"it", "they", "he", "she"}

_BINDING = {"if", "unless", "should", "would", "must", "not", "cannot", "until"}


def condition_asks(reading: Reading, token: Token) -> list[Ask]:
    """Asks for which `token` is the word that sets the condition: until, unless, "only if", "only with", without."""
    word = token.lower_
    if word in {"until", "till", "unless", "except"}:
        return _not_until(reading, token)
    if word == "only" and token.i + 1 < len(token.doc):
        following = token.nbor()
        if following.lower_ in {"if", "once", "with", "after", "when"}:
            return _only_if(reading, token, following)
    if word in {"conditional", "contingent", "exchange", "return"} or _makes_conditional(token):
        return _in_return(reading, token)
    if word in {"provided", "providing", "condition", "long"}:
        return _provided(reading, token)
    if word == "without" and token.dep_ == "prep":
        return _not_without(reading, token)
    return []


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
    if not following:
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


def _consents() -> frozenset[str]:
    return frozenset(row["noun"] for row in read_table("condition_nouns") if row["role"] == "consent")


def _consequences() -> frozenset[str]:
    return frozenset(row["noun"] for row in read_table("condition_nouns") if row["role"] == "consequence")


def _warnings() -> frozenset[str]:
    return frozenset(row["verb"] for row in read_table("warning_verbs"))
