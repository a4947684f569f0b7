"""What the verb over a noun says of the communication: who sent, bore, received, signed or saw it."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from verbale.extract.communication.argument import (
    agent_of,
    datives_of,
    is_passive,
    object_of,
    passive_subject,
    prepositions_of,
    subject_of,
)
from verbale.extract.communication.circumstance import add_place
from verbale.extract.communication.draft import Draft
from verbale.extract.communication.party import is_person, is_place, is_state_or_body
from verbale.extract.communication.role import add_around_verb, add_role
from verbale.extract.communication.wordlist import word_list
from verbale.lexicon.table import Row, cells, read_table
from verbale.reading import Reading

#: Prepositions of two words that mean no more than their last.
_PLAIN = word_list("plain_preposition")

#: Statuses by which a verb makes a communication of a noun that by itself may be any paper.
_CARRIED = {"sent", "delivered", "received", "refused"}


def by_carrier(reading: Reading, draft: Draft, verb: Token, place: str) -> None:
    """Roles by the verb of which the communication is object or subject."""
    draft.verb = draft.verb or verb
    row = find_carrier(verb, place, draft.trigger.family)
    conjoined = [
        c
        for c in verb.children
        if c.pos_ == "VERB"
        and (c.dep_ == "conj" or (c.dep_ == "advcl" and c.tag_ == "VBN" and c.i > verb.i and place == "subject"))
        and object_of(c) is None
    ]
    if row is None:
        if draft.trigger.family in {"paper", "speech"}:
            draft.verb = None  # what is done about a paper later is no part of how it came
        elif verb.lemma_ != "be":
            add_around_verb(reading, draft, verb)
        return
    draft.carried = draft.carried or row["status"] in _CARRIED
    if row["status"] and not _is_negated(verb):
        draft.statuses.add(row["status"])
    elif row["status"] == "published" and _is_negated(verb):
        draft.statuses.add("withheld")
    actor = agent_of(verb) if is_passive(verb) else subject_of(verb)
    if actor is not None and place == "object" and row["subject"] and actor.i != draft.trigger.token.i:
        if row["subject"] != "recipients":
            add_role(reading, draft, row["subject"], actor)
        elif is_state_or_body(reading, actor) or (is_person(reading, actor) and actor.pos_ == "PROPN"):
            draft.add("recipients", actor)  # who rejects a paper got it; one alone: what follows may be the speaker
    if row["dative"]:
        datives = datives_of(verb, draft.trigger.token)
        if is_passive(verb) and (receiver := passive_subject(verb)) is not None:
            datives.append(receiver)
        for dative in datives:
            add_role(reading, draft, row["dative"], dative)
    for words, noun in prepositions_of(verb):
        last = words.split()[-1]
        plain = words == last or words in _PLAIN
        role = row[last] if plain and last in {"to", "from", "with"} else row["to"] if words == "into" else ""
        if role == "received_by|place":
            role = "received_by" if is_person(reading, noun) or not is_place(reading, noun) else "place"
        if role == "place":
            add_place(reading, draft, noun)
        elif role:
            add_role(reading, draft, role, noun)
    if place == "object" and row["with"] == "recipients":  # "lodged a protest with Ankara", tied to the noun
        for words, noun in prepositions_of(draft.trigger.token):
            if words == "with":
                add_role(reading, draft, row["with"], noun)
    add_around_verb(reading, draft, verb)
    for other in conjoined:
        by_carrier(reading, draft, other, place)


def find_carrier(verb: Token, place: str, family: str) -> Row | None:
    for row in _carriers().get(verb.lemma_.lower(), ()):
        if row["noun"] != place or (row["family"] and row["family"] != family):
            continue
        particles = cells(row, "particle")
        if row["needs"] and not any(words.split()[-1] in {row["needs"], "of"} for words, _ in prepositions_of(verb)):
            continue
        if not particles or any(c.lower_ in particles for c in verb.children):
            return row
    return None


def _is_negated(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)


@cache
def _carriers() -> dict[str, tuple[Row, ...]]:
    rows: dict[str, tuple[Row, ...]] = {}
    for row in read_table("communication_carriers"):
        rows[row["lemma"]] = (*rows.get(row["lemma"], ()), row)
    return rows
