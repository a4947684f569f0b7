"""Forums, agreements and figures that the reports name."""

from __future__ import annotations

from verbale.briefing.line import Line, make_line
from verbale.briefing.material import Material
from verbale.briefing.naming import Naming
from verbale.record import Entry


def named_lines(kind: str, material: Material, naming: Naming) -> list[Line]:
    """A line per forum or agreement, the best supported first."""
    entries = sorted(material.of_kind(kind), key=lambda e: (-e.n_lineages, -e.n_reports, _name(e), e.id))
    return [_named(e, material, naming) for e in entries]


def figure_lines(material: Material) -> list[Line]:
    """A line per figure, the best supported first."""
    entries = sorted(material.of_kind("figure"), key=lambda e: (-e.n_lineages, -e.n_reports, e.id))
    return [_figure(e, material) for e in entries]


def _named(entry: Entry, material: Material, naming: Naming) -> Line:
    roles = ", ".join(dict.fromkeys(str(v.value) for v in entry.get("role")))
    by = naming.say(entry.get("by"), with_party=False)
    text = _name(entry) + (f": {roles}" if roles else "") + (f" by {by}" if by else "")
    return make_line(entry, material, label="", day="", text=text)


def _name(entry: Entry) -> str:
    return str(entry.get("name")[0].value) if entry.get("name") else ""


def _figure(entry: Entry, material: Material) -> Line:
    wordings = []
    for claim in material.claims_of(entry):
        report = material.reports[claim.report]
        number = claim.get("value")[0].spans[0].of(report.text)
        counted = " ".join(str(v.value) for v in claim.get("of"))
        wordings.append(" ".join(f"{number} {counted}".split()))
    return make_line(entry, material, label="", day="", text="; ".join(dict.fromkeys(wordings)))
