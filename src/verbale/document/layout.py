"""Lines of a document."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verbale.record import Span

_LINE = re.compile(r"[^\n\r]*\S[^\n\r]*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the blanks around it."""

    span: Span
    text: str

    @property
    def words(self) -> int:
        return len(self.text.split())


def lines_of(text: str) -> list[Line]:
    found = []
    for hit in _LINE.finditer(text):
        start = hit.start() + len(hit[0]) - len(hit[0].lstrip())
        end = hit.end() - (len(hit[0]) - len(hit[0].rstrip()))
        found.append(Line(Span(start, end), text[start:end]))
    return found


def trimmed(text: str, start: int, end: int, strip: str = " \t\n\r,.;:()[]") -> Span | None:
    """The span without blanks and points at its ends; None when nothing is left."""
    while start < end and text[start] in strip:
        start += 1
    while end > start and text[end - 1] in strip:
        # the point of "Jr." and of an initial belongs to the name
        if text[end - 1] == "." and re.search(r"(?:\b[A-Z]|Jr|Sr|Dr|Mr)\.$", text[start:end]):
            break
        end -= 1
    return Span(start, end) if start < end else None
