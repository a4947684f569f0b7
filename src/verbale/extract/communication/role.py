"""Puts the words of a phrase into a role of a communication."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from verbale.extract.communication.argument import prepositions_of
from verbale.extract.communication.circumstance import add_place
from verbale.extract.communication.draft import Draft
from verbale.extract.communication.party import is_outlet, is_party, parties_in
from verbale.extract.communication.wordlist import word_list
from verbale.extract.role import actor_value
from verbale.lexicon.table import Row, read_table
from verbale.reading import Reading
from verbale.record import Span
from verbale.segment.phrase import conjuncts

_ANSWERED = word_list("answered")

#: Of these, those that say so after a word of answering alone.
_REPLIED = {"to", "on"}

_PLACES = word_list("place_preposition")


def add_role(reading: Reading, draft: Draft, role: str, token: Token) -> None:
    if role == "place":
        add_place(reading, draft, token)
    elif role == "attributed_to":
        # an outlet is no party, but it may have seen the paper
        draft.attributed_to += tuple(
            actor_value(reading, role, t) for t in conjuncts(token) if is_party(reading, t) or is_outlet(reading, t)
        )
    else:
        for party in parties_in(reading, token):
            if party.i != draft.trigger.token.i:
                draft.add(role, party)


def add_by_preposition(reading: Reading, draft: Draft, words: str, noun: Token, *, own: bool) -> None:
    family = draft.trigger.family
    if words in _ANSWERED and (draft.is_reply or words not in _REPLIED) and not is_party(reading, noun):
        draft.answers.append(noun)
        return
    if noun.lower_ in {"behalf", "name", "sake"}:
        return  # read with what follows: "on behalf of"
    if words == "to" and own and draft.trigger.form == "call":
        add_role(reading, draft, "sender", noun)
        return
    for row in _prepositions():
        if row["words"] != words or (row["family"] and row["family"] != family):
            continue
        role = row["role"]
        if role == "place":
            add_place(reading, draft, noun)
        elif role == "in_reply_to":
            draft.answers.append(noun)
        elif role == "subject":
            if own and not reading.days_in(Span(noun.idx, noun.idx + len(noun))):
                draft.add("subject", noun)
        elif role in {"sender", "recipients"}:
            if own:
                add_role(reading, draft, role, noun)
        else:
            add_role(reading, draft, role, noun)
        return
    if not own and words in _PLACES and family == "paper":
        add_place(reading, draft, noun)


def add_around_verb(reading: Reading, draft: Draft, verb: Token) -> None:
    for words, noun in prepositions_of(verb):
        if noun.i != draft.trigger.token.i:
            add_by_preposition(reading, draft, words, noun, own=False)


@cache
def _prepositions() -> tuple[Row, ...]:
    return read_table("communication_prepositions")
