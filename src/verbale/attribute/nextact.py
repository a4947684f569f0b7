"""A verb after "and" or "but" that tells what a speaker did next, where the parse counts it to what was said."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.attribute.frame import frame_of

#: Classes of cues that begin an act of their own after "and".
_ACTS = {"say", "tell", "ask"}
_SUBJECTS = {"nsubj", "nsubjpass", "expl"}
#: How the clause hangs on the verb that tells it.
_CLAUSES = {"ccomp", "xcomp", "advcl"}


def act_before(verb: Token) -> Token | None:
    """The verb whose subject did `verb` next: *said* it was late but added …; None for any other verb."""
    joined = joining(verb)
    if joined is None or verb.head.dep_ not in _CLAUSES:
        return None
    before: Token = verb.head.head
    if before.pos_ != "VERB" or before.i > verb.head.i or frame_of(before) is None:
        return None
    return before if is_next_act(verb, joined, before) else None


def joining(verb: Token) -> Token | None:
    """The "and" or "but" that joins `verb`, without a subject of its own, to the verb before it."""
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBZ", "VBN"}:
        return None
    if any(c.dep_ in {"nsubj", "nsubjpass", "mark", "aux", "auxpass"} for c in verb.children):
        return None
    joined = next((c for c in verb.head.children if c.dep_ == "cc" and verb.head.i < c.i < verb.i), None)
    return joined if joined is not None and verb.i - joined.i <= 2 else None


def is_next_act(verb: Token, joined: Token, act: Token) -> bool:
    """True when `verb` goes on with `act`, a verb of saying or asking, and not with the clause that `act` governs."""
    before = verb.head
    if before.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in before.children):
        # An infinitive has no finite verb beside it: urged them to wait *and flew home*.
        return verb.tag_ in {"VBD", "VBZ"} and verb.tag_ == act.tag_
    known = frame_of(verb)
    if known is None or known[0].group not in _ACTS:
        return False
    if joined.lower_ == "but" and act.tag_ == "VBD" and known[0].group == "say" and verb.tag_ != "VBZ":
        return True
    if verb.tag_ != act.tag_:
        return False
    subject = next((c for c in before.children if c.dep_ in _SUBJECTS), None)
    first = next((t for t in (*before.children, before) if t.pos_ in {"VERB", "AUX"}), before)
    if joined.nbor(-1).text == "," or first.tag_ != verb.tag_:
        return True
    if subject is None:
        return False
    if before.tag_ == "VBG" and subject.lower_ in {"he", "she", "they"}:
        # told reporters he was ordering a review *and said …*: the verbs are not of one form.
        return True
    return subject.lower_ in {"it", "there"} or (before.lemma_ == "be" and subject.pos_ == "NOUN")
