"""Events that a verb tells outright between two parties: expels, attacks, condemns, sends aid."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.attribution import attribution_of
from verbale.extract.event_words import contexts_in
from verbale.extract.modality import modality_of
from verbale.extract.role import actor_values
from verbale.extract.scope import homes_of
from verbale.extract.subject import passive_subject, subject_of
from verbale.lexicon.table import Row, cells, read_table
from verbale.reading import Reading
from verbale.record import Claim, Modality, Span, Value

_TOLD = {Modality.ASSERTED, Modality.HISTORICAL, Modality.PLANNED}

#: What a planned act is: PLOVER folds future cooperation and aid into AGREE, a future retreat into CONCEDE.
#: A planned act of any other category is no event.
_PLANNED = {
    "CONSULT": ("AGREE", "036"),
    "COOPERATE": ("AGREE", "031"),
    "AID": ("AGREE", "033"),
    "RETREAT": ("CONCEDE", "081"),
    "CONCEDE": ("CONCEDE", "081"),
}


def events_of_verbs(reading: Reading) -> list[Claim]:
    """An event for each verb of the table whose subject and recipient are parties with different homes."""
    homes = homes_of(reading)
    found = []
    for paragraph in reading.paragraphs:
        for token in reading.tokens_in(paragraph):
            if token.pos_ != "VERB" or modality_of(token) not in _TOLD:
                continue
            for row in read_table("plover_verbs"):
                if token.lemma_ in cells(row, "verbs"):
                    event = _event(reading, token, row, homes)
                    if event is not None:
                        found.append(event)
                        break
    return found


def _event(reading: Reading, verb: Token, row: Row, homes: dict[str, str]) -> Claim | None:
    passive = passive_subject(verb)
    thing = passive or next((c for c in verb.children if c.dep_ == "dobj"), None)
    wanted = cells(row, "object")
    if wanted and not (thing is not None and {thing.lower_, *(c.lower_ for c in thing.conjuncts)} & set(wanted)):
        return None
    subject = subject_of(verb)
    actors = _parties(reading, "actor", subject, homes)
    recipients = _recipients(reading, verb, thing, row["recipient"], homes)
    equals = row["event_type"] == "CONSULT" and not row["mode"]
    together = equals and passive is None and len({v.actor for v in actors}) > 1
    if not actors or (row["recipient"] != "none" and not recipients and not together):
        return None
    if {homes[v.actor] for v in actors if v.actor} & {homes[v.actor] for v in recipients if v.actor}:
        return None
    category, code, mode = row["event_type"], row["cameo"], row["mode"]
    modality = modality_of(verb)
    if modality is Modality.PLANNED:
        if category not in _PLANNED:
            return None
        category, code = _PLANNED[category]
        mode = ""
    if equals:
        recipients = [Value("actor", v.value, v.spans, v.actor) for v in recipients]
    span = Span(verb.idx, verb.idx + len(verb))
    values = [
        *actors,
        *recipients,
        Value("event_type", category, (span,)),
        Value("cameo", code, (span,)),
    ]
    if mode:
        values.append(Value("mode", mode, (span,)))
    sentence = Span(verb.sent.start_char, verb.sent.end_char)
    values += contexts_in(reading, sentence)
    values += _day(reading, verb)
    return Claim.make(
        "event",
        reading.report.id,
        values,
        marks=[("mention", span)],
        modality=modality,
        attributed_to=attribution_of(reading, verb),
        found_by="event_verbs",
        why=f"{category} by the verb {verb.text!r}",
    )


def _recipients(reading: Reading, verb: Token, thing: Token | None, where: str, homes: dict[str, str]) -> list[Value]:
    if where == "none":
        return []
    if "object" in where.split("|"):
        found = _parties(reading, "recipient", thing, homes)
        if found or where == "object":
            return found
    if where == "owner":
        inside = [] if thing is None else [thing, *thing.children]
        return [v for t in inside for v in _parties(reading, "recipient", t, homes)][:1]
    places = [verb] if thing is None else [verb, thing]
    for head in places:
        for prep in head.children:
            if prep.dep_ in {"prep", "dative"} and prep.lower_ in where.split("|"):
                inner = next((c for c in prep.children if c.dep_ == "pobj"), None)
                found = _parties(reading, "recipient", inner, homes)
                if found:
                    return found
    return []


def _parties(reading: Reading, field: str, head: Token | None, homes: dict[str, str]) -> list[Value]:
    """Actors in the phrase of `head` whose home is known: states, unions, organisations, and those who act for them."""
    if head is None:
        return []
    if any(day.span.start <= head.idx < day.span.end for day in reading.days):
        # "met President Assad Tuesday": the parser takes the day for the head of the name.
        named = [c for c in head.children if c.dep_ in {"compound", "nmod"} and reading.mention_of(c) is not None]
        head = named[-1] if named else head
    return [value for value in actor_values(reading, field, head) if value.actor in homes]


def _day(reading: Reading, verb: Token) -> list[Value]:
    """A day word that hangs on the verb, directly or behind a preposition."""
    inside = {verb.i} | {c.i for c in verb.children if c.dep_ == "prep"}
    for day in reading.days_in(Span(verb.sent.start_char, verb.sent.end_char)):
        token = reading.token_at(day.span.start)
        head = token
        while head is not None and head.head != head and head.idx >= day.span.start and head.idx < day.span.end:
            head = head.head
        if day.day is not None and head is not None and head.i in inside:
            return [Value("date", day.day.to_json(), (day.span,))]
    return []
