"""The command line: one file per command, each a thin cover of the function of the same name in `verbale.api`."""

from __future__ import annotations

import os
import sys

import click

from verbale import __version__
from verbale.cli.actors import actors
from verbale.cli.brief import brief
from verbale.cli.doctor import doctor
from verbale.cli.export import export
from verbale.cli.ledger import ledger
from verbale.cli.listing import list_entries
from verbale.cli.read import read
from verbale.cli.search import search
from verbale.cli.show import show
from verbale.cli.statements import statements
from verbale.cli.thread import thread
from verbale.cli.verify import verify
from verbale.errors import VerbaleError


class Commands(click.Group):
    """The commands, in the order in which they are used; an error that verbale raises on purpose is one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except VerbaleError as error:
            click.echo(f"verbale: {error}", err=True)
            ctx.exit(error.exit_code)
        except BrokenPipeError:
            # Whoever read our output has seen enough (`verbale list … | head`); what is still buffered goes nowhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            click.echo(f"verbale: {place}{error.strerror or error}", err=True)
            ctx.exit(1)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="verbale")
def main() -> None:
    """Reads press reports of dealings between states and keeps one verifiable record of them.

    Data go to standard output, everything else to standard error. Exit codes: 0 ok, 1 failed, 2 wrong usage,
    3 finished but some reports failed, 4 a span does not hold its words.

    \b
    Examples:
      verbale read reports/ --record crisis.db
      verbale brief --record crisis.db --format html > crisis.html
    """


for command in (read, brief, thread, ledger, statements, list_entries, show, search, actors, export, verify, doctor):
    main.add_command(command)
