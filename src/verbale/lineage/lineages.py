"""Groups the reports of a record into lineages."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.lineage.credit import Credit, find_credits
from verbale.lineage.link import UNDIRECTED, find_links
from verbale.lineage.skeleton import skeleton
from verbale.record import Lineage, LineageLink, Report
from verbale.record.identity import make_id

#: Reports from which one report is told to have its words, besides those that tie it to others.
GIVERS = 3


def find_lineages(reports: Sequence[Report]) -> list[Lineage]:
    """Every report in exactly one lineage, sorted by id; the same reports give the same lineages in any order."""
    ordered = sorted(reports, key=lambda r: r.id)
    credits = {report.id: find_credits(report) for report in ordered}
    links = _telling(find_links(ordered, [skeleton(report) for report in ordered], credits))
    groups = _connected([report.id for report in ordered], links)
    outlets = {report.id: report.outlet for report in ordered}
    taken: dict[str, list[LineageLink]] = {}
    for link in links:
        taken.setdefault(link.from_report, []).append(link)
    return sorted((_lineage(group, taken, credits, outlets) for group in groups), key=lambda lineage: lineage.id)


def _telling(links: list[LineageLink]) -> list[LineageLink]:
    """The links that tell where a report has its text from: of many copies of one text each is like all the others.

    Of each report the best GIVERS stay, and those by which two groups of reports hang together.
    """
    parent: dict[str, str] = {}
    kept: dict[str, int] = {}
    found = []
    for link in sorted(links, key=lambda k: (-k.score, k)):
        first, second = _root(parent, link.from_report), _root(parent, link.to_report)
        if first != second or kept.get(link.from_report, 0) < GIVERS:
            kept[link.from_report] = kept.get(link.from_report, 0) + 1
            parent[max(first, second)] = min(first, second)
            found.append(link)
    return sorted(found)


def _lineage(
    members: list[str],
    taken: dict[str, list[LineageLink]],
    credits: dict[str, list[Credit]],
    outlets: dict[str, str | None],
) -> Lineage:
    inside = tuple(sorted(link for member in members for link in taken.get(member, ())))
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
    parent: dict[str, str] = {}
    for link in links:
        first, second = sorted((_root(parent, link.from_report), _root(parent, link.to_report)))
        parent[second] = first
    groups: dict[str, list[str]] = {}
    for report in reports:
        groups.setdefault(_root(parent, report), []).append(report)
    return [sorted(group) for group in groups.values()]


def _root(parent: dict[str, str], report: str) -> str:
    """The report that stands for the group of `report`; `parent` leads there, and is made shorter on the way."""
    while parent.setdefault(report, report) != report:
        parent[report] = parent.setdefault(parent[report], parent[report])
        report = parent[report]
    return report
