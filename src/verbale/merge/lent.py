"""Takes from an entry what a sentence about two papers lent it from the other: a side, a day, or that it answers.

"He sent a letter in answer to the minister's message of 28 January" names two papers, two writers and a day. Where one
report's sentence is read wrongly, the other reports say so: a party stands where most reports put it, and a day that is
the other paper's is not this one's. Claims keep what they say; only the entry leaves it out.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from verbale.merge.party import Parties
from verbale.merge.view import View
from verbale.record import ENCOUNTERS, Day, Entry, EntryValue

#: Who gives a paper and who takes it; nobody does both.
GIVING = ("sender", "signed_by", "on_behalf_of")
TAKING = ("recipients", "received_by")
#: Who brings it is not the one for whom it is.
BRINGING = ("handed_over_by", "via")

#: Claims for the leading giver of a paper from which another that one claim alone names is that claim's slip.
MANY = 4


def without_lent(entries: Sequence[Entry], groups: Mapping[str, Sequence[View]], parties: Parties) -> list[Entry]:
    """The entries, each communication with the sides and days that most of its claims give it."""
    entries = without_circles(entries)
    by_id = {entry.id: entry for entry in entries}
    linked: dict[str, set[str]] = {}
    for entry in entries:
        for value in entry.get("in_reply_to"):
            linked.setdefault(entry.id, set()).add(str(value.value))
            linked.setdefault(str(value.value), set()).add(entry.id)
    made = []
    for entry in entries:
        others = [by_id[id] for id in sorted(linked.get(entry.id, ())) if id in by_id]
        directed = entry.kind == "communication" and not any(v.value in ENCOUNTERS for v in entry.get("form"))
        made.append(_own_days(_own_sides(entry, groups[entry.id], parties), others) if directed else entry)
    return made


def without_circles(entries: Sequence[Entry]) -> list[Entry]:
    """Of two papers that answer each other, the reply is what more claims say is, or else the later; else neither."""
    said = {(e.id, str(v.value)): len(v.claims) for e in entries for v in e.get("in_reply_to")}
    day = {entry.id: _last_day(entry) for entry in entries}

    def answers(one: str, other: str) -> bool:
        back = said.get((other, one), 0)
        if back != said[one, other]:
            return said[one, other] > back
        first, second = day[other], day[one]
        return first is not None and second is not None and first < second

    made = []
    for entry in entries:
        kept = tuple(v for v in entry.get("in_reply_to") if answers(entry.id, str(v.value)))
        fields = {name: values for name, values in entry.fields.items() if name != "in_reply_to"}
        made.append(replace(entry, fields={**fields, "in_reply_to": kept} if kept else fields))
    return made


def _last_day(entry: Entry) -> datetime.date | None:
    return max((day.last for day in entry.days), default=None)


def _own_sides(entry: Entry, group: Sequence[View], parties: Parties) -> Entry:
    """Drops a party from the side with fewer claims for it, the served from the writers, the addressee from bearers."""
    fields = dict(entry.fields)
    giving, taking = _support(group, GIVING), _support(group, TAKING)
    most = max(giving.values(), default=0)
    for side, own, other in ((GIVING, giving, taking), (TAKING, taking, giving)):
        for field in side:
            lent = [v for v in fields.get(field, ()) if _outweighed(parties.party(v.actor), own, other)]
            if side is GIVING and most >= MANY:
                lent += [v for v in fields.get(field, ()) if _is_odd(v, parties.party(v.actor), giving)]
            drop(fields, field, lent)
    served = {v.actor for v in fields.get("on_behalf_of", ()) if v.actor is not None}
    principals = [v for v in fields.get("sender", ()) if v.actor in served]
    if len(principals) < len(
        fields.get("sender", ())
    ):  # one who writes for the members: they are no writers beside him
        drop(fields, "sender", principals)
    taken = {v.actor for field in TAKING for v in fields.get(field, ()) if v.actor is not None}
    for field in BRINGING:
        drop(fields, field, [v for v in fields.get(field, ()) if v.actor in taken])
    return replace(entry, fields=fields)


def _support(group: Sequence[View], side: Iterable[str]) -> dict[str, int]:
    """Claims that put each party on a side."""
    found: dict[str, int] = {}
    for view in group:
        for party in {p for field in side for p in view.parties[field]}:
            found[party] = found.get(party, 0) + 1
    return found


def _outweighed(party: str | None, own: Mapping[str, int], other: Mapping[str, int]) -> bool:
    return party is not None and other.get(party, 0) > own.get(party, 0)


def _is_odd(value: EntryValue, party: str | None, support: Mapping[str, int]) -> bool:
    return len(value.claims) == 1 and support.get(party or "", 0) <= 1


def _own_days(entry: Entry, others: Sequence[Entry]) -> Entry:
    """Drops a day that a linked paper has with better support, as long as the entry keeps one of its own."""
    theirs = [(Day.from_json(v.value), len(v.claims)) for other in others for v in other.get("date")]

    def is_own(value: EntryValue) -> bool:
        day = Day.from_json(value.value)
        return not any(day == other and count >= len(value.claims) for other, count in theirs)

    kept = [v for v in entry.get("date") if is_own(v)]
    if not kept or len(kept) == len(entry.get("date")):
        return entry
    return replace(entry, fields={**entry.fields, "date": tuple(kept)})


def drop(fields: dict[str, tuple[EntryValue, ...]], field: str, gone: Sequence[EntryValue]) -> None:
    """Takes values out of a field, and the field where none stays."""
    kept = tuple(value for value in fields.get(field, ()) if value not in gone)
    if kept:
        fields[field] = kept
    else:
        fields.pop(field, None)
