"""Demands made by a verb: "urged Seoul to lift the curbs", "demands that …", "asked for talks"."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from verbale.extract.ask_act import (
    called_to_act,
    deadline,
    prepared_to_act,
    someone_to_act,
    stands_to_act,
    time_to_act,
    to_act,
)
from verbale.extract.ask_clause import hoped_of_party, question, that_clause, would_be_grateful
from verbale.extract.ask_thing import (
    answer,
    called_to_talks,
    doing,
    end_of_thing,
    hoped_for,
    ready_for,
    right_reserved,
    someone_to_thing,
    talks,
    thing,
    thing_done,
)
from verbale.extract.demand_cue import Ask, DemandCue, cues_of, verb_ask
from verbale.extract.listing import extent, sentence, span_of, things, trim
from verbale.extract.party import is_party
from verbale.extract.subject import is_passive, subject_of
from verbale.reading import Reading
from verbale.record import Span

_WISHES = {"want", "wish", "desire", "demand", "request", "ask", "require", "seek"}


_DESIRED = {"desired", "wanted", "sought", "requested", "demanded", "coveted", "wished", "sought-after", "asked"}


def verb_asks(reading: Reading, verb: Token) -> list[Ask]:
    """Asks of which `verb` is the cue; empty when what follows fits none of its frames."""
    if as_asked(verb):
        return _as_asked(verb)
    if wished := _desired(reading, verb):
        return wished
    for cue in cues_of(verb):
        last = _particle(verb, cue)
        if last is None:
            continue
        found = _asked_thing(reading, verb, last, cue)
        if found:
            return found
        for frame in cue.frames:
            found = _FRAMES[frame](reading, verb, last, cue)
            if found:
                return found
    return []


def _asked_thing(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """ "the guarantee Russia wishes", "what Seoul had asked for were answers": what is asked stands before or after."""
    if cue.kind == "offer" or not {"thing", "done", "of-noun"} & set(cue.frames) or is_passive(verb):
        return []
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or not is_party(reading, subject):
        return []
    own = [c for c in verb.children if c.dep_ in {"dobj", "ccomp", "xcomp"} and c.i > verb.i]
    if (
        verb.dep_ == "relcl"
        and verb.head.i < subject.i
        and verb.head.pos_ == "NOUN"
        and verb.head.lemma_ != "thing"
        and cue.lemma in _WISHES
    ):
        done = all(c.tag_ == "VBN" for c in own)
        first = verb.left_edge
        if done and (first == subject.left_edge or first.lower_ in {"that", "which", "whom"}):
            words = [t for t in sentence(verb) if verb.head.left_edge.i <= t.i < first.i]
            return [verb_ask(verb, last, cue, span_of(words), (), "what is wished")] if words else []
    if verb.dep_ == "csubj" and verb.head.lemma_ == "be" and any(c.lower_ == "what" for c in verb.children):
        head = next((c for c in verb.head.children if c.dep_ == "attr"), None)
        if head is not None:
            return [verb_ask(verb, last, cue, span_of(i), (), "what is asked") for i in things(reading, head) if i]
    return []


def _desired(reading: Reading, word: Token) -> list[Ask]:
    """ "refused to give Peru its desired guarantee that …": whoever desires it had asked for it."""
    noun = word.head
    if word.dep_ != "amod" or noun.dep_ not in {"dobj", "attr", "pobj"} or word.lower_ not in _DESIRED:
        return []
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is None:
        return []
    verb = noun.head
    given = next((c for c in verb.children if c.dep_ in {"dative", "dobj"} and c.i != noun.i), None)
    asker = given if owner.pos_ == "PRON" and given is not None else owner
    clause = next((c for c in noun.children if c.dep_ in {"acl", "relcl"} and c.i > noun.i), None)
    that = next((c for c in clause.children if c.lower_ == "that"), None) if clause is not None else None
    words = extent(reading, that.nbor(), finite=True) if that is not None else things(reading, noun)[0]
    top = verb.head if verb.dep_ == "xcomp" else verb
    giver = subject_of(top)
    of = (giver,) if giver is not None and is_party(reading, giver) and giver.i != asker.i else ()
    cue = Span(word.idx, word.idx + len(word))
    return [Ask("request", word, cue, span_of(words), asker, of, "desired")] if words else []


def as_asked(verb: Token) -> bool:
    """True of "as London had asked": what is asked stands around it."""
    return (
        bool(cues_of(verb))
        and verb.dep_ == "advcl"
        and any(c.lower_ == "as" and c.dep_ == "mark" for c in verb.children)
        and any(c.dep_ == "nsubj" for c in verb.children)
        and not any(c.dep_ in {"dobj", "ccomp", "xcomp", "prep"} for c in verb.children)
    )


def _as_asked(verb: Token) -> list[Ask]:
    cue = cues_of(verb)[-1]
    if verb.head.lemma_ == "do":
        return []  # "would do as London asks": what it asks stands elsewhere
    before = [t for t in sentence(verb) if t.i < verb.left_edge.i]
    words = trim(before)
    while words and words[-1].is_punct:
        words.pop()
    if not words or len(words) > 20:
        return []
    return [verb_ask(verb, verb, cue, span_of(words), (), "as asked")]


def _particle(verb: Token, cue: DemandCue) -> Token | None:
    """The last token of the cue, or None when its particle does not follow."""
    if not cue.particle:
        return verb
    words = [t for t in sentence(verb) if t.i > verb.i]
    for skip in range(0, min(4, len(words))):
        piece = words[skip : skip + len(cue.particle)]
        if tuple(t.lower_ for t in piece) == cue.particle and all(
            t.pos_ == "ADV" or t.is_punct or t.lower_ in {"once", "more", "again"} for t in words[:skip]
        ):
            return piece[-1]
    if len(cue.particle) == 1:
        for child in verb.children:
            if child.i > verb.i and child.lower_ == cue.particle[0] and child.dep_ in {"prep", "prt"}:
                return child
    return None


def _nothing(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """A frame that only stands beside a noun; `_asked_thing` reads it."""
    del reading, verb, last, cue
    return []


#: Frame of the table -> who reads it.
_FRAMES: dict[str, Callable[[Reading, Token, Token, DemandCue], list[Ask]]] = {
    "do": someone_to_act,
    "do-act": called_to_act,
    "that-party": hoped_of_party,
    "if": would_be_grateful,
    "right": right_reserved,
    "hoped": hoped_for,
    "of-noun": _nothing,
    "do-only": someone_to_act,
    "self": to_act,
    "passive-self": prepared_to_act,
    "that": that_clause,
    "thing": thing,
    "to-thing": someone_to_thing,
    "to-call": called_to_talks,
    "done": thing_done,
    "ing": doing,
    "wh": question,
    "answer": answer,
    "end": end_of_thing,
    "talk": talks,
    "deadline": deadline,
    "time-to": time_to_act,
    "stand": stands_to_act,
    "for": ready_for,
}
