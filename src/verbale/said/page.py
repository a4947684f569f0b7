"""Rows of statements as Markdown: each with its wordings, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from verbale.briefing.render import escape_markdown

Row = dict[str, Any]


def to_markdown(rows: Sequence[Row]) -> str:
    """One heading a statement; under it the other wordings with what differs, and the evidence."""
    return "\n".join(_lines(rows)) + "\n"


def _lines(rows: Sequence[Row]) -> Iterator[str]:
    yield f"# Statements ({len(rows)})"
    for row in rows:
        yield ""
        yield f"## {escape_markdown(_head(row))}"
        yield ""
        yield f"> {escape_markdown(row['content'])}"
        yield ""
        yield f"- {escape_markdown(_notes(row))}"
        for wording in row["wordings"][1:]:
            yield f"- also: {escape_markdown(_variant(wording))}"
        for found in row["evidence"]:
            place = f"{found['outlet']} {found['day']} [{found['start']}:{found['end']}]"
            yield f"- {escape_markdown(place)}: {escape_markdown(found['words'])}"


def _head(row: Row) -> str:
    speaker = ", ".join(row["speaker"]) or "Speaker not named"
    to = f" to {', '.join(row['addressees'])}" if row["addressees"] else ""
    medium = f", {' / '.join(row['medium'])}" if row["medium"] else ""
    day = f", {row['said']}" if row["said"] else f", told {row['told']}" if row["told"] else ""
    return f"{speaker}{to}{medium}{day}"


def _notes(row: Row) -> str:
    lineages = f"{row['n_lineages']} lineage{'' if row['n_lineages'] == 1 else 's'}"
    reports = f"{row['n_reports']} report{'' if row['n_reports'] == 1 else 's'}"
    notes = [row["directness"], *([row["modality"]] if row["modality"] != "asserted" else []), row["state"]]
    chain = [f"on the word of {' → '.join(row['chain'])}"] if row["chain"] else []
    return ", ".join([*notes, reports, lineages, *chain, row["id"]])


def _variant(wording: Row) -> str:
    outlets = ", ".join(wording["outlets"])
    if wording["paraphrase"]:
        return f"{wording['words']} ({outlets}; in other words)"
    parts = [f"{d['fullest'] or '∅'} → {d['here'] or '∅'}" for d in wording["differences"]]
    return f"{wording['words']} ({outlets}{'; ' if parts else ''}{'; '.join(parts)})"
