"""Whose words: the word that names the speaker of a cue."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.attribute.nextact import act_before
from verbale.attribute.paper import is_paper, issuer, paper_to
from verbale.reading import Reading
from verbale.record import Span

_SUBJECTS = {"nsubj", "csubj", "expl"}
_NOMINAL = {"NOUN", "PROPN", "PRON"}
_CHUNK = {"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"}
_NO_SPEAKERS = {"it", "this", "that", "him", "her", "them", "us", "me", "what", "reporters", "journalists"}

#: What cuts a speaker's phrase: clauses, and phrases of time and manner that belong to the verb.
_CUT = {"relcl", "acl", "advcl", "punct", "parataxis", "advmod", "npadvmod", "ccomp", "dep", "mark", "aux", "preconj"}


def subject_of(verb: Token, *, needs_object: bool = False) -> Token | None:
    """The head word of the speaker of a verb cue, or None when the report names nobody.

    With `needs_object` the verb is one of telling: "was called in and told that" has no speaker.
    """
    first = act_before(verb)
    if first is not None:
        doer = subject_of(first, needs_object=needs_object)
        if doer is not None and doer.lower_ not in {"this", "that", "which"}:
            return doer
    if is_passive(verb):
        return _agent(verb)
    has_own = any(c.dep_ in {"dobj", "dative", *_SUBJECTS} for c in verb.children)
    if needs_object and not has_own and verb.dep_ == "conj" and is_passive(verb.head):
        return None
    return climbed_subject(verb)


def is_passive(verb: Token) -> bool:
    """True for "was told", "asked whether …, he" and "was called in and told": the subject is no speaker."""
    if verb.tag_ != "VBN":
        return False
    if any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children):
        return True
    if any(c.dep_ == "aux" and c.lemma_ in {"have", "'ve", "’ve"} for c in verb.children):
        return False
    if any(c.dep_ == "agent" for c in verb.children):
        return True
    if verb.dep_ == "conj":
        return (
            verb.head.pos_ == "VERB" and not any(c.dep_ in _SUBJECTS for c in verb.children) and is_passive(verb.head)
        )
    return verb.dep_ in {"advcl", "acl"} and not any(c.dep_ in _SUBJECTS for c in verb.children)


def climbed_subject(verb: Token) -> Token | None:
    """The subject of a verb, or of the verb that it hangs on."""
    at = verb
    for _ in range(6):
        own = next((c for c in at.children if c.dep_ in _SUBJECTS), None)
        if own is not None:
            return None if own.dep_ == "expl" else _hyphened(own)[-1]
        passive = next((c for c in at.children if c.dep_ == "nsubjpass"), None)
        if passive is not None:
            return passive
        if at.dep_ in {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "parataxis", "dep"} and at.head != at:
            if at.dep_ == "ccomp" and at.tag_ not in {"VBG", "VB"}:
                return None
            if at.dep_ == "advcl" and at.tag_ == "VBG" and is_passive(at.head):
                # "was followed by a statement from the ministry, saying": the words are the agent's.
                agent = _agent(at.head)
                if agent is not None:
                    return _of_noun(agent)
            at = at.head
        elif at.dep_ in {"acl", "relcl"}:
            return _of_noun(paper_to(at.head) or at.head)
        else:
            return None
    return None


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _of_noun(noun: Token) -> Token | None:
    """The speaker of "a statement saying …": its issuer when the sentence names one, else the paper itself."""
    if is_paper(noun):
        owner = issuer(noun)
        if owner is not None:
            return owner
        verb = noun.head
        if noun.dep_ == "pobj" and verb.dep_ == "prep":
            verb = verb.head
        if noun.dep_ in {"dobj", "pobj"} and verb.pos_ == "VERB":
            doer = subject_of(verb)
            if doer is not None:
                return doer
    return noun if noun.pos_ in _NOMINAL else None


def inverted_subject(reading: Reading, verb: Token, stop: int) -> Token | None:
    """The speaker that follows a cue after its quotation: `”, said on Friday in Rome the minister`.

    The head of the first noun phrase between the verb and token `stop` that follows no preposition and names no day.
    """
    after_preposition = False
    chunk: list[Token] = []
    for token in reading.doc[verb.i + 1 : stop + 1]:
        ends = token.i == stop or token.pos_ not in _CHUNK or (token.pos_ == "DET" and bool(chunk))
        if ends and chunk:
            nouns = [t for t in chunk if t.pos_ in _NOMINAL]
            span = Span(chunk[0].idx, chunk[-1].idx + len(chunk[-1]))
            if nouns and not after_preposition and not reading.days_in(span) and nouns[0].lower_ not in _NO_SPEAKERS:
                return nouns[-1]
            chunk, after_preposition = [], False
        if token.i == stop or token.is_sent_start:
            break
        if token.pos_ in _CHUNK:
            chunk.append(token)
        elif token.pos_ == "ADP":
            after_preposition = True
        elif token.is_punct:
            after_preposition = False
        elif token.pos_ in {"VERB", "AUX", "SCONJ"}:
            break
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
    for part in _hyphened(head):
        kept.add(part.i)
    while first - 1 in kept or (first > 0 and _is_inside(doc[first - 1]) and first - 2 in kept):
        first -= 1
    while last + 1 in kept or (last + 1 < len(doc) and _is_inside(doc[last + 1]) and last + 2 in kept):
        last += 1
    while last > head.i and doc[last].text == ",":
        last -= 1
    return list(doc[first : last + 1])


def _hyphened(token: Token) -> list[Token]:
    """The tokens of a hyphened name around `token` ("al-Masri" is three), `token` alone when it is no part of one."""
    doc = token.doc
    first = last = token.i
    while (
        first > 1 and doc[first - 1].text == "-" and not doc[first - 1].whitespace_ and not doc[first - 2].whitespace_
    ):
        first -= 2
    while (
        last + 2 < len(doc) and doc[last + 1].text == "-" and not (doc[last].whitespace_ or doc[last + 1].whitespace_)
    ):
        last += 2
    return list(doc[first : last + 1])


def _is_inside(token: Token) -> bool:
    """True for a mark that may stand inside a name; a dash between spaces ends it (a dateline comes before)."""
    if token.text in {"-", "–", "/"}:
        return not token.whitespace_
    return token.text in _INNER


_INNER = {",", "(", ")", "“", "”", '"', "’", "'"}
