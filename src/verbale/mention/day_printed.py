"""Values of day expressions that need nothing but their own words."""

from __future__ import annotations

from verbale.mention import day_value
from verbale.mention.day_pattern import phrases
from verbale.mention.day_setting import Resolved


def _iso(words: dict[str, str]) -> Resolved:
    return f"{words['year']}-{words['month']}-{words['day']}", "a full date"


def _numeric(words: dict[str, str]) -> Resolved:
    one, two = int(words["one"]), int(words["two"])
    if words["mark"] == "." or one > 12 or one == two:
        day, month = (one, two) if two <= 12 else (two, one)
    elif two > 12:
        day, month = two, one
    else:
        return None, "day and month could stand either way round"
    return f"{words['year']}-{month:02}-{day:02}", "a full date"


def _range_years(words: dict[str, str]) -> Resolved:
    last = words["year2"] if len(words["year2"]) == 4 else words["year"][:2] + words["year2"]
    if last <= words["year"]:
        return None, "ends before it begins"
    return f"{words['year']}/{last}", "a stretch of years"


def _decade(words: dict[str, str]) -> Resolved:
    return f"{words['year']}/{int(words['year']) + 9}", "a decade"


def _century(words: dict[str, str]) -> Resolved:
    last = int(words["number"]) * 100
    return f"{last - 99}/{last}", "a century"


def _quarter(words: dict[str, str]) -> Resolved:
    return part_of_year(int(words["year"]), int(words["nth"]), 3)


def part_of_year(year: int, nth: int, months: int) -> Resolved:
    first = (nth - 1) * months + 1
    return f"{year}-{first:02}/{year}-{first + months - 1:02}", "a part of a year"


def _plain_year(words: dict[str, str]) -> Resolved:
    return words["year"], "a year"


def _season_year(words: dict[str, str]) -> Resolved:
    first = phrases("season")[words["season"].lower()] or 1
    return day_value.season(first, int(words["year"])), "a season"


PRINTED = {
    "iso": _iso,
    "numeric": _numeric,
    "range_years": _range_years,
    "decade": _decade,
    "century": _century,
    "quarter": _quarter,
    "year": _plain_year,
    "season_year": _season_year,
}
