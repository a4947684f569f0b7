"""The day for which a question is asked."""

from __future__ import annotations

import datetime

from verbale.errors import UsageError
from verbale.record import Day


def moment(on: str | datetime.date | Day | None) -> datetime.date:
    """The day itself; the first one of a month or year, and today when nothing is given.

    >>> moment("2022-02")
    datetime.date(2022, 2, 1)
    """
    if on is None:
        return datetime.date.today()  # a question asked of the lexicon; no record is made with it
    if isinstance(on, Day):
        return on.first
    if isinstance(on, datetime.date):
        return on
    try:
        return Day.of(on).first
    except ValueError as error:
        raise UsageError(str(error)) from None
