"""Builders that keep tests short: a report, a reading, and the spans between double square brackets."""

from __future__ import annotations

import re
from typing import Any

from verbale.pipeline import STEPS, read_report
from verbale.reading import Reading
from verbale.record import Actor, Claim, Day, Modality, Report, Span, Value


def report(text: str, day: str | None = None, **known: Any) -> Report:
    """A report of `text`, dated `day` (ISO)."""
    return Report.make(text, published=Day.of(day) if day else None, language="en", **known)


#: The path without the tagger: what the rules alone find, so that a test of a rule fails when the rule does.
RULES = tuple(step for step in STEPS if step.gives != "marking")


def reading(text: str, day: str | None = None, **known: Any) -> Reading:
    """The reading of a report through the whole path, by the rules alone."""
    return read_report(report(text, day, **known), steps=RULES)


def marked(text: str) -> tuple[str, list[Span]]:
    """`text` without its `[[…]]`, and the spans that they enclosed.

    >>> marked("sent to [[Tehran]]")
    ('sent to Tehran', [Span(start=8, end=14)])
    """
    plain, spans, at = "", [], 0
    for hit in re.finditer(r"\[\[(.*?)\]\]", text, re.S):
        plain += text[at : hit.start()]
        spans.append(Span(len(plain), len(plain) + len(hit[1])))
        plain += hit[1]
        at = hit.end()
    return plain + text[at:], spans


def claim(report: Report, kind: str, modality: Modality = Modality.ASSERTED, /, **fields: Any) -> Claim:
    """A claim of `kind`; each field is its words, found in the report's text, or (words, value[, actor])."""
    values, marks = [], []
    for name, given in fields.items():
        for one in given if isinstance(given, list) else [given]:
            words, value, actor = (*one, None, None)[:3] if isinstance(one, tuple) else (one, one, None)
            at = report.text.index(words)
            span = Span(at, at + len(words))
            if name == "mention":
                marks.append((name, span))
            elif isinstance(value, Actor):
                values.append(Value(name, value.name, (span,), value.id))
            elif actor is not None:
                values.append(Value(name, value, (span,), actor.id))
            else:
                values.append(Value(name, value, (span,)))
    return Claim.make(kind, report.id, values, marks=marks, modality=modality, found_by="test", why="test")
