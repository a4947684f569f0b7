"""Draft -> addressees: those whom the words are said to, as far as the cue and its sentence name them."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.attribute.cue import Cue
from verbale.attribute.draft import Draft
from verbale.attribute.subject import climbed_subject, is_passive
from verbale.extract.role import actor_values
from verbale.reading import Reading
from verbale.record import Span, Value

_WORDS = {"NOUN", "PROPN", "PRON"}
#: Pronouns that stand for a thing rather than for somebody.
_THINGS = {"it", "this", "that", "which", "what", "there"}
#: Of whom a thing is asked: "demanded of Oslo", "requested from the council".
_ASKED_OF = {"of", "from"}
#: To whom a noun of speaking is directed: "the call on Oslo to …", "his warning to Oslo".
_DIRECTED = {"on", "upon", "to"}
#: Whom a letter is to, and with whom a call is.
_SHARED_WITH = {"to", "with"}
#: Verb forms of what somebody shall do: "that Oslo *withdraw*", "that Oslo *should* withdraw".
_SHALL = {"should", "must", "shall"}


def addressees(reading: Reading, draft: Draft) -> list[Value]:
    """A value for each addressee: told *reporters*, wrote to *the council*, demanded that *Oslo* withdraw."""
    cue = draft.cue
    if cue is None or cue.shape not in {"verb", "noun"}:
        return []
    heads = _of_verb(cue, draft) if cue.shape == "verb" else _of_noun(cue)
    found = _values(reading, draft, cue, heads)
    if not found and (cue.frame.group == "ask" or cue.shape == "noun"):
        found = [v for v in _values(reading, draft, cue, _asked_of(cue)) if v.actor is not None]
    own = {v.actor for v in _speaker(reading, draft)}
    return [v for v in found if v.actor is None or v.actor not in own]


def of_form(reading: Reading, told: Span) -> list[Value]:
    """Those whom the form itself names: "in a letter to *Oslo*", "in a call with *Oslo*", "*rang Oslo* and said"."""
    at = reading.token_at(told.end - 1)
    if at is None:
        return []
    heads: list[Token] = []
    if at.pos_ == "VERB":
        heads = [c for c in at.children if c.dep_ in {"dobj", "dative"} and c.pos_ != "ADP"]
        heads += [o for c in at.children if c.dep_ in {"prep", "dative"} and c.lower_ == "to" for o in _objects(c)]
        if is_passive(at):
            heads = []
    else:
        for prep in at.children:
            if prep.dep_ == "prep" and prep.lower_ in _SHARED_WITH:
                heads += _objects(prep)
    found: list[Value] = []
    for head in heads:
        if head.pos_ in _WORDS and head.lower_ not in _THINGS and not reading.days_in(Span(head.idx, head.idx + 1)):
            found += [v for v in actor_values(reading, "addressees", head) if v.actor is not None and v not in found]
    return found


def _of_verb(cue: Cue, draft: Draft) -> list[Token]:
    verb, takes = cue.head, cue.frame.takes
    heads: list[Token] = []
    if is_passive(verb) and ("to" in takes or (cue.frame.group == "ask" and "objc" in takes)):
        subject = climbed_subject(verb)
        heads += [subject] if subject is not None else []
    for child in verb.children:
        if child.i < verb.i or child == draft.speaker:
            continue
        if (child.dep_ == "dative" and child.pos_ != "ADP") or (child.dep_ == "dobj" and "to" in takes):
            heads.append(child)
        elif (
            child.dep_ == "dobj"
            and "objc" in takes
            and any(c.dep_ in {"xcomp", "ccomp", "advcl"} for c in verb.children)
        ):
            heads += [child] if cue.frame.group == "ask" else []
        elif child.dep_ in {"prep", "dative"} and child.lower_ == "to" and cue.frame.preposition != "to":
            heads += _objects(child)
        elif child.dep_ == "ccomp" and "to" in takes and child.i == verb.i + 1:
            heads += [c for c in child.children if c.dep_ == "nsubj" and c.i < verb.i]
    if cue.frame.preposition in {"on", "upon", "to"} and cue.frame.group == "ask":
        heads += _objects(cue.tokens[-1])
    return heads


def _of_noun(cue: Cue) -> list[Token]:
    return [o for c in cue.head.children if c.dep_ == "prep" and c.lower_ in _DIRECTED for o in _objects(c)]


def _asked_of(cue: Cue) -> list[Token]:
    """The party of whom an ask is made: after "from" or "of", else who shall act in the clause that is asked."""
    verb = cue.head
    held = [verb, *(c for c in verb.children if c.dep_ in {"dobj", "xcomp", "ccomp"})]
    for word in held:
        for prep in word.children:
            if (
                prep.dep_ == "prep"
                and prep.lower_ in _ASKED_OF
                and prep.i > verb.i
                and (word == verb or prep.lower_ == "from")
            ):
                return _objects(prep)
    for clause in verb.children:
        if clause.dep_ not in {"ccomp", "acl", "relcl"} or clause.i < verb.i:
            continue
        shall = clause.tag_ == "VB" or any(c.dep_ == "aux" and c.lower_ in _SHALL for c in clause.children)
        if shall and not is_passive(clause):
            return [c for c in clause.children if c.dep_ == "nsubj" and c.i > verb.i and c.pos_ != "PRON"]
    return []


def _values(reading: Reading, draft: Draft, cue: Cue, heads: list[Token]) -> list[Value]:
    found: list[Value] = []
    for head in heads:
        if head.pos_ not in _WORDS or not head.text[0].isalpha() or head.lower_ in _THINGS:
            continue
        inside = any(s.start <= head.idx < s.end for s in draft.spans)
        if inside and cue.shape == "verb" and cue.frame.group != "ask":
            continue
        if reading.days_in(Span(head.idx, head.idx + len(head))):
            continue
        found += [v for v in actor_values(reading, "addressees", head) if v not in found]
    return found


def _speaker(reading: Reading, draft: Draft) -> list[Value]:
    return [] if draft.speaker is None else actor_values(reading, "speaker", draft.speaker)


def _objects(prep: Token) -> list[Token]:
    return [c for c in prep.children if c.dep_ == "pobj"]
