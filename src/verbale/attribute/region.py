"""How far a cue reaches with its speaker and its adverbials."""

from __future__ import annotations

from verbale.attribute.cue import Cue
from verbale.attribute.subject import speaker_span


def region(cue: Cue) -> tuple[int, int]:
    """First and last token of a cue with its speaker and the adverbials that belong to it."""
    doc = cue.head.doc
    first, last = cue.head.i, max(t.i for t in cue.tokens if t.i <= cue.head.i + 3)
    last = max(last, cue.head.i)
    tokens = {t.i for t in cue.tokens}
    named: set[int] = set()
    if cue.subject is not None and (cue.subject.head == cue.head or cue.subject.i > cue.head.i):
        span = speaker_span(cue.subject)
        edges = doc[cue.subject.left_edge.i : cue.subject.right_edge.i + 1]
        named = {t.i for t in edges if span.start <= t.idx < span.end}
        tokens |= named
    for child in cue.head.children:
        if child.i > cue.head.i and child.dep_ in {"npadvmod", "prep", "dative", "advmod", "dobj", "prt"}:
            tokens |= {t.i for t in child.subtree}
    # "…, the spokesman, Ambassador X, said": the comma after an apposition belongs to the speaker.
    while first - 1 in tokens or (first - 2 in named and doc[first - 1].text == ","):
        first -= 1
    while last + 1 in tokens:
        last += 1
    return first, last
