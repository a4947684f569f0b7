"""Rows on standard output: a table, JSON, JSON lines or CSV."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
import unicodedata
from collections.abc import Sequence
from typing import Any

import click

#: Widest cell of a table: ids (24) and most names fit; the full value is in the other forms.
WIDEST = 44

#: Between the several values of one cell.
SEPARATOR = " | "


def write_rows(rows: Sequence[dict[str, Any]], style: str, *, columns: Sequence[str] | None = None) -> None:
    """Writes rows to standard output. `columns` are those a table shows, all by default; the other forms have all."""
    if style == "json":
        click.echo(json.dumps(list(rows), ensure_ascii=False, indent=1))
    elif style == "jsonl":
        for row in rows:
            click.echo(json.dumps(row, ensure_ascii=False))
    elif style == "csv":
        click.echo(_csv(rows), nl=False)
    else:
        _write_table(rows, columns)


def _csv(rows: Sequence[dict[str, Any]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    if rows:
        writer.writerow(rows[0])
    for row in rows:
        writer.writerow([cell(value) for value in row.values()])
    return text.getvalue()


def _write_table(rows: Sequence[dict[str, Any]], columns: Sequence[str] | None) -> None:
    if not rows:
        click.echo("nothing there", err=True)
        return
    shown = [name for name in (columns or rows[0]) if any(cell(row.get(name)) for row in rows)]
    lines = [shown, *([_short(cell(row.get(name))) for name in shown] for row in rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(shown))]
    room = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for line in lines:
        text = "  ".join(part.ljust(width) for part, width in zip(line, widths, strict=True)).rstrip()
        click.echo(text[:room])


def printable(text: str) -> str:
    """The text without what would steer a terminal: a report may hold escape sequences, and is nobody's to trust."""
    return "".join("\ufffd" if unicodedata.category(char) == "Cc" and char not in "\n\t" else char for char in text)


def _short(text: str) -> str:
    plain = printable(" ".join(text.split()))
    return plain if len(plain) <= WIDEST else plain[: WIDEST - 1] + "…"


def cell(value: Any) -> str:
    """A value as the text of one cell; empty for nothing."""
    if value is None or value == []:
        return ""
    if isinstance(value, list):
        return SEPARATOR.join(cell(part) for part in value)
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)
