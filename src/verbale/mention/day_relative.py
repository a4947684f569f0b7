"""Values of day expressions that count from the report's day, or from a day named before them."""

from __future__ import annotations

import calendar
import datetime

from verbale.mention import day_value
from verbale.mention.day_pattern import month_numbers, phrases, weekday_numbers, word_numbers
from verbale.mention.day_printed import part_of_year
from verbale.mention.day_setting import NO_ANCHOR, Resolved, Setting
from verbale.mention.day_tense import Tense

_SATURDAY = 5
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
#: Words that count from the day named before them and not from the report's day.
FROM_TEXT = {"that", "same", "following", "previous", "preceding"}


def _month(words: dict[str, str], setting: Setting, today: datetime.date) -> Resolved:
    number, which = month_numbers()[words["month"]], words.get("which", words.get("behind", "")).lower()
    if which == "that" and setting.anchor is not None:
        return f"{setting.anchor.year}-{number:02}", f"of the year of {setting.anchor}, named before it"
    if which == "this":
        return f"{today.year}-{number:02}", f"of the year of the report's day {today}"
    tense = {"last": Tense.PAST, "past": Tense.PAST, "the previous": Tense.PAST, "next": Tense.FUTURE}.get(
        which, setting.year_tense
    )
    value = day_value.nearest_month(today, number, tense, ahead=setting.ahead)
    if which in {"last", "past", "the previous"} and value >= day_value.month(today):
        value = f"{int(value[:4]) - 1}{value[4:]}"
    if which == "next" and value <= day_value.month(today):
        value = f"{int(value[:4]) + 1}{value[4:]}"
    if setting.ahead is not None:
        return value, setting.why_year("month")
    return value, f"the {tense} month nearest to the report's day {today}"


def _weekday(words: dict[str, str], setting: Setting, today: datetime.date) -> Resolved:
    number, which = weekday_numbers()[words["weekday"]], words.get("which", words.get("behind", "")).lower()
    printed = words.get("number") or words.get("ordinal") or words.get("bare")
    if printed:
        found = day_value.nearest_weekday(today, number, int(printed))
        if found is None:
            return None, f"no {words['weekday']} near the report's day has the number {printed}"
        return str(found), f"the {words['weekday']} numbered {printed} nearest to the report's day {today}"
    if which in {"the following", "the previous", "the same", "that"} and setting.anchor is not None:
        tense = Tense.FUTURE if which == "the following" else Tense.PAST
        which = {"the following": "next", "the previous": "last"}.get(which, "")
        found = day_value.weekday(setting.anchor, number, which, tense)
        return str(found), f"counted from {setting.anchor}, named before it"
    found = day_value.weekday(today, number, which, setting.side)
    return str(found), f"{which or setting.side} {words['weekday']} counted from the report's day {today}"


def _unit(words: dict[str, str], setting: Setting, today: datetime.date) -> Resolved:
    which, unit = words["which"].lower(), words["unit"]
    base = setting.anchor if which in FROM_TEXT else today
    if base is None:
        return None, NO_ANCHOR
    why = f"counted from {base}" + (", named before it" if which in FROM_TEXT else ", the report's day")
    shift = {"last": -1, "past": -1, "this past": -1, "previous": -1, "preceding": -1}.get(which, 0)
    shift = 1 if which in {"next", "coming", "following", "this coming"} else shift
    if unit == "week":
        return day_value.week(base, shift), why
    if unit == "weekend":
        tense = Tense.FUTURE if which in {"this", "next", "coming", "this coming"} else Tense.PAST
        tense = Tense.PAST if which == "this" and setting.tense is Tense.PAST else tense
        # on a weekend the last one is the one before, not this one
        gone = which in {"last", "past", "previous", "preceding"} and base.weekday() >= _SATURDAY
        return day_value.weekend(base, -1 if gone else 0, tense), why
    if which == "past" or ("the" in words and which in {"last", "next", "coming"}):
        return None, "names no certain month or year"
    return (day_value.month(base, shift) if unit == "month" else f"{base.year + shift:04}"), why


def _unit_part(words: dict[str, str], setting: Setting, today: datetime.date) -> Resolved:
    """ "the end of the month": no more exact than the month."""
    which = words.get("which", "")
    base = (setting.anchor or today) if which in {"that", "the same", "the following"} else today
    shift = {"last": -1, "next": 1, "the following": 1, "before last": -2, "after next": 2}.get(which, 0)
    why = f"counted from {base}"
    if words["unit"] == "week":
        return day_value.week(base, shift), why
    return (day_value.month(base, shift) if words["unit"] == "month" else f"{base.year + shift:04}"), why


def _range_weekdays(words: dict[str, str], setting: Setting, today: datetime.date) -> Resolved:
    numbers = [weekday_numbers()[words[name]] for name in ("weekday", "weekday2")]
    first = day_value.weekday(today, numbers[0], "", setting.side)
    last = first + datetime.timedelta(days=(numbers[1] - numbers[0]) % 7)
    return f"{first}/{last}", f"a stretch of days, counted from the report's day {today}"


