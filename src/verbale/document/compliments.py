"""Notes in the third person: "The Embassy of X presents its compliments to the Ministry of Y and has …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from verbale.document.layout import Line, trimmed
from verbale.document.paper import Paper, Party
from verbale.document.words import one_of
from verbale.record import Span

#: Lines from the top among which the formula stands.
TOP = 12


@cache
def _formula() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<who>(?:The|His|Her|\W)[^.;]{{3,160}}?)\s+(?P<formula>{one_of('honour')})\s+"
        r"(?P<whom>[^.;]{3,160}?)(?=,?\s+and(?:,|\s+(?:has|have|wishes|would|with|refers|takes|upon)\b)|[.;,]\s|$)",
        re.I,
    )


def read_compliments(text: str, lines: Sequence[Line]) -> Paper | None:
    """The note that a formula of courtesy opens; None without one."""
    for line in lines[:TOP]:
        hit = _formula().match(line.text)
        if hit is None:
            continue
        at = line.span.start
        formula = Span(at + hit.start("formula"), at + hit.end("formula"))
        paper = Paper("note verbale", "note", _heading(lines, line) or formula, head=[formula], body=line.span.start)
        for group, parties in (("who", paper.senders), ("whom", paper.recipients)):
            span = trimmed(text, at + hit.start(group), at + hit.end(group), ' \t,“"')
            if span is not None:
                parties.append(Party(span))
        paper.signs.append("it opens with the compliments of a note")
        return paper
    return None


#: "NOTE VERBALE", "No. E/317/2023", "NV No. 087/2024", "MFA/SEA1/00144/2018".
_NUMBER = re.compile(
    r"(?:(?:No|Nr|N|Ref|NV|Note)\b[.:°]?\s*)*(?=\S*\d)[\w./()-]+$|(?:circular\s+)?note(?:\s+verbale)?$", re.I
)


def _heading(lines: Sequence[Line], opening: Line) -> Span | None:
    """The line above that names the note, or gives its number."""
    above = [line for line in lines if line.span.end <= opening.span.start and _NUMBER.match(line.text)]
    named = [line for line in above if line.text.lower().endswith(("note", "verbale"))]
    return (named or above)[0].span if above else None
