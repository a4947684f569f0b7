"""Groups the reports of a record into lineages."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.lineage.credit import Credit, find_credits
from verbale.lineage.link import UNDIRECTED, find_links
from verbale.lineage.skeleton import skeleton
from verbale.record import Lineage, LineageLink, Report
from verbale.record.identity import make_id


def find_lineages(reports: Sequence[Report]) -> list[Lineage]:
    """Every report in exactly one lineage, sorted by id; the same reports give the same lineages in any order."""
    ordered = sorted(reports, key=lambda r: r.id)
    credits = {report.id: find_credits(report) for report in ordered}
    links = find_links(ordered, [skeleton(report) for report in ordered], credits)
    groups = _connected([report.id for report in ordered], links)
    outlets = {report.id: report.outlet for report in ordered}
    return sorted((_lineage(group, links, credits, outlets) for group in groups), key=lambda lineage: lineage.id)


def _lineage(
    members: list[str], links: list[LineageLink], credits: dict[str, list[Credit]], outlets: dict[str, str | None]
) -> Lineage:
    inside = tuple(link for link in links if link.from_report in members)
    credited = sorted({c.outlet for member in members for c in credits[member] if c.kind != "cited"})
    origin = _origin(members, inside)
    foreign = [c.outlet for c in credits[origin] if c.kind != "cited" and c.outlet != outlets[origin]] if origin else []
    return Lineage(make_id("lin", members), tuple(members), None if foreign else origin, tuple(credited), inside)


def _origin(members: list[str], links: tuple[LineageLink, ...]) -> str | None:
    """The one member that takes from none, where every link to it knows its direction; a lone report is its own."""
    takers = {link.from_report for link in links}
    givers = [member for member in members if member not in takers]
    if len(givers) != 1 or any(link.to_report == givers[0] and UNDIRECTED in link.why for link in links):
        return None
    return givers[0]


def _connected(reports: list[str], links: list[LineageLink]) -> list[list[str]]:
    """Groups of reports that links join, each sorted."""
    parent = {report: report for report in reports}

    def root(report: str) -> str:
        while parent[report] != report:
            parent[report] = parent[parent[report]]
            report = parent[report]
        return report

    for link in links:
        first, second = sorted((root(link.from_report), root(link.to_report)))
        parent[second] = first
    groups: dict[str, list[str]] = {}
    for report in reports:
        groups.setdefault(root(report), []).append(report)
    return [sorted(group) for group in groups.values()]
