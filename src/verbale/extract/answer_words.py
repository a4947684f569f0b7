"""The words in which a response answers: the object, the clause or the act after its cue."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.demand_cue import names_ask
from verbale.extract.listing import extent, nouns, sentence, span_of
from verbale.extract.response_cue import ResponseCue
from verbale.extract.subject import is_passive, passive_subject
from verbale.reading import Reading
from verbale.record import Span

#: Words that open what a refusal depends on.
_SAYING = {"say", "tweet", "write", "add", "tell", "post", "note", "state"}

_DETAILS = {"detail", "explanation", "reason", "clarification", "timetable", "date", "answer"}

CONDITIONS = {"until", "till", "unless", "except"}


def content_of(reading: Reading, verb: Token, last: Token, cue: ResponseCue) -> Span | None:
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
                head = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
                if head is not None and head.lower_ in {"behalf", "behest"}:
                    continue  # "replied on behalf of the members to …"
                if head is not None and head.dep_ == "pcomp":
                    words = extent(reading, head.left_edge)
                    return span_of(words) if words else None
                if head is not None:
                    return span_of(nouns(head)[0])
            if child.dep_ == "pobj" and child.head.i == last.i:
                return span_of(nouns(child)[0])
        return None
    if frame == "from":  # translated: "refused from the trip"
        for child in verb.children:
            head = next((c for c in child.children if c.dep_ == "pobj"), None)
            if child.dep_ == "prep" and child.lower_ == "from" and head is not None:
                return span_of(nouns(head)[0])
        return None
    if frame == "detail":
        head = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_ in _DETAILS), None)
        return span_of(nouns(head)[0]) if head is not None else None
    if frame == "more":  # "would not say", "would not say more"
        would = any(c.lower_ in {"would", "will"} for c in verb.children)
        rest = [t for t in verb.sent if t.i > verb.i and not t.is_space]
        closed = not rest or rest[0].is_punct or rest[0].lower_ == "more"
        return Span(verb.idx, verb.idx + len(verb)) if would and closed else None
    if frame in {"that", "wh"}:
        return _clause(reading, verb, frame)
    if frame == "self":
        to = next((t for t in sentence(verb) if t.i > verb.i and t.lower_ == "to"), None)
        if to is None or to.i - verb.i > 3 or to.i + 1 >= len(verb.doc) or to.nbor().tag_ not in {"VB", "VBP"}:
            return None
        words = extent(reading, to.nbor())
        for at, token in enumerate(words):
            if at and token.lower_ in CONDITIONS:
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
            if head is None and names_ask(verb.head):
                head = verb.head  # "a demand Chile has dismissed"
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
        if child.i > verb.i and child.lemma_ in _SAYING and not any(c.dep_ == "ccomp" for c in child.children):
            continue  # "I replied on behalf of all, he tweeted"
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
