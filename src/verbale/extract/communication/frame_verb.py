"""Fills the roles of a communication that a verb names from the grammar around the verb."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.communication.argument import (
    after,
    is_passive,
    object_of,
    prepositions_of,
    subject_of,
    told_by_letting,
)
from verbale.extract.communication.draft import Draft
from verbale.extract.communication.party import actor_before, is_organ, is_party, is_person, is_plural
from verbale.extract.communication.role import add_by_preposition, add_role
from verbale.extract.communication.wordlist import word_list
from verbale.lexicon.table import cells
from verbale.reading import Reading

_INTO = word_list("into")


def from_verb(reading: Reading, draft: Draft) -> None:
    """Adds to the draft what subject, object and prepositions of its verb say."""
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
