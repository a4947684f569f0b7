"""One person under the names that several reports of a dealing use: "Levy" and "Mickey Levy", "Rechan" and "Recean".

A report knows the persons that it names in full itself. What another names by a surname alone, or spells otherwise, is
the same person where only one of the dealing can be meant. Claims keep what they say; entries name the person in full.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from rapidfuzz.fuzz import ratio

from verbale.lexicon.lexicon import Lexicon
from verbale.lexicon.person import plain
from verbale.merge.dealing import are_one
from verbale.record import Actor, ActorType, Claim, Report, Value

#: Likeness, of 100, of two spellings of one surname.
LIKE = 80
#: Letters from which on a surname has enough of its own for that.
LETTERS = 5


def with_same_persons(claims: Sequence[Claim], reports: Sequence[Report], actors: Mapping[str, Actor]) -> list[Claim]:
    """The claims, each person in them as the one whom other reports of the dealing name in full."""
    persons = _Persons(claims, {report.id: report for report in reports}, actors)
    meant: dict[str, dict[str, str]] = {}
    for report, id in persons.unknown():
        if (person := persons.full(id, report)) is not None:
            meant.setdefault(report, {})[id] = person
    return [renamed(claim, meant[claim.report]) if claim.report in meant else claim for claim in claims]


class _Persons:
    """The persons of all reports under their names; looked up by the words of a name, so that few are compared."""

    def __init__(self, claims: Iterable[Claim], reports: Mapping[str, Report], actors: Mapping[str, Actor]) -> None:
        self._reports, self._actors = reports, actors
        self._naming: dict[str, list[str]] = {}  # person -> the reports that name him
        for claim in claims:
            for value in (*claim.values, *claim.attributed_to):
                known = actors.get(value.actor or "")
                if known is None or known.type is not ActorType.PERSON or not _is_name(known.name):
                    continue
                told = self._naming.setdefault(known.id, [])
                if claim.report not in told[-1:]:
                    told.append(claim.report)
        self._naming = {id: sorted(set(told)) for id, told in self._naming.items()}
        self._words = {id: tuple(plain(actors[id].name).split()) for id in self._naming}
        self._with: dict[str, list[str]] = {}
        for id in sorted(self._words):
            for word in set(self._words[id]):
                self._with.setdefault(word, []).append(id)

    def unknown(self) -> Iterator[tuple[str, str]]:
        """(report, person) of those whom the tables do not hold and for whom somebody else of a like name may stand."""
        for id, told in sorted(self._naming.items()):
            if not _is_known(id) and any(self._is(id, other) for other in self._near(id)):
                for report in told:
                    yield report, id

    def full(self, id: str, report: str) -> str | None:
        """The one person in full whom `id`, as `report` names it, can be; None when nobody or several fit."""
        found = [other for other in self._near(id) if self._is(id, other) and self._is_around(other, report)]
        longest = [other for other in found if not any(self._is_part(other, more) for more in found)]
        return longest[0] if len(longest) == 1 else None

    def _near(self, id: str) -> list[str]:
        """Those who have a word of the name: the surname of a part, the given name of another spelling."""
        return list(dict.fromkeys(other for word in self._words[id] for other in self._with[word] if other != id))

    def _is_around(self, other: str, report: str) -> bool:
        """True of one whom another report of the dealing names, and this one does not."""
        told = self._naming[other]
        return report not in told and any(are_one(self._reports[report], self._reports[one]) for one in told)

    def _is(self, id: str, other: str) -> bool:
        return self._agree(id, other) and (self._is_part(id, other) or self._is_spelling(id, other))

    def _agree(self, id: str, other: str) -> bool:
        """False of two who act for different parties."""
        first, second = self._actors[id].of, self._actors[other].of
        return first is None or second is None or first == second

    def _is_part(self, id: str, other: str) -> bool:
        """True of a surname alone, or of some words of a longer name: "Abdul Amir" of "Abdul Amir Yarallah"."""
        words, full = self._words[id], self._words[other]
        if not words or len(words) >= len(full):
            return False
        return words == full[-1:] if len(words) == 1 else set(words) < set(full)

    def _is_spelling(self, id: str, other: str) -> bool:
        """True where the surnames are two spellings of one, the other's that of the tables or of more reports."""
        words, full = self._words[id], self._words[other]
        if len(words) != len(full) or len(words) < 2 or words == full or words[:-1] != full[:-1]:
            return False
        if not _is_known(other) and self._told(other) <= self._told(id):
            return False
        return min(len(words[-1]), len(full[-1])) >= LETTERS and ratio(words[-1], full[-1]) >= LIKE

    def _told(self, id: str) -> tuple[int, str]:
        """How many reports name a person, and the id where as many name another."""
        return len(self._naming[id]), id


def _is_name(name: str) -> bool:
    """False of persons under the words of a report: "senior diplomat", "commander of the task force"."""
    return name[0].isupper() and any(letter.isupper() for letter in name.split()[-1])


def _is_known(id: str) -> bool:
    """True of whoever the tables hold: they have their full names."""
    return id in Lexicon.load().actors


def renamed(claim: Claim, meant: Mapping[str, str]) -> Claim:
    """The claim with other actors, and the words that it has for them."""

    def anew(values: tuple[Value, ...]) -> tuple[Value, ...]:
        return tuple(replace(v, actor=meant.get(v.actor or "", v.actor)) for v in values)

    return replace(claim, values=anew(claim.values), attributed_to=anew(claim.attributed_to))
