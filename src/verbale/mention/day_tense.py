"""Whether the sentence around a day looks back or ahead."""

from __future__ import annotations

from enum import StrEnum

from spacy.tokens import Token

from verbale.mention.day_pattern import phrases

_WILL = {"will", "shall", "'ll", "’ll", "wo", "would", "should"}
#: Places of a noun inside another phrase: what hangs on it need not share the tense of the verb above.
_INSIDE = {"dobj", "pobj", "nsubj", "nsubjpass", "attr", "conj", "appos", "compound", "poss"}
#: Longest way up the tree from a day to the verb that it belongs to: beyond it the verb is no longer the day's own.
_CLIMB = 8


class Tense(StrEnum):
    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


def tense_at(token: Token) -> tuple[Tense, bool]:
    """Tense of the verb to which the day at `token` belongs, and False when a noun stands between the two.

    "will meet on Tuesday" is future, "said on Tuesday" past, "a letter of Tuesday" open.
    """
    if (by := _by_preposition(token)) is not None:
        return by, True
    if _on_eve_of(token):
        return Tense.FUTURE, True
    ahead = phrases("ahead")
    node, through_noun = token, False
    for _ in range(_CLIMB):
        if node != token:
            particle = any(child.dep_ == "prt" for child in node.children)  # "set up", "set off" look back
            if (node.lower_ in ahead and not particle and node.tag_ not in {"VBD", "VB", "VBP"}) or any(
                child.lower_ in ahead for child in node.children if child.dep_ == "amod"
            ):
                return Tense.FUTURE, True
            if node.lower_ == "for" and token.head == node and node.head.pos_ in {"VERB", "AUX"}:
                return Tense.FUTURE, True
            if node.pos_ in {"VERB", "AUX"}:
                tense = _of_verb(node)
                if tense is Tense.PAST and _of_occasion(node, token):
                    return Tense.OPEN, False
                return (Tense.OPEN if through_noun and tense is Tense.PAST else tense), not through_noun
            through_noun = through_noun or (node.pos_ in {"NOUN", "PROPN"} and node.dep_ in _INSIDE)
        if node.head == node:
            return Tense.OPEN, False
        node = node.head
    return Tense.OPEN, False


def _of_occasion(verb: Token, day: Token) -> bool:
    """True when words for an occasion stand right before the day: "accepted a visit to China in June" looks ahead."""
    occasions = phrases("occasion")
    between = [t for t in day.doc[max(verb.i + 1, day.i - 7) : day.i] if t.pos_ == "NOUN"] if verb.i < day.i else []
    return any(t.lower_ in occasions for t in between)


def _on_eve_of(day: Token) -> bool:
    """True of "made the appeal ahead of a summit on Thursday": the day is the one of what is still to come."""
    start = max(day.sent.start, day.i - _CLIMB)
    ends = [t.i for t in day.doc[start : day.i] if t.pos_ in {"VERB", "AUX"} or t.lower_ in {",", ";", ":"}]
    words = f" {day.doc[max([start, *(i + 1 for i in ends)]) : day.i].text.lower()} "
    return any(f" {eve} " in words for eve in phrases("eve"))


def _by_preposition(token: Token) -> Tense | None:
    """Past behind "since"; ahead behind "until", "by" and "before", unless the sentence tells what was done by then."""
    before = next((t for t in (token.nbor(-k) for k in range(1, min(3, token.i) + 1)) if t.lower_ != "the"), None)
    if before is None or before.lower_ not in {"since", *phrases("deadline")}:
        return None
    if before.lower_ == "since":
        return Tense.PAST
    verb = before.head
    while verb.head != verb and verb.pos_ not in {"VERB", "AUX"}:
        verb = verb.head
    done = any(c.lower_ in {"had", "have", "has"} for c in verb.children if c.dep_ == "aux")
    return None if before.text[:1].isupper() or done else Tense.FUTURE


def _of_verb(verb: Token) -> Tense:
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if any(h.lower_ in _WILL for h in helpers):
        return Tense.FUTURE
    if any(h.lower_ == "to" for h in helpers):
        return Tense.PAST if any(h.lower_ == "have" for h in helpers) else _of_infinitive(verb)
    if any(h.tag_ in {"VBD", "VBN"} or h.lower_ in {"have", "has"} for h in helpers) or verb.tag_ == "VBD":
        return Tense.PAST
    if verb.tag_ == "VBN":
        return Tense.OPEN if any(h.tag_ in {"VBZ", "VBP"} for h in helpers) else Tense.PAST
    if verb.tag_ == "VBG" and not helpers:
        return tense_at(verb)[0] if verb.dep_ in {"xcomp", "pcomp"} else Tense.OPEN
    if verb.tag_ in {"VBZ", "VBP", "VBG"}:
        return Tense.PAST if verb.lemma_ in phrases("telling") else Tense.FUTURE
    if verb.tag_ == "VB" and not helpers:
        # "let them visit", "saw him leave" share the tense of the verb above
        return _of_verb(verb.head) if verb.head.lemma_ in phrases("lets") and verb.head != verb else Tense.FUTURE
    return Tense.OPEN


def _of_infinitive(verb: Token) -> Tense:
    """ "is to meet", "plans to meet", "asked them to meet" look ahead; "failed to meet" follows its verb."""
    head = verb.head
    if head == verb:
        return Tense.OPEN
    if verb.dep_ == "advcl" or head.lemma_ in phrases("done"):
        return Tense.PAST if head.tag_ == "VBD" else Tense.OPEN
    return Tense.FUTURE
