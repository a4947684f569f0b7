"""Parts of a month, week or year that are more exact than the whole: its last day as a deadline, its first week."""

from __future__ import annotations

import re

from verbale.mention.day_pattern import phrases
from verbale.mention.day_setting import Resolved
from verbale.record import Day

_END = re.compile(r"(?:the )?(?:very )?end of\b|(?:the )?(?:week|month|year)(?:['’]s)?[ -]end\b", re.I)
_WEEK = re.compile(r"the (first|second|third|fourth|last|final) week of\b", re.I)
_HALF = re.compile(r"the (first|second) half of\b", re.I)
_NTH = {"first": 0, "second": 1, "third": 2, "fourth": 3}
#: Days of a month with which its second half begins, and of a week.
_MIDDLE, _SEVEN = 16, 7


def narrowed(match: re.Match[str], value: str) -> Resolved | None:
    """The part of the stretch `value` that the words of `match` mean; None where they are no more exact.

    >>> narrowed(re.search("the end of June", "an answer by the end of June"), "2022-06")
    ('2022-06-30', 'a deadline: its last day')
    """
    whole = Day.of(value)
    words = match.group()
    if _END.match(words) and _is_deadline(match):
        return str(whole.last), "a deadline: its last day"
    if whole.precision != "month":
        return None
    if week := _WEEK.match(words):
        nth = _NTH.get(week[1].lower())
        first = whole.last.day - _SEVEN + 1 if nth is None else nth * _SEVEN + 1
        return _days(value, first, first + _SEVEN - 1), f"the {week[1].lower()} seven days of the month"
    if half := _HALF.match(words):
        first, last = (1, _MIDDLE - 1) if half[1].lower() == "first" else (_MIDDLE, whole.last.day)
        return _days(value, first, last), f"the {half[1].lower()} half of the month"
    return None


def _is_deadline(match: re.Match[str]) -> bool:
    before = match.string[: match.start()].rsplit(None, 1)
    return bool(before) and before[-1].lower() in phrases("deadline")


def _days(month: str, first: int, last: int) -> str:
    return f"{month}-{first:02}/{month}-{last:02}"
