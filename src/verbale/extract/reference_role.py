"""The role in which a sentence puts a treaty or a forum: signed, invoked, violated; proposed, met, venue."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from verbale.extract.role import actor_values
from verbale.extract.subject import subject_of
from verbale.lexicon.table import cells, read_table
from verbale.reading import Reading
from verbale.record import Span, Value

#: Farthest way from a name up to the verb that gives its role ("called Russia to talks within the format": 4).
_CLIMB = 5

#: Prepositions that keep what follows apart from the act of the verb ("leave without a deal").
_APART = frozenset({"without", "after", "before", "since", "until", "despite", "amid", "like", "unlike"})
_WITHOUT = re.compile(r"\bwithout\s(?:an?\s|any\s|the\s)?$", re.I)


@dataclass(frozen=True, slots=True)
class Role:
    """A role of the closed list, the words that give it, the verb that carries it, and who acts."""

    word: str
    cue: Span
    carrier: Token
    by: tuple[Value, ...] = ()


@cache
def cues(table: str, kind: str) -> dict[str, str]:
    """Words of one kind of a cue table -> role."""
    return {word: row["role"] for row in read_table(table) if row["kind"] == kind for word in cells(row, "words")}


def role_of(reading: Reading, root: Token, span: Span, table: str) -> Role | None:
    """Role of the reference at `span`, whose word in the tree is `root`; None when no cue of the table governs it."""
    if _WITHOUT.search(reading.text[max(0, span.start - 16) : span.start]):
        return None
    phrase = phrase_before(reading, span, table)
    if phrase is not None:
        given = cues(table, "phrase")[" ".join(reading.words(phrase).lower().split())]
        return Role(given, phrase, root, _by(reading, _verb_above(root), span))
    node, venue = root, None
    for _ in range(_CLIMB):
        head = node.head
        if head == node or head.sent != root.sent:
            break
        if node.dep_ in {"nsubj", "nsubjpass"} and head.lemma_ in cues(table, "acts") and venue is None:
            return Role(cues(table, "acts")[head.lemma_], _word(head), head)
        if head.pos_ in {"VERB", "AUX"}:
            word = _of_verb(node, head, root, table, venue)
            if word is not None:
                return Role(word, _word(head), head, _by(reading, head, span))
            if node.dep_ != "conj":
                break
        if node.dep_ == "pobj" and head.pos_ in {"ADP", "SCONJ", "PART"}:
            if head.lower_ in cues(table, "preposition"):
                verb = _verb_above(head)
                return Role(cues(table, "preposition")[head.lower_], _word(head), head, _by(reading, verb, span))
            if venue is None and head.lower_ in cues(table, "venue"):
                venue = head
        if head.pos_ == "NOUN" and head.lower_ in cues(table, "noun") and node.dep_ != "nsubj":
            owner = next((c for c in head.children if c.dep_ == "poss"), None)
            by = tuple(_actors(reading, owner, span)) if owner is not None else ()
            return Role(cues(table, "noun")[head.lower_], _word(head), head, by)
        node = head
    if venue is None:
        return _of_participle(reading, root, span, table)
    return Role("venue", _word(venue), venue, _by(reading, _verb_above(venue), span))


def _of_participle(reading: Reading, root: Token, span: Span, table: str) -> Role | None:
    """ "a truce brokered by Moscow": the role that a participle behind the name gives, and who acts."""
    for child in root.children:
        if child.dep_ == "acl" and child.tag_ == "VBN" and child.i > root.i and child.lemma_ in cues(table, "verb"):
            agent = next((a for c in child.children if c.dep_ == "agent" for a in c.children), None)
            by = tuple(_actors(reading, agent, span)) if agent is not None else ()
            return Role(cues(table, "verb")[child.lemma_], _word(child), child, by)
    return None


def _of_verb(node: Token, verb: Token, root: Token, table: str, venue: Token | None) -> str | None:
    """Role that `verb` gives to what hangs below it at `node`."""
    if node.dep_ in {"nsubj", "npadvmod", "advcl", "punct"}:
        return None
    lemma = verb.lemma_
    if node.lower_ in _APART:
        return None
    if lemma in cues(table, "verb_in") and (venue is not None or node.lower_ == "for"):
        return cues(table, "verb_in")[lemma]
    if lemma in cues(table, "verb_to") and node == root.head and node.lower_ in {"to", "before", "with", "on"}:
        return cues(table, "verb_to")[lemma]
    return cues(table, "verb").get(lemma)


def is_talk(venue: Token) -> bool:
    """True when what stands before "at the X" is an act of talking, so that X is where it takes place."""
    head = venue.head
    if head.lemma_ == "be":  # "the dispute is before the Court"
        head = next((c for c in head.children if c.dep_ == "nsubj"), head)
    return head.lower_ in cues("forum_words", "talk") or head.lemma_ in cues("forum_words", "talk")


def phrase_before(reading: Reading, span: Span, table: str) -> Span | None:
    """ "in line with the …", right before the name."""
    start = max(0, span.start - 40)
    for phrase in sorted(cues(table, "phrase"), key=lambda p: (-len(p), p)):
        hit = re.search(
            rf"(?i)\b({re.escape(phrase)})\s(?:the\s|its\s|their\s|a\s|an\s)?$", reading.text[start : span.start]
        )
        if hit:
            return Span(start + hit.start(1), start + hit.end(1))
    return None


def _verb_above(token: Token) -> Token | None:
    for up in (token, *token.ancestors):
        if up.pos_ == "VERB" and up != token:
            return up
    return None


def _by(reading: Reading, verb: Token | None, span: Span) -> tuple[Value, ...]:
    """Who acts: the subject of the verb, when it names an actor and is not the reference itself."""
    subject = subject_of(verb) if verb is not None else None
    return tuple(_actors(reading, subject, span)) if subject is not None else ()


def _actors(reading: Reading, head: Token, span: Span) -> list[Value]:
    if span.start <= head.idx < span.end:
        return []
    found = actor_values(reading, "by", head)
    return [v for v in found if v.actor is not None and not any(s.overlaps(span) for s in v.spans)]


def _word(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))
