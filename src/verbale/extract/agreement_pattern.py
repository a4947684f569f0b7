"""Finds the words that name treaties, agreements, resolutions and principles."""

from __future__ import annotations

import re
from functools import cache

from verbale.extract.reference import Reference, longest, matched
from verbale.extract.reference_role import cues
from verbale.lexicon.table import cells, read_table
from verbale.reading import Reading
from verbale.record import Span

_SMALL = r"(?:of|on|the|for|and|to|against|with|in|de|between|from|relating|concerning)"
_CAP = r"(?:[A-Z][\w/-]*(?:\.[A-Z])*(?!['’]s)|\d{4})"
#: Words that turn the name into that of a house or a body: "Convention Center", "North Atlantic Treaty Organization".
_NO_NAME = r"\s(?:Organi[sz]ation|Cent(?:er|re)|Hall|Office|Officer|Secretariat)"
#: Last words of laws and bodies that carry a treaty's words in their name.
_BODY = re.compile(r"(?<!Final)(?<!Founding) (?:Act|Committee|Commission|Fund|Board|Implementation)$")
#: Capitalised words that open a sentence and are no part of a name.
_OPENERS = re.compile(
    r"^(?:(?:The|This|That|These|Those|Under|In|Pursuant|With|By|On|Of|For|From|Our|Its|Their|A|An|And|But|All|Any|Both"
    r"|Since|After|Before|When|While|If|As|At|To|New|No|First|Second|Draft|Both|Like)\s(?:to\s|the\s)?)+"
)


def _either(words: list[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w))) + ")"


@cache
def known_names() -> tuple[re.Pattern[str], dict[str, str], dict[str, tuple[str, str]]]:
    """Pattern of all names in the table; alias -> name; short alias -> (name, actor that must be named)."""
    full: dict[str, str] = {}
    short: dict[str, tuple[str, str]] = {}
    for row in read_table("agreements"):
        for alias in (row["name"], *cells(row, "aliases")):
            full[alias] = row["name"]
        for alias in cells(row, "short"):
            short[alias] = (row["name"], row["with"])
    names = _either([*full, *short])
    return re.compile(rf"(?<![\w-]){names}(?![\w-]|{_NO_NAME})"), full, short


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    proper = _either(list(cues("agreement_words", "proper")))
    plain = _either(list(cues("agreement_words", "plain")))
    subject = _either(list(cues("agreement_words", "subject")))
    about = rf"\s(?:on|of|for|against|concerning)\s(?:the\s)?{_CAP}(?:(?:\s{_SMALL}){{0,3}}\s{_CAP})*"
    name = rf"(?:{_CAP}(?:(?:\s{_SMALL}){{0,3}}\s{_CAP})*?\s{proper}(?![\w-]|{_NO_NAME})(?:{about})?|{proper}{about})"
    capital = r"[A-Z][\w/-]*(?:\.[A-Z])*"
    return (
        ("resolution", re.compile(
            r"(?<!House )(?<!Senate )(?:(?:UN|U\.N\.|United Nations)\s)?(?:(?P<council>Security Council|UNSC)\s)?"
            r"(?:[Rr]esolutions?\s|(?P<code>UNSCR\s?))(?P<number>\d{3,4})(?:\s?\(\d{4}\))?")),
        ("article", re.compile(
            rf"[Aa]rticles?\s(?P<number>\d+(?:\.\d+)?(?:\(\w\))*)\sof\s(?:the\s)?(?P<of>{name}|{_known_text()})")),
        ("bare_article", re.compile(r"Article\s\d+(?![\w.(]|\sof the)")),
        ("proper", re.compile(rf"(?<![\w-]){name}")),
        ("plain", re.compile(
            rf"(?<![\w-])(?:(?P<mark>(?:(?:{capital}|\d{{4}}) )+)?(?P<subject>(?:(?:{subject})[ ])*)"
            rf"(?P<head>{plain})s?)(?![\w-])"
            r"(?:\s(?P<of_day>of|dated)(?=\s\d))?")),
        ("principle", re.compile(
            r"principles?\sof\s(?P<of>(?:[a-z-]+\s){0,3}?(?:security|sovereignty|equality|consensus|integrity|"
            r"neutrality|non-intervention|non-use of force|unanimity|reciprocity|non-discrimination))")),
    )  # fmt: skip


