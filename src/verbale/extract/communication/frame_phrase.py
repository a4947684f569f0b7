"""Fills the roles of a communication whose noun stands after a preposition: "said in a letter", "met for talks"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.communication.argument import is_passive, object_of, prepositions_of, subject_of
from verbale.extract.communication.draft import Article, Draft
from verbale.extract.communication.party import is_envoy, is_party
from verbale.extract.communication.role import add_around_verb, add_role
from verbale.extract.communication.trigger_noun import SHELLS
from verbale.extract.communication.wordlist import word_list
from verbale.reading import Reading

#: Prepositions by which a paper carries what its sender says, and those that set an encounter beside another act.
_IN_PAPER = word_list("in_paper")
_AT_ENCOUNTER = word_list("at_encounter")

#: Nouns that make one preposition of several words.
_MEANS = word_list("means")

#: Verbs by which a meeting is only asked for.
PROPOSING = word_list("proposing")

#: Verbs whose object is spoken of, not to.
_TALKED_OF = word_list("talked_of")

#: Verbs whose subject is visited and whose object visits.
_HOSTING = word_list("hosting")

#: How a name hangs in the sentence that leads a clause, whatever the parser made of the paper behind it.
_LEADS = {"nsubj", "npadvmod", "ROOT", "dep"}

#: Verbs whose object is there when it is said in a call or at a meeting.
_TELLING = word_list("telling")


def from_phrase(reading: Reading, draft: Draft, noun: Token) -> None:
    """The noun stands after a preposition: "said in a letter", "met for talks", "at a press conference with X"."""
    prep = noun.head
    top = prep
    while top.head.pos_ in {"ADP", "SCONJ", "ADV"} and top.head.i != top.i:
        top = top.head
    while top.head.lower_ in _MEANS and top.head.dep_ == "pobj":
        top = top.head.head  # "by means of a note"
    words = " ".join(t.lower_ for t in noun.doc[top.i : prep.i + 1])[:40]
    up = top.head
    family = draft.trigger.family
    if _writes(reading, draft, words, up):
        add_role(reading, draft, "sender", up)
        return
    while family == "paper" and words in _IN_PAPER and draft.article is Article.INDEFINITE and up.head.i != up.i:
        if up.pos_ not in {"NOUN", "PROPN", "ADP"}:
            break
        up = up.head  # "called for a meeting of the Council in a letter"
    while family == "encounter" and words in {"at", "during"} and up.pos_ in {"NOUN", "PROPN", "ADP"}:
        if up.head.i == up.i or (up.pos_ == "NOUN" and up.lemma_ in SHELLS):
            break
        up = up.head  # "agreed to a roadmap at talks"
    if draft.trigger.form == "visit" and words == "for" and up.lemma_ in _HOSTING:  # "welcomed the envoy for a visit"
        draft.verb = up
        guest = object_of(up)
        if guest is not None and is_party(reading, guest):
            add_role(reading, draft, "sender", guest)
        add_around_verb(reading, draft, up)
        return
    if up.tag_ == "VBG" and up.dep_ == "pcomp" and up.head.head.pos_ == "VERB":
        up = up.head.head  # "accused Khartoum of arming rebels in a letter"
    if up.pos_ not in {"VERB", "AUX"}:
        return
    draft.verb = up
    patient = object_of(up)
    if family == "paper" and words == "with" and patient is not None and not is_party(reading, patient):
        return
    if words.endswith("to") and up.lemma_ == "look":  # "look forward to talks"
        words = "at"
    carries = words in (_IN_PAPER if family != "encounter" else _AT_ENCOUNTER)
    if not carries:
        return
    actor = subject_of(up)
    asks = family == "encounter" and words == "for" and up.lemma_ in PROPOSING  # "called for a meeting"
    if actor is not None and is_party(reading, actor) and not asks:
        add_role(reading, draft, "sender", actor)
    if family == "encounter":
        for other, inner in prepositions_of(up):
            if other == "with":
                add_role(reading, draft, "sender", inner)
        patient = object_of(up)
        if patient is not None and patient.i != noun.i and up.lemma_ in _TELLING and is_party(reading, patient):
            add_role(reading, draft, "sender", patient)  # "told him in a call"
    elif family == "paper":
        patient = object_of(up)
        spoken_to = patient is not None and patient.i != noun.i and up.lemma_ not in _TALKED_OF
        if patient is not None and spoken_to and is_party(reading, patient) and not is_passive(up):
            add_role(
                reading, draft, "handed_over_by" if is_envoy(patient) and words == "with" else "recipients", patient
            )
    if not is_passive(up):
        for other, inner in prepositions_of(up):
            if other == "to" and (family != "encounter" or draft.trigger.form == "press conference"):
                add_role(reading, draft, "recipients", inner)
    add_around_verb(reading, draft, up)


def _writes(reading: Reading, draft: Draft, words: str, noun: Token) -> bool:
    """True of the name before "in a letter" that leads a clause: "Khan in a letter to Modi congratulated him"."""
    leads = noun.pos_ == "PROPN" and noun.dep_ in _LEADS and noun.i < draft.trigger.token.i
    return leads and draft.trigger.family == "paper" and words in _IN_PAPER and is_party(reading, noun)
