"""When two coded events are one: they follow from claims that were joined, or tell the same act of the same parties."""

from __future__ import annotations

from collections.abc import Mapping

from verbale.merge.match import Match, Verdict, against, apart
from verbale.merge.view import View

#: Days between two reports of one act that name no day: news of an act is written within days of it.
NEWS = 3

#: Least share of the rarer sentence's words that two reports of one act have in common. A wrong join would hide an
#: event, a missed one counts it twice: chosen on the cases that are looked at so that no pair of other acts was joined.
WORDS = 0.4


def align(a: View, b: View, entry_of: Mapping[str, str]) -> Match:
    """The same when category and the entry they follow from are equal; without one, when parties, day and words are."""
    if a.one("event_type") != b.one("event_type"):
        return apart("other categories")
    first, second = a.one("from"), b.one("from")
    if first is None and second is None:
        return _told(a, b)
    if first is None or second is None or entry_of.get(first) is None or entry_of.get(first) != entry_of.get(second):
        return apart("they follow from different entries")
    return Match(Verdict.SAME, 1.0, "they follow from one entry")


def keys(view: View, entry_of: Mapping[str, str]) -> list[object]:
    """What two events must share to be compared: category, and the entry they follow from or a party."""
    link, category = view.one("from"), view.one("event_type")
    if link is not None:
        return [(category, entry_of.get(link, link))]
    return [(category, party) for party in sorted(view.parties["actor"] | view.parties["recipient"])]


def _told(a: View, b: View) -> Match:
    if a.one("negated") != b.one("negated") or (a.one("cameo") or "")[:2] != (b.one("cameo") or "")[:2]:
        return apart("other codes")
    for role in ("actor", "recipient"):
        one, other = a.parties[role], b.parties[role]
        if bool(one) != bool(other) or (one and not one & other):
            return apart(f"another {role}")
    if a.days and b.days and not any(x.overlaps(y) for x in a.days for y in b.days):
        return against("other days")
    dated = any(x.overlaps(y) for x in a.days for y in b.days)
    if not dated and not _in_one_news(a, b):
        return apart("no day in common, and not of the same news")
    alike = len(a.context & b.context) / max(1, min(len(a.context), len(b.context)))
    if alike < WORDS:
        return Match(Verdict.OPEN, round(alike, 4), "other words around")
    return Match(Verdict.SAME, round(alike, 4), f"the same parties and act, words around {alike:.2f}")


def _in_one_news(a: View, b: View) -> bool:
    """True when both reports were published within a few days."""
    first, second = a.report.published, b.report.published
    if first is None or second is None:
        return False
    return max((first.first - second.last).days, (second.first - first.last).days) <= NEWS
