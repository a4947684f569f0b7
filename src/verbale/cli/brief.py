"""`verbale brief`: the record as a page to read and sign."""

from __future__ import annotations

import click

from verbale import api
from verbale.cli.option import record_argument, record_option
from verbale.cli.output import printable


@click.command()
@record_argument
@record_option
@click.option(
    "--format", type=click.Choice(api.BRIEF_FORMATS), default="text", show_default=True,
    help="Text for a terminal, Markdown, or one HTML page that needs nothing else.",
)  # fmt: skip
@click.option("-o", "--output", type=click.Path(), help="Write to this file instead of standard output.")
def brief(record_file: str | None, record: str, format: str, output: str | None) -> None:
    """Write a brief of the record: the exchange, what was asked and answered, who said what, where reports differ.

    \b
    Examples:
      verbale brief crisis.db
      verbale brief crisis.db --format html -o crisis.html
    """
    page = api.brief(record_file or record, format=format, output=output)
    if output is None:
        click.echo(printable(page), nl=False)
    else:
        click.echo(f"brief written to {output}", err=True)
