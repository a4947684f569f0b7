"""Two states, and the differences between reports about them, for the tests of this folder."""

from __future__ import annotations

from builders import claim
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType, Claim, Day, Modality, Report

NORLAND = Actor.make("Norland", ActorType.STATE)
SUDRIA = Actor.make("Sudria", ActorType.STATE)
RETH = Actor.make("Alma Reth", ActorType.PERSON)
LUND = Actor.make("Per Lund", ActorType.PERSON)
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA, RETH, LUND)}


def differences(reports: list[Report], *claims: Claim) -> list[tuple[str, list[object]]]:
    """(kind of difference, rival values) of each contradiction, by kind."""
    entries = derive(reports, claims, ACTORS).entries
    found = [e for e in entries if e.kind == "contradiction"]
    return sorted(
        ((str(e.get("difference")[0].value), [v.value for v in e.get("rivals")]) for e in found), key=lambda d: d[0]
    )


def kinds(reports: list[Report], *claims: Claim) -> list[str]:
    """The kinds of the differences."""
    return [kind for kind, _ in differences(reports, *claims)]


def answer(read: Report, cue: str, outcome: str, content: str) -> Claim:
    """Sudria's answer as a report tells it."""
    return claim(read, "response", by=("Sudria", SUDRIA), cue=cue, outcome=(cue, outcome), content=content)


def meeting(read: Report, mention: str, mood: Modality = Modality.ASSERTED, /, **fields: object) -> Claim:
    """A meeting of Norland and Sudria."""
    both = [("Norland", NORLAND), ("Sudria", SUDRIA)]
    return claim(read, "communication", mood, mention=mention, form=(mention, "meeting"), sender=both, **fields)


def day(words: str, iso: str) -> tuple[str, object]:
    """A day in a report's words."""
    return words, Day.of(iso).to_json()
