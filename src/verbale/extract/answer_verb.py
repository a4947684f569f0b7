"""Responses made by a verb: "turned down the request", "has not replied", "will not move its troops"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.answer_noun import noun_answer
from verbale.extract.answer_words import CONDITIONS, content_of
from verbale.extract.demand_cue import names_ask
from verbale.extract.listing import extent, nouns, sentence, span_of
from verbale.extract.negation import is_denied
from verbale.extract.party import is_paper, is_party
from verbale.extract.response_cue import Answer, ResponseCue, response_cues_of, verdicts
from verbale.extract.subject import is_passive, passive_subject, subject_of
from verbale.extract.verdict import called_bad, judged_bad
from verbale.reading import Reading
from verbale.record import Span

#: Verbs that only keep silent: refusing to do these is leaving something out, not turning it down.
_SPEAKING = {"say", "comment", "tell", "disclose", "discuss", "elaborate", "confirm", "reveal", "name", "specify",
             "answer", "explain", "clarify", "respond"}  # fmt: skip


_REFUSING_MODALS = {"will", "would", "wo", "can", "ca", "could", "shall"}


#: Verbs that answer what was asked just before, without naming it: "Peru accepted."
_BARE = {"accept", "agree", "decline", "refuse", "reject", "consent", "comply"}


_LOOSE = {"in", "on", "at", "as", "after", "within", "by", "so", "with"}


_REPLYING = {"reply", "answer", "respond"}


_WEIGHING = {"study", "consider", "examine", "evaluate", "review", "weigh"}


def verb_answers(reading: Reading, token: Token) -> list[Answer]:
    """Answers of which `token` is the cue."""
    verdict = called_bad(token) or judged_bad(reading, token)
    if verdict:
        return verdict
    for cue in response_cues_of(token):
        found = _answer(reading, token, cue)
        if found is not None:
            return [found]
    return _will_not(reading, token)


def _will_not(reading: Reading, verb: Token) -> list[Answer]:
    """ "will not move his troops": a refusal where it is what was asked for."""
    if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ == "advcl":
        return []
    modal = next((c for c in verb.children if c.lower_ in _REFUSING_MODALS), None)
    if modal is None or not is_denied(verb):
        return []
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None:
        return []
    party = is_party(reading, subject) and not is_passive(verb)
    if not party and modal.lower_ in {"can", "could", "ca"}:
        return []
    start = verb if party else subject.left_edge
    words = extent(reading, start, finite=not party)  # "will not move but denies …": what is joined is no part of it
    if not words:
        return []
    cue = Span(modal.idx, verb.idx + len(verb)) if modal.i < verb.i else Span(verb.idx, verb.idx + len(verb))
    by = subject if party else None
    return [Answer("rejected", verb, cue, span_of(words), by, "asked", "will not do it", said_by=not party)]


def cue_span(verb: Token, denied: bool, last: Token) -> Span:
    """The verb with its particle, and with its auxiliaries when they deny it ("has not replied")."""
    first = verb
    if denied:
        helpers = [c for c in verb.children if c.dep_ in {"aux", "neg", "auxpass"} and verb.i - 5 <= c.i < verb.i]
        first = min(helpers, key=lambda t: t.i, default=verb)
    return Span(first.idx, last.idx + len(last))


def _answer(reading: Reading, verb: Token, cue: ResponseCue) -> Answer | None:
    last = particle_of(verb, cue.particle)
    if last is None:
        return None
    denied = is_denied(verb) or (verb.dep_ == "xcomp" and verb.head.lower_ in {"unwilling", "unable", "reluctant"})
    outcome = cue.denied if denied else cue.outcome
    if verb.pos_ in {"NOUN", "ADJ", "PROPN"}:
        return noun_answer(reading, verb, cue)
    if not outcome or _open_question(verb) or _only_refused(verb):
        return None
    refusing = cue.outcome == "rejected" and not denied
    by = subject_of(verb)
    content = content_of(reading, verb, last, cue)
    if "turned" in cue.frames:
        by, content = _turned(verb, by)
        if by is None or content is None or not any(is_paper(t) or names_ask(t) for t in reading.tokens_in(content)):
            return None
    bare = content is None and cue.lemma in _BARE and not is_passive(verb) and not _has_more(verb)
    if content is None and cue.needs and not is_passive(verb) and not bare:
        return None
    if "none" not in cue.frames and content is None and not bare and outcome in {"not-addressed", "rejected"}:
        return None
    if refusing and (below := _below(verb)) is not None:
        if below.lemma_ in _SPEAKING or _gives_words(below):
            outcome = "not-addressed"
        elif any(t.lower_ in CONDITIONS for t in sentence(verb) if t.i > verb.i):
            outcome = "conditional"
    if outcome == "none-yet" and cue.lemma in {"receive", "confirm", "acknowledge"} and not _still(verb):
        return None
    if outcome == "deferred" and not _ahead(verb):
        return None
    if cue.lemma in _REPLYING and not denied:
        outcome = _reply_outcome(reading, verb, content)
    if cue.lemma in {*_REPLYING, "react"} and not _answerable(reading, verb):
        return None
    if cue.lemma == "meet" and any(c.dep_ == "prep" and c.lower_ == "with" for c in verb.children):
        return None
    needs = "link" if denied and cue.needs == "demand" else cue.needs
    needs = "bare" if bare else needs
    told = is_passive(verb) and by is None and outcome == "acknowledged"
    span = cue_span(verb, denied, last)
    return Answer(outcome, verb, span, content, by, needs, f"{cue.lemma}: {outcome}", told)


def _gives_words(verb: Token) -> bool:
    """True of "give an answer", "give details"."""
    return verb.lemma_ in {"give", "provide", "offer"} and any(
        c.dep_ == "dobj" and c.lemma_ in {"answer", "detail", "comment", "reason", "explanation", "reply", "statement"}
        for c in verb.children
    )


def _has_more(verb: Token) -> bool:
    """True when the verb has words of its own that say what it is about."""
    return any(c.dep_ in {"dobj", "ccomp", "xcomp", "prep", "prt"} and c.i > verb.i and c.lower_ not in _LOOSE
               for c in verb.children)  # fmt: skip


def _ahead(verb: Token) -> bool:
    """True of "would study", "to study", "is studying X", "is being studied": the answer is still to come."""
    if any(c.tag_ == "VBG" and c.dep_ in {"xcomp", "dobj"} for c in verb.children):
        return False  # "is considering expelling": a plan of its own
    if verb.tag_ == "VBG" and any(c.lemma_ == "be" for c in verb.children):
        return True
    return any(c.tag_ == "MD" or c.lower_ in {"to", "being"} for c in verb.children)


def _reply_outcome(reading: Reading, verb: Token, content: Span | None) -> str:
    """What a reply says: an argument turns down, a promise accepts, an ask of its own is a counter-offer."""
    if _with_ask(verb):
        return "counter-offer"
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    said = {t.lower_ for t in verb.sent if t.i > verb.i}
    judged = [verdicts()[w] for w in sorted(said) if w in verdicts()]
    if judged and "rejected" in judged:
        return "rejected"
    if judged:
        return "accepted"
    if clause is None or content is None or not content.start <= clause.idx < content.end:
        return "acknowledged"
    words = reading.tokens_in(content)
    lemmas = {t.lemma_.lower() for t in words}
    if {t.lemma_.lower() for t in words if t.pos_ == "VERB"} & _WEIGHING:
        return "deferred"
    promising = any(c.lower_ in {"will", "would"} for c in clause.children) and not is_denied(clause)
    subject = next((c for c in clause.children if c.dep_ == "nsubj"), None)
    if promising and subject is not None and is_party(reading, subject):
        return "conditional" if lemmas & {"if", "unless", "only"} else "accepted"
    return "rejected"


def _open_question(verb: Token) -> bool:
    """True of "whether X had answered", "unlikely to welcome": nothing is said to have come back."""
    if verb.tag_ == "VB" and verb.dep_ in {"acl", "relcl", "advcl"}:
        return True
    if any(c.lower_ == "should" for c in verb.children):
        return True
    if any(c.lower_ == "whether" for c in verb.children) or verb.left_edge.lower_ == "whether":
        return True
    return verb.dep_ == "xcomp" and verb.head.lower_ in {"unlikely", "likely", "expected", "reluctant"}


def _only_refused(verb: Token) -> bool:
    """True of "answer" in "refused to answer": the refusal is the response."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ in {"refuse", "decline"}


