"""The day of an act that words like "two days after" put beside another: "wrote on Monday, two days after he left"."""

from __future__ import annotations

import re

from verbale.mention import day_value
from verbale.mention.day_pattern import GOVERNED, word_numbers
from verbale.mention.day_setting import NO_ANCHOR, Resolved
from verbale.record import Day

_FOLLOWS = re.compile(GOVERNED)
_COUNTED = re.compile(r"(?P<count>\w+) (?P<unit>day|week|month)s? (?P<which>after|before)", re.I)


def governs(match: re.Match[str]) -> bool:
    """True where a count of days after or before governs an act."""
    return bool(_COUNTED.fullmatch(match.group()) and _FOLLOWS.match(match.string, match.end()))


def governed_day(match: re.Match[str], main: Day | None) -> Resolved:
    """The day of the governed act, by the day of the act beside which it is told, in the same sentence."""
    counted = _COUNTED.fullmatch(match.group())
    if counted is None or main is None or main.precision != "day":
        return None, NO_ANCHOR
    word = counted["count"].lower()
    count = int(word) if word.isdigit() else 1 if word in {"a", "one"} else word_numbers().get(word)
    if count is None:
        return None, "names no certain day"
    back = counted["which"].lower() == "after"
    value = day_value.shifted(main.first, counted["unit"].lower(), -count if back else count)
    return value, f"counted {'back' if back else 'on'} from {main.date}, the day of the act beside it"
