"""Fills the roles of a communication from the grammar around its trigger."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.attribution import attribution_of
from verbale.extract.communication.argument import (
    after,
    antecedent,
    is_passive,
    object_of,
    prepositions_of,
    subject_of,
    told_by_letting,
)
from verbale.extract.communication.carrier import by_carrier, find_carrier
from verbale.extract.communication.circumstance import add_days
from verbale.extract.communication.draft import Article, Draft
from verbale.extract.communication.party import (
    actor_before,
    is_envoy,
    is_organ,
    is_organised,
    is_party,
    is_person,
    is_plural,
)
from verbale.extract.communication.role import add_around_verb, add_by_preposition, add_role
from verbale.extract.communication.trigger import SHELLS, Trigger
from verbale.extract.communication.wordlist import word_list
from verbale.extract.modality import modality_of
from verbale.lexicon.table import cells
from verbale.reading import Reading
from verbale.record import Modality

#: Adjectives that say "not the one named before".
_OTHER = word_list("other")

#: Words that make one noun stand for several communications.
_SEVERAL = word_list("several")

#: Prepositions by which a paper carries what its sender says, and those that set an encounter beside another act.
_IN_PAPER = word_list("in_paper")

_AT_ENCOUNTER = word_list("at_encounter")

#: Nouns that make one preposition of several words.
_MEANS = word_list("means")

_INTO = word_list("into")

#: Verbs by which a meeting is only asked for.
_PROPOSING = word_list("proposing")

#: Verbs whose object is spoken of, not to.
_TALKED_OF = word_list("talked_of")

#: Verbs whose object is there when it is said in a call or at a meeting.
_TELLING = word_list("telling")

_REPLY_LEMMAS = word_list("reply")


def fill(reading: Reading, trigger: Trigger) -> Draft:
    """What the grammar around `trigger` says: roles, status, day, modality, attribution."""
    draft = Draft(trigger, _article(trigger))
    draft.is_reply = trigger.token.lemma_.lower() in _REPLY_LEMMAS or _is_written_back(trigger)
    if trigger.is_verb:
        _from_verb(reading, draft)
    else:
        _from_noun(reading, draft)
    draft.modality = modality_of(trigger.token)
    if draft.modality is Modality.ASSERTED and trigger.family == "encounter" and _is_tried_for(trigger.token):
        draft.modality = Modality.POSSIBLE
    if draft.modality is Modality.ASSERTED and _is_to_come(trigger.token):
        draft.modality = Modality.PLANNED
    draft.attributed_to += attribution_of(reading, trigger.token)
    add_days(reading, draft)
    return draft


def _is_written_back(trigger: Trigger) -> bool:
    """True for "wrote back"."""
    return trigger.token.lemma_ == "write" and any(c.lower_ == "back" for c in trigger.token.children)


def _is_to_come(token: Token) -> bool:
    """True in a headline's "Peru to visit Chile for talks"."""
    at = token
    while at.head.i != at.i and at.dep_ in {"dobj", "pobj", "prep"}:
        at = at.head
    if at.tag_ != "VB" or token.i < at.i or not any(c.dep_ == "aux" and c.lower_ == "to" for c in at.children):
        return False
    if at.dep_ == "acl":  # the parser takes it for "Peru, which is to visit"
        return bool(at.head.head.i == at.head.i) and at.head.pos_ == "PROPN"
    return bool(at.head.i == at.i) and subject_of(at) is not None


def _is_tried_for(token: Token) -> bool:
    """True for "efforts to start talks", "a bid to revive talks", "a push for talks"."""
    at = token
    while at.head.i != at.i and at.dep_ in {"dobj", "pobj", "pcomp", "acl", "xcomp", "prep", "conj"}:
        if at.dep_ == "prep" and at.lower_ not in {"for", "at", "towards", "toward", "of"}:
            return False
        at = at.head
        if at.pos_ == "NOUN" and at.lemma_.lower() in word_list("trying"):
            return True
    return False


def _article(trigger: Trigger) -> Article:
    if trigger.is_verb:
        return Article.VERB
    token = trigger.token
    lefts = {t.lower_ for t in token.lefts}
    if lefts & _OTHER:
        return Article.NEW
    if any(t.dep_ == "poss" for t in token.lefts):
        return Article.POSSESSED
    if any(t.tag_ in {"JJS", "RBS"} for t in token.lefts):
        return Article.DEFINITE  # "most recent letter": there is but one
    if lefts & {"the", "this", "that", "these", "those", "such"}:
        return Article.DEFINITE
    return Article.INDEFINITE


