"""Calls and meetings go both ways: whoever takes part speaks and is spoken to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from verbale.merge.implied import MUTUAL
from verbale.record import Actor, ActorType, Entry, EntryValue

#: Forms of which the codebook makes all who take part senders.
TWO_WAY = frozenset({"call", "meeting"})
WHY = "takes part: in a call or meeting each speaks to the others"


def go_both_ways(entries: Iterable[Entry], actors: Mapping[str, Actor]) -> list[Entry]:
    """The entries, in each call or meeting of two or more all of them both senders and recipients, and "each other".

    So one who asks what was said to a state finds its calls too, whichever side a report names first. Claims keep the
    side on which their sentence puts them. "The two presidents" are several under one name.
    """
    return [_both_ways(e, actors) if e.kind == "communication" and _is_two_way(e) else e for e in entries]


def _is_two_way(entry: Entry) -> bool:
    forms = entry.get("form")
    return bool(forms) and str(forms[0].value) in TWO_WAY


def _both_ways(entry: Entry, actors: Mapping[str, Actor]) -> Entry:
    told: dict[str, EntryValue] = {}
    for value in (*entry.get("sender"), *entry.get("recipients")):
        told.setdefault(value.actor or str(value.value).lower(), value)
    if len(told) < 2 and not any(_is_several(value, actors) for value in told.values()):
        return entry
    sides = {}
    for field in ("sender", "recipients"):
        own = entry.get(field)
        here = {value.actor or str(value.value).lower() for value in own}
        sides[field] = (*own, *(replace(value, why=WHY) for key, value in told.items() if key not in here))
    sides["recipients"] += (EntryValue(MUTUAL, None, entry.claims, entry.n_lineages, WHY),)
    return replace(entry, fields={**entry.fields, **sides})


def _is_several(value: EntryValue, actors: Mapping[str, Actor]) -> bool:
    actor = actors.get(value.actor or "")
    return actor is not None and actor.type is ActorType.GROUP
