"""Values of dates and months whose year may have to be found: "June 22", "from 4 to 6 May", "June of last year"."""

from __future__ import annotations

import datetime

from verbale.mention import day_value
from verbale.mention.day_pattern import month_names, month_numbers, phrases, weekday_numbers
from verbale.mention.day_setting import NO_YEAR, UNDATED, Resolved, Setting, number_in


def _date(words: dict[str, str], setting: Setting) -> Resolved:
    month, day, year = month_numbers()[words["month"]], number_in(words["day"]), setting.year(words)
    if year is not None:
        return f"{year}-{month:02}-{day:02}", "a full date"
    if setting.today is None:
        return None, NO_YEAR
    weekday = weekday_numbers().get(words.get("weekday", ""))
    found = day_value.nearest_year(
        setting.today, month, day, setting.year_tense, weekday_number=weekday, ahead=setting.ahead
    )
    if found is None:
        return None, "the calendar has no such day"
    return str(found), setting.why_year("date")


def _range(words: dict[str, str], setting: Setting, first_month: str, last_month: str) -> Resolved:
    last, why = _date({**words, "month": last_month, "day": words["day2"]}, setting)
    if last is None:
        return None, why
    start, end = month_numbers()[first_month], month_numbers()[last_month]
    year = int(last[:4]) - (start > end)
    if (year, start, number_in(words["day"])) > (int(last[:4]), end, int(last[8:])):
        return None, "ends before it begins"
    return f"{year}-{start:02}-{number_in(words['day']):02}/{last}", f"a stretch of days; {why}"


def _range_md(words: dict[str, str], setting: Setting) -> Resolved:
    return _range(words, setting, words["month"], words.get("month2", words["month"]))


def _range_dm(words: dict[str, str], setting: Setting) -> Resolved:
    return _range(words, setting, words.get("month2", words["month"]), words["month"])


def _range_months(words: dict[str, str], setting: Setting) -> Resolved:
    start, end = month_numbers()[words["month"]], month_numbers()[words["month2"]]
    year = setting.year(words)
    if year is None:
        if setting.today is None:
            return None, NO_YEAR
        year = int(day_value.nearest_month(setting.today, end, setting.year_tense)[:4])
    first = int(words["year1"]) if "year1" in words else year - (start > end)
    return f"{first}-{start:02}/{year}-{end:02}", "a stretch of months"


def _month_year(words: dict[str, str], setting: Setting) -> Resolved:
    year = setting.year(words)
    if year is None:
        return None, UNDATED
    return f"{year}-{month_numbers()[words['month']]:02}", "a month with its year"


def _list(words: dict[str, str], setting: Setting) -> Resolved:
    return _date({name: value for name, value in words.items() if name != "day2"}, setting)


def _day_of_month(words: dict[str, str], setting: Setting) -> Resolved:
    which = words["which"]
    base = setting.anchor if which in {"that", "the same", "the following"} else setting.today
    if base is None:
        return None, UNDATED
    month = day_value.month(base, {"last": -1, "next": 1, "the following": 1}.get(which, 0))
    value = f"{month}-{number_in(words['day']):02}"
    if "day2" in words:
        value = f"{value}/{month}-{number_in(words['day2']):02}"
    return value, f"of the month of {base}"


def _feast(words: dict[str, str], setting: Setting) -> Resolved:
    """The feast in its printed year, else the nearest, as a date without a year."""
    today, name = setting.today, words["feast"]
    fixed = phrases("feast").get(name)
    if fixed is not None:
        return _date({**words, "month": month_names()[fixed // 100], "day": str(fixed % 100)}, setting)
    shift = datetime.timedelta(days=phrases("easter")[name] or 0)
    if "year" in words:
        return str(day_value.easter(int(words["year"])) + shift), "a moving feast"
    if today is None:
        return None, NO_YEAR
    days = [day_value.easter(today.year + year) + shift for year in (-1, 0, 1)]
    found = day_value.by_tense(days, today, setting.year_tense)
    return str(found), f"the {setting.year_tense} feast nearest to the report's day {today}"


DATED = {
    "range_md": _range_md,
    "range_dm": _range_dm,
    "range_months": _range_months,
    "date_md": _date,
    "date_dm": _date,
    "date_ordinal": _date,
    "date_the": _date,
    "pair_dm": _range_dm,
    "pair_md": _range_md,
    "list_dm": _list,
    "day_of_month": _day_of_month,
    "feast": _feast,
    "month_year": _month_year,
}
