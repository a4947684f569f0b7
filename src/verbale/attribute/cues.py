"""Reading -> cues: verbs and nouns of saying, asking, judging and thinking, "according to", and names before a colon."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.attribute.cue import Cue
from verbale.attribute.frame import Frame, frame_of, noun_frames
from verbale.attribute.subject import subject_of
from verbale.reading import Reading

#: A verb in one of these places is no cue of its own ("the said letter", "reported speech").
_NO_VERB = {"amod", "compound", "aux", "auxpass", "nmod", "case", "det"}

COLON = Frame(":", "say", frozenset({"quote"}))
ACCORDING = Frame("according to", "say", frozenset({"according"}))


def find_cues(reading: Reading) -> list[Cue]:
    """Cues in the order of their head words. Words that are possible cues only; some get no content and are dropped."""
    found = []
    for token in reading.doc:
        if token.lower_ == "according":
            cue = _according(token)
        elif token.pos_ in {"VERB", "AUX"} and token.dep_ not in _NO_VERB:
            cue = _verb_cue(token)
        elif token.pos_ == "NOUN":
            cue = _noun_cue(token)
        else:
            cue = None
        if cue is not None:
            found.append(cue)
    return found


def _verb_cue(verb: Token) -> Cue | None:
    known = frame_of(verb)
    if known is None:
        return None
    frame, words = known
    around = [c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg", "advmod", "prt"} and c.i != verb.i]
    tokens = {t.i: t for t in (*words, *around)}
    return Cue(verb, tuple(tokens[i] for i in sorted(tokens)), frame, "verb", subject_of(verb))


def _noun_cue(noun: Token) -> Cue | None:
    frame = noun_frames().get(noun.lemma_.lower())
    if frame is None:
        return None
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is None:
        by = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"by", "from", "of"}), None)
        owner = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
    verb = noun.head
    if owner is None and noun.dep_ == "dobj" and verb.pos_ == "VERB":
        owner = subject_of(verb)
    return Cue(noun, (noun,), frame, "noun", owner)


def _according(token: Token) -> Cue | None:
    doc = token.doc
    if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "to":
        return None
    to = doc[token.i + 1]
    owner = next((c for c in to.children if c.dep_ == "pobj"), None)
    if owner is None:
        owner = next((c for c in token.children if c.dep_ == "pobj"), None)
    return Cue(token, (token, to), ACCORDING, "according", owner)
