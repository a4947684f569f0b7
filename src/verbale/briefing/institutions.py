"""What the reports say of institutions, beside the tables for the day of each report."""

from __future__ import annotations

from verbale.briefing.line import Evidence, Line, evidence_in
from verbale.briefing.material import Material
from verbale.institution.check import Check, Verdict
from verbale.institution.checks import find_checks
from verbale.record import Report
from verbale.record.identity import make_id

_ORDER = {Verdict.DIFFERS: 0, Verdict.OPEN: 1, Verdict.CONSISTENT: 2}


def institution_lines(material: Material) -> list[Line]:
    """A line for each thing said and its verdict, what differs first, with every report that says so."""
    found: dict[tuple[int, str, str], list[tuple[Report, Check]]] = {}
    for report in material.read():
        for check in find_checks(report):
            found.setdefault((_ORDER[check.verdict], check.said, check.shown), []).append((report, check))
    return [_line(said, shown, found[order, said, shown], material) for order, said, shown in sorted(found)]


def _line(said: str, shown: str, places: list[tuple[Report, Check]], material: Material) -> Line:
    evidence: tuple[Evidence, ...] = tuple(
        evidence_in(report, check.span, material, modality="asserted", why=check.shown) for report, check in places
    )
    reports, lineages = {e.report for e in evidence}, {e.lineage for e in evidence}
    support = f"{len(reports)} report{'s' * (len(reports) != 1)}, {len(lineages)} lineage{'s' * (len(lineages) != 1)}"
    state = "corroborated" if len(lineages) > 1 else "single"
    return Line(make_id("chk", said, shown), "", "", f"{said}: {shown}", "", support, state, "asserted", evidence)
