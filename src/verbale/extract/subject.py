"""Who does what a verb says, also when the name stands further up the sentence."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.communication.wordlist import word_list

_RELATIVE = {"which", "that", "who", "whom"}

#: Clauses without a subject of their own that share the one of the verb they hang on.
_SHARED = {"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "parataxis", "dep"}


def subject_of(verb: Token) -> Token | None:
    """The word that names who acts: subject, "by …" of a passive, or what the clause shares with the one above it."""
    return _subject(verb, 0)


def is_passive(verb: Token) -> bool:
    """True of "was asked", and of a bare participle after a noun ("the aid requested")."""
    if any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "relcl"} and not any(c.dep_ == "nsubj" for c in verb.children)


def agent_of(verb: Token) -> Token | None:
    """The noun after "by" of a passive verb, also where the parser hangs it on a noun between."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            inner = [c for c in child.children if c.dep_ == "pobj"]
            if inner:
                return inner[0]
    for token in verb.subtree:
        if token.i > verb.i and token.lower_ == "by" and token.dep_ in {"prep", "agent"}:
            inner = [c for c in token.children if c.dep_ == "pobj" and c.pos_ in {"PROPN", "PRON"}]
            if inner:
                return inner[0]
    return None


def passive_subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "nsubjpass"), None)


def _subject(verb: Token, depth: int) -> Token | None:
    if depth > 6:
        return None
    if is_passive(verb):
        return agent_of(verb)
    for child in verb.children:
        if child.dep_ == "nsubj":
            if child.lower_ in _RELATIVE and verb.dep_ in {"relcl", "acl"}:
                return verb.head
            return child
    head = verb.head
    if head.i == verb.i:
        return None
    if verb.dep_ in {"acl", "relcl"} and head.dep_ == "attr" and verb.tag_ == "VB":
        return _subject(head.head, depth + 1)
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and head.dep_ == "pobj" and head.head.lower_ == "to":
        sent = head.head.head  # "letters that X sent to Y asking for …": X asks
        return _subject(sent, depth + 1) if sent.pos_ == "VERB" else head
    if verb.dep_ in {"acl", "relcl"}:
        return head if verb.tag_ == "VBG" or verb.dep_ == "relcl" else None
    if verb.dep_ == "attr" or verb.dep_ == "acomp":
        return _subject(head, depth + 1)
    if verb.dep_ == "pcomp" and (blamed := _blamed(head)) is not None:
        return blamed
    if verb.dep_ in _SHARED or (verb.dep_ == "pobj"):
        if head.pos_ in {"NOUN", "PROPN"} and verb.dep_ in {"prep", "pcomp", "dep"}:
            return None
        return _subject(head, depth + 1)
    return None


def _blamed(preposition: Token) -> Token | None:
    """Whose act follows the preposition: Seoul of "accused Seoul of breaking the law by refusing to answer"."""
    verb = preposition.head
    if preposition.lower_ == "by" and verb.dep_ == "pcomp":
        verb = verb.head.head
    if verb.lemma_.lower() not in word_list("blaming"):
        return None
    return next((child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}), None)
