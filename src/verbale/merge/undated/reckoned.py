"""Days of undated reports, reckoned through other reports of the record: for merging, and for the entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from verbale.mention.day_on import DayWords
from verbale.merge.undated.act import open_words
from verbale.merge.undated.written import Written
from verbale.merge.view import View
from verbale.record import Day, Entry, EntryValue

#: Acts that a reason names, of all through which a report was dated.
SHOWN = 2


def for_merging(groups: Iterable[Sequence[View]], written: Mapping[str, Written]) -> list[View]:
    """The views of the groups, those of a report whose day is known well enough with the days that their words mean.

    What a dated copy tells in the same place is the same act, whatever day the copies give: there no day is needed.
    """
    found = []
    for group in groups:
        dated = {view.lineage for view in group if view.report.published is not None}
        for view in group:
            when = written.get(view.report.id)
            if when is not None and view.lineage not in dated:
                view = replace(view, reckoned=tuple(day for _, day in _meant(view, when)))
            found.append(view)
    return sorted(found, key=lambda view: view.id)


def as_told(group: Sequence[View], written: Mapping[str, Written]) -> list[View]:
    """The group with the printed days of which the report's own gives the year, which are as good as told."""
    found = []
    for view in group:
        when = written.get(view.report.id)
        told = [day for words, day in _meant(view, when) if words.is_printed] if when is not None else []
        found.append(replace(view, days=(*view.days, *told)) if told else view)
    return found


def _meant(view: View, when: Written) -> list[tuple[DayWords, Day]]:
    return [(words, day) for words in open_words(view) if (day := when.day_of(words)) is not None]


def add_reckoned(
    entries: Sequence[Entry],
    groups: Mapping[str, Sequence[View]],
    written: Mapping[str, Written],
    entry_of: Mapping[str, str],
) -> list[Entry]:
    """The entries, those without a day in words with the days that undated reports mean, and why.

    `entry_of` leads from claim ids to entry ids: the reason names the acts through which a report was dated.
    """
    return [_dated(entry, groups[entry.id], written, entry_of) for entry in entries] if written else list(entries)


def _dated(entry: Entry, group: Sequence[View], written: Mapping[str, Written], entry_of: Mapping[str, str]) -> Entry:
    told = entry.days
    held: dict[Day, list[tuple[View, str]]] = {}
    for view in group:
        when = written.get(view.report.id)
        if when is None:
            continue
        for words, day in _meant(view, when):
            if _adds(day, told, words.is_printed):
                held.setdefault(day, []).append((view, _why(words.words, when, entry_of)))
    if not held:
        return entry
    values = [
        EntryValue(
            day.to_json(),
            None,
            tuple(sorted({view.id for view, _ in views})),
            len({view.lineage for view, _ in views}),
            min(why for _, why in views),
        )
        for day, views in held.items()
    ]
    values.sort(key=lambda v: (-v.n_lineages, -len(v.claims), str(v.value["date"])))
    return replace(entry, fields={**entry.fields, "date": (*entry.get("date"), *values)})


def _adds(day: Day, told: Sequence[Day], printed: bool) -> bool:
    """True for a day that no report tells in words: a weekday reckoned beside a told day is no second opinion."""
    if not told:
        return True
    if any(day.overlaps(other) for other in told):
        return all(other.last - other.first > day.last - day.first for other in told if day.overlaps(other))
    return printed


def _why(words: str, when: Written, entry_of: Mapping[str, str]) -> str:
    """ "“Sunday”, written on 3 July 2017 or up to 5 July 2017: the report has no date; … (com-… in Gulf Wire, …)"."""
    first, last = when.stretch
    stretch = f"on {first}" if first == last else f"between {first} and {last}"
    named: dict[str, str] = {}
    for act in sorted(when.acts, key=lambda a: (a.own.claim.kind != "communication", a.own.id)):
        view = min(act.dated, key=lambda v: (not v.days, v.id))
        published = view.report.published.date if view.report.published else "undated"
        place = view.report.outlet or view.report.path or view.report.id
        named.setdefault(entry_of[act.own.id], f"in {place}, {published}")
    shown = "; ".join(f"{act} {place}" for act, place in list(named.items())[:SHOWN])
    told = f"“{words}” of a report without a date, written {stretch}: {when.why}"
    return f"{told} ({shown})" if shown else told
