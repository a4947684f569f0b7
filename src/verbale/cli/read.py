"""`verbale read`: reports into a record."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbale import api
from verbale.cli.option import record_option
from verbale.cli.output import printable

if TYPE_CHECKING:
    from verbale.intake import Summary


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True), metavar="PATH...")
@record_option
@click.option("--model", help="Another installed spaCy package as language model. VERBALE_MODEL sets the default.")
@click.option("--again", is_flag=True, help="Read reports again that the record holds already.")
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1), help="Processes that read at one time.")
@click.pass_context
def read(ctx: click.Context, paths: tuple[Path, ...], record: str, model: str | None, again: bool, jobs: int) -> None:
    """Read reports into a record: files, folders, archives, or - for standard input.

    Text, HTML, JSON lines and archives of them. A report that the record holds already is skipped, so a run that was
    broken off is completed by the same command. Ends with exit code 3 when some reports could not be read.

    \b
    Examples:
      verbale read reports/ --record crisis.db
      zcat wire.jsonl.gz | verbale read - --record crisis.db --jobs 4
    """
    on_terminal = sys.stderr.isatty()
    summary = api.read(
        paths, record=record, model=model, again=again, jobs=jobs, progress=_show_progress if on_terminal else None
    )
    if on_terminal:
        click.echo("\r\033[K", nl=False, err=True)
    for refused in summary.refused:
        click.echo(printable(refused.line), err=True)
    for reason, count in sorted(summary.not_read.items()):
        click.echo(f"kept, not read: {count} ({reason})", err=True)
    click.echo(
        f"read {summary.read}, already there {summary.already_there}, not read {sum(summary.not_read.values())}, "
        f"failed {summary.failed}; record {record}",
        err=True,
    )
    if summary.failed:
        ctx.exit(3)


def _show_progress(summary: Summary) -> None:
    """One line on the terminal that is written over: how many reports there will be is not known before the end."""
    counts = f"read {summary.read}, already there {summary.already_there}, failed {summary.failed}"
    click.echo(f"\r\033[K{counts}", nl=False, err=True)
