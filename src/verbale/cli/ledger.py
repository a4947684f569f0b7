"""`verbale ledger`: who asked what of whom, and what came back."""

from __future__ import annotations

import click

from verbale import api
from verbale.cli.option import record_argument, record_option
from verbale.cli.output import printable


@click.command()
@record_argument
@record_option
@click.option("--of", metavar="ACTOR", help="Only demands put to this state, union, body or person.")
@click.option("--by", metavar="ACTOR", help="Only demands made by this state, union, body or person.")
@click.option("--open", is_flag=True, help="Only demands without an answer, or with one that only puts them off.")
@click.option("--as-of", metavar="DAY", help="The ledger as it stood at the end of this day (YYYY-MM-DD).")
@click.option(
    "--format", type=click.Choice(api.TABLE_FORMATS), default="text", show_default=True,
    help="Text for a terminal, Markdown, one HTML page that needs nothing else, a CSV table, or one JSON object.",
)  # fmt: skip
@click.option("-o", "--output", type=click.Path(), help="Write to this file instead of standard output.")
def ledger(
    record_file: str | None,
    record: str,
    of: str | None,
    by: str | None,
    open: bool,
    as_of: str | None,
    format: str,
    output: str | None,
) -> None:
    """Show the ledger of demands: a row a demand, a column an addressee, with the outcome and the words.

    ACTOR is a name, another name of the same actor, an ISO code or an id. A demand or an answer without a day counts
    from the first report that tells of it.

    \b
    Examples:
      verbale ledger crisis.db --of NATO --open
      verbale ledger crisis.db --as-of 2022-02-09 --format html -o ledger.html
    """
    page = api.ledger(record_file or record, of=of, by=by, open=open, as_of=as_of, format=format, output=output)
    if output is None:
        click.echo(printable(page), nl=False)
    else:
        click.echo(f"ledger written to {output}", err=True)
