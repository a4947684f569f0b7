"""Writes docs/cli.md from the commands' own help; run it when a command or an option changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from verbale.cli import main

FILE = Path(__file__).parents[1] / "docs/cli.md"

INTRODUCTION = """\
# The command line

Written by `scripts/write_cli_reference.py` from the commands themselves; a test fails when it is out of date.

Data go to standard output, everything else to standard error; a progress line is shown only on a terminal. `-` stands
for standard input or output. Exit codes:

| code | meaning |
|---|---|
| 0 | ok |
| 1 | failed: the message says what, where, and what to do |
| 2 | wrong usage |
| 3 | finished, but some reports could not be read |
| 4 | a span, text or count of the record is not as it says |

A run that is broken off, even by `kill -9`, leaves a valid record; the same command completes it. Each command is a
function of the same options in Python: `verbale.read(["reports/"], record="crisis.db")`; see `verbale.api`.

Completion of commands and options: put one of these lines in the start-up file of your shell.

```
eval "$(_VERBALE_COMPLETE=bash_source verbale)"     # ~/.bashrc
eval "$(_VERBALE_COMPLETE=zsh_source verbale)"      # ~/.zshrc
_VERBALE_COMPLETE=fish_source verbale | source      # ~/.config/fish/completions/verbale.fish
```
"""

#: Columns of the help text in the page.
WIDTH = 100


def reference() -> str:
    """The whole page."""
    return "\n".join([INTRODUCTION, *_sections()])


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, with its words: `read`, `actors find`."""
    with click.Context(main) as top:
        for name in main.list_commands(top):
            command = main.commands[name]
            if isinstance(command, click.Group):
                yield from ((f"{name} {inner}", command.commands[inner]) for inner in command.commands)
            else:
                yield name, command


def _sections() -> Iterator[str]:
    with click.Context(main, info_name="verbale", help_option_names=["-h", "--help"]) as top:
        for name, command in commands():
            # The terminal of whoever runs this may not change the page.
            with click.Context(
                command, info_name=name, parent=top, terminal_width=WIDTH, max_content_width=WIDTH
            ) as at:
                twin = command.callback.__name__ if command.callback else name
                yield f"## verbale {name}\n\nIn Python: `verbale.{twin}`.\n\n```\n{command.get_help(at)}\n```\n"


if __name__ == "__main__":
    FILE.write_text(reference(), encoding="utf-8")
