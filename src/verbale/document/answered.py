"""Which of many documents a reference means: "your letter of March 4" is the letter of that day from the addressee."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from verbale.document.paper import Paper, Party, Reference
from verbale.document.party import parties_of

#: Days by which a reference and the date of the paper itself may differ: time zones, and the day of a draft.
SLIP = 1

#: Score from which a reference is tied to a document, and the lead that the best must have.
LEAST = 0.6
LEAD = 0.01

#: A reference without a day means the addressee's last letter, when that is no older than this.
RECENT = 45


#: Family names of persons, and words of offices.
Ends = tuple[set[str], set[str]]


@dataclass(frozen=True, slots=True)
class Answered:
    """`id` of the document meant, with score in 0..1 and reason."""

    id: str
    score: float
    why: str


def find_answered(
    paper: Paper, text: str, reference: Reference, others: Mapping[str, tuple[Paper, str]]
) -> Answered | None:
    """The document among `others` (id -> paper and text) that a reference of `paper` means; None when none leads."""
    scored = []
    for identity, (other, words) in others.items():
        found = _score(paper, text, reference, other, words)
        if found is not None:
            scored.append((found[0], identity, found[1]))
    scored.sort(key=lambda s: (-s[0], s[1]))
    if not scored or scored[0][0] < LEAST or (len(scored) > 1 and scored[0][0] - scored[1][0] < LEAD):
        return None
    return Answered(scored[0][1], scored[0][0], scored[0][2])


def _score(paper: Paper, text: str, reference: Reference, other: Paper, words: str) -> tuple[float, str] | None:
    if paper.day is None or other.day is None or other.kind == "record" or other.day.first > paper.day.last:
        return None
    day = _day(paper.day.last, reference, other)
    same = other.form == reference.form
    if day is None or not (same or "message" in (other.form, reference.form) or day == 1.0):
        return None
    wrote, by_name = meet(_ends(paper.recipients, text), _ends(other.senders or other.signed_by, words))
    own = [Party(reference.to)] if reference.to is not None else paper.senders or paper.signed_by
    addressed, to_name = meet(_ends(own, text), _ends(other.recipients, words))
    if wrote is False or addressed is False or (wrote is None and addressed is None):
        return None
    if reference.dated is None and not (same and by_name and to_name):
        return None
    parties = 0.3 * (wrote is True) + 0.15 * (addressed is True) + 0.05 * (addressed is None)
    why = f"day {day:.2f}, from the addressee {_said(wrote)}, to the sender {_said(addressed)}, {other.form}"
    return round(0.4 * day + parties + (0.15 if same else 0.05), 3), why


def _said(meets: bool | None) -> str:
    return {True: "yes", False: "no", None: "unknown"}[meets]


def _day(last: datetime.date, reference: Reference, other: Paper) -> float | None:
    """1 for the day named, less for its neighbour, at most 0.5 where none is named; None for another day."""
    assert other.day is not None
    if reference.dated is None:
        gap = (last - other.day.last).days
        return 0.5 - 0.3 * gap / RECENT if gap <= RECENT else None
    named = reference.dated.before(last)
    if named is None:
        return None
    gap = abs((named.first - other.day.first).days)
    return None if gap > SLIP else 1.0 if gap == 0 else 0.7


def _ends(parties: Iterable[Party], text: str) -> Ends:
    return ends_of([party.span.of(text) for party in parties])


def ends_of(phrases: Iterable[str]) -> Ends:
    """Family names of the persons at one end, and the words of their offices, from the phrases that name them."""
    persons, offices = set(), set()
    for phrase in phrases:
        for party in parties_of(phrase, 0, len(phrase)):
            if party.name is not None:
                persons.add(re.findall(r"[\w'’-]+", party.name.of(phrase).lower())[-1])
            offices |= {w for w in re.findall(r"[a-z]{4,}", party.span.of(phrase).lower()) if w not in _COMMON}
    return persons, offices - persons


_COMMON = frozenset({"department", "embassy", "office", "from", "with", "acting", "special"})


def meet(first: Ends, second: Ends) -> tuple[bool | None, bool]:
    """Whether one person, or most words of an office, stand at both ends (None: one end is unknown); and if by name."""
    if first[0] and second[0]:
        return bool(first[0] & second[0]), bool(first[0] & second[0])
    if (first[0] and not first[1]) or (second[0] and not second[1]):
        return None, False  # a name at one end and an office at the other
    shared, least = first[1] & second[1], min(len(first[1]), len(second[1]))
    return (len(shared) >= 0.6 * least if least else None), False
