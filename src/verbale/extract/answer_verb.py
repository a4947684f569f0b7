"""Responses made by a verb: "turned down the request", "has not replied", "called the terms absurd"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.demand_cue import names_ask
from verbale.extract.listing import extent, nouns, sentence, span_of
from verbale.extract.party import is_paper, is_party
from verbale.extract.response_cue import Answer, ResponseCue, response_cues_of, verdicts
from verbale.extract.subject import agent_of, is_passive, passive_subject, subject_of
from verbale.reading import Reading
from verbale.record import Span

#: Verbs that only keep silent: refusing to do these is leaving something out, not turning it down.
_SPEAKING = {"say", "comment", "tell", "disclose", "discuss", "elaborate", "confirm", "reveal", "name", "specify",
             "answer", "give", "explain", "clarify", "respond"}  # fmt: skip
_NEGATIONS = {"not", "n't", "n’t", "never", "nor", "neither", "none", "no"}
_REFUSING_MODALS = {"will", "would", "wo", "can", "ca", "could", "shall"}
_CONDITIONS = {"until", "till", "unless", "except"}
_CALLING = {"call", "describe", "brand", "label", "deem", "find", "qualify", "denounce", "dismiss", "term", "consider",
            "refer", "characterise", "characterize"}  # fmt: skip


def verb_answers(reading: Reading, token: Token) -> list[Answer]:
    """Answers of which `token` is the cue."""
    verdict = _verdict(reading, token) or _judged(reading, token)
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
    start = verb if party else subject.left_edge
    words = extent(reading, start, finite=True)
    if not words:
        return []
    cue = Span(modal.idx, verb.idx + len(verb)) if modal.i < verb.i else Span(verb.idx, verb.idx + len(verb))
    by = subject if party else None
    return [Answer("rejected", verb, cue, span_of(words), by, "asked", "will not do it", said_by=not party)]


def is_denied(verb: Token) -> bool:
    """True when "not", "never", "neither" or "no …" as subject stands on the verb or on the one that governs it."""
    for at in (verb, verb.head if verb.dep_ in {"xcomp", "conj"} else verb):
        for child in at.children:
            if child.dep_ == "neg" or child.lower_ in {"never", "neither", "nor", "n't", "n’t"}:
                if at is verb or (child.i < at.i and verb.dep_ == "xcomp"):
                    return True
            if child.dep_ in {"nsubj", "nsubjpass"} and at is verb:
                if child.lower_ in {"neither", "none", "nobody"} or any(
                    g.lower_ in {"neither", "no"} and g.dep_ in {"det", "preconj", "cc"} for g in child.children
                ):
                    return True
        if at is verb.head and at is verb:
            break
    before = verb.doc[max(verb.sent.start, verb.i - 3) : verb.i]
    return any(t.lower_ in {"not", "n't", "n’t", "never"} and t.head.i == verb.i for t in before)


def cue_span(verb: Token, denied: bool, last: Token) -> Span:
    """The verb with its particle, and with its auxiliaries when they deny it ("has not replied")."""
    first = verb
    if denied:
        helpers = [c for c in verb.children if c.dep_ in {"aux", "neg", "auxpass"} and verb.i - 5 <= c.i < verb.i]
        first = min(helpers, key=lambda t: t.i, default=verb)
    return Span(first.idx, last.idx + len(last))


def _answer(reading: Reading, verb: Token, cue: ResponseCue) -> Answer | None:
    last = _particle(verb, cue.particle)
    if last is None:
        return None
    denied = is_denied(verb)
    outcome = cue.denied if denied else cue.outcome
    if verb.pos_ in {"NOUN", "ADJ", "PROPN"}:
        return _of_noun(reading, verb, cue)
    if not outcome or _open_question(verb):
        return None
    refusing = cue.outcome == "rejected" and not denied
    by = subject_of(verb)
    content = _content(reading, verb, last, cue)
    if "turned" in cue.frames:
        by, content = _turned(verb, by)
        if by is None:
            return None
    if content is None and cue.needs and not is_passive(verb):
        return None
    if "none" not in cue.frames and content is None and outcome in {"not-addressed", "rejected"}:
        return None
    if refusing and (below := _below(verb)) is not None:
        if below.lemma_ in _SPEAKING:
            outcome = "not-addressed"
        elif any(t.lower_ in _CONDITIONS for t in sentence(verb) if t.i > verb.i):
            outcome = "conditional"
    if outcome == "none-yet" and cue.lemma in {"receive", "confirm", "acknowledge"} and not _still(verb):
        return None
    if outcome == "deferred" and not any(c.tag_ == "MD" or c.lower_ == "to" for c in verb.children):
        return None
    if cue.lemma in _REPLYING and not denied:
        outcome = _reply_outcome(reading, verb, content)
    if cue.lemma == "answer" and content is not None and "thing" in cue.frames and not _answerable(reading, verb):
        return None
    told = is_passive(verb) and by is None and outcome == "acknowledged"
    span = cue_span(verb, denied, last)
    return Answer(outcome, verb, span, content, by, cue.needs, f"{cue.lemma}: {outcome}", told)


def _reply_outcome(reading: Reading, verb: Token, content: Span | None) -> str:
    """What a reply says: an argument turns down, a promise accepts, an ask of its own is a counter-offer."""
    if _with_ask(verb):
        return "counter-offer"
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    if clause is None or content is None or not content.start <= clause.idx < content.end:
        return "acknowledged"
    words = reading.tokens_in(content)
    lemmas = {t.lemma_.lower() for t in words}
    if lemmas & _WEIGHING:
        return "deferred"
    promising = any(c.lower_ in {"will", "would"} for c in clause.children) and not is_denied(clause)
    subject = next((c for c in clause.children if c.dep_ == "nsubj"), None)
    if promising and subject is not None and is_party(reading, subject):
        return "conditional" if lemmas & {"if", "unless", "only"} else "accepted"
    return "rejected"


_REPLYING = {"reply", "answer", "respond"}
_WEIGHING = {"study", "consider", "examine", "evaluate", "review", "weigh"}


def _open_question(verb: Token) -> bool:
    """True of "whether X had answered", "unlikely to welcome": nothing is said to have come back."""
    if any(c.lower_ == "whether" for c in verb.children) or verb.left_edge.lower_ == "whether":
        return True
    return verb.dep_ == "xcomp" and verb.head.lower_ in {"unlikely", "likely", "expected", "reluctant"}


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
    return not objects or any(is_party(reading, o) or is_paper(o) or names_ask(o) for o in objects)


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


def _particle(verb: Token, particle: str) -> Token | None:
    if not particle:
        return verb
    for token in verb.doc[verb.i + 1 : min(verb.i + 8, verb.sent.end)]:
        if token.lower_ == particle and (token.i == verb.i + 1 or token.head.i == verb.i):
            return token
    return None


def _content(reading: Reading, verb: Token, last: Token, cue: ResponseCue) -> Span | None:
    for frame in cue.frames:
        span = _frame(reading, verb, last, frame)
        if span is not None:
            return span
    return None


def _frame(reading: Reading, verb: Token, last: Token, frame: str) -> Span | None:
    if frame == "thing":
        return _thing(verb)
    if frame == "to":
        for child in list(verb.children) + list(last.children):
            if child.dep_ in {"prep", "prt"} and child.i > verb.i and child.lower_ in {"to", "on", "with", "about"}:
                head = next((c for c in child.children if c.dep_ == "pobj"), None)
                if head is not None:
                    return span_of(nouns(head)[0])
            if child.dep_ == "pobj" and child.head.i == last.i:
                return span_of(nouns(child)[0])
        return None
    if frame in {"that", "wh"}:
        return _clause(reading, verb, frame)
    if frame == "self":
        to = next((t for t in sentence(verb) if t.i > verb.i and t.lower_ == "to"), None)
        if to is None or to.i - verb.i > 3 or to.i + 1 >= len(verb.doc) or to.nbor().tag_ not in {"VB", "VBP"}:
            return None
        words = extent(reading, to.nbor())
        for at, token in enumerate(words):
            if at and token.lower_ in _CONDITIONS:
                words = words[:at]
                break
        return span_of(words) if words else None
    if frame == "ing":
        head = next(
            (c for c in verb.children if c.tag_ == "VBG" and c.dep_ in {"xcomp", "dobj"} and c.i > verb.i), None
        )
        words = extent(reading, head.left_edge) if head is not None else []
        return span_of(words) if words else None
    return None


def _thing(verb: Token) -> Span | None:
    if is_passive(verb):
        head = passive_subject(verb)
        if head is None and verb.dep_ in {"acl", "relcl"}:
            head = verb.head
        if head is not None and head.lower_ in {"that", "which"} and verb.dep_ == "relcl":
            head = verb.head
    else:
        head = next((c for c in verb.children if c.dep_ in {"dobj", "obj", "attr"} and c.i > verb.i), None)
        if head is None:
            joined = [c for c in verb.children if c.dep_ == "conj" and c.i > verb.i]
            head = next((g for c in joined for g in c.children if g.dep_ in {"dobj", "nsubj"} and g.i > c.i), None)
        if head is None and verb.dep_ == "relcl":
            head = next((verb.head for c in verb.children if c.dep_ == "dobj"), None)
    if head is None or head.pos_ not in {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"}:
        return None
    items = nouns(head)
    if not items or not items[0]:
        return None
    words = [t for t in items[0] if t.i < verb.i] if head.i < verb.i else items[0]
    return span_of(words) if words else None


def _clause(reading: Reading, verb: Token, frame: str) -> Span | None:
    for child in verb.children:
        if child.dep_ not in {"ccomp", "advcl", "xcomp"} or (child.i < verb.i and frame == "that"):
            continue
        first = child.left_edge
        asks = first.tag_ in {"WRB", "WP", "WDT", "WP$"} or first.lower_ in {"whether", "if", "how"}
        if frame == "wh" and not asks:
            continue
        start = first.nbor() if first.lower_ == "that" else first
        if start.i <= verb.i < child.i:
            continue
        words = extent(reading, start, finite=True)
        words = [t for t in words if not (start.i < verb.i <= t.i)]
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if start.i < verb.i and subject is not None:
            words = [t for t in words if t.i < subject.left_edge.i]
        while words and words[-1].is_punct:
            words.pop()
        if words:
            return span_of(words)
    return None


def _of_noun(reading: Reading, noun: Token, cue: ResponseCue) -> Answer | None:
    """ "its rejection of the plan", "such a position is unacceptable", "was a counter-offer: …"."""
    span = Span(noun.idx, noun.idx + len(noun))
    if noun.pos_ in {"ADJ", "PROPN"}:
        be = noun.head
        denied = is_denied(be) or any(c.dep_ == "neg" for c in noun.children) or _not_before(noun)
        outcome = cue.denied if denied else cue.outcome
        if not outcome:
            return None
        subject = next((c for c in be.children if c.dep_ in {"nsubj", "dobj"} and c.i < noun.i), None)
        content = span_of(nouns(subject)[0]) if subject is not None and nouns(subject)[0] else None
        first = next((t for t in noun.doc[max(noun.sent.start, noun.i - 1) : noun.i] if t.lower_ == "not"), noun)
        return Answer(
            outcome,
            noun,
            Span(first.idx, span.end),
            content,
            _to_whom(noun),
            cue.needs,
            f"{cue.lemma}: {outcome}",
            True,
        )
    by = next((c for c in noun.children if c.dep_ == "poss"), None)
    if by is None:
        by = next((t for t in noun.subtree if t.dep_ == "poss" and t.i < noun.i), None)
    content = None
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "to"} and child.i > noun.i:
            head = next((c for c in child.children if c.dep_ == "pobj"), None)
            if head is not None:
                content = span_of(nouns(head)[0])
        if child.dep_ in {"acl", "xcomp"} and child.tag_ == "VB" and child.i > noun.i:
            words = extent(reading, child)
            content = span_of(words) if words else None
    if cue.outcome == "counter-offer" and content is None and noun.head.lemma_ == "be":
        attribute = next((c for c in noun.head.children if c.dep_ == "attr"), None)
        content = span_of(nouns(attribute)[0]) if attribute is not None else None
    if by is None and content is None:
        return None
    return Answer(cue.outcome, noun, span, content, by, cue.needs, f"{cue.lemma}: {cue.outcome}")


def _not_before(noun: Token) -> bool:
    return noun.i > noun.sent.start and noun.nbor(-1).lower_ in {"not", "n't"}


def _to_whom(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"to", "for"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _verdict(reading: Reading, verb: Token) -> list[Answer]:
    """ "called the demand disrespectful": what is called so is turned down."""
    if verb.pos_ != "VERB" or verb.lemma_ not in _CALLING or is_denied(verb):
        return []
    rest = [t for t in sentence(verb) if verb.i < t.i <= verb.i + 14]
    for at, token in enumerate(rest):
        if token.text in {";", "."} or (token.tag_ in {"VBD", "VBZ"} and token.pos_ == "VERB"):
            break
        if token.lower_ in verdicts():
            thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
            subject = agent_of(verb) if is_passive(verb) else subject_of(verb)
            words = [t for t in rest[: at + 1]]
            if thing is None and words[0].pos_ in {"PRON", "DET"} and len(words) == 1:
                words = [token]
            span = Span(verb.idx, verb.idx + len(verb))
            content = span_of(words)
            return [Answer("rejected", verb, span, content, subject, "", f"called {token.lower_}")]
    return []


def _judged(reading: Reading, token: Token) -> list[Answer]:
    """ "The list is unrealistic", "the letter was not acceptable": a demand or a paper said to be bad, by who speaks."""
    if token.lemma_ != "be" or token.pos_ not in {"AUX", "VERB"}:
        return []
    subject = next((c for c in token.children if c.dep_ == "nsubj" and c.i < token.i), None)
    if subject is None or not (is_paper(subject) or names_ask(subject)):
        return []
    below = [t for t in token.subtree if t.i > token.i]
    bad = next((t for t in below if t.lower_ in verdicts()), None)
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
