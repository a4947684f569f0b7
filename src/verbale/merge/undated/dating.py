"""Undated reports of a record -> when each was written, as far as its dateline or the dated reports tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from verbale.merge.undated.act import ACTS, Act
from verbale.merge.undated.chances import find_chances
from verbale.merge.undated.dateline import by_dateline
from verbale.merge.undated.evidence import Evidence
from verbale.merge.undated.written import Written
from verbale.merge.view import View
from verbale.readers.yearless import find_yearless
from verbale.record import Modality

#: Acts that a report must share with dated ones, and kinds of act that it must tell of as one of them does, together:
#: a single act may have been taken for another.
IN_COMMON = 3
#: Reports at most that stand beside one by like acts alone: in a large record hundreds tell of the same two states.
MOST = 40
WHY = "its words for days and its acts fit those of dated reports"


def date_reports(groups: Iterable[Sequence[View]]) -> dict[str, Written]:
    """Undated report -> when it was written, of the reports that have enough in common with dated ones.

    `groups` are the claims that speak of one act each; their order plays no part.
    """
    return {
        report: by_dateline(evidence) or Written(find_chances(evidence), WHY, _sorted(evidence))
        for report, evidence in gather(groups).items()
    }


def gather(groups: Iterable[Sequence[View]]) -> dict[str, Evidence]:
    """Undated report -> what it tells of its own day; none for a report that has too little in common with dated ones.

    What it tells as background is of other days than its news.
    """
    own: dict[str, list[View]] = {}
    shared: dict[str, dict[str, list[Act]]] = {}
    dated_claims: dict[str, list[View]] = {}
    for group in groups:
        dated = tuple(view for view in group if view.report.day is not None)
        for view in group:
            if view.report.day is not None:
                dated_claims.setdefault(view.report.id, []).append(view)
            elif view.report.published is None:
                own.setdefault(view.report.id, []).append(view)
                if dated and view.claim.modality is not Modality.HISTORICAL:
                    acts = shared.setdefault(view.report.id, {})
                    acts.setdefault(dated[0].id, []).append(Act(view, dated))
    found = {}
    like = _Likeness(view for views in dated_claims.values() for view in views) if own else None
    for report, views in sorted(own.items()):
        acts = shared.get(report, {})
        news = [view for view in views if view.claim.modality is not Modality.HISTORICAL]
        alike = like.of(news) if like is not None else {}
        in_common = len(acts) + max(alike.values(), default=0)
        # of a report whose own dateline lacks but the year less is needed
        if in_common < IN_COMMON and (in_common < ACTS or find_yearless(views[0].report) is None):
            continue
        sharing = {view.report.id for held in acts.values() for act in held for view in act.dated}
        beside = sharing | _likest(alike)
        if beside:
            found[report] = Evidence(views, acts, [view for other in sorted(beside) for view in dated_claims[other]])
    return found


def _likest(alike: Mapping[str, int]) -> set[str]:
    """The reports that tell of the most like acts, MOST at most; of those that tell of as many, all or none."""
    kept: set[str] = set()
    for count in sorted({count for count in alike.values() if count >= ACTS}, reverse=True):
        more = {report for report, found in alike.items() if found == count}
        if len(kept) + len(more) > MOST:
            break
        kept |= more
    return kept


class _Likeness:
    """Dated reports by the forms of their communications and who has a part in them."""

    def __init__(self, dated: Iterable[View]) -> None:
        self._reports: dict[tuple[str | None, str], set[str]] = {}
        for view in dated:
            for key in _keys(view):
                self._reports.setdefault(key, set()).add(view.report.id)

    def of(self, views: Sequence[View]) -> dict[str, int]:
        """Dated report -> how many kinds of communication between two parties it tells of that `views` tell of too."""
        kinds: dict[str, set[tuple[str | None, frozenset[str]]]] = {}
        for view in views:
            keys = _keys(view)
            for one, other in combinations(keys, 2):
                for report in self._reports.get(one, set()) & self._reports.get(other, set()):
                    kinds.setdefault(report, set()).add((view.one("form"), frozenset((one[1], other[1]))))
        return {report: len(found) for report, found in kinds.items()}


def _keys(view: View) -> list[tuple[str | None, str]]:
    """The form of a communication with each of its parties."""
    if view.claim.kind != "communication":
        return []
    return [(view.one("form"), party) for party in sorted(view.parties["sender"] | view.parties["recipients"])]


def still_shared(written: Mapping[str, Written], groups: Iterable[Sequence[View]]) -> dict[str, Written]:
    """Those whose acts are still shared in `groups`, where days reckoned from them have parted some claims."""
    group_of = {view.id: number for number, group in enumerate(groups) for view in group}
    found = {}
    for report, one in written.items():
        held = {
            act: group_of[act.own.id]
            for act in one.acts
            if any(group_of[act.own.id] == group_of[view.id] for view in act.dated)
        }
        if len(set(held.values())) >= min(ACTS, len({act.dated[0].id for act in one.acts})):
            found[report] = replace(one, acts=tuple(held))
    return found


def _sorted(evidence: Evidence) -> tuple[Act, ...]:
    """The shared acts, those that others date first."""
    acts = [act for _, held in sorted(evidence.acts.items()) for act in held]
    return tuple(sorted(acts, key=lambda act: not any(view.days for view in act.dated)))
