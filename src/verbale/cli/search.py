"""`verbale search`: where is it said?"""

from __future__ import annotations

from dataclasses import asdict

import click

from verbale import api
from verbale.cli.option import record_option, style_options
from verbale.cli.output import printable, write_rows


@click.command()
@click.argument("words", nargs=-1, required=True)
@record_option
@click.option(
    "--limit", default=50, show_default=True, type=click.IntRange(1), help="Most reports, and most entries, searched."
)
@style_options
def search(words: tuple[str, ...], record: str, limit: int, style: str) -> None:
    """Find the places in reports, and the entries, that hold all WORDS.

    '"in quotes"' asks for words in a row, 'word*' for words that begin so.

    \b
    Examples:
      verbale search ambassador recalled --record crisis.db
      verbale search '"note verbale"' --record crisis.db --jsonl
    """
    hits = api.search(" ".join(words), record=record, limit=limit)
    if style != "table":
        write_rows([asdict(hit) for hit in hits], style)
        return
    for hit in hits:
        place = f" [{hit.start}:{hit.end}]" if hit.start is not None else ""
        click.echo(printable(f"{hit.id}{place}  {hit.snippet}"))
    if not hits:
        click.echo("nothing found", err=True)
