"""Finds the expressions that name days, and resolves each against the report's day with a reason."""

from __future__ import annotations

import datetime
import re

from verbale.mention.day_context import is_day_word
from verbale.mention.day_pattern import day_patterns
from verbale.mention.day_resolution import resolve
from verbale.mention.day_setting import Setting
from verbale.mention.day_tense import Tense, tense_at
from verbale.mention.dayword import DayWord
from verbale.reading import Reading
from verbale.record import Day, Span

#: A day of the text is looked for in the paragraph of "two days later" and this many paragraphs before it.
_BACK = 2


def find_days(reading: Reading) -> list[DayWord]:
    """Day words of the report's prose, in order; `day` is None, with the reason, where it cannot be known.

    Relative days count from `report.published` when that names one day. Weeks begin on Monday.
    """
    today = reading.report.day
    found: list[DayWord] = []
    named: list[tuple[int, datetime.date]] = []
    for number, paragraph in enumerate(reading.paragraphs):
        for kind, match, span in _matches(reading, paragraph):
            token = reading.token_at(_core(match, span))
            tense, direct = tense_at(token) if token is not None else (Tense.OPEN, False)
            # A deadline can be taken up in any tense: "must leave by that date".
            reach = Tense.FUTURE if match.group().lower().endswith(" date") else tense
            setting = Setting(today, _anchor(named, number, today, reach), tense, direct)
            value, why = resolve(kind, match, setting)
            day = _day(value)
            if value is not None and day is None:
                why = f"the calendar has no {value}"
            found.append(DayWord(span, day, why))
            if day is not None and day.precision == "day":
                named.append((number, day.first))
    return found


def _anchor(
    named: list[tuple[int, datetime.date]], paragraph: int, today: datetime.date | None, tense: Tense
) -> datetime.date | None:
    """The day last named near by; a day still to come is none for a sentence that does not look ahead."""
    for at, day in reversed(named):
        if paragraph - at > _BACK:
            return None
        if today is None or day <= today or tense is Tense.FUTURE:
            return day
    return None


def _matches(reading: Reading, paragraph: Span) -> list[tuple[str, re.Match[str], Span]]:
    """Longest day expressions of a paragraph, none over another, in order."""
    hits = []
    for rank, (kind, pattern) in enumerate(day_patterns()):
        for match in pattern.finditer(reading.text, paragraph.start, paragraph.end):
            if is_day_word(reading, kind, match):
                hits.append((match.start(), -match.end(), rank, kind, match))
    kept: list[tuple[str, re.Match[str], Span]] = []
    for start, minus_end, _, kind, match in sorted(hits, key=lambda hit: hit[:3]):
        if kept and start < kept[-1][2].end:
            continue
        kept.append((kind, match, Span(start, -minus_end)))
    return kept


def _core(match: re.Match[str], span: Span) -> int:
    """Where the naming word of the expression stands: its place in the tree decides the tense."""
    for group in ("weekday", "month", "unit", "season", "year"):
        if match.groupdict().get(group):
            return match.start(group)
    return span.start


def _day(value: str | None) -> Day | None:
    if value is None:
        return None
    try:
        return Day.of(value)
    except ValueError:
        return None
