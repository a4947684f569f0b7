"""Who asks or answers in office does so for a state or union: it stands beside the person in the entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from verbale.merge.party import ENDS, Parties
from verbale.record import Actor, Entry, EntryValue

_FIELDS = {"demand": ("by", "of"), "response": ("by",)}


def with_states(entries: Iterable[Entry], actors: Mapping[str, Actor], parties: Parties) -> list[Entry]:
    """The entries, beside each person and organ that asks, is asked or answers the state or union acted for.

    So that what Egypt asks is found under Egypt, whether a report names its minister or the state. Why says so; a page
    that shows the person leaves the state out.
    """
    return [_with(entry, actors, parties) for entry in entries]


def _with(entry: Entry, actors: Mapping[str, Actor], parties: Parties) -> Entry:
    fields = dict(entry.fields)
    for field in _FIELDS.get(entry.kind, ()):
        told = {value.actor for value in entry.get(field)}
        acted_for: dict[str, EntryValue] = {}
        for value in entry.get(field):
            state = actors.get(parties.party(value.actor) or "")
            if state is not None and state.type in ENDS and state.id not in told:
                why = f"{actors[value.actor or ''].name} acts for it"
                acted_for.setdefault(state.id, EntryValue(state.name, state.id, value.claims, value.n_lineages, why))
        if acted_for:
            fields[field] = (*entry.get(field), *acted_for.values())
    return replace(entry, fields=fields) if fields != entry.fields else entry
