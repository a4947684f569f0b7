"""Builds the brief from a record's material."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.briefing.day import say_day
from verbale.briefing.diagram import Arrow, make_arrows
from verbale.briefing.differences import difference_lines
from verbale.briefing.exchange import Exchange
from verbale.briefing.institutions import institution_lines
from verbale.briefing.ledger import Ledger
from verbale.briefing.line import Line
from verbale.briefing.material import Material
from verbale.briefing.mentioned import figure_lines, named_lines
from verbale.briefing.naming import Naming, join
from verbale.briefing.parties import PartyRow, party_rows
from verbale.briefing.statements import SpeakerRow, speaker_rows
from verbale.record import Report


@dataclass(frozen=True, slots=True)
class Section:
    """A headed list of lines, with one sentence that says what the reader finds in it."""

    key: str
    heading: str
    lead: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report as the brief lists it."""

    id: str
    lineage: str
    outlet: str
    day: str
    title: str
    url: str | None
    words: int
    not_read: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole brief, ready to be set in any format."""

    title: str
    stretch: str
    counts: str
    as_of: str
    parties: tuple[PartyRow, ...]
    arrows: tuple[Arrow, ...]
    exchange: Section
    answered: Section
    open: Section
    loose: Section
    speakers: tuple[SpeakerRow, ...]
    mentioned: tuple[Section, ...]
    passing: Section
    single: Section
    differ: Section
    reports: tuple[ReportRow, ...]

    @property
    def sections(self) -> tuple[Section, ...]:
        return (
            self.exchange,
            self.answered,
            self.open,
            self.loose,
            *self.mentioned,
            self.differ,
            self.single,
            self.passing,
        )


def build_brief(material: Material) -> Brief:
    """Brief of a record. Same record, same brief."""
    naming = Naming(material)
    exchange = Exchange(material, naming)
    ledger = Ledger(material, naming, exchange)
    rows = party_rows(material, naming)
    lines = tuple(exchange.lines())
    as_of = _as_of(material)
    answered, still_open, loose = tuple(ledger.answered()), tuple(ledger.open()), tuple(ledger.loose())
    return Brief(
        title=_title(rows),
        stretch=_stretch(material),
        counts=_counts(material),
        as_of=as_of,
        parties=tuple(rows),
        arrows=tuple(make_arrows(exchange, naming)),
        exchange=Section(
            "exchange",
            "The exchange in order",
            "Letters, calls, meetings and statements by their days; replies name what they answer.",
            lines,
        ),
        answered=Section(
            "answered", "Demands and their answers", "What was asked, of whom, and what came back.", answered
        ),
        open=Section(
            "open",
            f"Still open {as_of}",
            "Demands, requests, offers and invitations without an answer, or with one that only puts them off.",
            still_open,
        ),
        loose=Section(
            "loose", "Other answers", "Answers to a communication, or to a demand that no report words.", loose
        ),
        speakers=tuple(speaker_rows(material, naming)),
        mentioned=(
            Section(
                "forums",
                "Forums",
                "Venues and standing formats, and what the reports say of them.",
                tuple(named_lines("forum", material, naming)),
            ),
            Section(
                "agreements",
                "Agreements",
                "Treaties and principles that the parties refer to.",
                tuple(named_lines("agreement", material, naming)),
            ),
            Section("figures", "Figures", "Numbers said of the world.", tuple(figure_lines(material))),
            Section(
                "institutions",
                "What reports say of institutions",
                "Members, counts, presidencies, beside verbale's tables for the report's day; these may be wrong too.",
                tuple(institution_lines(material)),
            ),
        ),
        passing=Section(
            "passing",
            "Mentioned in passing",
            "Talks, letters and statements of which these reports do not say who took part, or which of many.",
            tuple(exchange.passing_lines()),
        ),
        single=Section(
            "single",
            "On one line only",
            "Communications that a single lineage reports: no second, independent report confirms them.",
            tuple(line for line in lines if material.entries[line.entry].n_lineages == 1),
        ),
        differ=Section(
            "differ",
            "Where reports differ",
            "Values that cannot all be right, or not on one day, each with its witnesses.",
            tuple(difference_lines(material, naming, exchange)),
        ),
        reports=tuple(_report_row(report, material) for report in material.reports.values()),
    )


def _title(rows: list[PartyRow]) -> str:
    """The two busiest parties; the others stand in the list of parties."""
    return join([row.name for row in rows[:2]]) or "No parties found"


def _as_of(material: Material) -> str:
    days = [r.published for r in material.read() if r.published]
    return f"as of {say_day(max(days))}" if days else "as of the last report (undated)"


def _stretch(material: Material) -> str:
    days = [r.published for r in material.read() if r.published]
    if not days:
        return "no report gives its day"
    first, last = min(days), max(days)
    return say_day(first) if first == last else f"reports of {say_day(first)} to {say_day(last)}"


def _counts(material: Material) -> str:
    read = material.read()
    unread = len(material.reports) - len(read)
    lineages = len({material.lineage_of[report.id] for report in read})
    text = f"{_count(len(read), 'report')} read, {_count(lineages, 'independent lineage')}"
    return text + (f", {unread} stored but not read" if unread else "")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _report_row(report: Report, material: Material) -> ReportRow:
    lineage = material.lineages[material.lineage_of[report.id]]
    links = [f"{link.relation} ({link.why})" for link in lineage.links if link.from_report == report.id]
    credited = f"credits {', '.join(lineage.credited)}" if lineage.credited else ""
    return ReportRow(
        report.id,
        material.letter_of(report.id),
        material.outlet(report),
        say_day(report.published) if report.published else "undated",
        report.title or "",
        report.url,
        len(report.text.split()),
        report.not_read,
        "; ".join(part for part in (*links, credited) if part),
    )
