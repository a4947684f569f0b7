"""The thing that a verb asks for: "demanded an end to X", "invited X to talks", "wants X handed over"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.demand_cue import Ask, DemandCue, verb_ask
from verbale.extract.listing import extent, sentence, span_of, things
from verbale.extract.party import is_party
from verbale.extract.subject import is_passive, passive_subject
from verbale.reading import Reading

_ANSWERS = {"answer", "reply", "response", "explanation", "reaction"}


_TALKS = {"talk", "dialogue", "meeting", "negotiation", "round", "discussion", "conversation", "summit"}


_EMPTY = {
    "it",
    "this",
    "that",
    "them",
    "what",
    "which",
    "him",
    "her",
    "themselves",
    "itself",
    "question",
    "questions",
    "fact",
    "thing",
    "things",
}


def thing(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """a withdrawal."""
    passive = is_passive(verb)
    if passive and not cue.particle:
        head = passive_subject(verb)
        if head is None and verb.dep_ in {"acl", "relcl"}:
            head = verb.head
        if head is None or (is_party(reading, head) and cue.lemma in {"ask", "urge", "encourage", "press", "order"}):
            return []
    else:
        head = object_of(verb, last, cue)
    if head is None or head.pos_ not in {"NOUN", "PROPN", "NUM", "DET", "ADJ", "PRON"} or head.lower_ in _EMPTY:
        return []
    if not cue.particle and is_party(reading, head) and cue.lemma in {"ask", "urge", "request", "encourage", "order"}:
        return []
    of = addressees(reading, verb)
    if cue.lemma == "ask" and not cue.particle and not of:
        return []
    return [verb_ask(verb, last, cue, span_of(item), of, "something") for item in things(reading, head) if item]


def someone_to_thing(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """X to talks."""
    of = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if is_passive(verb):
        of = passive_subject(verb)
    if of is None or not is_party(reading, of):
        return []
    for token in verb.subtree:
        if token.i > verb.i and token.dep_ == "prep" and token.lower_ in {"to", "for"} and token.head in (verb, of):
            for head in token.children:
                if head.dep_ == "pobj" and head.pos_ in {"NOUN", "PROPN"}:
                    return [
                        verb_ask(verb, last, cue, span_of(item), (of,), "someone to something")
                        for item in things(reading, head)
                    ]
    return []


def called_to_talks(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """X to talks, of a verb that asks nothing with other nouns."""
    del last
    found = someone_to_thing(reading, verb, verb, cue)
    return [a for a in found if any(t.lemma_.lower() in _TALKS for t in reading.tokens_in(a.content))]


def thing_done(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """X handed over."""
    for child in verb.children:
        if child.i > verb.i and child.dep_ in {"ccomp", "xcomp", "oprd"} and child.tag_ == "VBN":
            patient = next((c for c in child.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
            if patient is not None:
                words = extent(reading, patient.left_edge)
                return [verb_ask(verb, last, cue, span_of(words), (), "something done")] if words else []
    return []


def doing(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """withdrawing."""
    rest = [t for t in sentence(verb) if t.i > last.i]
    if rest and rest[0].tag_ == "VBG":
        words = extent(reading, rest[0])
        return [verb_ask(verb, last, cue, span_of(words), (), "doing something")] if words else []
    return []


def answer(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """an answer from X: waiting for one is asking for it."""
    head = object_of(verb, last, cue)
    if head is None or head.lemma_.lower() not in _ANSWERS:
        return []
    of = tuple(
        c for p in head.subtree if p.dep_ == "prep" and p.lower_ == "from" for c in p.children if c.dep_ == "pobj"
    )
    return [verb_ask(verb, last, cue, span_of(item), of[:1], "an answer") for item in things(reading, head)[:1]]


def end_of_thing(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """an end to something; other things wanted are wishes."""
    head = object_of(verb, last, cue)
    if head is None or not any(c.dep_ == "prep" and c.lower_ in {"to", "from"} for c in head.children):
        return []
    return thing(reading, verb, last, cue) if head.lemma_ in {"end", "halt", "stop", "guarantee", "answer"} else []


def talks(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    head = object_of(verb, last, cue)
    return thing(reading, verb, last, cue) if head is not None and head.lemma_ in _TALKS else []


def ready_for(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in {"for", "on"} and child.i > verb.i:
            heads = [c for c in child.children if c.dep_ == "pobj" and c.lemma_ in _TALKS]
            return [
                verb_ask(verb, last, cue, span_of(item), (), "for something")
                for h in heads
                for item in things(reading, h)
            ]
    return []


def right_reserved(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """the right to answer: what one may yet do warns the other side."""
    head = object_of(verb, last, cue)
    if head is None or head.lemma_ != "right":
        return []
    words = [t for t in extent(reading, head.left_edge) if t.i > head.i]
    to = next((n for n, t in enumerate(words) if t.lower_ in {"to", "of"}), None)
    if to is None or to + 1 >= len(words):
        return []
    return [verb_ask(verb, head, cue, span_of(words[to + 1 :]), (), "the right to")]


def hoped_for(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """ "would welcome a meeting": said of what is not yet there, it asks for it."""
    if not any(c.lower_ in {"would", "'d", "’d"} for c in verb.children):
        return []
    return thing(reading, verb, last, cue)


def object_of(verb: Token, last: Token, cue: DemandCue) -> Token | None:
    if not cue.particle:
        return next((c for c in verb.children if c.dep_ in {"dobj", "obj"} and c.i > verb.i), None)
    head = next((c for c in last.children if c.dep_ in {"pobj", "pcomp"}), None)
    if head is None:
        rest = [t for t in last.doc[last.i + 1 : last.i + 8] if t.sent == last.sent]
        head = next((t for t in rest if t.pos_ in {"NOUN", "PROPN"} and t.dep_ not in {"compound", "amod"}), None)
    return head


def addressees(reading: Reading, verb: Token) -> tuple[Token, ...]:
    """Parties of whom a thing is asked: "from NATO", "of Seoul", translated "to the government"."""
    near = list(verb.children) + [g for c in verb.children for g in c.children]
    for child in near:
        if child.dep_ in {"prep", "dative"} and child.lower_ in {"from", "of", "to", "with"} and child.i > verb.i:
            inner = [c for c in child.children if c.dep_ == "pobj" and is_party(reading, c)]
            if inner and (child.head.i == verb.i or child.lower_ == "from"):
                return (inner[0],)
    direct = [c for c in verb.children if c.dep_ in {"dobj", "dative"} and is_party(reading, c)]
    return tuple(direct[:1])
