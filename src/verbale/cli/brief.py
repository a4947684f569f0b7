"""`verbale brief`: the record as a page to read and sign."""

from __future__ import annotations

import click

from verbale import api
from verbale.cli.option import record_option
from verbale.cli.output import printable


@click.command()
@record_option
@click.option(
    "--format", type=click.Choice(api.BRIEF_FORMATS), default="text", show_default=True,
    help="Text for a terminal, Markdown, or one HTML page that needs nothing else.",
)  # fmt: skip
def brief(record: str, format: str) -> None:
    """Write a brief of the record: the exchange, what was asked and answered, who said what, where reports differ.

    \b
    Examples:
      verbale brief --record crisis.db
      verbale brief --record crisis.db --format html > crisis.html
    """
    click.echo(printable(api.brief(record, format=format)), nl=False)
