"""The outermost quotations of a report, and what they hold."""

from __future__ import annotations

import re
from bisect import bisect_left

from spacy.tokens import Token

from verbale.reading import Reading
from verbale.record import Span
from verbale.segment.quotation import Quotation

#: Marks that end a clause.
STOPS = {".", ";", "!", "?"}
#: Farthest a cue may stand from its quotation, in tokens, with all that lies between them.
REACH = 30


class OuterQuotations:
    """`all` are the quotations of depth 0 in the order of the text."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.doc, self.text = reading, reading.doc, reading.text
        self.all = [q for q in reading.quotations if q.depth == 0]
        self.starts = [q.span.start for q in self.all]

    def holds(self, token: Token) -> bool:
        """True when `token` stands inside quotation marks."""
        at = bisect_left(self.starts, token.idx + 1) - 1
        return at >= 0 and self.all[at].span.start <= token.idx < self.all[at].span.end

    def over(self, span: Span) -> list[Quotation]:
        """Outer quotations that overlap `span`."""
        first = max(0, bisect_left(self.starts, span.start) - 1)
        last = bisect_left(self.starts, span.end)
        return [q for q in self.all[first:last] if q.span.overlaps(span)]

    def paragraph(self, q: Quotation) -> Span:
        return self.reading.paragraph_at(q.span.start) or q.span

    def stop(self, token: Token, end: int) -> int:
        """Index of the token where the clause that begins with `token` ends, at character `end` at the latest."""
        for later in self.doc[token.i : token.i + REACH]:
            if later.idx >= end or later.text in STOPS or later.text in {":"} or self.holds(later):
                return int(later.i)
        return min(int(token.i) + REACH, len(self.doc))

    def is_sentence(self, q: Quotation) -> bool:
        """True for a quotation that is a sentence of its own."""
        words = q.inner.of(self.text)
        before = self.text[self.paragraph(q).start : q.span.start].rstrip()
        starts = not before or before[-1] in ".!?:”\"'’»)"
        tokens = self.reading.tokens_in(q.inner)
        return (
            starts
            and len(tokens) >= 3
            and bool(re.match(r"[\W_]*[A-Z0-9]", words))
            and (
                not q.closed or words[-1] in ".!?…,—-" or self.text[q.span.end : q.span.end + 1] in {".", "!", "?", ""}
            )
        )
