"""Days that words of a report without a date mean: each dated report of an exchange read once as if it had none.

    python benchmarks/undated.py [CASE_FOLDER…]

Without folders: the example and all of tests/exchanges; seen, untrained and unseen are counted apart. Of every report
with a day that day is hidden while all others keep theirs. Its words for days ("Tuesday", "last week", "6 July") should
then mean what they mean on the hidden day; words that mean nothing even then are not counted. Beside it stands the
naive way, in the same run: the report is of the day of the newest other report that tells of its acts, or like ones.
"""

from __future__ import annotations

import datetime
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

import verbale
from listed import group_of
from threads import all_folders
from verbale.intake import find_claims
from verbale.mention.day_on import DayWords
from verbale.merge import derive
from verbale.merge.undated.act import open_words
from verbale.merge.undated.dating import date_reports, gather
from verbale.merge.undated.evidence import Evidence
from verbale.merge.undated.written import Written
from verbale.merge.view import View
from verbale.record import Actor, Claim, Day, Report
from verbale.segment.parse import MODEL
from verbale.store import Record


@dataclass(frozen=True, slots=True)
class Hidden:
    """A report whose day is hidden: its path, that day, its open words for days, and what tells of it."""

    path: str
    day: datetime.date
    words: tuple[DayWords, ...]
    evidence: Evidence | None
    written: Written | None


@dataclass(slots=True)
class Count:
    words: int = 0
    right: int = 0
    wrong: int = 0

    def add(self, meant: Day | None, true: Day) -> None:
        self.words, self.right, self.wrong = (
            self.words + 1,
            self.right + (meant == true),
            self.wrong + (meant is not None and meant != true),
        )

    def __str__(self) -> str:
        given = self.right + self.wrong
        return f"{self.right / max(1, self.words):.3f} of {self.words:3}, right {self.right / max(1, given):.3f}"


def main() -> None:
    ours: dict[str, Count] = {}
    naive: dict[str, Count] = {}
    for folder in [Path(name) for name in sys.argv[1:]] or all_folders():
        group = group_of(folder.name)
        for one in hide_each(folder):
            of_newest = newest(one.evidence)
            for words in one.words:
                if (true := words.on(one.day)) is not None:
                    meant = one.written.day_of(words) if one.written is not None else None
                    ours.setdefault(group, Count()).add(meant, true)
                    meant = words.on(of_newest) if of_newest is not None else None
                    naive.setdefault(group, Count()).add(meant, true)
    print(f"{'exchanges':12}{'words with a day, and right of these':40}as of the newest report of its acts")
    for group in sorted(ours):
        print(f"{group:12}{ours[group]!s:40}{naive[group]}")


def newest(evidence: Evidence | None) -> datetime.date | None:
    if evidence is None:
        return None
    return max(view.report.day for view in evidence.beside if view.report.day is not None)


def hide_each(folder: Path) -> Iterator[Hidden]:
    """Every report of an exchange that has a day, with that day hidden."""
    with tempfile.TemporaryDirectory() as held:
        verbale.read([folder], record=Path(held, "record.db"))
        with Record.open(Path(held, "record.db")) as record:
            reports, claims = list(record.reports()), list(record.claims())
            actors = {actor.id: actor for actor in record.actors()}
    for report in reports:
        if report.day is not None:
            bare = _without_day(report)
            found = find_claims(bare, MODEL)
            others = [other for other in reports if other.id != report.id]
            told = [claim for claim in claims if claim.report != report.id]
            known = actors | {actor.id: actor for actor in found.actors}
            yield _hidden(report, bare, [*others, bare], [*told, *found.claims], known)


def _without_day(report: Report) -> Report:
    bare = Report.make(
        report.text, outlet=report.outlet, url=report.url, title=report.title, path=report.path,
        furniture=report.furniture, page_map=report.page_map,
    )  # fmt: skip
    return replace(bare, language=report.language, not_read=report.not_read)


class _EnoughError(Exception):
    """All that is asked of a derivation is known."""


def _hidden(
    report: Report, bare: Report, reports: Sequence[Report], claims: Sequence[Claim], actors: dict[str, Actor]
) -> Hidden:
    held: list[list[View]] = []

    def keep(groups: Iterator[Sequence[View]]) -> dict[str, Written]:
        held.extend(list(group) for group in groups)
        raise _EnoughError

    with patch.object(derive, "date_reports", keep), suppress(_EnoughError):
        derive.derive(reports, claims, actors)
    own = {
        word.span.start: word
        for group in held
        for view in group
        if view.report.id == bare.id and view.claim.kind == "communication"
        for word in open_words(view)
    }
    assert report.day is not None
    evidence = gather(held).get(bare.id)
    return Hidden(report.path, report.day, tuple(own.values()), evidence, date_reports(held).get(bare.id))


if __name__ == "__main__":
    main()
