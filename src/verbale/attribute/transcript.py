"""Turns of a transcript: "MR PRICE: Good afternoon. …" gives all that follows, up to the next name, to that speaker."""

from __future__ import annotations

import re

from verbale.attribute.cue import Cue
from verbale.attribute.cues import COLON
from verbale.attribute.draft import Draft
from verbale.reading import Reading
from verbale.record import Span

#: A name in capitals and a colon open a turn ("SECRETARY BLINKEN:", "QUESTION:", "MR PRICE:").
_LABEL = re.compile(r"(?P<name>[A-Z][A-Z’'.\-]+(?: [A-Z][A-Z’'.\-]*){0,5}|Q)(?: \([^()\n]{1,40}\))?:\s+(?=\S)")
#: Fewer labels than this are headings, not a transcript.
_FEWEST = 3


def find_turns(reading: Reading) -> list[Draft]:
    """A draft for each turn when the report is a transcript, else none."""
    labels = [(p, _LABEL.match(reading.text, p.start, p.end)) for p in reading.paragraphs]
    if sum(label is not None for _, label in labels) < _FEWEST:
        return []
    turns: list[Draft] = []
    for paragraph, label in labels:
        if label is not None:
            names = reading.tokens_in(Span(label.start("name"), label.end("name")))
            mark = reading.token_at(reading.text.index(":", label.end("name")))
            if not names or mark is None:
                continue
            turn = Draft(Cue(mark, (mark,), COLON, "colon", names[-1]), names[-1], "turn of a transcript")
            turn.named = Span(label.start("name"), label.end("name"))
            turn.verbatim = True
            turns.append(turn)
        start = label.end() if label is not None else paragraph.start
        if turns and start < paragraph.end:
            turns[-1].spans.append(Span(start, paragraph.end))
    return [t for t in turns if t.spans]
