"""`verbale actors`: who is meant, who belonged where, who held what, who is unknown."""

from __future__ import annotations

from typing import Any

import click

from verbale import api
from verbale.cli.option import record_option, style_options
from verbale.cli.output import cell, printable, write_rows
from verbale.lexicon.own import beside


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def actors() -> None:
    """Ask the lexicon about actors, institutions and offices on a day, and correct it.

    \b
    Examples:
      verbale actors members EU --on 2022-02-09
      verbale actors unknown --record crisis.db
    """


on_option = click.option("--on", help="The day (YYYY-MM-DD, YYYY-MM or YYYY); today when none is given.")


@actors.command("find")
@click.argument("words", nargs=-1, required=True)
@on_option
@record_option
@style_options
def find_actors(words: tuple[str, ...], on: str | None, record: str, style: str) -> None:
    """Find the actors that WORDS can mean on a day, the likeliest first, with the reason.

    Names, abbreviations, other languages, seats ("Brussels"), offices ("Russian foreign minister"), near spellings.

    \b
    Examples:
      verbale actors find Brussels
      verbale actors find "foreign minister of Sweden" --on 2022-02-09 --json
    """
    rows = api.find_actors(" ".join(words), on, record=record)
    write_rows(rows, style, columns=("score", "name", "type", "iso3", "acts_for", "why"))


@actors.command("show")
@click.argument("name")
@on_option
@record_option
@style_options
def show_actor(name: str, on: str | None, record: str, style: str) -> None:
    """Show all that the lexicon knows of the actor NAME: names, offices, holders, memberships.

    \b
    Examples:
      verbale actors show NATO --on 2022-02-09
      verbale actors show "Josep Borrell" --json
    """
    card = api.show_actor(name, on, record=record)
    if style == "table":
        _write_card(card)
    else:
        write_rows([card], style)


@actors.command("members")
@click.argument("union")
@on_option
@record_option
@style_options
def members(union: str, on: str | None, record: str, style: str) -> None:
    """List the full members of a UNION, alliance or organisation on a day.

    \b
    Examples:
      verbale actors members EU --on 2022-02-09
      verbale actors members "UN Security Council" --on 2024-05 --csv
    """
    rows = api.members(union, on, record=record)
    write_rows(rows, style, columns=("name", "iso3", "status", "from", "to", "source"))
    if style == "table":
        click.echo(f"{len(rows)} members", err=True)


@actors.command("holders")
@click.argument("office")
@on_option
@click.option("--of", help="The state or body whose office it is; all that have one when none is given.")
@record_option
@style_options
def holders(office: str, on: str | None, of: str | None, record: str, style: str) -> None:
    """List who held an OFFICE on a day.

    \b
    Examples:
      verbale actors holders "foreign minister of Russia" --on 2022-02-09
      verbale actors holders foreign-minister --on 2022-02-09 --csv > ministers.csv
    """
    rows = api.holders(office, on, of=of, record=record)
    write_rows(rows, style, columns=("name", "title", "of", "from", "to", "as_of", "source"))


@actors.command("gaps")
@click.argument("office", default="foreign-minister")
@on_option
@record_option
@style_options
def office_gaps(office: str, on: str | None, record: str, style: str) -> None:
    """List the states of which the lexicon knows no holder of an OFFICE on a day, with the last one it knows.

    \b
    Examples:
      verbale actors gaps --on 2022-02-09
      verbale actors gaps head-of-government --on 2024-05-01 --csv
    """
    write_rows(api.office_gaps(office, on, record=record), style)


@actors.command("represents")
@click.argument("name")
@on_option
@record_option
@style_options
def represents(name: str, on: str | None, record: str, style: str) -> None:
    """Say for which state, union or organisation the person or organ NAME acted on a day.

    \b
    Examples:
      verbale actors represents "Josep Borrell" --on 2022-02-09
      verbale actors represents Lavrov --on 2014-03 --json
    """
    found = api.represents(name, on, record=record)
    write_rows([found] if found else [], style)


@actors.command("speaks-for")
@click.argument("communication")
@record_option
@style_options
def speaks_for(communication: str, record: str, style: str) -> None:
    """List those for whom a COMMUNICATION of the record speaks; a union's letter speaks for each member of its day.

    \b
    Examples:
      verbale actors speaks-for com-3f2a --record crisis.db
      verbale actors speaks-for com-3f2a --record crisis.db --jsonl
    """
    write_rows(api.speaks_for(communication, record=record), style)


@actors.command("unknown")
@record_option
@style_options
def unknown_actors(record: str, style: str) -> None:
    """List the actors of the record that the lexicon does not know, the most reported first.

    \b
    Examples:
      verbale actors unknown --record crisis.db
      verbale actors unknown --record crisis.db --jsonl | head
    """
    write_rows(api.unknown_actors(record=record), style)


@actors.command("promote")
@click.argument("actor")
@click.option("--name", help="The canonical name to keep it under; the reports' own by default.")
@click.option("--type", "type", help="Its type: person, organ, organisation, group, state …; as found by default.")
@click.option("--of", help="The state or body that it belongs to; as found by default.")
@click.option("--office", help="The office that a person holds (a title: 'foreign minister'); needs --since.")
@click.option("--since", help="The first day in that office (YYYY-MM-DD, YYYY-MM or YYYY).")
@click.option("--known-as", help="Make its names other names of this known actor instead.")
@record_option
@style_options
def promote_actor(
    actor: str,
    name: str | None,
    type: str | None,
    of: str | None,
    office: str | None,
    since: str | None,
    known_as: str | None,
    record: str,
    style: str,
) -> None:
    """Make an unknown ACTOR of the record (its id or name) a known one, in the file of own lines beside the record.

    The file is crisis.actors.csv for crisis.db; correct it in any editor. The next `verbale read` uses it.

    \b
    Examples:
      verbale actors promote act-91c2 --record crisis.db
      verbale actors promote "Jane Roe" --of Peru --office "foreign minister" --since 2024-05 --record crisis.db
    """
    rows = api.promote_actor(
        actor, name=name, type=type, of=of, office=office, since=since, known_as=known_as, record=record
    )
    write_rows(rows, style)
    click.echo(f"written to {beside(record)}; the next `verbale read` reads the reports again with it", err=True)


@actors.command("check")
@record_option
@style_options
def check_institutions(record: str, style: str) -> None:
    """Compare what the reports say about institutions (how many members, who belongs) with the tables of their day.

    Shown as consistent or differs, with the reason: never as true or false of the world.

    \b
    Examples:
      verbale actors check --record crisis.db
      verbale actors check --record crisis.db --jsonl
    """
    rows = api.check_institutions(record=record)
    write_rows(rows, style, columns=("verdict", "words", "tables", "outlet", "published", "start", "end"))


def _write_card(card: dict[str, Any]) -> None:
    """The plain values a line each, then offices, holders and names in other languages."""
    for name, value in card.items():
        if name in {"offices", "holders", "languages"}:
            continue
        if cell(value):
            click.echo(printable(f"{name}: {cell(value)}"))
    for code, names in card.get("languages", {}).items():
        click.echo(printable(f"  {code}: {cell(names)}"))
    for line in (*card.get("holders", ()), *card.get("offices", ())):
        until = line["to"] or f"(checked {line['as_of']})" if line["to"] or line["as_of"] else ""
        stretch = f"{line['from']} to {until}".removesuffix(" to ")
        click.echo(printable(f"  {line['title'] or line['office']} of {line['of']}: {line['name']}, {stretch}"))
