"""Finds the words that name forums: standing formats, talks with a name, courts and councils in which parties meet."""

from __future__ import annotations

import re
from functools import cache

from verbale.extract.reference import Reference, longest
from verbale.extract.reference_role import cues
from verbale.lexicon.table import cells, read_table
from verbale.mention.mention import Naming
from verbale.reading import Reading
from verbale.record import Span

_OPENER = re.compile(r"^(?:(?:The|This|That|These|At|In|During|After|Before|On|For|With|A|An|Our|Both|New|As|If)\s)+")
_CAP = r"[A-Z][\w/-]*(?:\.[A-Z])*(?!['’]s)"


def _either(words: list[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w))) + ")"


@cache
def standing_forums() -> frozenset[str]:
    """Names of the lexicon's standing forums: states meet in them, no secretariat acts."""
    return frozenset(row["name"] for row in read_table("organisations") if row["forum"] == "yes")


@cache
def bodies() -> frozenset[str]:
    """Names of organisations and of organs (councils, courts) in which states can meet or bring a matter.

    Unions and alliances are actors first: their councils and summits are the forums.
    """
    rows = read_table("organisations")
    return frozenset(row["name"] for row in rows if row["type"] in {"organisation", "organ"})


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    proper = _either(list(cues("forum_words", "proper")))
    joined = _either(list(cues("forum_words", "joined")))
    plain = _either(list(cues("forum_words", "plain")))
    subject = _either(list(cues("forum_words", "subject")))
    return (
        ("proper", re.compile(rf"(?<![\w-])(?:{_CAP}\s){{1,5}}?{proper}(?![\w-])(?!\s[A-Z])")),
        ("joined", re.compile(rf"(?<![\w-])(?:{_CAP}\s){{1,3}}?(?:peace\s|nuclear\s)?{joined}(?![\w-])")),
        ("plain", re.compile(rf"(?<![\w-])(?i:(?:{subject}\s)+{plain})(?![\w-])")),
    )


def find_references(reading: Reading) -> list[Reference]:
    """References to forums in the report's prose, in order."""
    found = [*_mentioned(reading)]
    for paragraph in reading.paragraphs:
        for kind, pattern in _patterns():
            for match in pattern.finditer(reading.text, paragraph.start, paragraph.end):
                reference = _reference(reading, kind, match)
                if reference is not None:
                    found.append(reference)
    return longest(found)


def _mentioned(reading: Reading) -> list[Reference]:
    """Mentions by name of standing forums (strong), and of bodies that count only with a role (weak)."""
    found = []
    for mention in reading.mentions:
        actor = mention.actor
        if actor is None or mention.naming is not Naming.NAME:
            continue
        if actor.name in standing_forums():
            found.append(Reference(mention.span, actor.name, True, actor.id))
        elif actor.name in bodies():
            found.append(Reference(mention.span, actor.name, False, actor.id))
    return found


def _reference(reading: Reading, kind: str, match: re.Match[str]) -> Reference | None:
    words = match.group()
    opener = _OPENER.match(words)
    start = match.start() + (opener.end() if opener else 0)
    words = reading.text[start : match.end()]
    stops = cues("forum_words", "stop")
    if any(word in stops for word in re.split(r"[\s-]", words)):
        return None
    token = reading.token_at(match.end() - 1)
    if token is None or token.pos_ not in {"NOUN", "PROPN"}:
        return None
    if kind != "plain" and (" " not in words or not words[0].isupper() or words.split()[0] in _adjectives()):
        return None
    if any(day.span.start <= start < day.span.end for day in reading.days):
        return None
    strong = kind != "plain" or words.split()[0].lower() not in cues("forum_words", "loose")
    return Reference(Span(start, match.end()), re.sub(r"\s+", " ", words), strong)


@cache
def _adjectives() -> frozenset[str]:
    """Adjectives of states: "Russian talks" names no forum."""
    return frozenset(word for row in read_table("states") for word in cells(row, "adjective"))
