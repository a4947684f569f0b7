"""One person under the names that several reports of a dealing use: "Levy" and "Mickey Levy", "Rechan" and "Recean".

A report knows the persons that it names in full itself. What another names by a surname alone, or spells otherwise, is
the same person where only one of the dealing can be meant. Claims keep what they say; entries name the person in full.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rapidfuzz.fuzz import ratio

from verbale.lexicon.lexicon import Lexicon
from verbale.lexicon.person import plain
from verbale.merge.dealing import Dealings
from verbale.record import Actor, ActorType, Claim, Report, Value

#: Likeness, of 100, of two spellings of one surname.
LIKE = 80
#: Letters from which on a surname has enough of its own for that.
LETTERS = 5


def with_same_persons(claims: Sequence[Claim], reports: Sequence[Report], actors: Mapping[str, Actor]) -> list[Claim]:
    """The claims, each person in them as the one whom other reports of the dealing name in full."""
    named = _named(claims, actors)
    persons = {id: tuple(plain(actors[id].name).split()) for ids in named.values() for id in ids}
    short = [report for report in reports if any(_may_be_short(id, persons) for id in named.get(report.id, ()))]
    if not short:
        return list(claims)
    dealings, full = Dealings(reports), _Full(persons, named, actors)
    meant: dict[str, dict[str, str]] = {}
    for report in short:
        others = dealings.reports_of(report) - {report.id}
        for id in sorted(named[report.id]):
            if (person := full.of(id, report.id, others)) is not None:
                meant.setdefault(report.id, {})[id] = person
    return [_renamed(claim, meant[claim.report]) if claim.report in meant else claim for claim in claims]


class _Full:
    """Finds who is meant among the persons of other reports; `persons` holds the words of each name."""

    def __init__(
        self, persons: Mapping[str, tuple[str, ...]], named: Mapping[str, set[str]], actors: Mapping[str, Actor]
    ) -> None:
        self._persons, self._named, self._actors = persons, named, actors

    def of(self, id: str, report: str, others: Iterable[str]) -> str | None:
        """The one person in full whom `id`, as `report` names it, can be; None when nobody or several fit."""
        around = {other for near in others for other in self._named.get(near, ())} - self._named[report]
        found = [other for other in sorted(around) if self._is(id, other)]
        longest = [other for other in found if not any(self._is_part(other, more) for more in found)]
        return longest[0] if len(longest) == 1 else None

    def _is(self, id: str, other: str) -> bool:
        return self._agree(id, other) and (self._is_part(id, other) or self._is_spelling(id, other))

    def _agree(self, id: str, other: str) -> bool:
        """False of two who act for different parties."""
        first, second = self._actors[id].of, self._actors[other].of
        return first is None or second is None or first == second

    def _is_part(self, id: str, other: str) -> bool:
        """True of a surname alone, or of some words of a longer name: "Abdul Amir" of "Abdul Amir Yarallah"."""
        words, full = self._persons[id], self._persons[other]
        if len(words) >= len(full):
            return False
        return words == full[-1:] if len(words) == 1 else set(words) < set(full)

    def _is_spelling(self, id: str, other: str) -> bool:
        """True where the surnames are two spellings of one, the other's that of the tables or of more reports."""
        words, full = self._persons[id], self._persons[other]
        if len(words) != len(full) or len(words) < 2 or words == full or words[:-1] != full[:-1]:
            return False
        if _is_known(id) or (not _is_known(other) and self._told(other) <= self._told(id)):
            return False
        return min(len(words[-1]), len(full[-1])) >= LETTERS and ratio(words[-1], full[-1]) >= LIKE

    def _told(self, id: str) -> tuple[int, str]:
        """How many reports name a person, and the name where as many name another."""
        return sum(id in persons for persons in self._named.values()), id


def _named(claims: Iterable[Claim], actors: Mapping[str, Actor]) -> dict[str, set[str]]:
    """Report -> the persons in its claims."""
    found: dict[str, set[str]] = {}
    for claim in claims:
        for value in (*claim.values, *claim.attributed_to):
            known = actors.get(value.actor or "")
            if known is not None and known.type is ActorType.PERSON and _is_name(known.name):
                found.setdefault(claim.report, set()).add(known.id)
    return found


def _is_name(name: str) -> bool:
    """False of persons under the words of a report: "senior diplomat", "commander of the task force"."""
    return name[0].isupper() and any(letter.isupper() for letter in name.split()[-1])


def _may_be_short(id: str, persons: Mapping[str, tuple[str, ...]]) -> bool:
    """True of whoever the tables do not hold: those whom they hold have their full names."""
    return bool(persons[id]) and not _is_known(id)


def _is_known(id: str) -> bool:
    return id in Lexicon.load().actors


def _renamed(claim: Claim, meant: Mapping[str, str]) -> Claim:
    def renamed(values: tuple[Value, ...]) -> tuple[Value, ...]:
        return tuple(replace(v, actor=meant.get(v.actor or "", v.actor)) for v in values)

    return replace(claim, values=renamed(claim.values), attributed_to=renamed(claim.attributed_to))
