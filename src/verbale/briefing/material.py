"""Everything a brief is made from, looked up by id."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from verbale.record import Actor, Claim, Entry, Lineage, Report


class Material:
    """Reports, lineages, actors, claims and entries of one record."""

    def __init__(
        self,
        reports: Iterable[Report],
        lineages: Iterable[Lineage],
        actors: Iterable[Actor],
        claims: Iterable[Claim],
        entries: Iterable[Entry],
    ) -> None:
        self.reports = {r.id: r for r in sorted(reports, key=report_order)}
        self.lineages = {line.id: line for line in lineages}
        self.lineage_of = {member: line.id for line in self.lineages.values() for member in line.members}
        self.actors = {a.id: a for a in actors}
        self.claims = {c.id: c for c in claims}
        self.entries = {e.id: e for e in entries}
        self._order = {rid: n for n, rid in enumerate(self.reports)}
        seen = dict.fromkeys(self.lineage_of[rid] for rid in self.reports)
        self._letters = {lineage: _letters(n) for n, lineage in enumerate(seen)}

    def of_kind(self, kind: str) -> list[Entry]:
        return sorted((e for e in self.entries.values() if e.kind == kind), key=lambda e: e.id)

    def claims_of(self, entry: Entry) -> list[Claim]:
        """Claims of an entry, in the order of their reports."""
        claims = (self.claims[c] for c in entry.claims)
        return sorted(claims, key=lambda c: (self._order[c.report], c.iter_spans()[0][1], c.id))

    def letter_of(self, report: str) -> str:
        """A, B, C … for the lineage of a report, in the order of the earliest member."""
        return self._letters[self.lineage_of[report]]

    def outlet(self, report: Report) -> str:
        """The outlet's name, else the file's, else the report's id: a reader must be able to tell reports apart."""
        if report.outlet:
            return report.outlet
        return (report.path or report.id).replace("\\", "/").rsplit("/", 1)[-1]

    def read(self) -> Sequence[Report]:
        return [r for r in self.reports.values() if r.not_read is None]


def report_order(report: Report) -> tuple[str, str, str]:
    """Dated reports first, by day; then by outlet and id."""
    return (report.published.date if report.published else "9999", report.outlet or "", report.id)


def _letters(n: int) -> str:
    """0 -> A, 25 -> Z, 26 -> AA."""
    text = ""
    n += 1
    while n:
        n, rest = divmod(n - 1, 26)
        text = chr(65 + rest) + text
    return text
