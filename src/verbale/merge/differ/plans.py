"""Two days for one plan, in reports of the same news: between them nothing can have been put off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verbale.merge.rivals import Rivals
from verbale.merge.told import Told
from verbale.merge.view import View
from verbale.record import Day, Modality

#: Days between the reports; a plan told anew a week later may have slipped.
NEWS = 4


def find(told: Told) -> Iterator[Rivals]:
    """Communications still to come for which independent reports of one news give days that exclude each other."""
    for entry in told.by_id.values():
        if entry.kind != "communication":
            continue
        held = set(entry.days)
        group = [v for v in told.groups[entry.id] if v.claim.modality is Modality.PLANNED and v.report.published]
        dated = [(v, day) for v in group if (day := _day(v, held)) is not None]
        sides: dict[Day, list[View]] = {}
        for view, day in sorted(dated, key=lambda d: (d[1], d[0].id)):
            home = next((known for known in sides if known.overlaps(day)), day)
            sides.setdefault(home, []).append(view)
        if len(sides) > 1 and _in_one_news([v for v, _ in dated]):
            yield Rivals("date", "date", tuple((day.to_json(), tuple(views)) for day, views in sorted(sides.items())))


def _day(view: View, held: set[Day]) -> Day | None:
    """The one day that a plan is told for."""
    own = [day for day in view.days if day in held]
    return own[0] if len(own) == 1 else None


def _in_one_news(views: Sequence[View]) -> bool:
    published = [view.report.published.first for view in views if view.report.published is not None]
    lineages = {view.lineage for view in views}
    return len(lineages) > 1 and (max(published) - min(published)).days <= NEWS
