"""Fills the roles of a communication from the grammar around its trigger."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.attribution import attribution_of
from verbale.extract.communication.argument import subject_of
from verbale.extract.communication.circumstance import add_days
from verbale.extract.communication.draft import Article, Draft
from verbale.extract.communication.frame_noun import from_noun
from verbale.extract.communication.frame_verb import from_verb
from verbale.extract.communication.trigger import Trigger
from verbale.extract.communication.wordlist import word_list
from verbale.extract.modality import modality_of
from verbale.lexicon.reply import reply_words
from verbale.reading import Reading
from verbale.record import Modality

#: Adjectives that say "not the one named before".
_OTHER = word_list("other")


def fill(reading: Reading, trigger: Trigger) -> Draft:
    """What the grammar around `trigger` says: roles, status, day, modality, attribution."""
    draft = Draft(trigger, _article(trigger))
    draft.is_reply = trigger.token.lemma_.lower() in reply_words() or _is_written_back(trigger)
    if trigger.is_verb:
        from_verb(reading, draft)
    else:
        from_noun(reading, draft)
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
