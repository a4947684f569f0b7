"""Forums and formats that a communication proposes: "suggests talks through the OSCE", "a proposal for a summit"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.communication.argument import prepositions_of, subject_of
from verbale.extract.communication.party import is_forum
from verbale.extract.communication.thread import Thread
from verbale.extract.communication.wordlist import word_list
from verbale.reading import Reading
from verbale.segment.phrase import conjuncts

_VERBS = word_list("proposing")
_FORMATS = word_list("format")
_WITHIN = word_list("within")
_FIT = word_list("fit")
#: Where in its clause stands what is to be held.
_PUT = {"dobj", "nsubj", "nsubjpass", "oprd"}

_VENUES = word_list("venue")


def add_proposed(reading: Reading, threads: list[Thread]) -> None:
    """Fills `proposes` of papers, statements and calls with the bodies and formats that they propose."""
    makers = [t for t in threads if t.family != "encounter" or t.form == "call"]
    for thread in makers:
        for draft in thread.drafts:
            for words, noun in prepositions_of(draft.trigger.token):
                if words in {"for", "of", "to"} and not draft.trigger.is_verb:
                    _add(thread, [noun] if noun.lemma_.lower() in _FORMATS else [])
    for verb in reading.doc:
        if verb.pos_ in {"VERB", "AUX"} and (verb.lemma_.lower() in _VERBS or _is_fitness(verb)):
            maker = _maker(reading, verb, makers)
            if maker is not None:
                _add(maker, _fora(reading, verb))


def _add(thread: Thread, tokens: list[Token]) -> None:
    taking_part = {t.i for role in ("sender", "recipients") for t in thread.tokens(role)}
    for token in tokens:
        if token.i not in taking_part:
            thread.first.add("proposes", token)


def _is_fitness(verb: Token) -> bool:
    """True for "the OSCE is the appropriate forum"."""
    return verb.lemma_ == "be" and any(
        c.dep_ == "attr" and c.lemma_.lower() in _VENUES and any(a.lower_ in _FIT for a in c.lefts)
        for c in verb.children
    )


def _maker(reading: Reading, verb: Token, makers: list[Thread]) -> Thread | None:
    """The communication in which it is proposed: its verb, its subject, the one over it, or the paper told last."""
    actor = subject_of(verb)
    above = {verb.i, *(t.i for t in verb.ancestors)}
    for thread in makers:
        for draft in thread.drafts:
            token = draft.trigger.token
            if token.sent.start != verb.sent.start:
                continue
            if (
                token.i in above
                or (token.dep_ == "nsubj" and token.head.i in above)
                or (actor is not None and token.i == actor.i)
            ):
                return thread
            if draft.verb is not None and (draft.verb.i in above or draft.verb.head.i == verb.i):
                return thread
    if not (_is_fitness(verb) or (actor is not None and actor.lower_ == "it")):
        return None
    told = [(d.trigger.token.i, t) for t in makers if t.family == "paper" for d in t.drafts]
    before = [(at, thread) for at, thread in told if at < verb.i]
    saying = [said for t in verb.ancestors if t.pos_ == "VERB" and (said := subject_of(t)) is not None]
    if saying:  # "the ministers recall that …": in their own letter, not in the one that they answer
        before = [
            (at, thread) for at, thread in before if _ids(reading, saying[:1]) & _ids(reading, thread.side)
        ] or before
    return max(before, key=lambda item: item[0])[1] if before else None


def _ids(reading: Reading, tokens: list[Token]) -> set[str]:
    """Actors of the words, and those for whom they act; groups such as the member states of a union too."""
    actors = [m.actor for t in tokens if (m := reading.mention_of(t)) is not None and m.actor is not None]
    return {actor.id for actor in actors} | {actor.of for actor in actors if actor.of is not None}


def _fora(reading: Reading, verb: Token) -> list[Token]:
    """Bodies within which something is to be done; where none is named, the formats that are to meet."""
    right = [t for t in verb.subtree if t.i > verb.i]
    if _is_fitness(verb):
        heads = [c for c in verb.children if c.dep_ == "nsubj"]
        heads += [t for t in right if t.dep_ in {"pobj", "appos", "conj", "attr"}]
        return _distinct([t for head in heads for t in conjuncts(head) if is_forum(reading, t)])
    bodies = []
    for token in [verb, *right]:
        for words, noun in prepositions_of(token):
            if words.split()[-1] in _WITHIN or words in _WITHIN:
                listed = [n for c in noun.children if c.dep_ == "appos" for n in conjuncts(c)]
                bodies += [t for t in [*conjuncts(noun), *listed] if is_forum(reading, t)]
    if bodies:
        return _distinct(bodies)
    return _distinct(
        [
            t
            for t in right
            if t.lemma_.lower() in _FORMATS
            and (t.dep_ in {"dobj", "nsubj", "nsubjpass", "oprd"} or t.head.lower_ == "for")
        ]
    )


def _distinct(tokens: list[Token]) -> list[Token]:
    return list({t.i: t for t in tokens}.values())
