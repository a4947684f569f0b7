"""`verbale list`: everything of one kind."""

from __future__ import annotations

import click

from verbale import api
from verbale.cli.option import record_option, style_options
from verbale.cli.output import write_rows
from verbale.listing import kinds

#: Columns that a table of a kind shows, so that a line fits a terminal; other kinds show all.
SHOWN = {
    "communication": ("id", "form", "sender", "recipients", "date", "status", "state", "n_reports", "n_lineages"),
    "statement": ("id", "speaker", "content", "state", "n_lineages"),
    "demand": ("id", "by", "of", "kind", "content", "state", "n_lineages"),
    "response": ("id", "by", "outcome", "content", "to", "state", "n_lineages"),
    "event": ("id", "date", "actor", "recipient", "event_type", "mode", "cameo", "negated", "future", "n_lineages"),
    "report": ("id", "published", "outlet", "title", "language", "path", "not_read"),
    "actor": ("id", "name", "type", "iso3", "qid"),
}


def _complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001  # click's
    return [kind for kind in kinds() if kind.startswith(incomplete)]


@click.command("list")
@click.argument("kind", shell_complete=_complete)
@record_option
@style_options
def list_entries(kind: str, record: str, style: str) -> None:
    """List everything of a KIND: reports, lineages, actors, claims, refusals (of the last run), or entries.

    Kinds of entries: communications, statements, demands, responses, events, figures, agreements, forums,
    contradictions.

    \b
    Examples:
      verbale list demands --record crisis.db
      verbale list communications --record crisis.db --csv > letters.csv
    """
    one = kind if kind in SHOWN else kind.removesuffix("s")
    write_rows(api.list_entries(kind, record=record), style, columns=SHOWN.get(one))
