"""The tables of acts, made ready to be asked by the words of a report."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from verbale.extract.subject import passive_subject
from verbale.lexicon.table import Row, cells, read_table

#: What stands for the category where the words are known and are no event.
NONE = "-"
#: Stands in `no` for any object, in `clause` for any clause.
ANY = "*"

#: Categories that a promise turns into AGREE (or, for a retreat, CONCEDE).
COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})

_PARTS = {"compound", "amod", "nmod", "nummod", "nn"}


@dataclass(frozen=True, slots=True)
class Act:
    """A line of `plover_verbs`: what a verb with such an object or clause is coded as."""

    objects: tuple[str, ...]
    no: frozenset[str]
    clauses: frozenset[str]
    category: str
    mode: str
    code: str
    places: tuple[str, ...]
    swapped: bool
    alone: bool


@cache
def _acts() -> dict[str, tuple[Act, ...]]:
    found: dict[str, list[Act]] = {}
    for row in read_table("plover_verbs"):
        act = _act(row)
        for verb in cells(row, "verbs"):
            found.setdefault(verb, []).append(act)
    return {verb: tuple(acts) for verb, acts in found.items()}


def _act(row: Row) -> Act:
    places = cells(row, "recipient")
    return Act(
        objects=cells(row, "object"),
        no=frozenset(cells(row, "no")),
        clauses=frozenset(cells(row, "clause")),
        category=row["event_type"],
        mode=row["mode"],
        code=row["cameo"],
        places=tuple(p.removeprefix("!") for p in places if p != "?"),
        swapped=any(p.startswith("!") for p in places),
        alone="?" in places,
    )


def acts_of(verb: Token) -> list[Act]:
    """The lines of the table that the verb and its words fit, in the order of the table."""
    lines = [act for key in _keys(verb) for act in _acts().get(key, ())]
    if not lines:
        return []
    said = _said(verb)
    own = said[0]
    if any(act.no for act in lines):
        own = frozenset(w for thing in things_of(verb) for t in _phrase(thing) for w in _forms(t))
        own = own | {ANY} if own else said[0]
    return [
        act
        for act in lines
        if not act.no & own
        and (not act.objects or any(_is_in(word, said) for word in act.objects))
        and (not act.clauses or _has_clause(verb, act.clauses))
    ]


def _forms(token: Token) -> tuple[str, str]:
    return token.lemma_.lower(), token.lower_


def _keys(verb: Token) -> list[str]:
    lemma = verb.lemma_.lower()
    if lemma == "be":
        return [f"be {c.lower_}" for c in verb.children if c.dep_ == "acomp"]
    keys = [f"{lemma} {c.lower_}" for c in verb.children if c.i > verb.i and c.dep_ in {"prt", "advmod", "prep"}]
    if verb.tag_ == "VBN" and any(c.lemma_ == "be" for c in verb.children):
        keys.append(f"be {verb.lower_}")
    # The model's lemma of a rarer form can be no word ("staged" gives "stag", "allocating" "allocat").
    plain = verb.lower_[:-1] if verb.lower_.endswith("ed") else f"{verb.lower_.removesuffix('ing')}e"
    return [*keys, lemma, *([plain] if plain != lemma else [])]


def _is_in(word: str, said: tuple[frozenset[str], str]) -> bool:
    return f" {word} " in said[1] if " " in word else word in said[0]


def _said(verb: Token) -> tuple[frozenset[str], str]:
    """The words of the object and of what stands behind the verb's prepositions: as a set, and in their order."""
    tokens: dict[int, Token] = {}
    for head in [*things_of(verb), *_behind(verb)]:
        for token in _phrase(head):
            tokens[token.i] = token
    for child in verb.children:
        if child.dep_ in {"oprd", "acomp", "npadvmod"}:
            tokens[child.i] = child
    if not tokens:
        tokens = {c.i: c for c in verb.children if c.dep_ in {"dep", "advmod"}}
    for clause in [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i]:
        # "called it illegal"; of a clause with a verb of its own only the words of a warning are said by the verb.
        if clause.pos_ not in {"VERB", "AUX"} or verb.lemma_ == "warn":
            tokens |= {t.i: t for t in [clause, *clause.children] if t.dep_ != "aux"}
    ordered = [tokens[i] for i in sorted(tokens)]
    words = frozenset(w for t in ordered for w in _forms(t))
    return words, f" {' '.join(t.lemma_.lower() for t in ordered)} "


def _phrase(head: Token) -> list[Token]:
    found = []
    for token in [head, *head.conjuncts]:
        found += [token, *(c for c in token.children if c.dep_ in _PARTS)]
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in {"of", "in", "for", "to", "on", "between"}:
                for inner in child.children:
                    if inner.dep_ == "pobj":
                        found += [child, inner, *(c for c in inner.children if c.dep_ in _PARTS), *inner.conjuncts]
    return found


