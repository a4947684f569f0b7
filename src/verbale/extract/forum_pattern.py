"""Finds the words that name forums: standing formats, talks with a name, courts and councils in which parties meet."""

from __future__ import annotations

import re
from functools import cache

from verbale.extract.reference import Reference, longest, matched
from verbale.extract.reference_role import cues, phrase_before
from verbale.lexicon.table import cells, read_table
from verbale.mention.mention import Naming
from verbale.reading import Reading
from verbale.record import ActorType, Span

_OPENER = re.compile(r"^(?:(?:The|This|That|These|At|In|During|After|Before|On|For|With|A|An|Our|Both|New|As|If)\s)+")
#: "the summit of the SCO", before a mention.
_SUMMIT_OF = re.compile(r"\b([Ss]ummit|[Rr]oundtable|[Mm]inisterial) of (?:the )?$")
_MEETING = frozenset({ActorType.ORGANISATION, ActorType.UNION, ActorType.ALLIANCE, ActorType.GROUP})
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
def courts() -> frozenset[str]:
    """Names of bodies that judge between states: what they decide, they decide as a forum."""
    return frozenset(name for name in bodies() if re.search(r"\b(?:Court|Tribunal|Arbitration|Human Rights)\b", name))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    proper = _either(list(cues("forum_words", "proper")))
    joined = _either(list(cues("forum_words", "joined")))
    plain = _either(list(cues("forum_words", "plain")))
    subject = _either(list(cues("forum_words", "subject")))
    return (
        ("proper", re.compile(rf"(?<![\w-])(?:{_CAP}\s){{1,5}}?{proper}(?![\w-])")),
        ("joined", re.compile(rf"(?<![\w-])(?:{_CAP}\s){{1,3}}?(?:peace\s|nuclear\s)?{joined}(?![\w-])")),
        ("plain", re.compile(rf"(?<![\w-])(?i:(?:{subject}\s)+{plain})(?![\w-])")),
    )


def find_references(reading: Reading) -> list[Reference]:
    """References to forums in the report's prose, in order."""
    found = [*_mentioned(reading)]
    for paragraph in reading.paragraphs:
        found += matched(reading, paragraph, _patterns(), _reference)
    return longest(found)


def _mentioned(reading: Reading) -> list[Reference]:
    """Mentions by name of standing forums (strong), and of bodies that count only with a role (weak)."""
    found = []
    for mention in reading.mentions:
        actor = mention.actor
        if actor is None or mention.naming is not Naming.NAME:
            continue
        summit = _SUMMIT_OF.search(reading.text, max(0, mention.span.start - 30), mention.span.start)
        if summit is not None and actor.type in _MEETING:
            name = f"{reading.words(mention.head)} {summit[1].lower()}"
            found.append(Reference(Span(summit.start(1), mention.span.end), name))
        if actor.name in standing_forums():
            found.append(Reference(mention.span, actor.name, True, actor.id))
        elif actor.name in bodies() or (
            actor.type in _MEETING and phrase_before(reading, mention.span, "forum_words") is not None
        ):
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
    if kind == "proper" and _goes_on(reading, match.end()):
        return None
    if kind != "plain" and (" " not in words or not words[0].isupper() or words.split()[0] in _adjectives()):
        return None
    if any(day.span.start <= start < day.span.end for day in reading.days):
        return None
    strong = kind != "plain" or words.split()[0].lower() not in cues("forum_words", "loose")
    return Reference(Span(start, match.end()), re.sub(r"\s+", " ", words), strong)


def _goes_on(reading: Reading, end: int) -> bool:
    """True where the name goes on ("Forum Secretariat"), false where another begins ("at the Peace Forum Jane Roe")."""
    if not re.match(r"\s[A-Z]", reading.text[end : end + 2]):
        return False
    return not any(mention.span.start == end + 1 for mention in reading.mentions_in(Span(end + 1, end + 2)))


@cache
def _adjectives() -> frozenset[str]:
    """Adjectives of states: "Russian talks" names no forum."""
    return frozenset(word for row in read_table("states") for word in cells(row, "adjective"))
