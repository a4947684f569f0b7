"""`verbale show`: one thing, and the words that say it."""

from __future__ import annotations

from typing import Any

import click

from verbale import api
from verbale.cli.option import record_option, style_options
from verbale.cli.output import cell, printable, write_rows


@click.command()
@click.argument("id")
@record_option
@style_options
def show(id: str, record: str, style: str) -> None:
    """Show the report, lineage, actor, claim or entry with this ID, or with the only id that begins so.

    Quotes stand with the outlet and day of their report, and their place in its text.

    \b
    Examples:
      verbale show com-3f2a --record crisis.db
      verbale show rep-91 --record crisis.db --json
    """
    thing = api.show(id, record=record)
    if style == "table":
        _write_text(thing)
    else:
        write_rows([thing], style)


def _write_text(thing: dict[str, Any]) -> None:
    """The plain values a line each, then each claim with its quotes, or a report's text."""
    for name, value in thing.items():
        if name in ("fields", "claims", "spans", "text", "values", "links", "furniture") and not isinstance(value, int):
            continue
        if cell(value):
            _say(f"{name}: {cell(value)}")
    for field, values in thing.get("fields", {}).items():
        for v in values:
            _say(f"  {field}: {_said(v['value'])}  ({_count(v['n_lineages'], 'lineage')})")
    for v in thing.get("values", ()):
        _say(f"  {v['field']}: {_said(v['value'])}")
    for link in thing.get("links", ()):
        _say(f"  {link['from']} {link['relation']} of {link['to']} ({link['score']:.2f}): {link['why']}")
    claims = thing.get("claims", ())
    for claim in claims if isinstance(claims, list) else ():
        _say(f"\n{claim['id']}  {claim['modality']}  {claim['found_by']}: {claim['why']}")
        _write_quotes(claim)
    if "spans" in thing:
        _write_quotes(thing)
    if "text" in thing:
        _say(f"\n{thing['text']}")


def _write_quotes(claim: dict[str, Any]) -> None:
    for span in claim["spans"]:
        quote = " ".join(span["exact"].split())
        place = " ".join(filter(None, (claim.get("outlet"), claim.get("published"))))
        _say(f"  {span['field']}: “{quote}”  {place} [{span['start']}:{span['end']}]")


def _say(line: str) -> None:
    click.echo(printable(line))


def _said(value: Any) -> str:
    return str(value["date"]) if isinstance(value, dict) and "date" in value else cell(value)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
