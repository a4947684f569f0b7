"""The head of a document: "Telegram From the Ambassador in Egypt (Byroade) to the Department of State"."""

from __future__ import annotations

import re
from functools import cache

from verbale.document.date import find_dates
from verbale.document.layout import Line, trimmed
from verbale.document.paper import Paper, Party
from verbale.document.party import parties_of
from verbale.document.words import meanings, one_of, plain
from verbale.record import Span

#: Words of a head are few; a line of prose that begins like one is longer.
MOST = 60


@cache
def _head() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\d+\.\s*)?(?P<before>(?:[^\W_][\w.'’-]*\s+){{0,4}}?)(?P<kind>{one_of('kind', 'record', 'joint')})\b"
        r"(?P<dated>,?\s+(?:dated|of)\s+[^,]{4,30}?\d{4})?"
        r"(?P<rest>.*)",
        re.I | re.S,
    )


_FROM = re.compile(r"(?:^|[\s,])(?:from|by)\s+", re.I)
_BETWEEN = re.compile(r"(?:^|[\s,])between\s+", re.I)
_TO = re.compile(r"\s(?:addressed\s+)?to\s+", re.I)
_AND = re.compile(r"\s+and\s+", re.I)


@cache
def _takes_to() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s)(?:{one_of('takes_to')})$", re.I)


def read_head(text: str, line: Line) -> Paper | None:
    """What a line says as the head of a document; None when it is none."""
    if line.words > MOST:
        return None
    hit = _head().fullmatch(line.text)
    if hit is None or line.text.rstrip().endswith((".", "?", "!", "”", '"')) or _opens_prose(hit["before"]):
        return None
    word = plain(hit["kind"])
    kind = "record" if word in meanings("record") else "joint" if word in meanings("joint") else "directed"
    form = {**meanings("kind"), **meanings("record"), **meanings("joint")}[word]
    at = line.span.start
    paper = Paper(form, kind, Span(at + hit.start("kind"), at + hit.end("kind")), head=[line.span])
    end = _tail(text, line, at + hit.end("kind"), paper)
    if hit["dated"]:
        _date(text, at + hit.start("dated"), at + hit.end("dated"), paper)
    _who(text, at + hit.start("rest"), end, paper)
    paper.signs.append("its head says so")
    return paper


def _opens_prose(before: str) -> bool:
    """True of "In a letter to the king, Ms. Berg said": the first words of a report, under its headline."""
    return before.split(" ", 1)[0].lower() in meanings("adjunct")


def _who(text: str, start: int, end: int, paper: Paper) -> None:
    rest = text[start:end]
    between, by = _BETWEEN.search(rest), _FROM.search(rest)
    if paper.kind in ("record", "joint"):
        if between is not None:
            paper.senders = _sides(text, start + between.end(), end)
        elif by is not None:
            author = parties_of(text, start + by.end(), _first_office(text, start + by.end(), end))
            paper.senders = author[:1] if paper.kind == "record" else author
        return
    to = _split(rest, by.end() if by is not None else 0)
    if by is not None:
        stop = to.start() if to is not None else len(rest)
        paper.senders = parties_of(text, start + by.end(), start + stop)
    if to is not None:
        paper.recipients = parties_of(text, start + to.end(), end)


def _split(rest: str, begin: int) -> re.Match[str] | None:
    """The "to" between sender and addressee: after a bracketed name, else the first that belongs to no office."""
    hits = list(_TO.finditer(rest, max(begin - 1, 0)))
    if not hits:
        return None
    explicit = [h for h in hits if "addressed" in h[0].lower()]
    bracketed = [h for h in hits if rest[: h.start()].rstrip().endswith(")")]
    free = [h for h in hits if not _takes_to().search(rest[begin : h.start()])]
    if not (explicit or bracketed or free) and re.match(r"[\s,]*by\s", rest, re.I):
        return None  # "Memorandum by the Ambassador to Norland" goes to nobody
    return (explicit or bracketed or free or hits)[0]


def _sides(text: str, start: int, end: int) -> list[Party]:
    """The two sides of "between A and B"."""
    whole = parties_of(text, start, end)
    if len(whole) > 1:
        return whole
    cut = _AND.search(text, start, end)
    if cut is None:
        return whole
    return parties_of(text, start, cut.start()) + parties_of(text, cut.end(), end)


def _first_office(text: str, start: int, end: int) -> int:
    """The end of the author's name in "by Mr. John Ross, Deputy to the Representative ( Austin )"."""
    comma = text.find(",", start, end)
    return end if comma < 0 else comma


def _tail(text: str, line: Line, start: int, paper: Paper) -> int:
    """The end of the parties: a place and a day may follow them (", Washington, July 20, 1971, 0320Z")."""
    dates = [d for d in find_dates(text, start, line.span.end) if d.year is not None]
    if not dates:
        return line.span.end
    last = dates[-1]
    before = text[start : last.span.start].rstrip(" ,([")
    if not re.search(r"\b(?:to|from|between|by)\b", before, re.I):
        return line.span.end
    paper.day, paper.day_span = last.in_year(0), last.span
    cut = start + len(before)
    place = re.search(r",\s*(?P<place>[A-Z][\w’' .-]{2,30})$", before)
    if place is not None and ")" not in place["place"]:
        paper.place = trimmed(text, start + place.start("place"), cut)
        return start + place.start()
    return cut


def _date(text: str, start: int, end: int, paper: Paper) -> None:
    dates = [d for d in find_dates(text, start, end) if d.year is not None]
    if dates:
        paper.day, paper.day_span = dates[0].in_year(0), dates[0].span
