"""A visit goes to the state in which its place lies, where no report names a host."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from verbale.lexicon.table import cells, read_table
from verbale.merge.party import Parties
from verbale.record import Actor, Entry, EntryValue

WHY = "its place lies there: a visit goes to those who live where it leads"
_VISIT = "visit"


def with_hosts(entries: Iterable[Entry], actors: Mapping[str, Actor], parties: Parties) -> list[Entry]:
    """The entries, each visit to a state or its capital with that state as recipient where it has none.

    Nobody visits his own state, and a state that no report of the record names is no party of it.
    """
    by_name = {actor.name: actor for actor in actors.values()}
    return [_hosted(e, by_name, parties) if e.kind == "communication" and _is_visit(e) else e for e in entries]


def _is_visit(entry: Entry) -> bool:
    return not entry.get("recipients") and any(value.value == _VISIT for value in entry.get("form")[:1])


def _hosted(visit: Entry, by_name: Mapping[str, Actor], parties: Parties) -> Entry:
    guests = {parties.party(value.actor) for value in visit.get("sender")[:1]}
    hosts: dict[str, EntryValue] = {}
    for place in visit.get("place"):
        state = by_name.get(_state_at().get(" ".join(str(place.value).split()).removeprefix("in "), ""))
        if state is not None and state.id not in guests:
            hosts.setdefault(state.id, EntryValue(state.name, state.id, place.claims, place.n_lineages, WHY))
    return replace(visit, fields={**visit.fields, "recipients": tuple(hosts.values())}) if hosts else visit


@cache
def _state_at() -> dict[str, str]:
    """Name of a state or capital -> canonical name of the state; a state's own name goes before a capital's."""
    rows = read_table("states")
    capitals = {town: row["name"] for row in rows for town in cells(row, "capital")}
    return capitals | {name: row["name"] for row in rows for name in (row["name"], *cells(row, "aliases"))}
