"""The sentence of a report in which a claim stands, found without a parser."""

from __future__ import annotations

import re
from functools import lru_cache

from verbale.merge.view import View
from verbale.record import Report, Span
from verbale.segment.paragraph import find_paragraphs, prose_only

#: A full stop between sentences: not after one capital ("U.S. Ambassador", "J. Smith") or a short title or month.
_END = re.compile(
    r"(?<![.\s(][A-Z])(?<!\b(?:Mr|Ms|Dr|St|No|Lt|Jr|Sr))(?<!\b(?:Mrs|Gen|Gov|Sen|Rep|Col|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"(?<!\bSept)(?<!\bProf)[.!?][\"”’»]?(?=\s+[\"“«„A-ZÀ-Ý0-9])"
)


@lru_cache(maxsize=4096)
def sentences(report: Report) -> tuple[Span, ...]:
    """Spans of the sentences of a report's prose, in order; none crosses a paragraph."""
    prose = prose_only(report)
    found = []
    for paragraph in find_paragraphs(report):
        start = paragraph.start
        for end in [m.end() for m in _END.finditer(prose, paragraph.start, paragraph.end)] + [paragraph.end]:
            while start < end and prose[start].isspace():
                start += 1
            if start < end:
                found.append(Span(start, end))
            start = end
    return tuple(found)


def sentence_of(view: View) -> Span | None:
    """The sentence in which the claim's cue stands, or its first own span; None outside the prose."""
    spans = dict.fromkeys(span for field, span in view.claim.iter_spans() if field in ("cue", "mention", "value"))
    spans = spans or dict.fromkeys(span for field, span in view.claim.iter_spans() if field != "attributed_to")
    first = min(spans, default=None)
    return None if first is None else next((s for s in sentences(view.report) if s.contains(first)), None)
