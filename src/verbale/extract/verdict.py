"""Responses that judge: "called the terms absurd", "the list is unrealistic"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.demand_cue import names_ask
from verbale.extract.listing import extent, sentence, span_of
from verbale.extract.negation import is_denied
from verbale.extract.party import is_paper
from verbale.extract.response_cue import Answer, verdicts
from verbale.extract.subject import agent_of, is_passive, subject_of
from verbale.reading import Reading
from verbale.record import Span

_CALLING = {"call", "describe", "brand", "label", "deem", "find", "qualify", "denounce", "dismiss", "term", "consider",
            "refer", "characterise", "characterize", "name", "see", "view", "regard", "reject"}  # fmt: skip


def called_bad(verb: Token) -> list[Answer]:
    """ "called the demand disrespectful": what is called so is turned down."""
    if verb.pos_ != "VERB" or verb.lemma_ not in _CALLING or is_denied(verb):
        return []
    rest = [t for t in sentence(verb) if verb.i < t.i <= verb.i + 14]
    if verb.lemma_ == "call" and any(c.dep_ in {"prep", "prt"} and c.i == verb.i + 1 for c in verb.children):
        return []
    for at, token in enumerate(rest):
        following = rest[at + 1].lower_ if at + 1 < len(rest) else ""
        negated = token.lower_ == "not" and verdicts().get(following) == "accepted"
        finite = token.tag_ in {"VBD", "VBZ"} and token.pos_ == "VERB"
        if not negated and (token.lower_ in {";", ".", "nothing", "not"} or finite):
            break
        if negated or token.lower_ in verdicts():
            thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
            subject = agent_of(verb) if is_passive(verb) else subject_of(verb)
            words = list(rest[: at + 2 if negated else at + 1])
            if thing is None and words[0].pos_ in {"PRON", "DET"} and len(words) == 1:
                words = [token]
            span = Span(verb.idx, verb.idx + len(verb))
            content = span_of(words)
            outcome = "rejected" if negated else verdicts()[token.lower_]
            return [Answer(outcome, verb, span, content, subject, "link", f"called {words[-1].lower_}")]
    return []


def judged_bad(reading: Reading, token: Token) -> list[Answer]:
    """Answer of "the list is unrealistic": a demand or a paper said to be bad, by whoever speaks."""
    if token.lemma_ != "be" or token.pos_ not in {"AUX", "VERB"}:
        return []
    subject = next((c for c in token.children if c.dep_ == "nsubj" and c.i < token.i), None)
    if subject is None or not (is_paper(subject) or names_ask(subject)):
        return []
    if subject.lemma_ == "call" and subject.tag_ == "NNS":
        return []  # telephone calls
    below = [t for t in token.subtree if t.i > token.i]
    bad = next((t for t in below if verdicts().get(t.lower_) == "rejected"), None)
    if bad is None and any(c.dep_ == "neg" for c in token.children):
        bad = next((c for c in token.children if c.dep_ in {"acomp", "attr"} and c.i > token.i), None)
        bad = bad if bad is not None and bad.tag_ == "JJ" else None
    if bad is None:
        return []
    words = extent(reading, subject.left_edge, finite=True)
    if not words:
        return []
    span = Span(token.idx, bad.idx + len(bad))
    return [Answer("rejected", token, span, span_of(words), None, "", f"said to be {bad.lower_}", True)]
