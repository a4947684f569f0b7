"""Whose words: the word that names the speaker of a cue."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.record import Span

_SUBJECTS = {"nsubj", "csubj", "expl"}
_NOMINAL = {"NOUN", "PROPN", "PRON"}

#: Papers that speak: "issued a statement saying" is the word of whoever issued it.
_ISSUED = {"statement", "letter", "note", "tweet", "memo", "message", "post", "communique", "communiqué", "release",
           "report", "email", "text", "video", "speech", "comment", "remark", "declaration", "interview"}  # fmt: skip

#: What cuts a speaker's phrase: clauses, and phrases of time and manner that belong to the verb.
_CUT = {"relcl", "acl", "advcl", "punct", "parataxis", "advmod", "npadvmod", "ccomp", "dep", "mark", "aux", "preconj"}


def subject_of(verb: Token) -> Token | None:
    """The head word of the speaker of a verb cue, or None when the report names nobody."""
    climbed = 0
    at = verb
    while climbed < 6:
        own = next((c for c in at.children if c.dep_ in _SUBJECTS), None)
        if own is not None:
            return None if own.lower_ == "it" and own.dep_ == "expl" else own
        passive = next((c for c in at.children if c.dep_ == "nsubjpass"), None)
        if passive is not None:
            return _agent(at) if at is verb else passive
        if any(c.dep_ == "agent" for c in at.children):
            return _agent(at)
        if at.dep_ in {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "parataxis", "dep"} and at.head != at:
            if at.dep_ == "ccomp" and at.tag_ not in {"VBG", "VB"}:
                return None
            at = at.head
        elif at.dep_ in {"acl", "relcl"}:
            return _of_noun(at.head)
        else:
            return None
        climbed += 1
    return None


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _of_noun(noun: Token) -> Token | None:
    """The speaker of "a statement saying …": its issuer when the sentence names one, else the paper itself."""
    if noun.lemma_.lower() in _ISSUED:
        owner = next((c for c in noun.children if c.dep_ == "poss"), None)
        if owner is not None:
            return owner
        verb = noun.head
        if noun.dep_ == "pobj" and verb.dep_ == "prep":
            verb = verb.head
        if noun.dep_ in {"dobj", "pobj"} and verb.pos_ == "VERB":
            issuer = subject_of(verb)
            if issuer is not None:
                return issuer
    return noun if noun.pos_ in _NOMINAL else None


def inverted_subject(verb: Token, stop: int) -> Token | None:
    """The speaker that follows a cue after its quotation: `”, said on Friday in Rome the minister`.

    The first noun between the verb and token `stop` that no preposition, time or place takes.
    """
    for token in verb.doc[verb.i + 1 : stop]:
        if token.is_sent_start:
            return None
        if token.pos_ not in _NOMINAL or token.dep_ in {"compound", "pobj", "npadvmod", "poss", "amod", "nmod", "dative"}:
            continue
        if token.ent_type_ in {"DATE", "TIME"} or any(c.dep_ == "prep" and c.i == token.i - 1 for c in token.children):
            continue
        return token
    return None


def speaker_span(head: Token) -> Span:
    """The speaker's phrase: name with title, apposition and "of …", without clauses; "X and Y" stays whole."""
    tokens = _phrase(head)
    first, last = tokens[0], tokens[-1]
    if last.tag_ == "POS" and head.dep_ == "poss":
        last = tokens[-2] if len(tokens) > 1 else last
    return Span(first.idx, last.idx + len(last))


def _phrase(head: Token) -> list[Token]:
    kept = {head.i}
    for child in head.children:
        if child.dep_ in _CUT or (child.dep_ == "case" and head.dep_ == "poss"):
            continue
        if child.dep_ == "prep" and child.lower_ in {"after", "before", "during", "since", "when", "including", "by"}:
            continue
        kept |= {t.i for t in child.subtree if not t.is_space}
    first, last = head.i, head.i
    doc = head.doc
    while first - 1 in kept or (first > 0 and doc[first - 1].text in _INNER and first - 2 in kept):
        first -= 1
    while last + 1 in kept or (last + 1 < len(doc) and doc[last + 1].text in _INNER and last + 2 in kept):
        last += 1
    return [t for t in doc[first : last + 1]]


_INNER = {",", "-", "(", ")", "“", "”", '"', "’", "'", "/", "–"}
