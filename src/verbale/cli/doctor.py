"""`verbale doctor`: is everything in place?"""

from __future__ import annotations

from dataclasses import asdict

import click

from verbale import api
from verbale.cli.option import style_options
from verbale.cli.output import write_rows


@click.command()
@click.option("--record", type=click.Path(), help="A record file whose health is looked at too.")
@click.option("--model", help="Another installed spaCy package as language model. VERBALE_MODEL sets the default.")
@style_options
@click.pass_context
def doctor(ctx: click.Context, record: str | None, model: str | None, style: str) -> None:
    """Look whether Python, packages, model, lexicon and SQLite are what verbale needs; exit code 1 when not.

    \b
    Examples:
      verbale doctor
      verbale doctor --record crisis.db --json
    """
    findings = api.doctor(record, model=model)
    if style == "table":
        for finding in findings:
            click.echo(f"{'ok     ' if finding.ok else 'TROUBLE'}  {finding.what}: {finding.found}")
    else:
        write_rows([asdict(finding) for finding in findings], style)
    if not all(finding.ok for finding in findings):
        ctx.exit(1)
