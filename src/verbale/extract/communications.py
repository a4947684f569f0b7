"""The communications that a report asserts: letters, calls, meetings, visits, statements."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from verbale.extract.communication.admission import admit, sift
from verbale.extract.communication.circumstance import fill_from_sentence
from verbale.extract.communication.draft import Draft
from verbale.extract.communication.frame import fill
from verbale.extract.communication.gathering import answered_by, bring_together
from verbale.extract.communication.need import PHONE
from verbale.extract.communication.party import is_envoy, is_person
from verbale.extract.communication.proposing import add_proposed
from verbale.extract.communication.scope import is_between_parties, parties_of
from verbale.extract.communication.thread import Thread
from verbale.extract.communication.trigger import find_triggers
from verbale.extract.role import actor_value, distinct
from verbale.mention.mention import Naming
from verbale.reading import Reading
from verbale.record import KINDS, ActorType, Claim, FieldType, Modality, Span, Value
from verbale.segment.phrase import phrase

#: Days after which a meeting that a report names once, by a noun, is background (read off the gold reports).
BACKGROUND = 21

_NAMES = {Naming.NAME, Naming.OFFICE, Naming.SURNAME}

_SHAPE = KINDS["communication"].fields


def find_communications(reading: Reading) -> list[Claim]:
    """One claim for each communication of the report, however often it is named, in order of first mention.

    Needs the layers paragraphs, days and mentions; uses statements, where there are any, for the attribution.
    """
    drafts = [sift(reading, fill(reading, trigger)) for trigger in find_triggers(reading)]
    named = parties_of(reading)
    told = bring_together(reading, drafts)
    threads = []
    for thread in told:
        answer = answered_by(thread, told, reading)
        if is_between_parties(reading, thread, named, answer[0] if answer else None):
            threads.append(thread)
    for thread in threads:
        _complete(reading, thread)
        _address(reading, thread)
        _represent(reading, thread)
        admit(reading, thread)
    add_proposed(reading, threads)
    claims = [_claim(reading, thread) for thread in threads]
    for at, thread in enumerate(threads):
        answered = answered_by(thread, threads, reading)
        if answered is not None:
            other, words = answered
            target = claims[next(i for i, t in enumerate(threads) if t is other)]
            claims[at] = claims[at].with_link("in_reply_to", target.id, tuple(_span(w) for w in words))
    return sorted(claims, key=lambda c: (c.iter_spans()[0][1], c.id))


def _represent(reading: Reading, thread: Thread) -> None:
    """A state that tells something in a letter from its own officer is the one on whose behalf the officer writes."""
    if thread.family != "paper":
        return
    for draft in thread.drafts:
        for token in draft.role("sender"):
            state = reading.mention_of(token)
            if state is None or state.actor is None or is_person(reading, token) or state.naming is Naming.PRONOUN:
                continue
            for other in thread.tokens("sender"):
                officer = reading.mention_of(other)
                if officer is not None and officer.actor is not None and officer.actor.of == state.actor.id:
                    draft.add("on_behalf_of", token)


def _address(reading: Reading, thread: Thread) -> None:
    """A paper delivered to one who is no bearer, with no other addressee, is addressed to that one.

    One that names no author is of the one who signs it, or of the state or body, never a person, that hands it over.
    """
    if thread.family != "paper":
        return
    if not thread.tokens("sender"):
        for token in thread.tokens("signed_by"):
            thread.first.add("sender", token)
    if not thread.tokens("sender"):
        bearers = [t for t in thread.tokens("handed_over_by") if not is_person(reading, t) and t.pos_ != "PRON"]
        for draft in thread.drafts:
            for token in bearers:
                if token in draft.role("handed_over_by"):
                    draft.roles["handed_over_by"].remove(token)
                    draft.add("sender", token)
    if thread.tokens("recipients"):
        return
    for token in thread.tokens("received_by"):
        if not is_envoy(token) and token.pos_ != "PRON":
            thread.first.add("recipients", token)


def _complete(reading: Reading, thread: Thread) -> None:
    """Takes day and place from the sentence that introduces the communication when no mention gives them."""
    dated = any(draft.days for draft in thread.drafts)
    placed = bool(thread.tokens("place"))
    if dated and (placed or thread.family != "encounter"):
        return
    spare = replace(thread.first, roles={}, days=[])
    fill_from_sentence(reading, spare)
    if not dated:
        thread.first.days += spare.days
    if not placed:
        for token in spare.role("place"):
            thread.first.add("place", token)


def _claim(reading: Reading, thread: Thread) -> Claim:
    trigger = thread.first.trigger
    values = [Value("form", thread.form, (_span(trigger.token),))]
    for role in sorted({role for draft in thread.drafts for role, tokens in draft.roles.items() if tokens}):
        values += _role_values(reading, role, thread.tokens(role))
    for draft in thread.drafts:
        for day in draft.days:
            values.append(day.to_value())
    modality = _modality(reading, thread)
    for status in _statuses(thread, modality):
        spans = tuple(_span(d.verb or d.trigger.token) for d in thread.drafts if status in d.statuses)
        values.append(Value("status", status, spans or (_span(trigger.token),)))
    if any(draft.plural for draft in thread.drafts):
        values.append(Value("plural", True, (_span(trigger.token),)))
    return Claim.make(
        "communication",
        reading.report.id,
        distinct(values),
        marks=[("mention", span) for d in thread.drafts for span in _mentions(d)],
        modality=modality,
        attributed_to=_attribution(thread),
        found_by="communications",
        why=f"{'verb' if trigger.is_verb else 'noun'} {trigger.token.lemma_.lower()}"
        + (f" and {len(thread.drafts) - 1} more mentions" if len(thread.drafts) > 1 else ""),
    )


def _role_values(reading: Reading, role: str, tokens: list[Token]) -> list[Value]:
    if _SHAPE[role] is FieldType.ACTOR:
        return [_named(reading, actor_value(reading, role, token)) for token in tokens]
    spans = [phrase(token) for token in tokens]
    return [Value(role, reading.words(span), (span,)) for span in spans]


def _named(reading: Reading, value: Value) -> Value:
    """The value with the fullest naming of a person added: "he" shows too where the report says who he is."""
    if value.actor is None:
        return value
    same = [m for m in reading.mentions if m.actor is not None and m.actor.id == value.actor]
    if not any(m.actor is not None and m.actor.type is ActorType.PERSON for m in same) and not any(
        m.span in value.spans and m.naming is Naming.PRONOUN for m in same
    ):
        return value
    named = [m for m in same if m.naming in _NAMES]
    if not named:
        return value
    own = value.spans[0]
    before = [m for m in named if m.span.start <= own.start]
    nearest = max(before, key=lambda m: m.span.start) if before else named[0]
    fullest = max(named, key=lambda m: (m.span.end - m.span.start, -m.span.start))
    spans = {own, fullest.span} | ({nearest.span} if own not in {m.span for m in named} else set())
    return Value(value.field, value.value, tuple(sorted(spans)), value.actor)


def _modality(reading: Reading, thread: Thread) -> Modality:
    """That of the first mention; a meeting on a day to come, or told in the present with its day, is planned."""
    first = thread.first
    if first.modality is Modality.HISTORICAL and thread.family != "encounter":
        return Modality.ASSERTED  # "a recent memo" is part of the matter, "a recent visit" its background
    if first.modality is not Modality.ASSERTED or thread.family != "encounter":
        return first.modality
    days = [day.day for draft in thread.drafts for day in draft.days if day.day is not None]
    published = reading.report.published
    if published is not None and days and all(day.first > published.last for day in days):
        return Modality.PLANNED
    trigger = first.trigger
    if published is not None and days and len(thread.drafts) == 1:
        old = all((published.first - day.last).days > BACKGROUND for day in days)
        if old:
            return Modality.HISTORICAL
    if trigger.is_verb and trigger.token.tag_ in {"VBP", "VBZ"} and first.days:
        return Modality.PLANNED
    return Modality.ASSERTED


def _statuses(thread: Thread, modality: Modality) -> list[str]:
    found = {s for d in thread.drafts for s in d.statuses}
    if modality is Modality.PLANNED:
        return sorted((found & {"drafted", "signed"}) | {"planned"})
    if modality is not Modality.ASSERTED:
        return sorted(found - {"sent", "held", "delivered", "published"})
    if not found or found <= {"withheld"}:
        found |= {{"encounter": "held", "speech": "published"}.get(thread.family, "sent")}
    return sorted(found)


def _attribution(thread: Thread) -> tuple[Value, ...]:
    found: list[Value] = []
    for draft in thread.drafts:
        for value in draft.attributed_to:
            if all((value.actor or value.value) != (held.actor or held.value) for held in found):
                found.append(value)
    return tuple(found)


def _mentions(draft: Draft) -> list[Span]:
    """The words that name it: a noun with what stands before it; a verb, the telephone beside it, and "back"."""
    token = draft.trigger.token
    if not draft.trigger.is_verb:
        return [phrase(token, with_of=False)]
    beside = [t for t in token.subtree if t.lower_ in PHONE and t.i != token.i] if draft.trigger.form == "call" else []
    if draft.trigger.family == "paper" and draft.is_reply:
        beside += [t for t in token.children if t.lower_ == "back"]
    return [_span(t) for t in (token, *beside)]


def _span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))