def _weekend(_words: dict[str, str], setting: Setting, today: datetime.date) -> Resolved:
    return day_value.weekend(today, 0, setting.side), f"the weekend next to the report's day {today}"


def _season(words: dict[str, str], setting: Setting, today: datetime.date) -> Resolved:
    first = phrases("season")[words["season"].lower()] or 1
    year = setting.year(words)
    if year is None:
        year = _year_of_season(first, words.get("which", "").lower(), setting.tense, today)
    return day_value.season(first, year), f"a season, counted from {today}"


def _year_of_season(first: int, which: str, tense: Tense, today: datetime.date) -> int:
    """Year in which the season begins that "last summer", "this winter" or "the autumn" means."""
    begun, over = datetime.date(today.year, first, 1) <= today, today > _end(first, today.year)
    if which == "last":
        return today.year - (not over)
    if which == "next":
        return today.year + begun
    if which == "this":
        return today.year - (first == 12 and today.month < 3)
    if tense is Tense.PAST:
        return today.year - (not begun)
    return today.year + (tense is Tense.FUTURE and over)


def _end(first: int, year: int) -> datetime.date:
    last = first + 2
    year, last = (year + 1, last - 12) if last > 12 else (year, last)
    return datetime.date(year, last, calendar.monthrange(year, last)[1])


def _ago(words: dict[str, str], _setting: Setting, today: datetime.date) -> Resolved:
    unit = words["unit"].rstrip("s")
    if unit in {"weekend", "quarter"}:
        return None, "names no certain day"
    return day_value.shifted(today, unit, -_count(words)), f"counted back from the report's day {today}"


def _later(words: dict[str, str], setting: Setting, _today: datetime.date) -> Resolved:
    unit = words["unit"].rstrip("s")
    if setting.anchor is None:
        return None, NO_ANCHOR
    if unit in {"weekend", "quarter"}:
        return None, "names no certain day"
    sign = -1 if words["which"].lower() in {"earlier", "before", "previously"} else 1
    found = day_value.shifted(setting.anchor, unit, sign * _count(words))
    return found, f"counted from {setting.anchor}, named before it"


def _count(words: dict[str, str]) -> int:
    text = words["count"]
    return int(text) if text.isdigit() else word_numbers()[text.lower()]


def _half(words: dict[str, str], setting: Setting, today: datetime.date) -> Resolved:
    year, months = setting.year(words) or today.year, 6 if "half" in (words.get("unit"), words.get("part")) else 3
    nth = words["nth"].lower()
    return part_of_year(year, 12 // months if nth == "last" else min(_NTH[nth], 12 // months), months)


def _ordinal(words: dict[str, str], setting: Setting, today: datetime.date) -> Resolved:
    """ "on the 26th": of the month of the day named before it, unless that is still to come of what is past."""
    number = int(words["day"])
    if (base := setting.anchor) is not None and _is_day(f"{base:%Y-%m}", number):
        named = datetime.date(base.year, base.month, number)
        if named <= today or setting.tense is Tense.FUTURE:
            return str(named), f"of the month of {base}, named before it"
    months = [day_value.month(today, shift) for shift in (-1, 0, 1)]
    days = [datetime.date.fromisoformat(f"{m}-{number:02}") for m in months if _is_day(m, number)]
    fits = [d for d in days if (d <= today if setting.tense is Tense.PAST else d >= today)]
    if setting.tense is Tense.OPEN or not fits:
        near = min(days, key=lambda d: abs((d - today).days), default=None)
        return (str(near) if near is not None else None), f"the day numbered {number} nearest to {today}"
    found = max(fits) if setting.tense is Tense.PAST else min(fits)
    return str(found), f"the {setting.tense} day numbered {number} nearest to the report's day {today}"


def _is_day(month: str, number: int) -> bool:
    year, count = (int(part) for part in month.split("-"))
    return number <= calendar.monthrange(year, count)[1]


def _day_number(words: dict[str, str], _setting: Setting, today: datetime.date) -> Resolved:
    shift = -1 if "day" in words else 1
    number = int(words.get("day") or words["next_day"])
    for count in range(1, 32):
        day = today + datetime.timedelta(days=shift * count)
        if day.day == number:
            return str(
                day
            ), f"the {'last' if shift < 0 else 'next'} day numbered {number} from the report's day {today}"
    return None, "the calendar has no such day"


RELATIVE = {
    "month": _month,
    "weekday": _weekday,
    "unit": _unit,
    "unit_part": _unit_part,
    "unit_end": _unit_part,
    "unit_in": _unit_part,
    "unit_over": _unit_part,
    "range_weekdays": _range_weekdays,
    "weekend": _weekend,
    "season": _season,
    "ago": _ago,
    "later": _later,
    "half": _half,
    "half_bare": _half,
    "ordinal": _ordinal,
    "day_number": _day_number,
}
