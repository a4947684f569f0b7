"""Undated reports of a record -> the days on which they can have been written."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from verbale.merge.undated.act import ACTS, Act
from verbale.merge.undated.dateline import by_dateline
from verbale.merge.undated.told import by_words
from verbale.merge.undated.window import Window
from verbale.merge.view import View
from verbale.record import HAPPENED, Modality


def find_windows(groups: Iterable[Sequence[View]]) -> dict[str, Window]:
    """Undated report -> its window, of the reports that have one.

    `groups` are the claims that speak of one act each; their order plays no part. A report whose acts contradict each
    other has no window, and neither has one that shares too few acts with dated reports. What a report tells with its
    year, or as background, says nothing of its own day but that it is no older.
    """
    shared: dict[str, dict[str, list[Act]]] = {}
    oldest: dict[str, datetime.date] = {}
    for group in groups:
        dated = tuple(view for view in group if view.report.day is not None)
        for view in group:
            report = view.report.id
            if view.report.published is not None:
                continue
            if view.claim.modality in HAPPENED:
                told = [day.first for day in view.days if day.precision == "day"]
                oldest[report] = max([oldest.get(report, datetime.date.min), *told])
            if dated and not view.days and view.claim.modality is not Modality.HISTORICAL:
                shared.setdefault(report, {}).setdefault(dated[0].id, []).append(Act(view, dated))
    found = {}
    for report, acts in sorted(shared.items()):
        first = oldest.get(report, datetime.date.min)
        window = by_dateline(acts, first) or by_words(acts, first)
        if window is not None:
            found[report] = window
    return found


def still_shared(windows: Mapping[str, Window], groups: Iterable[Sequence[View]]) -> dict[str, Window]:
    """The windows whose acts are still shared in `groups`, where days reckoned from them have parted some claims."""
    group_of = {view.id: number for number, group in enumerate(groups) for view in group}
    found = {}
    for report, window in windows.items():
        held = {
            act: group_of[act.own.id]
            for act in window.acts
            if any(group_of[act.own.id] == group_of[view.id] for view in act.dated)
        }
        if len(set(held.values())) >= ACTS:
            found[report] = replace(window, acts=tuple(held))
    return found
