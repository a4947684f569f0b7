"""Who does what in a clause: subject, object and the words after prepositions, also where grammar leaves them out."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

_RELATIVE = {"which", "that", "who", "whom", "whose"}

#: Verbs whose object, not whose subject, does the infinitive: "asked Paris to send".
_OBJECT_CONTROL = {"ask", "urge", "invite", "tell", "order", "want", "press", "call", "request", "allow", "expect"}


def subject_of(verb: Token, reach: int = 4) -> Token | None:
    """The one who does what `verb` says, by its logic: the agent of a passive, the antecedent of "who"."""
    if is_passive(verb):
        return agent_of(verb)
    own = next((c for c in verb.children if c.dep_ in {"nsubj", "csubj"}), None)
    if own is not None:
        return antecedent(own, verb)
    if reach == 0 or verb.head.i == verb.i:
        return None
    if verb.dep_ in {"conj", "advcl", "xcomp"} and verb.head.pos_ in {"VERB", "AUX"}:
        if verb.dep_ == "xcomp" and verb.head.lemma_ in _OBJECT_CONTROL:
            patient = object_of(verb.head)
            if patient is not None:
                return patient
        if verb.dep_ == "conj" and is_passive(verb.head):
            return passive_subject(verb.head)
        if verb.dep_ == "advcl" and any(c.dep_ == "mark" for c in verb.children):
            return None
        return passive_subject(verb.head) or subject_of(verb.head, reach - 1)
    if verb.dep_ == "xcomp" and verb.head.pos_ == "ADJ":
        return subject_of(verb.head.head, reach - 1)
    if verb.dep_ in {"xcomp", "acl"} and any(c.dep_ == "nsubj" for c in verb.head.children):
        return next(c for c in verb.head.children if c.dep_ == "nsubj")
    if verb.dep_ in {"relcl", "acl"} and verb.tag_ in {"VBG", "VB"} and verb.head.pos_ in {"NOUN", "PROPN"}:
        governing = verb.head.head
        if verb.tag_ == "VB" and governing.pos_ == "VERB":
            return subject_of(governing, reach - 1)
        return verb.head
    if verb.dep_ == "pcomp":
        above = verb.head.head
        if above.pos_ == "ADJ":  # "insisted Lavrov, fresh from meeting his counterpart"
            above = above.head
        if above.pos_ in {"NOUN", "PROPN"} and verb.head.head.pos_ == "ADJ":
            return above
        return subject_of(above, reach - 1) if above.pos_ in {"VERB", "AUX"} else None
    return None


def object_of(verb: Token) -> Token | None:
    """The one to whom or to which it is done: the object of the active, the subject of the passive."""
    if is_passive(verb):
        return passive_subject(verb)
    own = next((c for c in verb.children if c.dep_ in {"dobj", "obj"}), None)
    if own is not None:
        return antecedent(own, verb)
    if any(c.lower_ in {"when", "where", "why", "how"} for c in verb.children):
        return None
    has_own_subject = any(c.dep_ == "nsubj" and c.lower_ not in _RELATIVE for c in verb.children)
    if verb.dep_ in {"relcl", "acl"} and has_own_subject:
        return verb.head
    return None


def passive_subject(verb: Token) -> Token | None:
    own = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if own is not None:
        return antecedent(own, verb)
    if verb.tag_ in {"VBN", "VBD"} and verb.dep_ == "acl":
        return verb.head
    if verb.tag_ == "VBN" and verb.dep_ == "conj" and verb.head.pos_ == "VERB" and verb.i != verb.head.i:
        return passive_subject(verb.head) if is_passive(verb.head) else None
    return None


def is_passive(verb: Token) -> bool:
    if any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children):
        return True
    if verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBD"}:
        return not any(c.dep_ in {"nsubj", "dobj"} for c in verb.children)
    if verb.tag_ != "VBN":
        return False
    has_own = any(c.dep_ in {"nsubj", "aux"} for c in verb.children)
    return verb.dep_ == "conj" and not has_own and verb.head.pos_ == "VERB" and is_passive(verb.head)


def agent_of(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is not None:
                return inner
    return None


def datives_of(verb: Token, given: Token) -> list[Token]:
    """Those who get what is given: "handed the mediator a letter"; also where the parser takes them for objects."""
    for child in verb.children:
        if child.dep_ == "dative":
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            return [inner or child]
    return [c for c in verb.children if c.dep_ in {"dobj", "obj"} and verb.i < c.i < given.i]


def antecedent(token: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for, else the token itself."""
    at = verb
    while token.lower_ in _RELATIVE and at.dep_ in {"conj", "xcomp", "ccomp"}:
        at = at.head
    return at.head if token.lower_ in _RELATIVE and at.dep_ == "relcl" else token


def prepositions_of(head: Token) -> Iterator[tuple[str, Token]]:
    """(words of the preposition, the word it governs): ("to", Moscow), ("in the name of", members)."""
    for child in head.children:
        if child.dep_ not in {"prep", "agent", "advmod", "dative"}:
            continue
        if child.i > 0 and child.nbor(-1).lower_ == "not":
            continue  # "not on behalf of the bloc"
        yield from _governed(child, child.lower_)


def _governed(prep: Token, words: str) -> Iterator[tuple[str, Token]]:
    for inner in prep.children:
        if inner.dep_ == "pobj":
            yield words, inner
            for deeper in inner.children:
                if deeper.dep_ == "prep" and len(words.split()) < 3:
                    between = [t.lower_ for t in prep.doc[prep.i : deeper.i + 1] if t.dep_ not in {"amod", "advmod"}]
                    if len(between) <= 4 and deeper.i - prep.i <= 5:
                        yield from _governed(deeper, " ".join(between))
        elif inner.dep_ == "prep" and inner.i > prep.i and len(words.split()) < 3:
            yield from _governed(inner, f"{words} {inner.lower_}")
        elif inner.dep_ == "pcomp" and inner.pos_ == "NOUN":
            yield words, inner


def after(verb: Token, word: str, reach: int = 6) -> Token | None:
    """The head of the noun that follows `word` soon after the verb, where the parse does not tie it to the verb."""
    doc = verb.doc
    end = min(verb.sent.end, verb.i + 1 + reach)
    for at in range(verb.i + 1, end):
        if doc[at].lower_ == word and doc[at].dep_ in {"prep", "aux", "mark", "dative"}:
            for noun in doc[at + 1 : min(verb.sent.end, at + 14)]:
                if noun.text in {",", ".", ";", ":"} or noun.pos_ in {"VERB", "AUX"}:
                    return None
                if noun.pos_ in {"NOUN", "PROPN", "PRON"} and noun.dep_ not in {"compound", "poss", "amod", "nmod"}:
                    return noun
    return None


def told_by_letting(verb: Token) -> Token | None:
    """Those who learn it in "let Ankara know"."""
    for child in verb.children:
        if child.dep_ in {"ccomp", "xcomp"} and child.lemma_ == "know":
            return next((c for c in child.children if c.dep_ == "nsubj"), None)
    return None
