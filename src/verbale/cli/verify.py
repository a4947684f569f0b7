"""`verbale verify`: is everything in the record where it says?"""

from __future__ import annotations

import click

from verbale import api
from verbale.cli.option import record_option


@click.command()
@record_option
@click.pass_context
def verify(ctx: click.Context, record: str) -> None:
    """Check every span, text and count of a record; a line for each that does not hold, then exit code 4.

    \b
    Examples:
      verbale verify --record crisis.db
      verbale verify --record crisis.db && verbale export crisis.db -o crisis.jsonl
    """
    mismatches = api.verify(record)
    for mismatch in mismatches:
        click.echo(str(mismatch))
    if mismatches:
        click.echo(f"{len(mismatches)} mismatches in {record}", err=True)
        ctx.exit(4)
    click.echo(f"{record}: every span holds its words", err=True)
