"""The brief for a terminal: plain text, wrapped, with the quoted evidence under every line."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from verbale.briefing.brief import Brief, Section
from verbale.briefing.line import Evidence, Line

WIDTH = 100

#: Marks in front of a line, explained at the head of the brief.
MARKS = {"corroborated": "●", "single": "○", "differs": "≠"}


def to_terminal(brief: Brief) -> str:
    """The whole brief as text."""
    return "\n".join(_iter_lines(brief)) + "\n"


def _iter_lines(brief: Brief) -> Iterator[str]:
    yield brief.title.upper()
    yield f"{brief.counts}; {brief.stretch}"
    yield "● two or more independent lineages say so   ○ one lineage only   ≠ reports differ"
    yield ""
    yield "PARTIES"
    for party in brief.parties:
        people = f": {', '.join(party.people)}" if party.people else ""
        yield from wrap(f"{party.name} ({party.type}){people}", "  ", "      ")
    for section in brief.sections[:5]:
        yield from _section(section)
    if brief.speakers:
        yield ""
        yield "WHO SAID WHAT"
        for row in brief.speakers:
            yield ""
            yield f"  {row.speaker}"
            for line in row.lines:
                yield from line_text(line, "    ")
    for section in brief.sections[5:]:
        yield from _section(section, short=section.key == "single")
    yield ""
    yield "REPORTS"
    for report in brief.reports:
        state = f"NOT READ ({report.not_read})" if report.not_read else f"{report.words} words"
        why = f"; {report.why}" if report.why else ""
        yield from wrap(f"{report.lineage}  {report.outlet}, {report.day}, {state}{why}", "  ", "      ")


def _section(section: Section, *, short: bool = False) -> Iterator[str]:
    if not section.lines:
        return
    yield ""
    yield section.heading.upper()
    yield section.lead
    for line in section.lines:
        if short:
            yield from wrap(f"[{line.label}] {line.text}", "  ", "      ")
        else:
            yield ""
            yield from line_text(line, "  ")


def line_text(line: Line, indent: str) -> Iterator[str]:
    """A line, its evidence and the lines that it leads to, wrapped."""
    number = f"[{line.label}] " if line.label.isdigit() else ""
    day = f"{line.day}. " if line.day else ""
    note = f" ({line.note})" if line.note else ""
    yield from wrap(f"{MARKS[line.state]} {number}{day}{line.text}{note} — {line.support}", indent, indent + "  ")
    for evidence in line.evidence:
        yield from evidence_text(evidence, indent + "    ")
    for under in line.under:
        yield from line_text(under, indent + "    ↳ ")


def evidence_text(evidence: Evidence, indent: str) -> Iterator[str]:
    """The words in their place: `A outlet day [start:end]: before⟦words⟧after`."""
    modality = "" if evidence.modality == "asserted" else f" ({evidence.modality})"
    quoted = f"{evidence.before}⟦{evidence.words}⟧{evidence.after}"
    yield from wrap(f"{evidence.lineage} {evidence.where}{modality}: {quoted}", indent, indent + "  ")


def wrap(text: str, first: str, rest: str) -> list[str]:
    """Lines of at most WIDTH characters; `rest` gives the blanks before the second and later ones."""
    blank = "".join(c if c.isspace() else " " for c in rest)
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=blank, break_long_words=False)
