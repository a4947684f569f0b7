"""Day of publication in a byline, a publication line or a dateline at the top of the text."""

from __future__ import annotations

import re
from functools import cache

from verbale.lexicon.table import cells, read_table
from verbale.readers.printed import iter_days, words_of
from verbale.record import Day, Furniture

#: Lines from the top in which a byline is looked for; pages repeat the title, the author and a share bar before it.
_LINES_LOOKED_AT = 12

#: Longest byline, in characters; a sentence with a date in it is longer.
_LONGEST = 110

#: Characters of a long line in which its dateline must stand.
_DATELINE = 100

#: "MOSCOW (Agency - 11th February, 2022) ", "Brussels 10.02.2022 Jane Doe: ", "DOHA, July 4, 2017 (Agency) - ".
_OPENING = re.compile(r"^[^\W\d_][^.!?:–—]{0,40}$")
_CLOSING = re.compile(r"^(?:\)|(?:[ ,|]*\(?[^\W\d_][\w'’.-]*(?:[ /][^\W\d_][\w'’.-]*){0,4}\)?)?\s*(?::|[-–—]+)\s)")


#: "Brussels, " or "Washington, DC, " before a date that ends the line: the head of a statement or a letter.
_PLACE = re.compile(r"[^\W\d_a-z][\w'’.-]*(?:,? [^\W\d_a-z][\w'’.-]*){0,2},\s+(?:the )?")


@cache
def _published() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words_of('published')))})\b[\s:,|]*$", re.I)


@cache
def _updated() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words_of('updated')))})\b[\s:,|]*$", re.I)


@cache
def _sourced() -> re.Pattern[str]:
    """The end of what stands before the date of a byline: an agency, or a dash and perhaps a weekday."""
    agencies = (name for row in read_table("agencies") for name in (row["name"], *cells(row, "names")))
    names = "|".join(map(re.escape, sorted(agencies, key=lambda name: (-len(name), name))))
    weekday = "|".join(words_of("weekday"))
    return re.compile(rf"(?:(?<!\w)(?:{names})[\s,]*|\s[-–—•·]\s*(?:(?i:{weekday}),?\s+)?)$")


@cache
def _around() -> re.Pattern[str]:
    """What may stand beside a date on a line of its own: weekday, zone, marks."""
    return re.compile(
        rf"(?:\b(?:{'|'.join(words_of('weekday'))}|GMT|UTC|CET|CEST|MSK|ET|EST|EDT|PT|BST|IST|JST|HKT)\b|[-+]\d\d:?\d\d|Z\b|[\s,.|()•·–—/-])*",
        re.I,
    )


def find_day(text: str, furniture: tuple[Furniture, ...] = ()) -> Day | None:
    """The day that the first lines print as that of publication; None when none does, or two of them differ."""
    found = [hit for line in opening_lines(text, furniture) if (hit := day_of_line(line)) is not None]
    best = min((rank for rank, _ in found), default=0)
    days = {day.date: day for rank, day in reversed(found) if rank == best}
    return next(iter(days.values())) if len(days) == 1 else None


def opening_lines(text: str, furniture: tuple[Furniture, ...] = ()) -> list[str]:
    """The first lines of a text, behind its metadata, in which a byline or dateline may stand."""
    head = max((piece.end for piece in furniture if piece.role == "metadata"), default=0)
    lines = (line.strip() for line in re.findall(r"[^\r\n]+", text[head : head + 20_000]))
    return [line for line in lines if line][:_LINES_LOOKED_AT]


def is_published(before: str) -> bool:
    """True where the words before a date say "published"."""
    return bool(_published().search(before))


def is_updated(before: str) -> bool:
    """True where the words before a date say "updated": no day of publication, where another is printed."""
    return bool(_updated().search(before))


def is_dateline(before: str, after: str, end: int) -> bool:
    """True for a date, ending at character `end` of its line, behind a place and before an agency or a dash."""
    return end <= _DATELINE and bool(_OPENING.match(before.strip(" ,(-–—/"))) and _dateline(before, after)


def day_of_line(line: str) -> tuple[int, Day] | None:
    """(rank, day) of a byline, None for another line.

    1 says "published", 2 is a date alone, 3 date and names, 4 a dateline, 5 says "updated": the report is no younger.
    """
    for span, day in iter_days(line[: 2 * _LONGEST]):
        if day is None:
            continue
        before, after = line[: span.start], line[span.end :]
        if is_updated(before):
            if len(line) <= _LONGEST and len(list(iter_days(line))) == 1:
                return 5, day
            continue
        if len(line) <= _LONGEST:
            if is_published(before):
                return 1, day
            if _around().fullmatch(before) and _around().fullmatch(after):
                return None if "(" in before else (2, day)
            if _PLACE.fullmatch(before) and _around().fullmatch(after):
                return 2, day
            if _names(before, after, line[span.start : span.end]):
                return 3, day
        if is_dateline(before, after, span.end):
            return 4, day
    return None


def _names(before: str, after: str, date: str) -> bool:
    """The rest of the line is names, and the date is in digits, behind an agency or a dash, or the line says "By".

    Everything else may be a title.
    """
    ends = bool(_around().fullmatch(after) and _sourced().search(before))
    in_digits = date[:2].isdigit() and bool(re.match(r"\d+[-./]", date))
    if not ends and not in_digits and not re.match(r"by\s", before, re.I) and "|" not in before + after:
        return False
    words = re.findall(r"[^\W\d_][\w'’.-]*", before + " " + after)
    small = {"by", "van", "von", "de", "der", "du", "da", "and", "at", "in"}
    return 0 < len(words) <= 10 and all(word[0].isupper() or word.lower() in small for word in words)


def _dateline(before: str, after: str) -> bool:
    words = re.findall(r"[^\W\d_]+", before)
    if not 1 <= len(words) <= 6 or not words[0][0].isupper():
        return False
    return bool(_CLOSING.match(after)) and ("(" in before or words[0].isupper() or ":" in after[:50])
