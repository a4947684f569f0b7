"""The brief for a terminal: plain text, wrapped, with the quoted evidence under every line."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from verbale.briefing.brief import Brief, Section
from verbale.briefing.line import Evidence, Line
from verbale.briefing.passage import passages

WIDTH = 100

#: Marks in front of a line, explained at the head of the brief.
_MARKS = {"corroborated": "●", "single": "○", "differs": "≠"}
LEGEND = "● two or more independent lineages say so   ○ one lineage only   ≠ reports differ"


def to_terminal(brief: Brief) -> str:
    """The whole brief as text."""
    return "\n".join(_iter_lines(brief)) + "\n"


def _iter_lines(brief: Brief) -> Iterator[str]:
    yield brief.title.upper()
    yield f"{brief.counts}; {brief.stretch}"
    yield LEGEND
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
    yield from wrap(sentence(line), indent, indent + "  ")
    yield from evidence_text(line.evidence, indent + "    ")
    for under in line.under:
        yield from line_text(under, indent + "    ↳ ")


def sentence(line: Line, number: str | None = None) -> str:
    """A line in words: its mark, number, day, what it says, its note and its support. `number` stands for its own."""
    own = f"[{line.label}] " if line.label.isdigit() else ""
    day = f"{line.day}. " if line.day else ""
    note = f" ({line.note})" if line.note else ""
    return f"{_MARKS[line.state]} {own if number is None else number}{day}{line.text}{note} — {line.support}"


def evidence_text(evidence: Iterable[Evidence], indent: str) -> Iterator[str]:
    """The words in their places, each from a new line: `A outlet day [start:end]: before⟦words⟧after`, then copies."""
    for passage in passages(evidence):
        one = passage.first
        modality = "" if one.modality == "asserted" else f" ({one.modality})"
        quoted = f"{one.before}⟦{one.words}⟧{one.after}"
        yield from wrap(f"{one.lineage} {one.where}{modality}: {quoted}", indent, indent + "  ")
        if passage.also:
            yield from wrap(passage.also, indent + "  ", indent + "  ")


def wrap(text: str, first: str, rest: str) -> list[str]:
    """Lines of at most WIDTH characters; `rest` gives the blanks before the second and later ones."""
    blank = "".join(c if c.isspace() else " " for c in rest)
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=blank, break_long_words=False)