@cache
def _known_text() -> str:
    return _either([*known_names()[1], *known_names()[2]])


def find_references(reading: Reading) -> list[Reference]:
    """References to agreements and principles in the report's prose, in order."""
    named = {mention.actor.name for mention in reading.mentions if mention.actor is not None}
    found: list[Reference] = []
    for paragraph in reading.paragraphs:
        found += _known(reading, paragraph, named)
        found += matched(reading, paragraph, _patterns(), _reference)
    return longest(found)


def canonical(words: str) -> str:
    """The table's name for these words, else the words as printed, on one line and without their article."""
    plain = re.sub(r"\s+", " ", words).strip()
    plain = re.sub(r"^(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat) ", "", plain)
    return known_names()[1].get(plain, plain)


def _known(reading: Reading, paragraph: Span, named: set[str]) -> list[Reference]:
    pattern, full, short = known_names()
    found = []
    for match in pattern.finditer(reading.text, paragraph.start, paragraph.end):
        words = match.group()
        if words in full:
            found.append(Reference(Span(*match.span()), full[words]))
        elif not short[words][1] or short[words][1] in named:
            found.append(Reference(Span(*match.span()), short[words][0]))
    return found


def _reference(reading: Reading, kind: str, match: re.Match[str]) -> Reference | None:
    span, words = Span(*match.span()), match.group()
    if kind == "resolution":
        of_council = match["council"] or match["code"] or "Security Council" in reading.text
        return Reference(span, f"{'UN Security Council ' if of_council else ''}Resolution {match['number']}")
    if kind == "article":
        return Reference(span, f"Article {match['number']} of the {canonical(match['of'])}")
    if kind == "bare_article":
        return Reference(span, words, strong=False)
    if kind == "principle":
        return Reference(span, canonical(f"principle of {match['of']}"))
    if kind == "proper":
        return _proper(span, words)
    return _plain(reading, match)


def _proper(span: Span, words: str) -> Reference | None:
    opener = _OPENERS.match(words)
    cut = opener.end() if opener else 0
    rest = words[cut:]
    stops = cues("agreement_words", "stop")
    heads = cues("agreement_words", "proper")
    inner = known_names()[0].search(rest)
    if inner is not None and inner.group() != rest and inner.group() in known_names()[1]:
        return None
    if _BODY.search(rest) or not rest or rest in heads or any(word in stops for word in re.split(r"[\s-]", rest)):
        return None
    return Reference(Span(span.start + cut, span.end), canonical(rest))


def _plain(reading: Reading, match: re.Match[str]) -> Reference | None:
    """ "the 1965 agreement", "Riyadh agreements of 2013", "a ceasefire agreement", "the memorandum of 28 June"."""
    mark, subject, head = match["mark"] or "", match["subject"] or "", match["head"]
    token = reading.token_at(match.start("head"))
    if token is None or token.pos_ not in {"NOUN", "PROPN"}:
        return None
    opener = _OPENERS.match(mark)
    start = match.start() + (opener.end() if opener else 0)
    mark = mark[opener.end() :] if opener else mark
    if any(word in cues("agreement_words", "stop") for word in mark.split()):
        return None
    end = match.end("head") + (reading.text[match.end("head") : match.end("head") + 1] == "s")
    day = next((d for d in reading.days if 0 < d.span.start - end <= 7 and match["of_day"]), None)
    if day is not None:
        end = day.span.end
    if not mark and not subject and day is None:
        return Reference(Span(match.start("head"), end), head, strong=False)
    start = max(start, match.start()) if mark else match.start("subject" if subject else "head")
    if head == "deal" and not subject:
        return None
    words = reading.text[start:end]
    return Reference(Span(start, end), canonical(words), strong=bool(mark) or day is not None)
