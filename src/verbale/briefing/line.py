"""A line of the brief, and the evidence under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from verbale.briefing.day import say_day
from verbale.briefing.material import Material
from verbale.record import Claim, Entry, Modality, Report, Span, State

#: Characters shown before and after the words that a line rests on.
AROUND = 70

#: Fields whose words show best what a claim says, in this order.
TELLING = ("content", "mention", "value", "cue", "outcome", "form", "name", "event_type", "date")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The characters of one report that say so: `before`, the `words`, `after`, and where they stand."""

    report: str
    outlet: str
    day: str
    url: str | None
    lineage: str
    start: int
    end: int
    before: str
    words: str
    after: str
    modality: str
    why: str

    @property
    def where(self) -> str:
        return f"{self.outlet} {self.day} [{self.start}:{self.end}]"


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the brief about one entry, with its support and evidence; `under` are the lines it leads to."""

    entry: str
    label: str
    day: str
    text: str
    note: str
    support: str
    state: str
    tone: str
    evidence: tuple[Evidence, ...]
    under: tuple[Line, ...] = ()


def evidence_rows(line: Line) -> list[dict[str, Any]]:
    """The evidence of a line as plain data."""
    return [
        {
            "report": e.report, "outlet": e.outlet, "day": e.day, "lineage": e.lineage, "start": e.start,
            "end": e.end, "words": e.words, "modality": e.modality,
        }
        for e in line.evidence
    ]  # fmt: skip


def evidence_of(claim: Claim, material: Material) -> Evidence:
    """The telling words of a claim in their place."""
    return evidence_at(claim, telling_span(claim), material)


def evidence_at(claim: Claim, span: Span, material: Material) -> Evidence:
    """Some words of a claim in their place."""
    report = material.reports[claim.report]
    return evidence_in(report, span, material, modality=str(claim.modality), why=claim.why)


def evidence_in(report: Report, span: Span, material: Material, *, modality: str, why: str) -> Evidence:
    """Words of a report in their place."""
    before, after = _around(report, span)
    published = report.published
    return Evidence(
        report.id,
        material.outlet(report),
        say_day(published) if published else "undated",
        report.url,
        material.letter_of(report.id),
        span.start,
        span.end,
        before,
        " ".join(span.of(report.text).split()),
        after,
        modality,
        why,
    )


def telling_span(claim: Claim) -> Span:
    spans = claim.iter_spans()
    for field in TELLING:
        for name, span in spans:
            if name == field:
                return span
    return spans[0][1]


def support_of(entry: Entry) -> str:
    """ "3 reports, 2 lineages" """
    reports = f"{entry.n_reports} report{'s' * (entry.n_reports != 1)}"
    return f"{reports}, {entry.n_lineages} lineage{'s' * (entry.n_lineages != 1)}"


def tone_of(entry: Entry, material: Material) -> str:
    """The modality that most claims of an entry carry; an asserted one outweighs plans for the same thing."""
    found = [material.claims[c].modality for c in entry.claims]
    if Modality.ASSERTED in found:
        return str(Modality.ASSERTED)
    return str(max(sorted(set(found)), key=found.count))


def make_line(
    entry: Entry, material: Material, *, label: str, day: str, text: str, note: str = "", under: tuple[Line, ...] = ()
) -> Line:
    evidence = tuple(evidence_of(claim, material) for claim in material.claims_of(entry))
    state = "differs" if entry.state == State.CONTRADICTED else str(entry.state)
    return Line(entry.id, label, day, text, note, support_of(entry), state, tone_of(entry, material), evidence, under)


def _around(report: Report, span: Span) -> tuple[str, str]:
    """Text on either side within the paragraph, cut at words."""
    text = report.text
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - AROUND)
    line_end = text.find("\n", span.end)
    end = min(len(text) if line_end < 0 else line_end, span.end + AROUND)
    before, after = text[start : span.start], text[span.end : end]
    if start > 0 and text[start - 1] not in "\n " and " " in before:
        before = before.split(" ", 1)[1]
    if end < len(text) and text[end] not in "\n " and " " in after:
        after = after.rsplit(" ", 1)[0]
    return _one_line(before), _one_line(after)


def _one_line(text: str) -> str:
    """White space folded to single blanks, an outer blank kept."""
    folded = " ".join(text.split())
    return (" " if text[:1].isspace() and folded else "") + folded + (" " if text[-1:].isspace() and folded else "")
