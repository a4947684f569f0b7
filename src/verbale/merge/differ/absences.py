"""A paper or meeting of which one report says that there was none, beside the one of which another tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from verbale.merge.align.communication import FAMILIES
from verbale.merge.rivals import Rivals
from verbale.merge.told import Told
from verbale.merge.view import View
from verbale.merge.wording import stems
from verbale.record import DID_NOT, ENCOUNTERS, HAPPENED, Modality

#: Moods in which a thing is told of.
_TOLD = HAPPENED | {Modality.PLANNED}

#: Words that leave none over: "no letter", "had not received any letter"; "the letter was not sent" speaks of one.
_NONE = re.compile(r"\b(?:no|any|never|not an?|without an?)\b", re.I)

#: Characters before the word for the paper in which they stand.
_BEFORE = 40

#: Days between the reports: later, a paper may have come.
NEWS = 30


def find(told: Told) -> Iterator[Rivals]:
    """Each absence with the communications of the other reports that speak against it."""
    views = told.of_kind("communication")
    of_party: dict[str, list[View]] = {}
    for view in views:
        if view.claim.modality in _TOLD:
            for party in view.parties["sender"] | view.parties["recipients"]:
                of_party.setdefault(party, []).append(view)
    said: dict[str, list[View]] = {}
    for view in told.of_kind("statement"):
        said.setdefault(view.report.id, []).append(view)
    for absence in (v for v in views if v.claim.modality in DID_NOT and _leaves_none(v)):
        deniers = _deniers(absence, said.get(absence.report.id, ()))
        sides = absence.parties["sender"] | absence.parties["recipients"]
        near = {view.id: view for party in sides for view in of_party.get(party, ())}
        against = [near[id] for id in sorted(near) if _excluded(absence, near[id], deniers)]
        if against:
            yield Rivals("modality", "happened or not", (("happened", tuple(against)), ("did not happen", (absence,))))


def _leaves_none(view: View) -> bool:
    marks = [span for field, span in view.claim.iter_spans() if field == "mention"]
    return any(_NONE.search(view.report.text[max(0, s.start - _BEFORE) : s.end].split("\n")[-1]) for s in marks)


def _deniers(absence: View, said: Iterable[View]) -> frozenset[str]:
    """Parties on whose word there was none: whoever says the sentence; they would have received it.

    `said`: the statements of the report.
    """
    spans = [span for field, span in absence.claim.iter_spans() if field == "mention"]
    around = [v for v in said if any(s.contains(m) for _, s in v.claim.iter_spans() for m in spans)]
    return frozenset(p for v in around for p in v.parties["speaker"])


def _excluded(absence: View, other: View, deniers: frozenset[str]) -> bool:
    """True when the other report tells of a thing of the kind, between the same parties, that there was not."""
    a, b = absence.one("form"), other.one("form")
    if absence.report.id == other.report.id or (a != b and not any(a in f and b in f for f in FAMILIES)):
        return False
    if not _in_time(absence, other) or _on_other_matter(absence, other):
        return False
    if a in ENCOUNTERS:
        return _same_encounter(absence, other)
    if other.claim.modality is Modality.PLANNED:
        return False
    sender = absence.parties["sender"] & other.parties["sender"]
    to = absence.parties["recipients"] | absence.parties["received_by"] or deniers
    return bool(sender and to & (other.parties["recipients"] | other.parties["received_by"]) and not sender & to)


def _on_other_matter(absence: View, other: View) -> bool:
    """True when there was none on one matter, and the other report does not speak of that matter."""
    subject = stems(absence.text("subject"))
    return bool(subject) and not subject & other.context


def _same_encounter(a: View, b: View) -> bool:
    first, second = (v.parties["sender"] | v.parties["recipients"] for v in (a, b))
    people, others = (v.persons["sender"] | v.persons["recipients"] for v in (a, b))
    if a.days and b.days and not any(x.overlaps(y) for x in a.days for y in b.days):
        return False
    return len(first & second) > 1 and (len(people & others) > 1 or not people or not others)


def _in_time(a: View, b: View) -> bool:
    """True when the absence is not told before the thing: a letter may still come."""
    absent, present = a.report.published, b.report.published
    if absent is None or present is None:
        return a.lineage == b.lineage
    if abs((absent.first - present.first).days) > NEWS:
        return False
    return not b.days or min(day.first for day in b.days) <= absent.first or b.claim.modality is Modality.PLANNED
