"""Simple baselines: a few regular expressions."""

from __future__ import annotations

import re

from papers.family import family
from papers.rows import Row
from verbale.document.date import find_dates

Answer = tuple[set[str], set[str], set[str]]


def by_baseline(text: str) -> Answer:
    """The first "From X to Y" of the first line, else "Dear X" and the last line; the first day of the text."""
    first = text.strip().split("\n")[0]
    hit = re.search(r"(?:From|from) (.+?) to (.+)", first)
    last = text.strip().split("\n")[-1]
    if hit:
        sender, recipient = ({family(part.strip(" ()"))} for part in hit.groups())
    else:
        greeting = re.search(r"(?im)^(?:my )?dear ([^:,\n]+)[:,]", text)
        recipient = {family(greeting[1])} if greeting else set()
        sender = {family(last)} if len(last.split()) <= 4 else set()
    day = re.search(r"([A-Z][a-z]+) (\d{1,2}), (\d{4})", text)
    months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    date = {f"{day[3]}-{months.index(day[1]) + 1:02d}-{int(day[2]):02d}"} if day and day[1] in months else set()
    return sender - {""}, recipient - {""}, date


def same_day(text: str, texts: dict[str, str], rows: list[Row]) -> set[str]:
    """Baseline: the first document of the day in the first "your letter of <day>"."""
    hit = re.search(r"[Yy]our (?:letter|memorandum|message|note|telegram) of ([A-Z][a-z]+ \d{1,2})", text)
    if hit is None:
        return set()
    dates = find_dates(text, hit.start(), hit.end() + 6)
    own = find_dates(text)
    if not dates or not own or own[0].year is None:
        return set()
    day = dates[0].in_year(own[0].year)
    same = [row["id"] for row in rows if row["id"] in texts and day and (row["date"] or "")[:10] == day.date]
    return set(same[:1])
