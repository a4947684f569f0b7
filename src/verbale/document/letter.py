"""Greeting, close and signature of a letter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from verbale.document.layout import Line, trimmed
from verbale.document.letterhead import signs_for
from verbale.document.paper import Party
from verbale.document.words import meanings, one_of, plain
from verbale.record import Span

#: Lines from the top among which a greeting stands, and from the end among which a signature does.
TOP = 20
END = 8

#: Words that a signature, and the office under it, have at most.
NAME_WORDS = 6
OFFICE_WORDS = 14


@cache
def _greeting() -> re.Pattern[str]:
    named = rf"(?:{one_of('greeting')})"
    return re.compile(
        rf"(?P<greeting>{named})(?:\s+(?P<whom>[^,:;.\n]{{2,60}}?(?:\.\s?[^,:;.\n]{{2,40}})?))?\s*[,:;—]", re.I
    )


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of('closing')})\s*[,.]?(?:\s+|$)", re.I)


@cache
def _title() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{one_of('title')})\b\.?\s*)+", re.I)


_NAME = re.compile(
    r"(?:(?:[A-Z]\.\s?)+|[^\W\d_a-z](?:[^\W\d]|['’.-])*\s?|(?:de|da|van|von|bin|ibn|al|el|la|le|di|du)[\s-])+"
    r"(?:,?\s*(?:Jr|Sr)\.?|\s*,?\s*I{2,3})?"
)


def find_greeting(text: str, lines: Sequence[Line]) -> tuple[Line, Party | None] | None:
    """The line that greets, with the one greeted; the party is None for "Excellency," and for an office alone."""
    for line in lines[:TOP]:
        hit = _greeting().match(line.text)
        if hit is None or line.text[0] in "“\"'‘":
            continue
        if hit["whom"] is None:
            return line, None
        start = line.span.start + hit.start("whom")
        span = trimmed(text, start, line.span.start + hit.end("whom"), " \t,:;")
        return line, None if span is None else greeted(text, span)
    return None


_HONOURED = re.compile(
    r"(?:(?:To|TO:?)\s+)?"
    r"(?:(?:His|Her) Excellency,?|(?:The\s+)?(?:Right\s+)?Honou?rable|H\.\s?E\.|(?:Mr|Mrs|Ms|Dr|Sir)\.?)"
    r"(?:\s+(?P<name>\S.*))?$"
)


def find_address(text: str, lines: Sequence[Line], greeting: Line) -> list[Party]:
    """The addressee in the address above the greeting ("The Honorable Ana Holt", then the office): none, or one."""
    above = [line for line in lines if line.span.end <= greeting.span.start][-6:]
    for at, line in enumerate(above):
        hit = _HONOURED.search(line.text)
        start = line.span.start + hit.start("name") if hit and hit["name"] else None
        if hit is not None and start is None and at + 1 < len(above):
            start, line = above[at + 1].span.start, above[at + 1]
        if start is None:
            continue
        name = _NAME.match(text, start, line.span.end)
        end = start + _name_end(name[0]) if name else start
        if name and end > start:
            return [Party(Span(start, line.span.end), Span(start, end))]
    for at, line in enumerate(above[:-1]):
        # a name, and under it an office: "Ana M. Holt", "Country Director"
        if (
            2 <= line.words <= NAME_WORDS
            and not line.text.isupper()
            and _signs(line.text)
            and _is_office(above[at + 1])
        ):
            return [Party(line.span, line.span)]
    return []


_RANK = re.compile(
    r"(?:(?:Lieutenant|Major|Brigadier|Vice|Rear)\s+)?(?:General|Admiral|Colonel)\b\s*(?P<name>[A-Z].*)?$"
)


def find_foot_address(text: str, lines: Sequence[Line], greeting: Line) -> list[Party]:
    """The addressee in the address at the foot of an official letter, below or above the signature: none, or one.

    It begins with a title of honour, or with a rank above or before a name, and stands below the closing formula.
    """
    closed = [at for at, line in enumerate(lines) if line.span.start > greeting.span.end and _closes(line) is not None]
    if not closed:
        return []
    foot = lines[closed[-1] + 1 : closed[-1] + 10]
    for at, line in enumerate(foot):
        hit = _HONOURED.match(line.text) or (_RANK.match(line.text) if at else None)
        if hit is None:
            continue
        named, start = line, line.span.start + hit.start("name") if hit["name"] else None
        while start is None and named is not foot[-1]:
            named = foot[foot.index(named) + 1]
            again = _HONOURED.match(named.text)
            start = named.span.start + (again.start("name") if again and again["name"] else 0)
            start = start if again is None or again["name"] else None
        name = _NAME.match(text, start, named.span.end) if start is not None else None
        end = start + _name_end(name[0]) if name and start is not None else None
        if start is not None and end is not None and end > start and len(text[start:end].split()) > 1:
            return [Party(Span(start, named.span.end), Span(start, end))]
    return []


#: Words that name the addressee by a next of kin: "you and Mrs. Holt", "your brother, Robert Holt".
_KIN = re.compile(
    r"\b(?:you and (?:Mrs|Mr|Madame)\.?|your (?:brother|father|son|wife|husband),? (?:(?:Mr|Mrs)\.? )?[A-Z][a-z]+)"
    r"\s+(?P<name>[A-Z][\w’'-]+)(?![’']s)"
)


def find_kin(text: str, greeting: Line) -> list[Party]:
    """The addressee by the family name of a next of kin that the letter speaks of: none, or one."""
    hits = {hit["name"]: hit for hit in _KIN.finditer(text, greeting.span.start)}
    return [Party(Span(*hit.span("name")), Span(*hit.span("name"))) for hit in hits.values()] if len(hits) == 1 else []


def _is_office(line: Line) -> bool:
    return re.search(rf"\b(?i:{one_of('title', 'takes_to')}|{one_of('body')})\b", line.text) is not None


def _name_end(words: str) -> int:
    """Where a name ends before the office printed on its line ("William P. Rogers Secretary of State")."""
    office = re.search(
        rf",(?!\s*(?:Jr|Sr)\b)|\s(?:(?i:{one_of('title', 'takes_to', 'body')})\b|Esquire|Under|Country|First|Second)\b",
        words,
    )
    return office.start() if office else len(words.rstrip())


def greeted(text: str, span: Span) -> Party | None:
    """The one greeted: "Senator Byrd" has a name, "Bill" a part of one, "Mr. Secretary" none."""
    words = span.of(text)
    title = _title().match(words)
    rest = words[title.end() :].strip() if title else words.strip()
    if not rest:
        return Party(span)
    if not rest[0].isupper() or rest.lower() in ("friend", "friends", "colleague", "colleagues", "all"):
        return None
    return Party(span, Span(span.end - len(rest), span.end), is_partial=title is None)


def find_signatures(text: str, lines: Sequence[Line], after: int) -> list[Party]:
    """Those who sign, in order: after "(Signed)", under a closing formula, or alone on one of the last lines.

    `after` is the place after which they stand: below the greeting or the head.
    """
    below = [line for line in lines if line.span.start > after]
    postscript = next((at for at, line in enumerate(below) if at and _POSTSCRIPT.match(line.text)), len(below))
    below = below[:postscript]
    for line in below:
        hit = _SIGNED.match(line.text)
        if hit is not None and hit["names"]:
            start = line.span.start + hit.start("names")
            found = [_party(text, Span(start + m.start(), start + m.end())) for m in _listed(hit["names"])]
            if found:
                return found
    several = _stacked(text, below[-END - 4 :])
    if several:
        return several
    party = _under(text, below[-END:])
    return [party] if party is not None else []


_SIGNED = re.compile(r"[\[(]?\s*(?:[Ss]igned|/s/|[Ss]gd\.?)\s*[\])]?:?\s*(?P<names>[A-Z].*)?$")


_POSTSCRIPT = re.compile(r"(?:P\.\s?S\.|Postscript\b)")
_HONOURS = re.compile(r"(?:,\s*[A-Z]{2,5})+$")
#: A closing formula at the end of a line of prose.
_END_OF_LINE = re.compile(r"[.!?]\s+(?P<closing>\S[^.!?]*)$")


def _closes(line: Line) -> str | None:
    """What follows the closing formula on its line; None for a line without one."""
    hit = _closing().match(line.text)
    if hit is not None and line.words <= 8:
        return line.text[hit.end() :].strip()
    if signs_for(line):
        return ""
    end = _END_OF_LINE.search(line.text)
    return "" if end is not None and _closing().fullmatch(end["closing"]) else None


def _listed(names: str) -> list[re.Match[str]]:
    """The names of a line of signatures; what follows a comma and is an office is none."""
    return [m for m in re.finditer(r"[^,;]+", names) if _signs(m[0].strip()) and not _is_title(m[0].strip())]


def _is_title(words: str) -> bool:
    """True for an office alone: "Permanent Representative", "President"."""
    return (
        re.fullmatch(rf"(?:(?i:{one_of('title', 'takes_to')}|permanent|acting|first|of|the|a\.i\.)[\s,.]*)+", words)
        is not None
    )


def _stacked(text: str, last: Sequence[Line]) -> list[Party]:
    """Those who sign one under the other, each above the own office; none for one signature."""
    block: list[Line] = []
    for line in reversed(last):
        if line.words > OFFICE_WORDS or (line.text[-1] in ".:;" and not is_name(line.text)):
            break
        block.insert(0, line)
    signers = [
        at for at, line in enumerate(block[:-1])
        if is_name(line.text) and not _is_office(line) and _is_office(block[at + 1]) and not is_name(block[at + 1].text)
    ]  # fmt: skip
    return [_party(text, block[at].span) for at in signers] if len(signers) > 1 else []


def _under(text: str, last: Sequence[Line]) -> Party | None:
    """The one who signs under a closing formula, else alone on one of the last lines."""
    for at in range(len(last) - 1, -1, -1):
        same = _closes(last[at])
        if same is None:
            continue
        if same and _signs(same) and not _is_title(same):
            return _party(text, Span(last[at].span.end - len(same), last[at].span.end))
        below = [_without_honours(line) for line in last[at + 1 : at + 4]]
        named = [_party(text, span) for span in below if _signs(span.of(text)) and not _is_title(span.of(text))]
        # "Bill", and under it the name in full
        full = [party for party in named[:2] if not party.is_partial]
        return next(iter(full or named), None)
    for at in range(len(last) - 1, max(-1, len(last) - 4), -1):
        if at <= 0 or not _signs(last[at].text) or _is_title(last[at].text):
            continue
        if all(line.words <= OFFICE_WORDS and line.text[-1] != "." for line in last[at + 1 :]):
            return _party(text, last[at].span)
    return None


def _without_honours(line: Line) -> Span:
    """The line without the letters behind a name: "Ana Holt, MP"."""
    letters = _HONOURS.search(line.text)
    return Span(line.span.start, line.span.end - (len(letters[0]) if letters is not None else 0))


def is_name(words: str) -> bool:
    """True for a personal name of two words or more, alone."""
    return len(words.split()) > 1 and not words.isupper() and _signs(words) and not _is_title(words)


def _signs(words: str) -> bool:
    """True for a name, or for initials, alone on its line."""
    if len(words.split()) <= NAME_WORDS + 2 and (name := _NAME.match(words)):
        words = words[: _name_end(name[0]) or len(words)] if "." in name[0] else words  # "A.C. Davis Vice Admiral, USN"
    plain = re.sub(r"\s*\[?\(?(?:signed|s/|/s/)\)?\]?:?\s*|[\[\]()]|,?\s*(?:Jr|Sr)\.?$", " ", words, flags=re.I).strip()
    if not plain or len(plain.split()) > NAME_WORDS or plain.endswith((":", ";", "?", "!")):
        return False
    if re.search(rf"\b(?i:{one_of('no_name')})\b", plain) or re.search(r"[a-z]{2}\.\s+[A-Z]", plain.replace("Jr.", "")):
        return False
    title = _title().match(plain)
    if title:
        plain = plain[title.end() :].strip()
    if plain.endswith(".") and not re.search(r"\b[A-Z]\.$", plain):
        return False
    return bool(plain) and _NAME.fullmatch(plain) is not None and re.search(r"[A-Z]", plain) is not None


def _party(text: str, span: Span) -> Party:
    words = span.of(text)
    lead = re.match(r"\s*[\[(]?(?:signed|/s/|s/)[\])]?:?\s*", words, re.I)
    start = span.start + (lead.end() if lead else 0)
    clean = trimmed(text, start, span.end, ' \t,;:[]”"') or span
    words = clean.of(text)
    title = _title().match(words)
    begin = clean.start + (title.end() if title and title.end() < len(words) else 0)
    name = Span(begin, clean.end)
    cut = _name_end(name.of(text))
    name = Span(name.start, name.start + cut) if cut else name
    party = Party(clean, name)
    said = name.of(text).split()
    # "Ike E." ends in an initial; a single word is a family name unless it is a given one
    initial = len(said[-1].strip(".")) == 1
    given = title is None and len(said) == 1 and (plain(said[0]) in meanings("given") or len(said[0]) < 4)
    short = party.name_is_short(text) or initial or given
    return Party(clean, name, is_partial=short)
