"""The day without a year that a dateline or byline prints: "TEHRAN, Aug. 22 (Agency) -"."""

from __future__ import annotations

import re
from functools import cache

from verbale.readers.byline import is_dateline, is_published, is_updated, opening_lines
from verbale.readers.printed import month_numbers
from verbale.record import Report

#: Ends a dateline that no dash follows: "MANILA, 11. December. The envoys …".
_STOP = re.compile(r"\.?\s+(?=[^\W\d_a-z])")
#: A place in capitals behind a date that opens the line: "April 12, MEXICO CITY (Agency) —".
_PLACE_BEHIND = re.compile(r"[,.]\s+[^\W\d_a-z]{2,}(?:[ -][^\W\d_a-z]{2,})*\s*(?:[(/\[]|[-\u2010-\u2015]+\s)")
_CAPITALS = re.compile(r"[^\W\d_a-z]{2,}(?:[ /-][^\W\d_a-z]{2,})*,\s+(?:on )?(?:the )?$")


@cache
def _pattern() -> re.Pattern[str]:
    month = "|".join(re.escape(word) for word in sorted(month_numbers(), key=lambda word: (-len(word), word)))
    year = r"(?!,?\s+(?:of\s+|de\s+)?\d{4})"
    return re.compile(
        rf"""(?<![\w./-])(?:
          (?P<m1>{month})\.?\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:./-])\b{year}
        | (?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.|º)?(?:\s+(?:of|de))?\s+(?P<m2>{month})\b{year}
        )""",
        re.X | re.I,
    )


def find_yearless(report: Report) -> tuple[int, int] | None:
    """(month, day) of the dateline at the top of a report; None when there is none, or two of them differ.

    >>> find_yearless(Report.make("TEHRAN, Aug. 22 (Agency) - The minister wrote a letter."))
    (8, 22)
    """
    found = {day for line in opening_lines(report.text, report.furniture) if (day := _of_line(line)) is not None}
    return found.pop() if len(found) == 1 else None


def _of_line(line: str) -> tuple[int, int] | None:
    for hit in _pattern().finditer(line[:200]):
        before, after = line[: hit.start()], line[hit.end() :]
        if is_updated(before):
            continue
        stopped = bool(_CAPITALS.fullmatch(before) and _STOP.match(after))
        stopped = stopped or (not before.strip() and bool(_PLACE_BEHIND.match(after)))
        if stopped or is_published(before) or is_dateline(before, after.removeprefix("."), hit.end()):
            number = "1" if hit["m1"] else "2"
            return month_numbers()[hit[f"m{number}"].lower()], int(hit[f"d{number}"])
    return None
