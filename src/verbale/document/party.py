"""Who is meant by a phrase in a head: "the Ambassador in Korea (Holt)", "Prime Minister Lund and King Otto"."""

from __future__ import annotations

import re
from functools import cache

from verbale.document.layout import trimmed
from verbale.document.paper import Party
from verbale.document.words import one_of
from verbale.record import Span

#: "(Dowling)" at the end of an office; a place, an acronym or a number in brackets is no name.
_BRACKET = re.compile(r"\(\s*(?P<name>[^\W\d_][^()\d]*?)\s*\)")

#: Between two parties of one phrase: what follows must open another one.
_AND = re.compile(r",?\s+and\s+(?=(?:the|The|to|[A-Z]))|\s*/\s*(?=[A-Z])|;\s*")

_NAME_WORD = r"[^\W\d_a-z][\w'’.-]*"
#: A personal name: capitalised words and particles ("de Gaulle", "Ben Gurion", "bin Salman"), with "Jr." or a number.
_NAME = re.compile(
    rf"(?:(?:de|da|di|du|del|della|van|von|der|den|ter|bin|bint|ibn|al|el|la|le)[\s-]|{_NAME_WORD}\s*)*"
    rf"{_NAME_WORD}(?:,?\s+(?:Jr|Sr)\.?|\s+I{{2,3}}\b)?"
)


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{one_of('title')})\b\.?,?\s*)+", re.I)


def parties_of(text: str, start: int, end: int) -> list[Party]:
    """The parties that a phrase of a head names, in order."""
    found = []
    for part in _parts(text, start, end):
        party = _party(text, part)
        if party is not None:
            found.append(party)
    return found


def _parts(text: str, start: int, end: int) -> list[Span]:
    """The phrase cut where another party begins; an "and" inside an office ("for Near Eastern and …") cuts nothing."""
    cuts = [start]
    for hit in _AND.finditer(text, start, end):
        left, right = text[cuts[-1] : hit.start()], text[hit.end() : end]
        depth = left.count("(") - left.count(")")
        if depth == 0 and _is_whole(left) and _opens_party(left, right):
            cuts += [hit.start(), hit.end()]
    cuts.append(end)
    pairs = [(cuts[i], cuts[i + 1]) for i in range(0, len(cuts), 2)]
    return [Span(a, b) for a, b in pairs if a < b]


def _is_whole(left: str) -> bool:
    """True when the words before "and" name somebody already: a bracketed name, or a title with a name."""
    left = left.strip()
    return left.endswith(")") or _named(left) is not None or left.lower().startswith("the ")


def _opens_party(left: str, right: str) -> bool:
    """True when the words after "and" open another party: "the …", a title, or a name where no office has begun."""
    right = right.strip()
    if re.match(r"(?:to )?the ", right, re.I) or _titles().match(right) is not None:
        return True
    return ("," not in left or left.rstrip().endswith(")")) and _named(right) is not None


def _party(text: str, part: Span) -> Party | None:
    span = trimmed(text, part.start, part.end, " \t\n\r,.;:[]")
    if span is None:
        return None
    words = span.of(text)
    bracket = list(_BRACKET.finditer(words))
    if bracket and not bracket[-1]["name"].isupper():
        name = Span(span.start + bracket[-1].start("name"), span.start + bracket[-1].end("name"))
        return Party(span, name)
    inside = _named(words)
    if inside is not None:
        return Party(span, Span(span.start + inside[0], span.start + inside[1]))
    return Party(span)


def _named(words: str) -> tuple[int, int] | None:
    """Where a phrase without brackets names a person: after its titles, up to a comma, "of", "in" or "at"."""
    if re.match(r"(?:the|his|her|an?)\s", words, re.I):
        return None
    title = _titles().match(words)
    begin = title.end() if title else 0
    stop = re.search(r",(?!\s*(?:Jr|Sr)\b)|\s(?:of|in|at|for|on|from)\s", words[begin:], re.I)
    end = begin + stop.start() if stop else len(words)
    hit = _NAME.match(words, begin, end)
    if hit is None or not hit[0].strip() or hit.end() < len(words[:end].rstrip()):
        return None
    name = hit[0].rstrip()
    if not title and len(name.split()) < 2 and stop is not None:
        return None
    return hit.start(), hit.start() + len(name)
