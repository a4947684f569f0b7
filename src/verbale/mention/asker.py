"""Who else takes part in the act of the one at a word: who asks in "Peru urges the government to wait"."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from verbale.lexicon.table import read_table
from verbale.mention.words import Words
from verbale.record import Actor

_SUBJECTS = {"nsubj", "nsubjpass"}
#: How what is asked of hangs on the verb of asking.
_OBJECTS = {"dobj", "dative", "pobj", "nsubj"}
#: How those who take part in an act hang on its verb.
_ARGUMENTS = {"nsubj", "nsubjpass", "dobj", "dative", "agent", "prep"}
#: How many joined verbs are followed back to the one that has the subject.
_JOINED = 4


@cache
def _asking() -> frozenset[str]:
    """Lemmas of verbs with which one party asks another to do something."""
    rows = [row for row in read_table("demand_cues") if row["part"] == "verb" and "do" in row["frames"].split("|")]
    return frozenset(row["lemma"] for row in rows)


def asker_of(words: Words, at_core: dict[int, Actor], at: int, we: Actor | None) -> Actor | None:
    """The actor that asks; None when word `at` is not asked of, or when the asker is not known.

    `we` is whose pages the report stands on: "we urge the government" is said by them.
    """
    token = words.tokens[at]
    verb = _verb_over(token)
    if verb is None or verb.lemma_ not in _asking():
        return None
    subject = _subject_before(verb, token)
    return _named(words, at_core, subject, we) if subject is not None else None


def doers_to(words: Words, at_core: dict[int, Actor], at: int, we: Actor | None) -> list[Actor]:
    """Those who do something to whom word `at` names ("Peru and Chile, which lobbied both"), or ask it of them."""
    token = words.tokens[at]
    verb = _verb_over(token)
    if verb is None or (token.dep_ == "nsubj" and verb.lemma_ not in _asking()):
        return []
    subject = _subject_before(verb, token)
    if subject is not None and subject.tag_ in {"WDT", "WP"}:
        subject = verb.head if verb.dep_ == "relcl" and verb.head.i < verb.i else None
    if subject is None:
        return []
    named = (_named(words, at_core, one, we) for one in (subject, *subject.conjuncts))
    return [actor for actor in named if actor is not None]


def others_in_act(words: Words, at: int) -> list[int]:
    """The words at which those in the other roles of the verb of word `at` stand: Roe of "the minister asked Roe"."""
    token = words.tokens[at]
    verb = token.head
    while token.dep_ == "pobj" and verb.pos_ == "ADP" and verb.head.i != verb.i:
        token, verb = verb, verb.head
    if verb.pos_ != "VERB" or token.dep_ not in _ARGUMENTS:
        return []
    found: list[int] = []
    for child in verb.children:
        if child.i == token.i or child.dep_ not in _ARGUMENTS:
            if child.dep_ == "xcomp" and child.is_title:  # a name that the parser took for a verb
                found.append(words.at(child.idx))
            continue
        cores = [c for c in child.children if c.dep_ == "pobj"] if child.pos_ == "ADP" else [child]
        found += [words.at(core.idx) for first in cores for core in (first, *first.conjuncts)]
    return [one for one in found if words.capital[one]]


def _subject_before(verb: Token, token: Token) -> Token | None:
    """The subject of a verb, or of the one to which it is joined, where it stands before `token`."""
    for _ in range(_JOINED):
        subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        if subject is not None:
            return subject if subject.idx < token.idx else None
        if verb.dep_ not in {"conj", "xcomp", "advcl"}:
            return None
        verb = verb.head
    return None


def _named(words: Words, at_core: dict[int, Actor], subject: Token, we: Actor | None) -> Actor | None:
    return at_core.get(words.at(subject.idx)) or (we if subject.lower_ == "we" else None)


def _verb_over(token: Token) -> Token | None:
    """The verb whose object the word is: "urge" over "government" of "urge the government to wait"."""
    if token.dep_ not in _OBJECTS:
        return None
    head = token.head
    if token.dep_ == "nsubj":
        return head.head if head.dep_ in {"ccomp", "xcomp"} and head.i != head.head.i else None
    while head.pos_ == "ADP" and head.head.i != head.i:
        head = head.head
    return head
