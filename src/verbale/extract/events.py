"""Codes the acts of a report by PLOVER, each from the claim or the verb that tells it."""

from __future__ import annotations

from verbale.extract.event_claims import events_of_claims
from verbale.extract.event_nouns import events_of_nouns
from verbale.extract.event_verbs import events_of_verbs
from verbale.reading import Reading
from verbale.record import Claim, Span


def find_events(reading: Reading) -> list[Claim]:
    """Claims of kind `event`, in order: category, mode, contexts, CAMEO code, actor, recipient, day and place.

    What the map and the tables of verbs and nouns do not name gets no code. An act is coded once a sentence: by the
    claim that tells it before the verb, by the verb before the noun; what is said to be refused is not coded as done.
    `negated` and `future` mark what is said not to be done, and what is said to come.
    Needs the layers `communications`, `demands`, `responses`, `statements`, `agreements`, `days` and `mentions`.
    """
    found: dict[str, Claim] = {}
    coded: set[tuple[str, int]] = set()
    verbs, untold = events_of_verbs(reading)
    for events in (events_of_claims(reading), verbs, events_of_nouns(reading)):
        told = [event for event in events if events is verbs or not _is_in(event, untold)]
        new = [event for event in told if not _keys(reading, event) & coded]
        found |= {event.id: event for event in new}
        coded |= {key for event in new for key in _keys(reading, event)}
    return sorted(found.values(), key=lambda e: (e.marks[0][1], e.id))


def _is_in(event: Claim, spans: list[Span]) -> bool:
    mention = event.marks[0][1]
    return any(
        (span.start <= mention.start and mention.end <= span.end)
        or (mention.start <= span.start and span.end <= mention.end)
        for span in spans
    )


def _keys(reading: Reading, event: Claim) -> set[tuple[str, int]]:
    """(category, sentence) where the event is told."""
    found = set()
    for value in event.get("event_type"):
        sentence = reading.sentence_at(value.spans[0].start)
        found.add((str(value.value), sentence.start if sentence is not None else -1))
    return found
