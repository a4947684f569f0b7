"""Where a meeting is held takes no part in it: "a conversation within the OSCE", "their tense White House meeting"."""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.extract.communication.wordlist import word_list
from verbale.extract.marked.join import replaced
from verbale.reading import Reading
from verbale.record import ENCOUNTERS, ActorType, Claim, Span

_BODIES = {ActorType.ORGANISATION, ActorType.ALLIANCE, ActorType.UNION, ActorType.ORGAN}
#: What the name of a building can stand for.
_SEATED = _BODIES | {ActorType.STATE}
_LOWER = re.compile(r"^(?:[a-z]+\s)+|^(?:The|An?)\s")
_SIDES = ("sender", "recipients")


def with_venues(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """The communications of a report, bodies that are only named as a meeting's venue moved to its place."""
    return replaced(claims, [_with_venue(reading, claim) for claim in claims])


def _with_venue(reading: Reading, claim: Claim) -> Claim:
    if not any(value.value in ENCOUNTERS for value in claim.get("form")):
        return claim
    type_of = {m.actor.id: m.actor.type for m in reading.mentions if m.actor is not None}
    sides = [value for value in claim.values if value.field in _SIDES]
    named = {value.actor: [s for v in sides if v.actor == value.actor for s in v.spans] for value in sides}
    venues = {v for v in sides if type_of.get(v.actor or "") in _BODIES and _is_venue(reading, named[v.actor])}
    venues |= {
        v
        for v in sides
        if type_of.get(v.actor or "") in _SEATED and all(_is_building_before(reading, span) for span in named[v.actor])
    }
    if not venues:
        return claim
    kept = [value for value in claim.values if value.field not in _SIDES or value not in venues]
    first, span = min(
        ((v, s) for v in venues for s in v.spans if _stands_in(reading, s) or _is_building_before(reading, s)),
        key=lambda one: one[1],
    )
    place = replace(first, field="place", value=reading.words(span), spans=(span,))
    told = any(value.field == "place" for value in kept)
    return claim.with_values(kept if told else [*kept, place])


def _is_venue(reading: Reading, spans: list[Span]) -> bool:
    """True where a body is named behind "within", and else only in brackets beside that."""
    within = [span for span in spans if _stands_in(reading, span)]
    return bool(within) and all(span in within or _is_beside(reading, span, within) for span in spans)


def _is_beside(reading: Reading, span: Span, within: list[Span]) -> bool:
    before = reading.report.text[: span.start]
    return any(other.end <= span.start and before[other.end :].strip() == "(" for other in within)


def _is_building_before(reading: Reading, span: Span) -> bool:
    """True of the name of a building before the noun of an encounter: "an Oval Office meeting"."""
    words = _LOWER.sub("", reading.words(span)).lower()  # "a contentious Oval Office"
    tokens = reading.tokens_in(span)
    head = next((t for t in tokens if t.head not in tokens), None)
    before = head is not None and head.dep_ in {"compound", "nmod"} and head.head.idx >= span.end
    return before and words in word_list("building")


def _stands_in(reading: Reading, span: Span) -> bool:
    tokens = reading.tokens_in(span)
    head = next((t for t in tokens if t.head not in tokens or t.head.i == t.i), None)
    return head is not None and head.dep_ == "pobj" and head.head.lower_ in word_list("held_within")
