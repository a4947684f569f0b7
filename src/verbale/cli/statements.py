"""`verbale statements`: who said which words, to whom, in what."""

from __future__ import annotations

import click

from verbale import api
from verbale.cli.option import record_argument, record_option, style_options
from verbale.cli.output import printable, write_rows
from verbale.record.kind import DIRECTNESS, SAID_IN

#: Columns that a table shows, so that a line fits a terminal.
SHOWN = ("id", "said", "told", "speaker", "addressees", "medium", "content", "n_reports", "n_lineages")


def _complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001  # click's
    return [word for word in SAID_IN if word.startswith(incomplete)]


@click.command()
@record_argument
@record_option
@click.option(
    "--speaker", metavar="ACTOR", help="Only words of this person, state or body, or of those who act for it."
)
@click.option("--addressee", metavar="ACTOR", help="Only words said to this person, state or body, or to its people.")
@click.option("--about", metavar="ACTOR", help="Only words that name this person, state or body.")
@click.option(
    "--medium", metavar="MEDIUM", shell_complete=_complete,
    help=f"Only words that stand in one: {', '.join(SAID_IN)}; or the id of a communication.",
)  # fmt: skip
@click.option("--since", metavar="DAY", help="Only words said on this day (YYYY-MM-DD) or later.")
@click.option("--until", metavar="DAY", help="Only words said on this day (YYYY-MM-DD) or earlier.")
@click.option("--directness", type=click.Choice(DIRECTNESS), help="Only words quoted in full, in part, or not at all.")
@click.option(
    "--min-lineages", type=click.IntRange(1), default=1, show_default=True,
    help="Only words that so many independent lineages give.",
)  # fmt: skip
@style_options
@click.option("--md", "style", flag_value="md", help="Write Markdown with every wording and where it stands.")
def statements(
    record_file: str | None,
    record: str,
    speaker: str | None,
    addressee: str | None,
    about: str | None,
    medium: str | None,
    since: str | None,
    until: str | None,
    directness: str | None,
    min_lineages: int,
    style: str,
) -> None:
    """Show who said which words, to whom and in what; the same words in several reports are one line.

    ACTOR is a name, another name of the same actor, an ISO code or an id. Words without a day of their own count from
    the first report that gives them. JSON and Markdown have every wording, and how it differs from the fullest.

    \b
    Examples:
      verbale statements crisis.db --speaker Lavrov --since 2022-02-01
      verbale statements crisis.db --about NATO --medium letter --min-lineages 2 --md > letters.md
    """
    rows = api.statements(
        record_file or record, speaker=speaker, addressee=addressee, about=about, medium=medium, since=since,
        until=until, directness=directness, min_lineages=min_lineages,
    )  # fmt: skip
    if style == "md":
        from verbale.said.page import to_markdown

        click.echo(printable(to_markdown(rows)), nl=False)
    else:
        write_rows(rows, style, columns=SHOWN)
