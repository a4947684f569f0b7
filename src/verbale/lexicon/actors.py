"""Actors of the lexicon's tables, with the names under which each table knows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verbale.lexicon.name import NameKind
from verbale.lexicon.table import Row, cells, read_table
from verbale.record import Actor, ActorType

#: One wording of one actor, before rivals are known: words, the actor's id, how they name it. A plain tuple, since
#: there are tens of thousands and loading has to be quick.
Naming = tuple[str, str, NameKind]


def state_actors() -> dict[str, Actor]:
    """States and territories by name."""
    found = {}
    for row in read_table("states"):
        aliases = (*cells(row, "aliases"), *cells(row, "short"))
        found[row["name"]] = Actor.make(
            row["name"], ActorType.STATE, iso3=row["iso3"] or None, qid=row["qid"] or None, aliases=aliases
        )
    return found


def body_actors() -> dict[str, Actor]:
    """Unions, alliances, organisations, their organs and standing forums, by name."""
    rows = read_table("organisations")
    types = {row["name"]: ActorType(row["type"]) for row in rows}
    bare = {name: Actor.make(name, kind) for name, kind in types.items()}
    found = {}
    for row in rows:
        owner = bare[row["of"]].id if row["of"] else None
        aliases = (*cells(row, "aliases"), *cells(row, "short"))
        found[row["name"]] = replace(bare[row["name"]], qid=row["qid"] or None, of=owner, aliases=aliases)
    return found


def group_actors() -> dict[str, Actor]:
    """Sub-state and armed parties by name."""
    return {
        row["name"]: Actor.make(
            row["name"],
            ActorType.GROUP,
            qid=row["qid"] or None,
            aliases=(*cells(row, "aliases"), *cells(row, "short")),
        )
        for row in read_table("groups")
    }


def outlet_actors() -> dict[str, Actor]:
    """News agencies and outlets by name."""
    return {
        row["name"]: Actor.make(
            row["name"], ActorType.OUTLET, aliases=tuple(text for text in cells(row, "names") if text != row["name"])
        )
        for row in read_table("agencies")
    }


def iter_table_names(actors: dict[str, Actor]) -> Iterator[Naming]:
    """Every wording that states.csv, organisations.csv, groups.csv, agencies.csv and metonyms.csv give."""
    for row in read_table("states"):
        actor = actors[row["name"]]
        yield from _names(row, actor)
        yield from ((text, actor.id, NameKind.DEMONYM) for text in (*cells(row, "adjective"), *cells(row, "people")))
    for table in ("organisations", "groups"):
        for row in read_table(table):
            yield from _names(row, actors[row["name"]])
    for row in read_table("agencies"):
        yield from ((text, actors[row["name"]].id, NameKind.NAME) for text in cells(row, "names"))
    for row in read_table("metonyms"):
        yield from ((row["text"], actors[name].id, NameKind.METONYM) for name in cells(row, "stands_for"))
    for row in read_table("states"):
        yield from ((text, actors[row["name"]].id, NameKind.CAPITAL) for text in cells(row, "capital"))


def _names(row: Row, actor: Actor) -> Iterator[Naming]:
    yield row["name"], actor.id, NameKind.NAME
    yield from ((text, actor.id, NameKind.NAME) for text in cells(row, "aliases"))
    yield from ((text, actor.id, NameKind.SHORT) for text in cells(row, "short"))
