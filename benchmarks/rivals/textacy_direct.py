"""textacy's direct quotations."""

from __future__ import annotations

import importlib
from itertools import pairwise
from typing import Any

from rivals.rival import Attribution, Rival
from verbale.record import Report
from verbale.segment.parse import parse

NAME = "textacy"
INSTALL = "textacy==0.13.0"


def textacy() -> Rival:
    """textacy's `direct_quotations` on each paragraph, with the parse that verbale has too.

    It refuses a text with an odd number of marks; by paragraphs one stray mark costs it little, and it finds most.
    """
    try:
        quotations = importlib.import_module("textacy.extract.triples").direct_quotations
    except ImportError:
        return Rival(NAME, None, f"not installed: pip install {INSTALL}")

    def find(text: str) -> list[Attribution]:
        doc = parse(Report.make(text, language="en"))
        return [one for part in _paragraphs(doc) for one in _of_part(quotations, part)]

    return Rival(NAME, find)


def _paragraphs(doc: Any) -> list[Any]:
    breaks = [-1, *(token.i for token in doc if "\n" in token.text), len(doc)]
    return [doc[before + 1 : after] for before, after in pairwise(breaks) if after > before + 1]


def _of_part(quotations: Any, part: Any) -> list[Attribution]:
    try:
        return [_attribution(one, part.start_char) for one in quotations(part.as_doc())]
    except ValueError:  # an odd number of marks
        return []


def _attribution(found: Any, shift: int) -> Attribution:
    """Speaker and cue, lists of tokens, from their first to their last."""
    ends = {"source": found.speaker, "cue": found.cue, "content": list(found.content)}
    return {
        role: [[tokens[0].idx + shift, tokens[-1].idx + len(tokens[-1]) + shift]] if tokens else []
        for role, tokens in ends.items()
    }
