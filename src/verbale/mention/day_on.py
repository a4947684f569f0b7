"""The day that words of a report would mean, were the report of a given day."""

from __future__ import annotations

import datetime
import re

from verbale.mention.day_pattern import day_patterns, weekday_numbers
from verbale.mention.day_resolution import resolve
from verbale.mention.day_setting import Setting
from verbale.mention.day_tense import Tense
from verbale.record import Day, Span

#: Words that count from a day named before them: without that day the report's own tells nothing of theirs.
_FROM_TEXT = ("that", "same", "following", "previous", "preceding")
#: Words behind which a day lies ahead of what is told: a letter "for Friday" was not of Friday.
_AHEAD = re.compile(r"\b(?:for|until|till|by|before|due|on or before)\s+(?:the\s+)?$", re.I)


class DayWords:
    """A day expression that a report without a date leaves open, and what it would mean on each day.

    `span` is that of a day word which `find_days` found in `text`. It is read again without a parse, so that the tenses
    in which its act may stand must be given: the past for what took place, the future for what is planned.

    >>> DayWords("The envoys met on Friday.", Span(18, 24), Tense.PAST).on(datetime.date(2022, 5, 9))
    Day(date='2022-05-06', precision='day', time=None)
    """

    def __init__(self, text: str, span: Span, *tenses: Tense) -> None:
        self.span = span
        self.words = " ".join(span.of(text).split())
        if _AHEAD.search(text, max(0, span.start - 20), span.start):
            tenses = tuple(tense for tense in tenses if tense is not Tense.PAST)
        self._tenses = tenses
        self._found = _found(text, span) if tenses else None
        self._held: dict[datetime.date, tuple[frozenset[Day], bool]] = {}

    @property
    def reach(self) -> int:
        """Days before and after the report's day in which the words can mean a day; 0 where that is no few weeks."""
        return _REACH.get(self._found[0], 0) if self._found is not None else 0

    @property
    def counts_days(self) -> bool:
        """True for "today" and "last night", which a copy keeps from the day before."""
        return self._found is not None and self._found[0] == "day"

    @property
    def is_printed(self) -> bool:
        """True for a date or a month of which only the year is open."""
        if self._found is None or self._found[0] not in _PRINTED:
            return False
        named = self._found[1].groupdict()
        return not any(named.get(word) for word in ("which", "behind", "of_year"))

    def on(self, day: datetime.date) -> Day | None:
        """What the words mean in a report of `day`; None when they mean nothing then, or nothing certain."""
        meant, _ = self._told(day)
        return next(iter(meant)) if len(meant) == 1 else None

    def fits(self, day: datetime.date) -> bool:
        """True when the words can stand in a report of `day`: "yesterday, Friday" in a Saturday's alone."""
        meant, clashes = self._told(day)
        return bool(meant) or not clashes

    def _told(self, day: datetime.date) -> tuple[frozenset[Day], bool]:
        """The days that the words can mean, by the tenses of their act, and whether some clash with what they print."""
        if day not in self._held:
            read = {one for tense in self._tenses if (one := self._read(day, tense)) is not None}
            meant = frozenset(one for one in read if not self._clashes(one))
            self._held[day] = meant, len(meant) < len(read)
        return self._held[day]

    def _clashes(self, day: Day) -> bool:
        """True when the words print another weekday than that of the day which they mean."""
        if self._found is None or day.precision != "day":
            return False
        named = weekday_numbers().get(self._found[1].groupdict().get("weekday") or "")
        return named is not None and day.first.weekday() != named

    def _read(self, today: datetime.date, tense: Tense) -> Day | None:
        if self._found is None:
            return None
        kind, match = self._found
        value, _ = resolve(kind, match, Setting(today, None, tense))
        try:
            return Day.of(value) if value is not None else None
        except ValueError:
            return None


#: Days that the words of each kind reach from their report's day; "two weeks ago" and "last month" reach farther than
#: a weekday.
_REACH = {"weekday": 7, "day": 2, "weekend": 8, "range_weekdays": 8, "unit": 62, "unit_over": 62, "ago": 62}
_PRINTED = frozenset({"date_md", "date_dm", "date_ordinal", "date_the", "month"})


def _found(text: str, span: Span) -> tuple[str, re.Match[str]] | None:
    for kind, pattern in day_patterns():
        match = pattern.match(text, span.start)
        if match is not None and match.end() == span.end:
            of = f"{match.groupdict().get('which') or ''} {match.groupdict().get('of_year') or ''}".lower().split()
            return None if any(word in _FROM_TEXT for word in of) else (kind, match)
    return None
