"""Where the content of an ask or an answer ends: with the last word of its own clause.

Rules and tagger agree on what is asked more often than on its last word. "Asked for the officers to be punished" asks
for more than the officers; "its offer to send a delegation was declined" offers no "was declined".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Token

from verbale.extract.demand_cue import names_ask
from verbale.reading import Reading
from verbale.record import Claim, Span

#: Relations of what stands behind a noun and says which one.
_OF_NOUN = {"prep", "acl"}

#: Relations of a verb's own words behind it.
_OF_VERB = {"dobj", "prep", "agent", "dative", "attr", "acomp", "xcomp", "ccomp", "advmod", "prt", "oprd", "pobj"}

#: Words that never close a phrase, by their relation to what they belong to.
_OPEN = {"det", "poss", "compound", "amod", "nummod", "prep", "aux", "auxpass", "cc", "case", "mark", "dative"}

#: Prepositions that parsers hang on the verb of asking though they say what is asked for: "an hour with the president".
_SAYING_WHICH = {"for", "with", "from", "as", "between", "against", "into", "about"}

#: Relations of what is added behind a comma: a circumstance of the ask, or the report's own remark.
_COMMENT = {"advcl", "relcl", "acl", "prep", "parataxis", "npadvmod"}

_SUBJECTS = {"nsubj", "nsubjpass"}
#: Before a past tense: what happened meanwhile, and is no part of what is asked.
_MEANWHILE = {"as", "after", "when", "while", "because"}
_NOBODY = {"nobody", "none", "neither", "no-one"}
_NO = {"no", "neither"}
_CLOSING = set('.;:!?”"»')


def whole_asks(reading: Reading, claim: Claim) -> Claim:
    """The demand, its contents without what is added behind a comma, and else whole."""
    return _with_contents(reading, claim, lambda span: _with_nobody(reading, _edged(reading, span, added=False)))


def _with_nobody(reading: Reading, span: Span) -> Span:
    """The words with the subject that turns them round: "no state should [build a base]" asks for no base."""
    first = next((t for t in reading.tokens_in(span)[:2] if t.pos_ in {"VERB", "AUX"}), None)
    subjects = [c for c in first.children if c.dep_ in _SUBJECTS and c.i < first.i] if first is not None else []
    for subject in subjects:
        no = next((c for c in subject.children if c.dep_ == "det" and c.lower_ in _NO), None)
        no = subject if subject.lower_ in _NOBODY else no
        if no is not None:
            return Span(min(span.start, no.idx), span.end)
    return span


def whole_answers(reading: Reading, claim: Claim) -> Claim:
    """The response, its contents whole: what is added to an answer belongs to it as often as not."""
    return _with_contents(reading, claim, lambda span: _edged(reading, span, added=True))


def _with_contents(reading: Reading, claim: Claim, edged: Callable[[Span], Span]) -> Claim:
    changed = False
    values = []
    for value in claim.values:
        alone = value.field == "content" and len(value.spans) == 1
        if alone and (span := _closed(reading, edged(value.spans[0]))) != value.spans[0]:
            value, changed = replace(value, value=reading.words(span), spans=(span,)), True
        values.append(value)
    return claim.with_values(values) if changed else claim


def _closed(reading: Reading, span: Span) -> Span:
    """The span with the bracket behind it that closes one of its own."""
    words = reading.words(span)
    open_ = words.count("(") > words.count(")") and reading.text[span.end : span.end + 1] == ")"
    return Span(span.start, span.end + 1) if open_ else span


def _edged(reading: Reading, span: Span, *, added: bool) -> Span:
    """The span of a content, cut before the verb of another clause or grown to the end of its own."""
    tokens = reading.tokens_in(span)
    if not tokens:
        return span
    last = tokens[-1]
    end = _cut(tokens)
    if end is last and not added:
        end = _before_resumption(tokens)
    if end is last and not added:
        end = _before_comment(tokens)
    if end is last and not added:
        end = _before_story(tokens)
    if end is last:
        end = _grown(tokens)
    return span if end is last else Span(span.start, end.idx + len(end))


def _cut(tokens: Sequence[Token]) -> Token:
    """The last word of the content, before a verb of which the noun that asks is the subject."""
    first, last = tokens[0], tokens[-1]
    for token in tokens[1:]:
        if token.pos_ not in {"VERB", "AUX"} or token.dep_ in {"xcomp", "acl", "relcl", "advcl", "amod", "pcomp"}:
            continue
        subject = next((c for c in token.lefts if c.dep_ in _SUBJECTS), None)
        if subject is not None and subject.i < first.i <= subject.right_edge.i < last.i:
            return token.doc[subject.right_edge.i]
    return last


def _before_resumption(tokens: Sequence[Token]) -> Token:
    """The last word before a noun for what was asked that tells what became of it: "…, a demand Chile rejected"."""
    for at, token in enumerate(tokens[1:-1], 1):
        if token.text != "," or tokens[at + 1].lower_ not in {"a", "an"}:
            continue
        noun = next((t for t in tokens[at + 1 : at + 5] if t.pos_ == "NOUN" and t.dep_ != "compound"), None)
        if noun is not None and names_ask(noun) and any(c.dep_ in {"relcl", "acl"} for c in noun.children):
            return tokens[at - 1]
    return tokens[-1]


def _before_comment(tokens: Sequence[Token]) -> Token:
    """The last word before a comma behind which the report adds a circumstance, and no further item."""
    first, last = tokens[0], tokens[-1]
    depth = 0
    for at, token in enumerate(tokens[2:-1], 2):
        depth += (token.text in "(“") - (token.text in ")”")
        if token.text != "," or depth > 0 or any(token.i < t.head.i <= last.i for t in tokens[:at]):
            continue  # within brackets, or in the midst of a clause: "the entry, agreed in May, be put off"
        after = tokens[at + 1]
        over = _top(after, token.i)
        beside = over.dep_ in _COMMENT and over.head.i < token.i
        further = over.dep_ == "ROOT" and over.i > last.i
        if beside or further or after.lower_ == "including" or _asks_on(after, first):
            return tokens[at - 1]
    return last


def _before_story(tokens: Sequence[Token]) -> Token:
    """The last word before what the report tells of the past: "gave him a day to leave, as a row deepened"."""
    first, last = tokens[0], tokens[-1]
    for before, token in pairwise(tokens):
        verb = token.head
        if token.dep_ != "mark" or token.lower_ not in _MEANWHILE or verb.left_edge.i != token.i:
            continue
        told = verb.dep_ == "advcl" and verb.tag_ == "VBD" and any(c.dep_ in _SUBJECTS for c in verb.children)
        if told and verb.i <= last.i and token.i > first.i:
            return before
    return last


def _top(token: Token, comma: int) -> Token:
    """The highest word of the phrase that a token begins, behind the comma."""
    while token.head.i != token.i and token.head.i > comma:
        token = token.head
    return token


def _asks_on(after: Token, first: Token) -> bool:
    """True of "and" before another verb of the one who asks: "asked that A be cleared, and would not bless B"."""
    if after.dep_ != "cc":
        return False
    return any(
        t.dep_ == "conj" and t.head.i < first.i and t.left_edge.i <= after.i + 1 for t in after.sent if t.i > after.i
    )


def _grown(tokens: Sequence[Token]) -> Token:
    """The last word of the clause that the content begins."""
    end = tokens[-1]
    while (further := _further(tokens, end)) is not None:
        end = further
    return end


def _further(tokens: Sequence[Token], end: Token) -> Token | None:
    """A later end, where the words behind belong to the content; None where it is whole."""
    following = end.i + 1
    if following >= end.sent.end or end.doc[following].text in _CLOSING:
        return None
    if end.dep_ in _OPEN and end.right_edge.i == end.i and end.head.i > end.i:
        return end.head
    if end.dep_ == "prep" and end.right_edge.i > end.i:
        return end.right_edge
    first = tokens[0]
    for token in _path(end, first):
        for child in token.rights:
            if child.left_edge.i == following and _belongs(child, token):
                return child.right_edge if child.dep_ != "conj" else _last_of(child)
    return _raised(tokens, end) or _hung(tokens, end)


def _path(end: Token, first: Token) -> Iterator[Token]:
    """The last word and those above it that stand in the content."""
    for token in (end, *end.ancestors):
        if token.i < first.i:
            return
        yield token


def _belongs(child: Token, token: Token) -> bool:
    if token.pos_ in {"NOUN", "PROPN", "PRON"}:
        return child.dep_ in _OF_NOUN
    return token.pos_ in {"VERB", "AUX"} and child.dep_ in _OF_VERB


def _raised(tokens: Sequence[Token], end: Token) -> Token | None:
    """ "The officers" in "asked for the officers to be punished": the end of what is to happen to them."""
    doc, following = end.doc, end.i + 1
    mark = doc[following]
    verb = mark.head
    if (
        mark.lower_ != "to"
        or mark.dep_ != "aux"
        or verb.i <= mark.i
        or verb.dep_ not in {"xcomp", "relcl", "acl", "advcl", "ccomp"}
    ):
        return None
    head = _head(tokens)
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    if head is None or head.pos_ not in {"NOUN", "PROPN", "PRON"} or not passive:
        return None
    return _last_of(verb)


def _hung(tokens: Sequence[Token], end: Token) -> Token | None:
    head = _head(tokens)
    if head is None or head.pos_ not in {"NOUN", "PROPN"} or head.right_edge.i != end.i:
        return None
    over = head.head if head.dep_ != "pobj" else head.head.head
    for child in over.rights:
        if child.i == end.i + 1 and child.dep_ == "prep" and child.lower_ in _SAYING_WHICH:
            return child.right_edge
    return None


def _last_of(verb: Token) -> Token:
    """The last of a verb's own words, before another clause begins."""
    end = verb
    for child in verb.rights:
        if child.dep_ not in _OF_VERB or child.left_edge.i != end.i + 1:
            break
        end = child.right_edge
    return end


def _head(tokens: Sequence[Token]) -> Token | None:
    within = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in within or t.head.i == t.i), None)
