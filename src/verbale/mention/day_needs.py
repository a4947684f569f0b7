"""Which kinds of day expressions a paragraph can hold, told by words and digits without which none stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from verbale.mention.day_pattern import day_patterns, month_numbers, phrases, weekday_numbers

_DIGIT = re.compile(r"\d")
_MONTHS = {
    "range_md", "range_md_and", "range_dm", "range_dm_and", "range_months", "range_months_and", "date_md", "date_dm",
    "date_ordinal", "date_the", "pair_dm", "pair_md", "list_dm", "month_year", "month",
}  # fmt: skip
_DIGITS = {
    "iso", "numeric", "range_md", "range_md_and", "range_dm", "range_dm_and", "range_years", "range_years_and",
    "date_md", "date_dm", "date_the", "pair_dm", "pair_md", "list_dm", "season_year", "decade", "century", "quarter",
    "year", "ordinal", "day_number",
}  # fmt: skip
_WEEKDAYS = {"range_weekdays", "weekday"}
#: Words in small letters of which one stands in every expression of a kind.
_WORDS = {
    "day_of_month": ("month",),
    "unit_part": ("week", "month", "year"),
    "unit_end": ("month", "year"),
    "unit_in": ("week", "month", "year"),
    "unit_over": ("week", "month"),
    "unit": ("week", "month", "year"),
    "weekend": ("weekend",),
    "ago": ("ago",),
    "later": ("later", "earlier", "afterward", "previously", "before", "after"),
    "half": ("half", "quarter"),
    "half_bare": ("half", "quarter"),
    "day_number": ("day",),
    "same_day": ("day",),
}


@dataclass(frozen=True, slots=True)
class Needs:
    """What a kind cannot do without: a digit, one of the `exact` words, one of the words in `small` letters."""

    digit: bool
    exact: tuple[str, ...]
    small: tuple[str, ...]

    def met(self, text: str, small: str, *, digit: bool) -> bool:
        """True when a text can hold such an expression; `small` is the text case-folded, `digit` whether it has one."""
        if self.digit and not digit:
            return False
        if self.exact and not any(word in text for word in self.exact):
            return False
        return not self.small or any(word in small for word in self.small)


@cache
def day_needs() -> tuple[Needs, ...]:
    """The needs of each pattern, in the order of `day_patterns`."""
    months, weekdays = _shortest(list(month_numbers())), _shortest(list(weekday_numbers()))
    small = dict(_WORDS)
    for kind in ("season", "day", "text_day", "told_day", "vague"):
        small[kind] = _shortest([form.casefold() for form in phrases(kind)])
    small["season_year"] = small["season"]
    small["feast"] = _shortest([form.casefold() for one in ("feast", "easter") for form in phrases(one)])
    exact = dict.fromkeys(_MONTHS, months) | dict.fromkeys(_WEEKDAYS, weekdays)
    return tuple(Needs(kind in _DIGITS, exact.get(kind, ()), small.get(kind, ())) for kind, _ in day_patterns())


def has_digit(text: str) -> bool:
    return _DIGIT.search(text) is not None


def _shortest(words: list[str]) -> tuple[str, ...]:
    """The words without those that hold another of them."""
    return tuple(sorted(w for w in set(words) if not any(o != w and o in w for o in set(words))))