def things_of(verb: Token) -> list[Token]:
    """What the act is done to: the subject of a passive, else the object and those coordinated with it."""
    passive = passive_subject(verb)
    if passive is None and verb.tag_ == "VBN" and verb.dep_ in {"acl", "relcl"} and not _has_own(verb):
        passive = verb.head
    if passive is None and verb.dep_ == "conj" and any(c.dep_ == "auxpass" for c in verb.children):
        # "were held captive and have been freed": the subject stands on the verb before.
        passive = next((c for c in verb.head.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if passive is not None:
        if passive.lower_ in {"who", "which", "that"} and verb.dep_ in {"relcl", "acl"}:
            passive = verb.head
        return [passive, *(c for c in verb.children if c.dep_ == "dobj")]
    found = [c for c in verb.children if c.dep_ in {"dobj", "obj"}]
    if not found:
        clauses = [c for c in verb.children if c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i]
        open_ = [c for c in clauses if not any(g.dep_ == "mark" for g in c.children)]
        found = [g for c in open_ for g in c.children if g.dep_ == "nsubj" and g.i > verb.i]
    if not found and verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        # "rejects and condemns the decision": the parser hangs the object on one of the two.
        near = [c for c in verb.head.children if c.dep_ == "dobj" and c.i > verb.i]
        found = near or found
    if not found and not any(c.dep_ in {"dobj", "prep", "xcomp", "ccomp"} for c in verb.children):
        joined = [c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB"]
        found = [g for c in joined for g in c.children if g.dep_ == "dobj" and not _has_own(c)]
    if not found and verb.dep_ in {"relcl", "acl"} and any(c.dep_ == "nsubj" for c in verb.children):
        asked = [c for c in verb.children if c.lower_ in {"which", "that", "who", "whom"} and c.dep_ == "nsubj"]
        found = [] if asked else [verb.head]
    return found


def _has_own(verb: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)


def _behind(verb: Token) -> list[Token]:
    found = []
    for prep in preps_of(verb):
        found += [c for c in prep.children if c.dep_ in {"pobj", "pcomp"}]
    return found


def preps_of(token: Token) -> list[Token]:
    """The prepositions on a word, and those on its particles and on its prepositions ("out of", "down on")."""
    found: list[Token] = []
    for child in token.children:
        if child.dep_ in {"prep", "dative", "prt", "advmod"} and child.pos_ != "VERB":
            if child.dep_ in {"prep", "dative"}:
                found.append(child)
            found += [g for g in child.children if g.dep_ == "prep"]
    return found


def clauses_of(verb: Token) -> list[Token]:
    """The verbs of the clauses that hang on it ("refused to withdraw", "is ready to talk")."""
    heads = [verb, *(c for c in verb.children if c.dep_ == "acomp")]
    inner = [c for h in heads for c in h.children if c.dep_ in {"xcomp", "ccomp"} and c.i > verb.i]
    return [t for c in inner for t in [c, *(g for g in c.conjuncts if g.i > c.i)]]


def _has_clause(verb: Token, wanted: frozenset[str]) -> bool:
    for inner in clauses_of(verb):
        if inner.lemma_.lower() in wanted or ANY in wanted:
            return True
        if "coop" in wanted and inner.tag_ == "VB":
            acts = acts_of(inner)
            if acts and acts[0].category in COOPERATIVE:
                return True
    return False


@dataclass(frozen=True, slots=True)
class NounAct:
    """A line of `plover_nouns`: what a noun of such a thing is coded as."""

    of: frozenset[str]
    category: str
    mode: str
    code: str
    places: tuple[str, ...]


@cache
def noun_acts() -> dict[str, tuple[NounAct, ...]]:
    """Lines of `plover_nouns` by noun; the two lines of verbs left out."""
    found: dict[str, list[NounAct]] = {}
    for row in read_table("plover_nouns"):
        if row["event_type"].isupper():
            act = NounAct(
                frozenset(cells(row, "of")), row["event_type"], row["mode"], row["cameo"], cells(row, "recipient")
            )
            for noun in cells(row, "nouns"):
                found.setdefault(noun, []).append(act)
    return {noun: tuple(acts) for noun, acts in found.items()}


@cache
def noun_verbs(kind: str) -> frozenset[str]:
    """Verbs that say of an act that it was done (`carry`) or took place (`happen`)."""
    return frozenset(v for row in read_table("plover_nouns") if row["event_type"] == kind for v in cells(row, "nouns"))
