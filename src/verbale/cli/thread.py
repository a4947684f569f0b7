"""`verbale thread`: which letter answers which."""

from __future__ import annotations

import click

from verbale import api
from verbale.cli.option import record_option
from verbale.cli.output import printable


@click.command()
@click.argument("record_file", required=False, type=click.Path(), metavar="[RECORD]")
@click.argument("id", required=False, metavar="[ID]")
@record_option
@click.option(
    "--format", type=click.Choice(api.TABLE_FORMATS), default="text", show_default=True,
    help="Text for a terminal, Markdown, one HTML page that needs nothing else, a CSV table, or one JSON object.",
)  # fmt: skip
@click.option("-o", "--output", type=click.Path(), help="Write to this file instead of standard output.")
def thread(record_file: str | None, id: str | None, record: str, format: str, output: str | None) -> None:
    """Show reply threads: who wrote to whom when, and which letter, call or statement answers which, and why.

    With ID, a communication's id or the first characters of it, only the thread that holds it. Letters that nobody
    answered stand at the end.

    \b
    Examples:
      verbale thread crisis.db
      verbale thread crisis.db com-3f2a --format html -o thread.html
    """
    if id is None and record_file is not None and record_file.startswith("com-"):
        record_file, id = None, record_file
    page = api.thread(record_file or record, id, format=format, output=output)
    if output is None:
        click.echo(printable(page), nl=False)
    else:
        click.echo(f"thread written to {output}", err=True)
