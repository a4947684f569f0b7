"""Groups of claims -> entries of the record."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from verbale.merge.view import View
from verbale.record import Claim, Entry, EntryValue, FieldType, State
from verbale.record.identity import make_id
from verbale.record.kind import KINDS


def entry_id(kind: str, claims: Sequence[str]) -> str:
    """Id from the smallest claim id, so that it stays when claims with larger ids join."""
    return make_id(KINDS[kind].prefix, min(claims))


def make_entry(group: Sequence[View], entry_of: Mapping[str, str]) -> Entry:
    """Entry of claims that speak of one thing: every value kept, with the claims and lineages that give it.

    `entry_of` leads from claim ids to entry ids, for the link fields.
    """
    kind = group[0].claim.kind
    lineage_of = {view.id: view.lineage for view in group}
    claims = tuple(sorted(lineage_of))
    fields = {
        name: values
        for name, field in KINDS[kind].fields.items()
        if (values := _values([view.claim for view in group], name, field, lineage_of, entry_of))
    }
    n_lineages = len(set(lineage_of.values()))
    state = State.CORROBORATED if n_lineages > 1 else State.SINGLE
    return Entry(entry_id(kind, claims), kind, fields, claims, state, len({v.report.id for v in group}), n_lineages)


def _values(
    claims: Sequence[Claim], name: str, field: FieldType, lineage_of: Mapping[str, str], entry_of: Mapping[str, str]
) -> tuple[EntryValue, ...]:
    """The distinct values of a field, best supported first."""
    held: dict[str, set[str]] = defaultdict(set)
    shown: dict[str, tuple[Any, str | None]] = {}
    for claim in sorted(claims, key=lambda c: c.id):
        for value in claim.get(name):
            plain: Any = entry_of.get(value.value) if field == FieldType.LINK else value.value
            if plain is None:
                continue  # a day or number that stays unknown, or a link to a claim in no entry: the claim keeps it
            key = _key(plain, value.actor)
            held[key].add(claim.id)
            if key not in shown or _rank(plain) < _rank(shown[key][0]):
                shown[key] = (plain, value.actor)
    found = [
        EntryValue(*shown[key], tuple(sorted(ids)), len({lineage_of[i] for i in ids})) for key, ids in held.items()
    ]
    return tuple(sorted(found, key=lambda v: (-v.n_lineages, -len(v.claims), json.dumps(v.value, sort_keys=True))))


def _key(value: Any, actor: str | None) -> str:
    if actor is not None:
        return actor
    if isinstance(value, str):
        return " ".join(value.lower().split())
    return json.dumps(value, sort_keys=True)


def _rank(value: Any) -> tuple[int, str]:
    """Of several wordings of one value the longest stands, then the first in the alphabet."""
    text = value if isinstance(value, str) else json.dumps(value, sort_keys=True)
    return (-len(text), text)