def _from_verb(reading: Reading, draft: Draft) -> None:
    verb, row = draft.trigger.token, draft.trigger.row
    draft.verb = verb
    draft.actor = subject_of(verb)
    before = actor_before(reading, verb)
    if draft.actor is None and is_passive(verb):
        draft.actor = _host_of(reading, draft)
    elif draft.actor is None or not is_party(reading, draft.actor):
        draft.actor = before
    elif before is not None and is_person(reading, before) and not is_person(reading, draft.actor):
        draft.actor = before if not is_plural(draft.actor) and not is_passive(verb) else draft.actor
    for role, token in (("subject", draft.actor), ("object", object_of(verb))):
        if token is not None and row[role]:
            add_role(reading, draft, row[role], token)
    told = told_by_letting(verb)
    if told is not None and draft.trigger.family == "paper":
        add_role(reading, draft, "recipients", told)
    particles = cells(row, "particle")
    for word in ("with", "to"):
        follows = after(verb, word) if row[word] and word not in {w for w, _ in prepositions_of(verb)} else None
        if follows is not None and not (word == "to" and row["to"] == "place"):
            add_role(reading, draft, row[word], follows)
    for words, noun in prepositions_of(verb):
        if words in particles and row["object"]:
            add_role(reading, draft, row["object"], noun)
        elif row["form"] == "post" and words in {"on", "via", "in"}:
            draft.add("via", noun)
        elif row["to"] == "place" and words.split()[-1] in _INTO:
            add_role(reading, draft, "place", noun)
        elif words in {"with", "to", "face to face with", "back to"} and row[words.split()[-1]]:
            if words == "to" and draft.is_reply and not is_party(reading, noun):
                draft.answers.append(noun)
            else:
                add_role(reading, draft, row[words.split()[-1]], noun)
        else:
            add_by_preposition(reading, draft, words, noun, own=False)
    patient = object_of(verb)
    if draft.is_reply and patient is not None and not is_party(reading, patient):
        draft.answers.append(patient)
    draft.plural = draft.trigger.family == "encounter" and len(draft.role("sender")) > 2 and row["form"] == "call"


def _host_of(reading: Reading, draft: Draft) -> Token | None:
    """The body to which one is summoned, or at which one is received, when no other is named as the one who does it."""
    if draft.trigger.form not in {"summons", "meeting"}:
        return None
    for words, noun in prepositions_of(draft.trigger.token):
        if words in {"to", "at", "into", "in", "by"} and is_organ(reading, noun):
            return noun
    return None


def _from_noun(reading: Reading, draft: Draft) -> None:
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
        if draft.trigger.family == "encounter" and up.lemma_ in _PROPOSING and not draft.role("sender"):
            _meets_who_is_asked(reading, draft, up)
    elif noun.dep_ == "nsubj" and up.pos_ in {"VERB", "AUX"}:
        draft.verb = up
        by_carrier(reading, draft, up, "subject")
    elif noun.dep_ in {"pobj", "pcomp"}:
        _from_phrase(reading, draft, noun)


def _meets_who_is_asked(reading: Reading, draft: Draft, verb: Token) -> None:
    """ "wrote to the Council, requesting an emergency session": the Council is to meet"""
    for words, noun in [*prepositions_of(verb), *prepositions_of(verb.head)]:
        if words == "to" and is_organised(reading, noun):
            add_role(reading, draft, "sender", noun)


def _from_phrase(reading: Reading, draft: Draft, noun: Token) -> None:
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
    while family == "paper" and words in _IN_PAPER and draft.article is Article.INDEFINITE and up.head.i != up.i:
        if up.pos_ not in {"NOUN", "PROPN", "ADP"}:
            break
        up = up.head  # "called for a meeting of the Council in a letter"
    while family == "encounter" and words in {"at", "during"} and up.pos_ in {"NOUN", "PROPN", "ADP"}:
        if up.head.i == up.i or (up.pos_ == "NOUN" and up.lemma_ in SHELLS):
            break
        up = up.head  # "agreed to a roadmap at talks"
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
    asks = family == "encounter" and words == "for" and up.lemma_ in _PROPOSING  # "called for a meeting"
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
