"""Sets a ledger in one of its formats."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from verbale.briefing.asked import OUTCOMES
from verbale.briefing.line import evidence_rows
from verbale.briefing.render import set_page
from verbale.briefing.terminal import LEGEND, evidence_text, sentence, wrap
from verbale.errors import UsageError
from verbale.ledger.answer import Answer
from verbale.ledger.sheet import Cell, Sheet

FORMATS = ("text", "md", "html", "csv", "json")


def render(sheet: Sheet, format: str = "text") -> str:
    """The ledger as text for a terminal, Markdown, one self-contained HTML page, a CSV table or one JSON object."""
    if format == "text":
        return "\n".join(_iter_lines(sheet)) + "\n"
    if format == "csv":
        return _csv(sheet)
    if format == "json":
        return json.dumps(_plain(sheet), ensure_ascii=False, indent=1) + "\n"
    if format not in FORMATS:
        raise UsageError(f"there is no ledger in format {format!r}: choose {', '.join(FORMATS)}")
    return set_page(f"ledger.{format}", sheet=sheet, said=said)


def said(cell: Cell) -> str:
    """The outcome of a cell in words: "Rejected", "Open", "Open: deferred"."""
    if cell.outcome != "open":
        return OUTCOMES.get(cell.outcome, cell.outcome.capitalize())
    return "Open" if cell.state in ("no answer", "none-yet") else f"Open: {OUTCOMES[cell.state].lower()}"


def _iter_lines(sheet: Sheet) -> Iterator[str]:
    yield f"{sheet.title}, {sheet.as_of}".upper()
    yield f"{sheet.counts}{f'; {sheet.asked}' if sheet.asked else ''}"
    yield LEGEND
    for row in sheet.rows:
        yield ""
        notes = "; ".join(note for note in (row.line.note, row.until) if note)
        yield from wrap(sentence(replace(row.line, note=notes), f"{row.number}. "), "", "  ")
        yield from evidence_text(row.line.evidence, "      ")
        for cell in row.cells:
            yield from wrap(f"{cell.addressee}: {said(cell).upper()}", "    ", "      ")
            for answer in cell.answers:
                yield from _answer(answer)
        if row.others:
            yield from wrap("Others:", "    ", "      ")
            for answer in row.others:
                yield from _answer(answer)


def _answer(answer: Answer) -> Iterator[str]:
    through = f", through {answer.through}" if answer.through else ""
    text = f"{OUTCOMES[answer.outcome]} by {answer.who}{through}: {answer.words}"
    yield from wrap(sentence(replace(answer.line, day=answer.day, text=text), ""), "      ", "        ")
    yield from evidence_text(answer.line.evidence, "          ")


def _csv(sheet: Sheet) -> str:
    """A row a demand, a column an addressee; what does not concern an addressee is an empty cell."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    fixed = ("id", "by", "of", "kind", "modality", "content", "first", "latest", "open", "n_reports", "n_lineages")
    others = ("others",) if sheet.has_others else ()
    writer.writerow([*fixed, *sheet.addressees, *others])
    for row in sheet.rows:
        cells = [_cell_text(row.cell(name)) for name in sheet.addressees]
        if others:
            cells.append(" | ".join(_answer_text(a) for a in row.others))
        writer.writerow(
            [
                row.id, row.by, row.of, row.kind, row.modality, row.content, row.first or "", row.latest or "",
                "yes" if row.is_open else "no", row.n_reports, row.n_lineages, *cells,
            ]
        )  # fmt: skip
    return text.getvalue()


def _cell_text(cell: Cell | None) -> str:
    if cell is None:
        return ""
    return " | ".join([said(cell), *(_answer_text(a) for a in cell.answers)])


def _answer_text(answer: Answer) -> str:
    through = f" through {answer.through}" if answer.through else ""
    return f"{answer.outcome} by {answer.who}{through}{f', {answer.day}' if answer.day else ''}: {answer.words}"


def _plain(sheet: Sheet) -> dict[str, Any]:
    return {
        "as_of": sheet.as_of,
        "asked": sheet.asked,
        "addressees": list(sheet.addressees),
        "demands": [
            {
                "id": row.id, "by": row.by, "of": row.of, "kind": row.kind, "modality": row.modality,
                "content": row.content, "first": row.first, "latest": row.latest, "made_in": row.line.note,
                "open": row.is_open, "n_reports": row.n_reports, "n_lineages": row.n_lineages,
                "evidence": evidence_rows(row.line),
                "cells": [
                    {"addressee": c.addressee, "outcome": c.outcome, "state": c.state,
                     "answers": [_plain_answer(a) for a in c.answers]}
                    for c in row.cells
                ],
                "others": [_plain_answer(a) for a in row.others],
            }
            for row in sheet.rows
        ],
    }  # fmt: skip


def _plain_answer(answer: Answer) -> dict[str, Any]:
    return {
        "id": answer.id, "outcome": answer.outcome, "by": answer.by, "in_name_of": answer.name_of,
        "through": answer.through, "words": answer.words, "day": answer.day, "note": answer.line.note,
        "evidence": evidence_rows(answer.line),
    }  # fmt: skip
