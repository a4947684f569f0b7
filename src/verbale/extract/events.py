"""Codes the acts of a report by PLOVER, each from the claim or the verb that tells it."""

from __future__ import annotations

from verbale.extract.event_claims import events_of_claims
from verbale.extract.event_verbs import events_of_verbs
from verbale.reading import Reading
from verbale.record import Claim


def find_events(reading: Reading) -> list[Claim]:
    """Claims of kind `event`, in order: category, mode, contexts, CAMEO code, actor, recipient, day and place.

    What the map and the verb table do not name gets no code. A verb that tells a mapped claim is not coded twice.
    Needs the layers `communications`, `demands`, `responses`, `statements`, `agreements`, `days` and `mentions`.
    """
    mapped = events_of_claims(reading)
    taken = {(str(v.value), reading.sentence_at(s.start)) for e in mapped for v in e.get("event_type") for s in v.spans}
    sentences = {(kind, sentence.start if sentence is not None else -1) for kind, sentence in taken}
    told = [event for event in events_of_verbs(reading) if not _keys(reading, event) & sentences]
    found = {event.id: event for event in [*told, *mapped]}
    return sorted(found.values(), key=lambda e: (e.marks[0][1], e.id))


def _keys(reading: Reading, event: Claim) -> set[tuple[str, int]]:
    found = set()
    for value in event.get("event_type"):
        sentence = reading.sentence_at(value.spans[0].start)
        found.add((str(value.value), sentence.start if sentence is not None else -1))
    return found
