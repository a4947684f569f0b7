"""Full dates as pages print them: never one that can be read in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from verbale.lexicon.table import cells, read_table
from verbale.record import Day, Span

#: Years that a press report can be dated: the telegraph brought the first wire reports.
_FIRST_YEAR, _LAST_YEAR = 1840, 2099

#: Longest value of a date field that is looked at.
_LONGEST = 80

_TIME = (
    r"(?:(?:T|\s*[,|@]?\s*(?:at\s+)?)(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?::\d\d(?:\.\d+)?)?"
    r"(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?)?"
)


@cache
def month_numbers() -> dict[str, int]:
    """Month name in lower case -> 1 to 12."""
    return {
        word: int(row["value"])
        for row in read_table("published_words")
        if row["kind"] == "month"
        for word in cells(row, "words")
    }


@cache
def words_of(kind: str) -> tuple[str, ...]:
    """Words of one kind of the table, longest first, so that a pattern tries "published on" before "published"."""
    found = {word for row in read_table("published_words") if row["kind"] == kind for word in cells(row, "words")}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@cache
def _pattern() -> re.Pattern[str]:
    month = "|".join(re.escape(word) for word in sorted(month_numbers(), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"""(?<![\w./-])(?:
          (?P<y1>\d{{4}})(?P<s1>[-/.])(?P<m1>\d{{1,2}})(?P=s1)(?P<d1>\d{{1,2}})(?=T|\b)
        | (?P<d2>\d{{1,2}})\.\s?(?P<m2>\d{{1,2}})\.\s?(?P<y2>\d{{4}})\b
        | (?P<a3>\d{{1,2}})/(?P<b3>\d{{1,2}})/(?P<y3>\d{{4}})\b
        | (?P<m4>{month})\.?\s+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y4>\d{{4}})\b
        | (?P<d5>\d{{1,2}})(?:st|nd|rd|th|\.|º)?(?:\s+(?:of|de))?\s+(?P<m5>{month})\b\.?,?
            (?:\s+(?:de|of))?\s+(?P<y5>\d{{4}})\b
        ){_TIME}(?![/-]\d)""",
        re.X | re.I,
    )


def iter_days(text: str) -> Iterator[tuple[Span, Day | None]]:
    """Every full date printed in `text`, in order; the day is None when it can be read in two ways or is no date."""
    for hit in _pattern().finditer(text):
        yield Span(*hit.span()), _day(hit)


def parse_day(text: str) -> Day | None:
    """The day that a date field gives, with its time as printed; None when it is not one unambiguous day.

    A month or a year alone is a day of that precision.

    >>> parse_day("2022-02-10T11:26+0000")
    Day(date='2022-02-10', precision='day', time='11:26')
    >>> parse_day("02/10/2022") is None
    True
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    if re.fullmatch(r"\d{4}(-\d{2}){0,2}", text):
        return _make(text)
    if hit := re.fullmatch(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}Z?)?", text):
        return _make("-".join(hit.groups()[:3]), f"{hit[4]}:{hit[5]}" if hit[4] else None)
    found = list(iter_days(text))
    return found[0][1] if len(found) == 1 else None


def day_in_url(url: str) -> Day | None:
    """Day in the path of an address: /2022/02/10/, /20220210/, /2022-02-10/ or /2022/feb/10/.

    >>> day_in_url("https://example.org/20220210/reply.html").date
    '2022-02-10'
    """
    path = re.sub(r"^[a-z]+://[^/]*", "", url.split("?")[0].split("#")[0], flags=re.I)
    found = set()
    for hit in re.finditer(r"(?<=/)(\d{4})(/|-|)(\d{2}|[A-Za-z]{3})\2(\d{2})(?=[/_.-]|$)", path):
        month = hit[3] if hit[3].isdigit() else f"{month_numbers().get(hit[3].lower(), 0):02d}"
        found.add(_make(f"{hit[1]}-{month}-{hit[4]}"))
    return found.pop() if len(found) == 1 else None


def _day(hit: re.Match[str]) -> Day | None:
    if hit["y3"]:
        first, second = int(hit["a3"]), int(hit["b3"])
        if first <= 12 and second <= 12 and first != second:
            return None  # 02/10/2022: February or October
        day, month, year = (first, second, hit["y3"]) if first > 12 else (second, first, hit["y3"])
    else:
        which = next(n for n in "1245" if hit[f"y{n}"])
        word = hit[f"m{which}"]
        day, year = int(hit[f"d{which}"]), hit[f"y{which}"]
        month = int(word) if word.isdigit() else month_numbers()[word.lower()]
    return _make(f"{year}-{month:02d}-{day:02d}", _time(hit))


def _time(hit: re.Match[str]) -> str | None:
    if not hit["hour"]:
        return None
    hour = int(hit["hour"])
    if hit["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if hit["half"].lower() == "p" else 0)
    return f"{hour:02d}:{hit['minute']}" if hour < 24 else None


def _make(text: str, time: str | None = None) -> Day | None:
    try:
        day = Day.of(text, time)
    except (ValueError, KeyError):
        return None
    return day if _FIRST_YEAR <= day.first.year <= _LAST_YEAR else None
