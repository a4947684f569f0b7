"""Days as an English newspaper prints them."""

from __future__ import annotations

from verbale.record import OPEN, Day

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def say_day(day: Day) -> str:
    """
    >>> say_day(Day.of("2022-02-09")), say_day(Day.of("2022-02")), say_day(Day.of("2022-02-07/2022-02-09"))
    ('9 February 2022', 'February 2022', '7–9 February 2022')
    >>> say_day(Day.of("../2022-02-09")), say_day(Day.of("2022-02-09/.."))
    ('by 9 February 2022', 'from 9 February 2022 on')
    """
    if day.is_open:
        begins, ends = day.date.split("/")
        return f"by {_say(_parts(ends))}" if begins == OPEN else f"from {_say(_parts(begins))} on"
    if "/" in day.date:
        first, last = (_parts(part) for part in day.date.split("/"))
        if len(first) == len(last) == 3:
            if first[:2] == last[:2]:
                return f"{first[2]}–{_say(last)}"
            if first[0] == last[0]:
                return f"{first[2]} {MONTHS[first[1] - 1]} – {_say(last)}"
        return f"{_say(first)} – {_say(last)}"
    return _say(_parts(day.date))


def _parts(text: str) -> list[int]:
    return [int(part) for part in text.split("-")]


def _say(parts: list[int]) -> str:
    if len(parts) == 1:
        return str(parts[0])
    month = MONTHS[parts[1] - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{parts[2]} {month} {parts[0]}"
