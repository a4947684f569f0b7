"""Communications without a day -> the first or last day on which they can have been, by the days of their reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from verbale.merge.view import View
from verbale.record import HAPPENED, OPEN, Day, Entry, EntryValue, Modality


def add_bounds(entries: Iterable[Entry], groups: Mapping[str, Sequence[View]]) -> list[Entry]:
    """The entries, communications that no report dates with a stretch that has one end, and why.

    What a report tells as done was done by the day of that report; what it tells as planned was not before. Of what may
    be, would be or was not, no day follows. `groups` are the views behind each entry.
    """
    return [_bounded(e, groups[e.id]) if e.kind == "communication" and not e.get("date") else e for e in entries]


def _bounded(entry: Entry, group: Sequence[View]) -> Entry:
    value = _told_as_done(group) or _told_as_planned(group)
    return entry if value is None else replace(entry, fields={**entry.fields, "date": (value,)})


def _told_as_done(group: Sequence[View]) -> EntryValue | None:
    told = [view for view in group if view.claim.modality in HAPPENED and view.report.published is not None]
    if not told:
        return None
    last = min(_published(view).last for view in told)
    views = [view for view in told if _published(view).last == last]
    return _value(Day.of(f"{OPEN}/{last}"), f"no report gives the day; one of {last} tells it as done", views)


def _told_as_planned(group: Sequence[View]) -> EntryValue | None:
    told = [v for v in group if v.claim.modality is Modality.PLANNED and v.report.published is not None]
    if not told or len({view.claim.modality for view in group}) > 1:
        return None
    first = max(_published(view).first for view in told)
    views = [view for view in told if _published(view).first == first]
    return _value(Day.of(f"{first}/{OPEN}"), f"no report gives the day; one of {first} tells it as planned", views)


def _published(view: View) -> Day:
    if view.report.published is None:
        raise ValueError(f"report {view.report.id} has no day")
    return view.report.published


def _value(day: Day, why: str, views: Sequence[View]) -> EntryValue:
    claims = tuple(sorted({view.id for view in views}))
    return EntryValue(day.to_json(), None, claims, len({view.lineage for view in views}), why)
