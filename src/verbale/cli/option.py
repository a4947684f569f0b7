"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from verbale.api import RECORD

Command = TypeVar("Command", bound=Callable[..., Any])

#: Names of the ways to write rows, in the order in which --help shows them.
STYLES = {
    "table": "Write a table to read (the default).",
    "json": "Write one JSON list.",
    "jsonl": "Write one JSON object a line.",
    "csv": "Write comma-separated values with a header line.",
}


def record_option(command: Command) -> Command:
    """`--record`: the file that holds the record."""
    option = click.option(
        "--record",
        default=RECORD,
        show_default=True,
        envvar="VERBALE_RECORD",
        type=click.Path(),
        help="The record file. VERBALE_RECORD sets another default.",
    )
    return option(command)


def record_argument(command: Command) -> Command:
    """The record file as first word of a command that needs no other (`verbale brief crisis.db`)."""
    return click.argument("record_file", required=False, type=click.Path(), metavar="[RECORD]")(command)


def style_options(command: Command) -> Command:
    """`--table`, `--json`, `--jsonl`, `--csv`: how rows are written; the command gets `style`."""
    for style, text in reversed(STYLES.items()):
        command = click.option(f"--{style}", "style", flag_value=style, default="table", help=text)(command)
    return command
