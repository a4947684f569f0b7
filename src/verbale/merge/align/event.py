"""When two coded events are one: they follow from claims that were joined, and carry the same code."""

from __future__ import annotations

from collections.abc import Mapping

from verbale.merge.match import Match, Verdict, apart
from verbale.merge.view import View


def align(a: View, b: View, entry_of: Mapping[str, str]) -> Match:
    """The same when category and the entry they follow from are equal."""
    if a.one("event_type") != b.one("event_type"):
        return apart("other categories")
    first, second = a.one("from"), b.one("from")
    if first is None or second is None or entry_of.get(first) is None or entry_of.get(first) != entry_of.get(second):
        return apart("they follow from different entries")
    return Match(Verdict.SAME, 1.0, "they follow from one entry")
