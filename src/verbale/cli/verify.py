"""`verbale verify`: is everything in the record where it says?"""

from __future__ import annotations

import click

from verbale import api
from verbale.cli.option import record_argument, record_option


@click.command()
@record_argument
@record_option
@click.pass_context
def verify(ctx: click.Context, record_file: str | None, record: str) -> None:
    """Check every span, text and count of a record; a line for each that does not hold, then exit code 4.

    \b
    Examples:
      verbale verify crisis.db
      verbale verify crisis.db && verbale export crisis.db -o crisis.jsonl
    """
    record = record_file or record
    mismatches = api.verify(record)
    for mismatch in mismatches:
        click.echo(str(mismatch))
    if mismatches:
        click.echo(f"{len(mismatches)} mismatches in {record}", err=True)
        ctx.exit(4)
    click.echo(f"{record}: every span holds its words", err=True)
