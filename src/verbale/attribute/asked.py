"""Statements that ask, with those of whom the thing is asked."""

from __future__ import annotations

from verbale.attribute.medium import remade
from verbale.reading import Reading
from verbale.record import Claim, Span, Value


def name_asked(reading: Reading) -> list[Claim]:
    """The statements; those without addressees get the addressees of the demand that has the same cue.

    Only known actors are taken, and never the speaker.
    """
    asked: list[tuple[Span, list[Value]]] = []
    for demand in reading.demands:
        of = [v for v in demand.get("of") if v.actor is not None]
        asked += [(span, of) for cue in demand.get("cue") for span in cue.spans if of]
    return [_with_asked(statement, asked) for statement in reading.statements]


def _with_asked(statement: Claim, asked: list[tuple[Span, list[Value]]]) -> Claim:
    if statement.get("addressees"):
        return statement
    cues = [s for v in statement.get("cue") for s in v.spans]
    speakers = {v.actor for v in statement.get("speaker")}
    found: dict[str | None, Value] = {}
    for span, of in asked:
        if any(span.overlaps(cue) for cue in cues):
            for value in of:
                if value.actor not in speakers:
                    found.setdefault(value.actor, Value("addressees", value.value, value.spans, value.actor))
    return remade(statement, [*statement.values, *found.values()]) if found else statement
