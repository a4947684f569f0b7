"""Numbers of telegrams: the one that a telegram bears, and those by which it names what it answers ("Embtel 2498")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from verbale.document.date import MONTHS
from verbale.document.layout import Line
from verbale.document.paper import Paper, Party, Reference
from verbale.document.words import meanings, one_of, plain
from verbale.record import Span

#: Lines below the head among which the number opens the text: marks of secrecy and of urgency may stand before it.
TOP = 6

#: Characters from the top of the text in which a telegram names what it answers without saying so.
OPENING = 110

#: The number that a telegram bears: "1889.", "Polto 1422.", "254719/Todel 1263."; one digit numbers a paragraph.
_OWN = re.compile(
    r"(?:\[[^\]]*\]\s*)?(?:[A-Z][A-Za-z]+\s)?(?:No\.?\s*)?(?P<number>\d{2,6})(?:/[A-Z][A-Za-z]+\s\d+)?\.(?=\s|$|\d)"
)

_NUMBER = r"(?:Nos?\.?\s*)?(?P<number>[A-Z]{0,2}-?\d{1,6})\b(?!\s*(?:%|percent))"

#: A further number of the same series: "Embtels 260, 261 and 262".
_NEXT = re.compile(r"\s*(?:,|;|,?\s+and)\s*(?P<number>\d{1,6})\b(?![-–:%]|\s+[a-z])")

#: The number behind words for a paper: "your telegram No. 123", "your letter (Deptel 4330)".
_BEHIND = re.compile(rf"\s*(?:\(\s*)?(?:[A-Z][a-z]+\s)?{_NUMBER}(?!\s+[A-Z][a-z]+\s+\d{{4}}|,?\s+\d{{4}}\b)")


#: Words before a figure that is a day, or a year.
_BEFORE_DAYS = frozenset({*MONTHS, *(month[:3] for month in MONTHS), "sept", "of", "in", "the"})


@cache
def _series() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<series>(?i:{one_of('series')}))\s+{_NUMBER}")


@cache
def _office(whose: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{one_of(whose)})\b")


@cache
def _lead() -> re.Pattern[str]:
    """Before a number that is answered: a word that says so, or the end of the words before it."""
    return re.compile(rf"(?:^|[.:\n]|\b(?i:{one_of('answers')}))\s*(?:\(?[a-z\d]\)|[A-Z]\.)?\s*$")


def own_number(lines: Sequence[Line], begin: int) -> str | None:
    """The number at the head of the text below the line of place and day; None where none stands."""
    for line in [line for line in lines if line.span.start >= begin][:TOP]:
        hit = _OWN.match(line.text)
        if hit is not None:
            return hit["number"]
        if line.text.endswith(".") and len(line.text.split()) > TOP:
            return None
    return None


def number_behind(text: str, at: int) -> tuple[str, int] | None:
    """The number that follows words for a paper, without its letters, and where it ends."""
    hit = _BEHIND.match(text, at, min(len(text), at + 40))
    return (_plain(hit["number"]), hit.end("number")) if hit is not None else None


def number_in(words: str) -> str | None:
    """The number in the words of a reference ("Embtels 260", "your letter (Deptel 4330"); None where a day stands."""
    hit = re.search(r"(?:^|[\s(-])(\d{2,6})$", words)
    lead = words[: hit.start(1)].lower().split() if hit is not None else []
    if hit is None or (lead and lead[-1].strip(".,") in _BEFORE_DAYS):
        return None
    return hit[1].lstrip("0")


def find_numbered(text: str, paper: Paper) -> list[Reference]:
    """The addressee's telegrams that a telegram names by number at its opening, or behind a word that answers."""
    found = []
    for hit in _series().finditer(text, min(paper.body, len(text))):
        whose = meanings("series")[plain(hit["series"])]
        opening = hit.start() - paper.body <= OPENING
        lead = _lead().search(text[max(0, hit.start() - 40) : hit.start()])
        if not opening or lead is None or not _is_addressee(text, whose, paper):
            continue
        start = hit.start()
        numbered: re.Match[str] | None = hit
        while numbered is not None:
            found.append(_reference(Span(start, numbered.end("number")), hit.span("series"), numbered["number"]))
            numbered = _NEXT.match(text, numbered.end("number"))
            start = numbered.start("number") if numbered is not None else start
    return found


def _reference(span: Span, whose: tuple[int, int], number: str) -> Reference:
    return Reference(span, "message", Span(*whose), None, True, "a number of the addressee", number=_plain(number))


def _is_addressee(text: str, whose: str, paper: Paper) -> bool:
    """True when the addressee numbers this series: a post's for one who writes to a post, a ministry's for a post."""
    if whose == "addressee":
        return True
    writes, reads = _holds(text, paper.senders, whose), _holds(text, paper.recipients, whose)
    return reads and not writes


def _holds(text: str, parties: Sequence[Party], whose: str) -> bool:
    return any(_office(whose).search(party.span.of(text)) for party in parties)


def _plain(number: str) -> str:
    return re.sub(r"\D", "", number).lstrip("0")
