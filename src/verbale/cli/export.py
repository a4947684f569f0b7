"""`verbale export`: a whole record in a public form."""

from __future__ import annotations

import click

from verbale import api
from verbale.cli.option import record_argument, record_option


@click.command()
@record_argument
@record_option
@click.option("--format", type=click.Choice(api.FORMATS), default="jsonl", show_default=True, help="The form.")
@click.option(
    "-o", "--output", default="-", show_default=True, type=click.Path(allow_dash=True),
    help="File (jsonl), folder or .zip file (csv), or - for standard output.",
)  # fmt: skip
def export(record_file: str | None, record: str, format: str, output: str) -> None:
    """Write the whole record: JSON lines of schema verbale/1, or tables as CSV.

    A file or folder appears only when it is whole. docs/record-format.md describes every field.

    \b
    Examples:
      verbale export crisis.db > crisis.jsonl
      verbale export --record crisis.db --format csv -o tables/
    """
    api.export(record_file or record, format=format, output=output)
