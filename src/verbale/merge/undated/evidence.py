"""What an undated report tells of its own day: the acts that it shares with dated reports, and its words for days."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from verbale.mention.day_on import DayWords
from verbale.merge.undated.act import Act, open_words
from verbale.merge.view import DEALING, View
from verbale.record import HAPPENED, Day, Modality

#: Days before and after a dated report of its acts on which a report can have been written.
BEFORE, AFTER = datetime.timedelta(days=60), datetime.timedelta(days=120)
#: Words that mean more days than these tie no act to another's day: of a month too many things are told.
WEEK = datetime.timedelta(days=6)
_ONE = datetime.timedelta(days=1)

#: What is counted for a day, as in undated_signs.csv.
SIGNS = (
    "a shared act is called by its day",
    "a shared act is called by a date of another year",
    "an act of the same parties has the day that a word means",
    "an act of the same parties and form has the day that a word means",
    "a word cannot stand in a report of that day",
    "a date without a year lies far off",
    "an act told as done is yet to come",
    "an act told as planned is done",
    "days to the nearest dated report, as a logarithm",
    "days to the nearest dated copy, as a logarithm",
)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word for a day, and the days on which dated reports put the act that it stands with, or acts like it."""

    words: DayWords
    own: frozenset[datetime.date]
    kindred: frozenset[datetime.date]
    formed: frozenset[datetime.date]


@dataclass(frozen=True)
class Evidence:
    """Of one report: its claims, the acts that it shares (by their group), and the claims of dated reports beside it.

    Beside it stand the reports that share an act with it, or that tell of several acts like its own.
    """

    own: Sequence[View]
    acts: Mapping[str, Sequence[Act]]
    beside: Sequence[View]

    def days(self) -> Iterator[datetime.date]:
        """The days on which it can have been written, in order."""
        at = self._published[0] - BEFORE
        for published in self._published:  # reports of several years leave out the days between
            at = max(at, published - BEFORE)
            while at <= published + AFTER:
                yield at
                at += _ONE

    def signs(self, day: datetime.date) -> tuple[float, ...]:
        """What speaks for `day`, and against it, in the order of SIGNS."""
        called = missed = kindred = formed = unfit = far = 0
        for word in self._words:
            meant = word.words.on(day)
            unfit += not word.words.fits(day)
            if meant is not None and word.words.is_printed:
                far += min(abs(meant.first - day), abs(meant.last - day)) > DEALING * _ONE
            if word.own:
                hit = _among(meant, word.own)
                called += hit and not word.words.is_printed
                missed += not hit and word.words.is_printed
            elif not word.words.is_printed:
                kindred += _among(meant, word.kindred)
                formed += _among(meant, word.formed)
        return (
            called,
            missed,
            kindred,
            formed,
            unfit,
            far,
            sum(done > day for done in self._done),
            sum(planned < day for planned in self._planned),
            _distance(day, self._published),
            _distance(day, self._copied),
        )

    @property
    def oldest(self) -> datetime.date:
        """The last day that the report itself gives of what took place."""
        return max(self._done, default=datetime.date.min)

    @cached_property
    def _published(self) -> list[datetime.date]:
        """The days of the dated reports that share an act, or else of those beside it."""
        sharing = [v for held in self.acts.values() for act in held for v in act.dated]
        return sorted({v.report.day for v in sharing or self.beside if v.report.day is not None})

    @cached_property
    def _copied(self) -> list[datetime.date]:
        """The days of dated reports with the same text for an act."""
        same = [v for held in self.acts.values() for act in held for v in act.dated if v.lineage == act.own.lineage]
        return sorted({v.report.day for v in same if v.report.day is not None})

    @cached_property
    def _done(self) -> list[datetime.date]:
        """The days that the report itself gives of what took place."""
        return [day.first for v in self.own if v.claim.modality in HAPPENED for day in v.days if day.precision == "day"]

    @cached_property
    def _planned(self) -> list[datetime.date]:
        """The last days that others give of each act which the report calls planned, without a day of its own."""
        found = []
        for held in self.acts.values():
            days = [
                day.first
                for act in held
                if act.own.claim.modality is Modality.PLANNED and not act.own.days and not open_words(act.own)
                for view in act.dated
                for day in view.days
                if day.precision == "day"
            ]
            found += [max(days)] if days else []
        return found

    @cached_property
    def _words(self) -> list[_Word]:
        """Each word for a day once, though several claims hold it."""
        words: dict[int, tuple[View, DayWords]] = {}
        for view in self.own:
            for one in open_words(view):
                words.setdefault(one.span.start, (view, one))
        shared: dict[int, set[datetime.date]] = {}
        for act in (act for held in self.acts.values() for act in held):
            for one in open_words(act.own):
                told = [v for v in act.dated if not (one.counts_days and v.lineage == act.own.lineage)]
                if days := _days(told):
                    shared.setdefault(one.span.start, set()).update(days)
        return [
            _Word(one, frozenset(shared[at]), frozenset(), frozenset())
            if at in shared
            else _Word(one, frozenset(), *self._kindred(view))
            for at, (view, one) in sorted(words.items())
        ]

    def _kindred(self, view: View) -> tuple[frozenset[datetime.date], frozenset[datetime.date]]:
        """The days of acts with a party of `view`, and of those of its form."""
        parties, form = parties_of(view), view.one("form")
        kindred = [other for other in self.beside if parties & parties_of(other)]
        return frozenset(_days(kindred)), frozenset(_days([other for other in kindred if other.one("form") == form]))


def parties_of(view: View) -> frozenset[str]:
    """Every party that has a part in an act."""
    return frozenset().union(*view.parties.values())


def _days(views: Sequence[View]) -> list[datetime.date]:
    return [day.first for view in views for day in view.days if day.precision == "day"]


def _among(meant: Day | None, days: frozenset[datetime.date]) -> bool:
    """True for words that mean one of the days, or a week with one of them in it."""
    if meant is None or meant.last - meant.first > WEEK:
        return False
    return any(meant.first + n * _ONE in days for n in range((meant.last - meant.first).days + 1))


def _distance(day: datetime.date, others: Sequence[datetime.date]) -> float:
    return math.log1p(min(abs((day - other).days) for other in others)) if others else 0.0
