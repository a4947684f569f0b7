"""How a report puts what a word says: as fact, as plan, as possible, as denied."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from verbale.lexicon.table import read_table
from verbale.record import Modality

#: Dependencies by which a clause hangs on the verb that governs it.
_COMPLEMENT = {"xcomp", "ccomp", "pcomp", "acl"}

#: Dependencies by which a noun hangs on the verb of its clause.
_ARGUMENT = {"dobj", "obj", "nsubj", "nsubjpass", "attr", "oprd", "dative"}

#: How far up the sentence the marks of a clause can stand (longest chain met in the gold reports: 5).
_REACH = 8

#: Of two marks on one word the one that says less wins; a clause under a denial is denied, whatever else it is.
_ORDER = (
    Modality.DENIED,
    Modality.NEGATED,
    Modality.CONDITIONAL,
    Modality.POSSIBLE,
    Modality.PLANNED,
    Modality.HISTORICAL,
)


def modality_of(token: Token) -> Modality:
    """Modality of the clause that verb `token` heads, or in which noun `token` stands.

    Looks at the words on the token itself, then at those of each clause that governs it, up to the sentence's root.
    """
    marks: set[Modality] = set()
    at, came_by = token, ""
    for _ in range(_REACH):
        marks |= _on_verb(at) if _is_verbal(at) else _on_noun(at)
        up = _governor(at)
        if up is None:
            break
        marks |= _from_governor(up, at)
        if at.dep_ == "advcl" or (came_by == "pobj" and up.dep_ not in _COMPLEMENT and not _same_clause(at)):
            break
        came_by, at = at.dep_, up
        if _stops(at, came_by):
            break
    return next((m for m in _ORDER if m in marks), Modality.ASSERTED)


def is_reported_only(token: Token) -> bool:
    """True when an adverb such as "reportedly" makes the clause hearsay."""
    return any(_table("adverb").get(child.lower_) is Modality.POSSIBLE for child in token.children)


def _on_verb(verb: Token) -> set[Modality]:
    marks: set[Modality] = set()
    if any(child.dep_ == "neg" and child.lower_ != "only" for child in verb.children):
        marks.add(Modality.NEGATED)
    for child in verb.children:
        if child.dep_ in {"aux", "auxpass"} and child.tag_ in {"MD", "VB", "VBP"}:
            marks |= _found("aux", child)
        elif child.dep_ == "advmod":
            marks |= _found("adverb", child)
        elif child.dep_ == "mark":
            marks |= _found("mark", child)
        elif child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}:
            marks |= {m for m in _determined(child) if m is Modality.NEGATED}
    if _is_hypothetical(verb) and Modality.PLANNED in marks:
        marks.add(Modality.CONDITIONAL)
    return marks


def _on_noun(noun: Token) -> set[Modality]:
    marks = _determined(noun)
    for child in noun.children:
        if child.dep_ in {"amod", "nmod", "compound"}:
            marks |= _found("adjective", child)
        elif (
            child.dep_ in {"acl", "relcl"} and child.tag_ == "VBN" and not any(c.dep_ == "aux" for c in child.children)
        ):
            marks |= _found("noun_head", child)
    if noun.dep_ == "pobj":
        marks |= _found("preposition", noun.head)
        if noun.head.dep_ in {"prep", "pcomp"} and noun.head.head.lower_ == "ahead":
            marks |= _found("preposition", noun.head.head)
    return marks


def _determined(noun: Token) -> set[Modality]:
    marks: set[Modality] = set()
    for child in noun.children:
        if child.dep_ in {"det", "preconj", "neg"}:
            marks |= _found("determiner", child)
    return marks


def _from_governor(up: Token, below: Token) -> set[Modality]:
    """What the governing word says of the clause or noun below it."""
    if below.dep_ in {"xcomp", "pcomp", "acl"}:
        found = _found("head", up) | (_found("adjective", up) if not _is_verbal(up) else set())
        if up.lemma_ == "be" and any(c.lower_ == "to" and c.dep_ == "aux" for c in below.children):
            found.add(Modality.PLANNED)
        return found
    if below.dep_ == "ccomp":
        return {m for m in _found("head", up) if m in {Modality.DENIED, Modality.POSSIBLE}} if _weak(up) else set()
    if below.dep_ in {"dobj", "nsubjpass"}:
        return _found("noun_head", up)
    return set()


def _weak(up: Token) -> bool:
    return up.lemma_ in {"deny", "hope", "consider", "ask", "propose", "suggest"} and up.lemma_ != "say"


def _is_hypothetical(verb: Token) -> bool:
    return any(
        child.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in child.children)
        for child in verb.children
    )


def _governor(token: Token) -> Token | None:
    if token.dep_ in {"ROOT", "relcl", "parataxis", "appos"} or token.head.i == token.i:
        return None
    if token.dep_ in {"pobj", "pcomp"} and token.head.pos_ in {"ADP", "SCONJ", "ADV"}:
        up: Token = token.head
        while (
            up.dep_ in {"prep", "agent", "pcomp", "advmod"}
            and up.head.pos_ in {"ADP", "SCONJ", "ADV"}
            and up.head.i != up.i
        ):
            up = up.head
        return up.head if up.head.i != up.i else None
    return token.head


def _same_clause(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"}


def _stops(token: Token, came_by: str) -> bool:
    """A statement's own verb does not pass its tense down: "will say that it sent" is rare, "said it sent" is not."""
    return came_by in {"ccomp", "relcl"} and not _weak(token) and token.dep_ in {"ROOT", "conj"}


def _is_verbal(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"}


def _found(part: str, token: Token) -> set[Modality]:
    table = _table(part)
    hit = table.get(token.lower_) or table.get(token.lemma_.lower())
    return {hit} if hit else set()


@cache
def _table(part: str) -> dict[str, Modality]:
    rows = read_table("modality_cues")
    return {row["lemma"]: Modality(row["modality"]) for row in rows if row["part"] == part}
