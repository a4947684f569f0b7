"""The days on which a report can have meant by its words what other reports tell of the same acts."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verbale.mention.day_on import DayWords
from verbale.merge.undated.act import ACTS, Act, open_words
from verbale.merge.undated.window import Window
from verbale.merge.view import DEALING, View
from verbale.record import HAPPENED, Day, Modality

#: Why a report has a window.
WORDS = "its words for days fit those that other reports give of the same acts"
NEWS = "it tells of acts that other reports date"

COPY = "it has its text in common with a dated report"

#: A copy appears within so many days of another.
COPIED = datetime.timedelta(days=30)

#: The longest time that ties an act to another's day.
WEEK = datetime.timedelta(days=6)

#: A stretch of days, both ends included.
Stretch = tuple[datetime.date, datetime.date]
_ALWAYS = (datetime.date.min, datetime.date.max)


def by_words(acts: Mapping[str, Sequence[Act]], oldest: datetime.date) -> Window | None:
    """The days, from `oldest` on, on which a report can have meant the days of its acts by its words for them.

    A rewrite may have changed the day of one act, and one act may have been taken for another: where the words
    contradict each other, and all but those for one act agree, these tell the days.
    """
    days = _days_of(acts, oldest)
    if days is not None:
        return _window(acts, days)
    but_one = [{group: held for group, held in acts.items() if group != left} for left in sorted(acts)]
    found = [(some, days) for some in but_one if (days := _days_of(some, oldest)) is not None]
    if len(found) == 1 and (window := _window(*found[0])) is not None and window.why == WORDS:
        return window
    return _copied(acts)


@dataclass(frozen=True, slots=True)
class _Days:
    """The days that the words for some acts leave, the acts called by a day, and those that count as shared."""

    first: datetime.date
    last: datetime.date
    tied: Mapping[str, Act]
    near: frozenset[str]


def _days_of(acts: Mapping[str, Sequence[Act]], oldest: datetime.date) -> _Days | None:
    """None where the words contradict each other."""
    stretches: list[Stretch] = []
    tied: dict[str, Act] = {}
    near: set[str] = set()
    for group, held in sorted(acts.items()):
        for act in held:
            words = open_words(act.own)
            called = [stretch for one in words if (stretch := _called(one, act)) is not None]
            if called:
                tied.setdefault(group, act)
                stretches += called
            if called or not words:  # of an act that is called by another day only the words can be believed
                stretches.append(_bound(act))
                near.add(group)
    first = max((oldest, *(stretch[0] for stretch in stretches)))
    last = min((_ALWAYS[1], *(stretch[1] for stretch in stretches)))
    return None if first > last else _Days(first, last, tied, frozenset(near))


def _window(acts: Mapping[str, Sequence[Act]], days: _Days) -> Window | None:
    shared = tuple(act for group in sorted(days.near, key=lambda g: (g not in days.tied, g)) for act in acts[group])
    until = days.first + datetime.timedelta(days=DEALING) if days.first > _ALWAYS[0] else days.last
    enough = len(days.near) >= ACTS
    if len(days.tied) >= ACTS or (enough and any(_is_personal(act) for act in days.tied.values())):
        return Window(days.first, min(days.last, until), WORDS, shared)
    if (copied := _copied(acts)) is not None:
        return copied
    return Window(days.first, until, NEWS, shared) if enough and days.first > _ALWAYS[0] else None


def _copied(acts: Mapping[str, Sequence[Act]]) -> Window | None:
    """The weeks around the dated reports of the same text; None where too little is the same."""
    same = {
        group: [act for act in held if any(view.lineage == act.own.lineage for view in act.dated)]
        for group, held in sorted(acts.items())
    }
    copies = [act for held in same.values() for act in held]
    days = {view.report.day for act in copies for view in act.dated if view.lineage == act.own.lineage} - {None}
    if sum(bool(held) for held in same.values()) < ACTS or not days:
        return None
    known = sorted(day for day in days if day is not None)
    return Window(known[0] - COPIED, known[-1] + COPIED, COPY, tuple(copies))


def _called(words: DayWords, act: Act) -> Stretch | None:
    """The days on which a report can mean the act's day by `words`; None when they cannot mean it."""
    found: list[datetime.date] = []
    for view in act.dated:
        if view.lineage == act.own.lineage and words.counts_days:
            continue
        for day in view.days:
            if words.is_printed:
                if words.on(day.first) == Day.of(day.date):
                    found += _as_told(day.first, act.own.claim.modality)
                continue
            if day.precision != "day":
                continue
            around = (day.first + datetime.timedelta(days=n) for n in range(-words.reach, words.reach + 1))
            found += [p for p in around if _means(words.on(p), day)]
    return (min(found), max(found)) if found else None


def _means(words: Day | None, day: Day) -> bool:
    """True for words that mean the day, or a week with the day in it; of a month too many things are told."""
    return words is not None and words.overlaps(day) and words.last - words.first <= WEEK


def _as_told(day: datetime.date, modality: Modality) -> Stretch:
    """The days on which an act is news: after it, or before it while it is planned."""
    dealing = datetime.timedelta(days=DEALING)
    return (day - dealing, day) if modality is Modality.PLANNED else (day, day + dealing)


def _bound(act: Act) -> Stretch:
    """The days on which the act can be told as done, or as still to come."""
    days = [(view.claim.modality, day.first) for view in act.dated for day in view.days if day.precision == "day"]
    if act.own.claim.modality is Modality.PLANNED:
        return _ALWAYS[0], max((day for _, day in days), default=_ALWAYS[1])
    if act.own.claim.modality is not Modality.ASSERTED:
        return _ALWAYS
    return min((day for modality, day in days if modality in HAPPENED), default=_ALWAYS[0]), _ALWAYS[1]


def _is_personal(act: Act) -> bool:
    """True when both reports name one person who takes part: such an act is seldom taken for another."""
    return any(_people(act.own) & _people(view) for view in act.dated)


def _people(view: View) -> frozenset[str]:
    return frozenset(p for field in ("sender", "signed_by", "recipients") for p in view.persons.get(field, ()))
