"""A report that is itself a letter or a note: its own asks and regrets stand in that paper."""

from __future__ import annotations

import re

from verbale.attribute.form import Told
from verbale.lexicon.table import cells, read_table
from verbale.reading import Reading
from verbale.record import Claim, Span

_FIRST = {"i", "we"}
#: Weak formulas that together make a letter of a text.
_ENOUGH = 2
#: Tenses in which a writer acts by writing: "we *regret*", not "we regretted".
_PRESENT = {"VBP", "VBZ"}


def own_paper(reading: Reading) -> Told | None:
    """The form of the paper that the report is, with the first formula that shows it; None for any other text."""
    weak: list[Told] = []
    for row in read_table("own_papers"):
        for words in cells(row, "words"):
            hit = re.search(rf"\b{re.escape(words)}\b", reading.text, re.IGNORECASE)
            if hit is None or reading.is_quoted(hit.start()):
                continue
            told = Told(row["form"], Span(hit.start(), hit.end()))
            if row["strong"] == "yes":
                return told
            weak.append(told)
    return weak[0] if len(weak) >= _ENOUGH else None


def is_own(reading: Reading, statement: Claim, paper: Told) -> bool:
    """True when the paper itself says it now: "we call upon", "the Embassy regrets" in a note of the embassy."""
    cue = statement.first("cue")
    speaker = statement.first("speaker")
    if cue is None or speaker is None or statement.attributed_to or reading.is_quoted(cue.spans[0].start):
        return False
    words = reading.tokens_in(cue.spans[0])
    if not any(t.tag_ in _PRESENT for t in words):
        return False
    if reading.words(speaker.spans[0]).lower() in _FIRST:
        return True
    before = [m for m in reading.mentions if m.span.end <= paper.span.start and m.actor is not None]
    nearest = max(before, key=lambda m: m.span.end, default=None)
    return (
        paper.form == "note verbale"
        and nearest is not None
        and nearest.actor is not None
        and speaker.actor == nearest.actor.id
    )
