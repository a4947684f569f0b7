"""Demands put as duties: "Russia must withdraw", "the Taliban should lift …", said by another party."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.demand_cue import Ask
from verbale.extract.listing import extent, infinitives, span_of, trim
from verbale.extract.party import is_party
from verbale.extract.subject import is_passive
from verbale.reading import Reading
from verbale.record import Span

_KINDS = {"must": "demand", "should": "call", "ought": "call", "need": "call", "shall": "demand"}
_FIRST = {"we", "i", "us"}
#: Words that make of a duty a condition, a question, or what follows where nothing is done.
_NO_ASK = {"if", "unless", "when", "why", "otherwise", "else"}
_NOT = {"not", "n't", "n’t"}
_STATES = {"be", "have", "know", "understand", "remember", "note", "become"}


def modal_asks(reading: Reading, modal: Token) -> list[Ask]:
    """Asks of a modal verb whose subject is a party; `said_by` is True, the asker is the speaker of the words."""
    if modal.lemma_ in {"need", "ought"} and modal.tag_ == "VBD":
        return []
    if modal.tag_ == "VB" and any(c.lower_ == "please" for c in modal.children):
        return _please(reading, modal)
    kind = _KINDS.get(modal.lower_ if modal.tag_ == "MD" else modal.lemma_.lower())
    if kind is None:
        return []
    if modal.dep_ == "aux":
        verb = modal.head
    else:
        verb = next((c for c in modal.children if c.dep_ == "xcomp" and c.tag_ == "VB"), modal)
    holder = verb if modal.dep_ == "aux" else modal
    if verb is modal or is_passive(verb) or verb.lemma_ in _STATES or _supposes(verb, modal):
        return []
    if any(c.dep_ in {"mark", "advmod"} and c.lower_ in _NO_ASK for c in holder.children):
        return []
    if modal.lower_ == "should" and modal.i == modal.sent.start:
        return []
    subject = next((c for c in holder.children if c.dep_ == "nsubj"), None)
    if subject is None and holder.dep_ == "conj":
        subject = next((c for c in holder.head.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.i > modal.i or subject.lower_ in _FIRST or not is_party(reading, subject):
        return []
    if subject.lower_ == "you" and not _is_known(reading, subject):
        return []  # said to a reporter, or to nobody in particular
    rest = [t for t in modal.sent if t.i > modal.i and not t.is_space]
    last, no = modal, None
    while rest and rest[0].lower_ in {"to", "also", "now", *_NOT}:
        no = rest[0] if rest[0].lower_ in _NOT else no
        last = rest.pop(0) if rest[0].lower_ != "to" else (rest.pop(0), last)[1]
    if len(rest) > 1 and rest[0].is_quote:
        rest.pop(0)  # 'should "bear all responsibility"'
    if not rest:
        return []
    words = extent(reading, rest[0])
    # "should not spoil it or leave": what is asked is not to do either
    pieces = infinitives(words) if no is None or not words else [[no, *trim(words)]]
    cue = Span(modal.idx, last.idx + len(last))
    return [Ask(kind, verb, cue, span_of(p), None, (subject,), modal.lower_, said_by=True) for p in pieces if p]


def _supposes(verb: Token, modal: Token) -> bool:
    """True of "must be dreaming", "should have known": a guess, or a look back; "should be leaving" asks."""
    helpers = {c.lemma_ for c in verb.children if c.dep_ == "aux"}
    return (verb.tag_ == "VBN" and "have" in helpers) or (modal.lower_ == "must" and verb.tag_ == "VBG")


def _is_known(reading: Reading, pronoun: Token) -> bool:
    mention = reading.mention_of(pronoun)
    return mention is not None and mention.actor is not None


def _please(reading: Reading, verb: Token) -> list[Ask]:
    """ "Please withdraw your ships", written or said by whoever the words are of."""
    if any(t.lemma_.lower() in {"assurance", "consideration", "regard", "compliment"} for t in verb.subtree):
        return []  # the closing formula of a letter
    please = next(c for c in verb.children if c.lower_ == "please")
    pieces = infinitives(extent(reading, verb))
    cue = Span(please.idx, please.idx + len(please))
    return [Ask("request", verb, cue, span_of(p), None, (), "please", said_by=True) for p in pieces if p]
