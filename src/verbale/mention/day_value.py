"""Calendar arithmetic of day expressions: from a day and a few words to an ISO value."""

from __future__ import annotations

import datetime

from verbale.mention.day_tense import Tense

#: Farther than this from the report's day (in days), the tense outweighs nearness in choosing a year.
_NEAR = 45
#: A day that no verb places is taken ahead of the report only within this many days: news looks farther back.
_FAR = 120
#: Units of which a count names a day: "two weeks ago".
_DAYS = {"day": 1, "week": 7, "fortnight": 14}


def week(day: datetime.date, shift: int = 0) -> str:
    """The week of `day`, Monday to Sunday, moved by `shift` weeks."""
    monday = day - datetime.timedelta(days=day.weekday()) + datetime.timedelta(weeks=shift)
    return f"{monday}/{monday + datetime.timedelta(days=6)}"


def month(day: datetime.date, shift: int = 0) -> str:
    """The month of `day`, moved by `shift` months, as YYYY-MM."""
    count = day.year * 12 + day.month - 1 + shift
    return f"{count // 12:04}-{count % 12 + 1:02}"


def weekend(day: datetime.date, shift: int, tense: Tense) -> str:
    """Saturday and Sunday: the last ones begun on or before `day` (the next ones when the tense looks ahead)."""
    back = (day.weekday() - 5) % 7
    saturday = day - datetime.timedelta(days=back)
    if tense is Tense.FUTURE and back > 1:
        saturday += datetime.timedelta(weeks=1)
    saturday += datetime.timedelta(weeks=shift)
    return f"{saturday}/{saturday + datetime.timedelta(days=1)}"


def season(first_month: int, year: int) -> str:
    """Three months of a season; winter runs into the next year."""
    last = first_month + 2
    return f"{year}-{first_month:02}/{year + (last > 12)}-{(last - 1) % 12 + 1:02}"


def weekday(day: datetime.date, number: int, which: str, tense: Tense) -> datetime.date:
    """Day with weekday `number` that "Tuesday", "last Tuesday", "next Tuesday" means in a report of `day`."""
    back = (day.weekday() - number) % 7
    last, next_ = day - datetime.timedelta(days=back), day + datetime.timedelta(days=(7 - back) % 7)
    if which in {"last", "past", "this past", "the previous"}:
        return last if back else last - datetime.timedelta(weeks=1)
    if which in {"next", "coming", "this coming"}:
        return next_ if back else next_ + datetime.timedelta(weeks=1)
    if which == "this" and tense is Tense.OPEN:
        return day - datetime.timedelta(days=day.weekday() - number)
    return next_ if tense is Tense.FUTURE else last


def nearest_weekday(day: datetime.date, number: int, day_number: int) -> datetime.date | None:
    """The day nearest to `day`, within five weeks, that has both this weekday and this number in its month."""
    around = (day + datetime.timedelta(days=shift) for shift in sorted(range(-35, 36), key=lambda s: (abs(s), s)))
    return next((d for d in around if d.weekday() == number and d.day == day_number), None)


def nearest_year(
    day: datetime.date,
    month_number: int,
    day_number: int,
    tense: Tense,
    *,
    weekday_number: int | None = None,
    ahead: bool | None = None,
) -> datetime.date | None:
    """The day of this month and number nearest to `day`; far from it the tense decides, a printed weekday always.

    Where it is known whether it lies `ahead`, the next one or the last one.
    """
    found = []
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            found.append(datetime.date(year, month_number, day_number))
        except ValueError:
            continue
    if weekday_number is not None:
        found = [d for d in found if d.weekday() == weekday_number] or found
    if not found:
        return None
    if ahead is not None:
        return turned(found, day, ahead=ahead)
    return by_tense(found, day, tense)


def turned(found: list[datetime.date], day: datetime.date, *, ahead: bool) -> datetime.date:
    """The first one of `found` after `day`, else the last one not after it."""
    if ahead:
        return min((d for d in found if d > day), default=max(found))
    return max((d for d in found if d <= day), default=min(found))


def by_tense(found: list[datetime.date], day: datetime.date, tense: Tense) -> datetime.date:
    """The one of `found` nearest to `day`; far from it the tense decides."""
    best = min(found, key=lambda d: abs((d - day).days))
    distance = (best - day).days
    if (tense is Tense.PAST and distance > _NEAR) or (tense is Tense.OPEN and distance > _FAR):
        return max((d for d in found if d <= day), default=best)
    if tense is Tense.FUTURE and distance < -_NEAR:
        return min((d for d in found if d >= day), default=best)
    return best


def easter(year: int) -> datetime.date:
    """Easter Sunday of the Gregorian calendar (rule of Meeus, Jones and Butcher).

    >>> easter(2025)
    datetime.date(2025, 4, 20)
    """
    golden, century, rest = year % 19, year // 100, year % 100
    leap, other = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    quarter, last = divmod(rest, 4)
    sunday = (32 + 2 * other + 2 * quarter - moon - last) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month_number, day = divmod(moon + sunday - 7 * late + 114, 31)
    return datetime.date(year, month_number, day + 1)


def nearest_month(day: datetime.date, number: int, tense: Tense, *, ahead: bool | None = None) -> str:
    """The month `number` nearest to that of `day`, as YYYY-MM; the tense decides from four months away.

    Where it is known whether it lies `ahead`, the next one or the last one.
    """
    here = day.year * 12 + day.month - 1
    found = [(day.year + shift) * 12 + number - 1 for shift in (-1, 0, 1)]
    best = min(found, key=lambda m: (abs(m - here), m))
    if ahead is not None:
        best = min(m for m in found if m > here) if ahead else max(m for m in found if m <= here)
    elif tense is Tense.PAST and best > here + 1:
        best = max(m for m in found if m <= here)
    elif tense is Tense.FUTURE and best < here - 3:
        best = min(m for m in found if m >= here)
    elif tense is Tense.OPEN and best > here + 3:
        best = max(m for m in found if m <= here)
    return f"{best // 12:04}-{best % 12 + 1:02}"


def shifted(day: datetime.date, unit: str, count: int) -> str:
    """`count` units from `day`: days and weeks give a day, months a month, years a year."""
    if unit in _DAYS:
        return str(day + datetime.timedelta(days=count * _DAYS[unit]))
    if unit == "month":
        return month(day, count)
    return f"{day.year + count * (10 if unit == 'decade' else 1):04}"
