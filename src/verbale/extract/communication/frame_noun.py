"""Fills the roles of a communication that a noun names from the grammar around the noun."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.communication.argument import antecedent, object_of, prepositions_of
from verbale.extract.communication.carrier import by_carrier, find_carrier
from verbale.extract.communication.draft import Draft
from verbale.extract.communication.frame_phrase import PROPOSING, from_phrase
from verbale.extract.communication.party import is_organised, is_party
from verbale.extract.communication.role import add_by_preposition, add_role
from verbale.extract.communication.trigger_noun import SHELLS
from verbale.extract.communication.wordlist import word_list
from verbale.reading import Reading

#: Words that make one noun stand for several communications.
_SEVERAL = word_list("several")


def from_noun(reading: Reading, draft: Draft) -> None:
    """Adds to the draft what stands beside its noun, and what the verb around it says."""
    noun = draft.trigger.token
    _from_own_words(reading, draft, noun)
    _from_relative_clauses(reading, draft, noun)
    at = noun
    while True:
        shell = at.head.head if at.dep_ == "pobj" and at.head.lower_ == "of" else None
        if at.dep_ in {"conj", "appos"} and at.head.pos_ in {"NOUN", "PROPN"} and at.head.i != at.i:
            at = at.head
        elif shell is not None and shell.lemma_.lower() in SHELLS:
            draft.several = draft.several or shell.lemma_.lower() in _SEVERAL
            at = shell
            _from_own_words(reading, draft, at)
            _from_relative_clauses(reading, draft, at)
        else:
            break
    _from_governing(reading, draft, at)
    draft.several = draft.several or bool({t.lower_ for t in noun.lefts} & _SEVERAL)
    draft.plural = draft.several or (draft.trigger.family == "encounter" and noun.tag_ == "NNS")


def _from_own_words(reading: Reading, draft: Draft, noun: Token) -> None:
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ in {"compound", "amod", "nmod"} and _names_party(reading, child)):
            add_role(reading, draft, "sender", child)
        elif child.dep_ == "nsubj" and child.i == noun.i - 1 and _names_party(reading, child):
            add_role(reading, draft, "sender", child)  # "the White House readout", taken for a clause by the parser
        elif child.i < noun.i and child.dep_ in {"amod", "nmod"}:
            for deeper in child.children:
                if deeper.dep_ == "poss":  # "the EU's most recent letter", tied to the adjective
                    add_role(reading, draft, "sender", deeper)
                elif child.tag_ == "VBN" and deeper.dep_ in {"npadvmod", "compound", "nmod"}:
                    carried = find_carrier(child, "object", draft.trigger.family)
                    if carried is not None and carried["subject"]:  # "EU-brokered talks"
                        add_role(reading, draft, carried["subject"], deeper)
    for words, inner in prepositions_of(noun):
        add_by_preposition(reading, draft, words, inner, own=True)


def _names_party(reading: Reading, child: Token) -> bool:
    return child.text[:1].isupper() and is_party(reading, child)


def _from_relative_clauses(reading: Reading, draft: Draft, noun: Token) -> None:
    for verb in noun.children:
        if verb.dep_ == "relcl" and verb.lemma_ == "be":
            _from_role_noun(reading, draft, verb)
        if verb.dep_ not in {"relcl", "acl"} or verb.pos_ not in {"VERB", "AUX"}:
            continue
        patient = object_of(verb)
        if patient is not None and patient.i == noun.i:
            by_carrier(reading, draft, verb, "object")
        elif any(c.dep_ == "nsubj" and antecedent(c, verb).i == noun.i for c in verb.children):
            by_carrier(reading, draft, verb, "subject")


def _from_role_noun(reading: Reading, draft: Draft, verb: Token) -> None:
    """ "whose addressee is the minister" """
    for noun in verb.children:
        if noun.dep_ == "nsubj" and any(c.lower_ == "whose" for c in noun.children):
            for role in ("recipients", "sender", "signed_by", "handed_over_by"):
                if noun.lemma_.lower() in word_list(f"role_{role}"):
                    for named in verb.children:
                        if named.dep_ == "attr":
                            add_role(reading, draft, role, named)


def _from_governing(reading: Reading, draft: Draft, noun: Token) -> None:
    up = noun.head
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        for verb in up.children:  # "the letter, addressed to Rome, was handed over"
            if verb.dep_ == "advcl" and verb.tag_ == "VBN" and noun.i < verb.i < up.i:
                by_carrier(reading, draft, verb, "object")
    carried = find_carrier(up, "object", draft.trigger.family) is not None
    given = carried and noun.dep_ in {"npadvmod", "dep"} and noun.i > up.i
    if (noun.dep_ in {"dobj", "obj", "nsubjpass", "attr", "oprd"} or given) and up.pos_ in {"VERB", "AUX"}:
        draft.verb = up
        by_carrier(reading, draft, up, "object")
        if draft.trigger.family == "encounter" and up.lemma_ in PROPOSING and not draft.role("sender"):
            _meets_who_is_asked(reading, draft, up)
    elif noun.dep_ == "nsubj" and up.pos_ in {"VERB", "AUX"}:
        draft.verb = up
        by_carrier(reading, draft, up, "subject")
    elif noun.dep_ in {"pobj", "pcomp"}:
        from_phrase(reading, draft, noun)


def _meets_who_is_asked(reading: Reading, draft: Draft, verb: Token) -> None:
    """ "wrote to the Council, requesting an emergency session": the Council is to meet"""
    for words, noun in [*prepositions_of(verb), *prepositions_of(verb.head)]:
        if words == "to" and is_organised(reading, noun):
            add_role(reading, draft, "sender", noun)
