"""The headline of a report: what it tells, the lead tells again."""

from __future__ import annotations

from functools import lru_cache

from verbale.merge.view import View
from verbale.record import Report
from verbale.segment.paragraph import find_paragraphs

#: A headline is no longer than this, in words: the longest tenth of the headlines read had 14.
LONGEST = 22


def in_headline(view: View, field: str) -> bool:
    """True of a claim that has all its values of `field` in the headline of its report."""
    end = _end(view.report)
    spans = view.spans(field)
    return bool(spans) and all(span.end <= end for span in spans)


@lru_cache(maxsize=65536)
def _end(report: Report) -> int:
    """Where the headline ends; 0 of a report that opens with a sentence, or is nothing but one line."""
    paragraphs = find_paragraphs(report)
    if len(paragraphs) < 2:
        return 0
    words = report.text[paragraphs[0].start : paragraphs[0].end]
    short = len(words.split()) <= LONGEST and words[-1] not in '.,;:”"'
    return paragraphs[0].end if short else 0