def _with_ask(verb: Token) -> bool:
    """True of "answered with a request for …"."""
    return any(
        names_ask(g)
        for c in verb.children
        if c.dep_ == "prep" and c.lower_ == "with"
        for g in c.children
        if g.dep_ == "pobj"
    )


def _answerable(reading: Reading, verb: Token) -> bool:
    """True when the object of "answer" is a party, a paper or an ask, and not a court's judgment."""
    objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    objects += [g for c in verb.children if c.dep_ == "prep" and c.lower_ == "to" for g in c.children]
    if not objects:
        return True
    named = [t for o in objects for t in o.subtree]
    return any(is_party(reading, o) or o.pos_ in {"PRON", "DET"} or o.dep_ == "pcomp" for o in objects) or any(
        is_paper(t) or names_ask(t) for t in named
    )


def _turned(verb: Token, subject: Token | None) -> tuple[Token | None, Span | None]:
    """ "the answer did not convince X": X answers, and what failed to convince is what he answers to."""
    if is_passive(verb):
        patient = passive_subject(verb)
        return patient, None
    patient = next((c for c in verb.children if c.dep_ == "dobj"), None)
    items = nouns(subject) if subject is not None else []
    return patient, span_of(items[0]) if items and items[0] else None


def _still(verb: Token) -> bool:
    return any(c.lower_ in {"yet", "so", "still", "has", "have"} for c in verb.children)


def _below(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "xcomp"), None)


def particle_of(verb: Token, particle: str) -> Token | None:
    if not particle:
        return verb
    for token in verb.doc[verb.i + 1 : min(verb.i + 8, verb.sent.end)]:
        if token.lower_ == particle and (token.i == verb.i + 1 or token.head.i == verb.i):
            return token
    return None
