"""Finds the expressions that name days, and resolves each against the report's day with a reason."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from verbale.mention.day_context import is_day_word
from verbale.mention.day_entry import Entries
from verbale.mention.day_governing import governed_day, governs
from verbale.mention.day_heading import find_heading
from verbale.mention.day_lean import lies_ahead
from verbale.mention.day_needs import day_needs, has_digit
from verbale.mention.day_pattern import day_patterns
from verbale.mention.day_resolution import resolve
from verbale.mention.day_setting import Setting
from verbale.mention.day_tense import Tense, tense_at
from verbale.mention.dayword import DayWord
from verbale.reading import Reading
from verbale.record import Day, Span

#: Words that count on from a stretch of days, and back from it.
_FORWARD = re.compile(r"\b(?:next|following|after|afterwards|later)\b", re.I)
_BACKWARD = re.compile(r"\b(?:previous|preceding|before|earlier|eve|previously)\b", re.I)
#: A day of the text is looked for in the paragraph of "two days later" and this many paragraphs before it.
_BACK = 2
#: Days before the report's own on which its news can lie: "earlier in the day" is of such a day, where one is told.
NEWS = 2


def find_days(reading: Reading) -> list[DayWord]:
    """Day words of the report's prose, in order; `day` is None, with the reason, where it cannot be known.

    Relative days count from `report.published` when that names one day. Weeks begin on Monday. In a chronology a date
    without a year counts from the day that heads its entry.
    """
    today = reading.report.day
    matches = [
        (number, paragraph, *match)
        for number, paragraph in enumerate(reading.paragraphs)
        for match in _matches(reading, paragraph)
    ]
    heading = find_heading(reading.text, [(paragraph, span) for _, paragraph, _, _, span in matches])
    found: list[DayWord] = []
    named: list[tuple[int, Day]] = []
    governing: set[Span] = set()
    entries = Entries(today)
    for number, _, kind, match, span in matches:
        heads = span in heading
        token = reading.token_at(_core(match, span))
        tense, direct = tense_at(token) if token is not None and not heads else (Tense.OPEN, False)
        # A deadline can be taken up in any tense: "must leave by that date".
        reach = Tense.FUTURE if match.group().lower().endswith(" date") else tense
        base = today if heads else entries.base(number, kind, match)
        if base != today and tense is Tense.PAST:  # what an entry tells as past may have been set for days after it
            tense, direct = Tense.OPEN, False
        near = [one for one in named if _is_near(one[1], today)] if kind == "told_day" else named
        setting = Setting(base, _anchor(near, number, today, reach, match), tense, direct)
        if not heads:
            setting = replace(setting, ahead=lies_ahead(token, kind, match.groupdict(), setting))
        if governs(match):
            beside = _beside(reading, [word for word in found if word.span not in governing], span)
            governing.add(span)
            if beside is None:
                continue  # it tells how long after another act something was, and no day
            value, why = governed_day(match, beside.day)
        else:
            value, why = resolve(kind, match, setting)
        day = _day(value)
        if value is not None and day is None:
            why = f"the calendar has no {value}"
        if heads:
            day, why = entries.open(number, kind, match, day, why)
        found.append(DayWord(span, day, why))
        if day is not None and day.precision in {"day", "span"}:
            named.append((number, day))
    return found


def _is_near(day: Day, today: datetime.date | None) -> bool:
    """True of a day on which the news of a report can lie: its own, or one of the last before it."""
    return day.precision == "day" and (today is None or 0 <= (today - day.first).days <= NEWS)


def _beside(reading: Reading, found: list[DayWord], span: Span) -> DayWord | None:
    """The day word that the sentence has last before `span`."""
    sentence = reading.sentence_at(span.start)
    last = found[-1] if found else None
    return last if last is not None and sentence is not None and last.span.start >= sentence.start_char else None


def _anchor(
    named: list[tuple[int, Day]], paragraph: int, today: datetime.date | None, tense: Tense, match: re.Match[str]
) -> datetime.date | None:
    """The day last named near by; a day still to come is none for a sentence that does not look ahead.

    After a stretch of days "the next day" counts from its last, "the day before" from its first.
    """
    for at, day in reversed(named):
        if paragraph - at > _BACK:
            return None
        if today is None or day.first <= today or tense is Tense.FUTURE:
            if day.precision == "day":
                return day.first
            return (
                day.last if _FORWARD.search(match.group()) else day.first if _BACKWARD.search(match.group()) else None
            )
    return None


def _matches(reading: Reading, paragraph: Span) -> list[tuple[str, re.Match[str], Span]]:
    """Longest day expressions of a paragraph, none over another, in order."""
    hits = []
    text = paragraph.of(reading.text)
    small, digit = text.casefold(), has_digit(text)
    for rank, ((kind, pattern), needs) in enumerate(zip(day_patterns(), day_needs(), strict=True)):
        if not needs.met(text, small, digit=digit):
            continue
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
