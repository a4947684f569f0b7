"""Resolves one day expression: value and reason."""

from __future__ import annotations

import datetime
import re

from verbale.mention.day_date import DATED
from verbale.mention.day_part import narrowed
from verbale.mention.day_pattern import phrases
from verbale.mention.day_printed import PRINTED
from verbale.mention.day_relative import FROM_TEXT, RELATIVE
from verbale.mention.day_setting import NO_ANCHOR, UNDATED, Resolved, Setting

#: Kinds whose words can name a part that is more exact than the month, week or year.
_PARTED = frozenset({"month", "month_year", "unit_part", "unit_end"})


def resolve(kind: str, match: re.Match[str], setting: Setting) -> Resolved:
    """ISO value of the expression, or None; and the reason in words."""
    value, why = _whole(kind, match, setting)
    part = narrowed(match, value) if value is not None and kind in _PARTED else None
    return (part[0], f"{why}; {part[1]}") if part is not None else (value, why)


def _whole(kind: str, match: re.Match[str], setting: Setting) -> Resolved:
    words = {name: value for name, value in match.groupdict().items() if value is not None}
    family = kind.removesuffix("_and")
    if family in PRINTED:
        return PRINTED[family](words)
    if family in DATED:
        return DATED[family](words, setting)
    if family in {"text_day", "same_day"}:
        if setting.anchor is None:
            return None, NO_ANCHOR
        shift = phrases("text_day").get(match.group().lower()) or 0
        return str(setting.anchor + datetime.timedelta(days=shift)), f"counted from {setting.anchor}, named before it"
    if family == "told_day" and setting.anchor is not None:
        return str(setting.anchor), f"the day {setting.anchor}, told before it"
    if family == "vague":
        return None, "names no certain day"
    base = setting.today or _base_in_text(family, words, setting)
    if base is None:
        return None, UNDATED
    if family == "told_day":
        return str(base), f"the report's day {base}"
    if family == "day":
        shift = phrases("day")[words["phrase"].lower()] or 0
        return str(base + datetime.timedelta(days=shift)), f"counted from the report's day {base}"
    return RELATIVE[family](words, setting, base)


def _base_in_text(family: str, words: dict[str, str], setting: Setting) -> datetime.date | None:
    """Day from which words of an undated report can still count: a printed year, or the day named before them."""
    if family in {"season", "half"} and "year" in words:
        return datetime.date(int(words["year"]), 1, 1)
    if family == "later" or (family == "unit" and words["which"].lower() in FROM_TEXT):
        return setting.anchor
    return None
