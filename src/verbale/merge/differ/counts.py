"""Figures of independent reports that count one thing and do not fit, although the sentences have little in common."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verbale.merge.align.figure import allowed, near, number
from verbale.merge.dealing import are_one
from verbale.merge.differ.pairs import joined, sharing
from verbale.merge.differ.words import stems_of
from verbale.merge.rivals import Rivals
from verbale.merge.sentence import sentence_of
from verbale.merge.told import Told
from verbale.merge.view import View
from verbale.merge.wording import stems
from verbale.segment.paragraph import prose_only

#: Least likeness of what is counted.
COUNTED = 0.45

#: Likeness from which the one count of a report's subject needs nothing else in common.
SAME = 0.65

#: Content words in common, besides names and what is counted, by whether the unit is an everyday one.
SHARED, SHARED_EVERYDAY = 1, 2

#: Days between the reports; a toll or a sum grows.
NEWS = 14


def find(told: Told) -> Iterator[Rivals]:
    """Groups of figures that cannot all be right."""
    figures = [v for v in told.of_kind("figure") if number(v) is not None]
    of_report: dict[str, list[View]] = {}
    for view in figures:
        of_report.setdefault(view.report.id, []).append(view)
    single = [v for v in figures if _is_only(v, of_report[v.report.id])]
    words = {view.id: _words(view) for view in single}
    pairs = ((a, b) for a, b in sharing(single, _unit) if a.lineage != b.lineage)
    rivals = ((a, b) for a, b in pairs if _rival(a, b, words[a.id] & words[b.id], told))
    for group in joined(rivals):
        by_number: dict[tuple[float, float], list[View]] = {}
        for view in group:
            by_number.setdefault(number(view) or (0.0, 0.0), []).append(view)
        values = [(_said(views[0]), tuple(views)) for _, views in sorted(by_number.items())]
        yield Rivals("value", "number", tuple(values))


def _said(view: View) -> str:
    return view.claim.get("value")[0].spans[0].of(view.report.text)


def _unit(view: View) -> frozenset[str]:
    return stems(view.text("unit"))


def _is_only(view: View, own: Sequence[View]) -> bool:
    """True when the report has no other number of that unit and size: otherwise none knows which is meant."""
    rest = [v for v in own if _unit(v) & _unit(view)]
    return not any(number(v) != number(view) and near(v, view) for v in rest)


def _words(view: View) -> frozenset[str]:
    """Stems of the sentence's words that are no names."""
    sentence = sentence_of(view)
    if sentence is None:
        return frozenset()
    return stems(" ".join(re.findall(r"(?<![\w’'-])[a-zà-ÿ][\w’'-]*", sentence.of(view.report.text)))) - stems_of(
        "numeral"
    )


def _rival(a: View, b: View, common: frozenset[str], told: Told) -> bool:
    unit = _unit(a) & _unit(b)
    if not unit or not near(a, b) or not _in_time(a, b):
        return False
    first, second = allowed(a), allowed(b)
    if first is None or second is None or (first[0] <= second[1] and second[0] <= first[1]):
        return False
    things = stems(a.text("of")) | _unit(a), stems(b.text("of")) | _unit(b)
    if told.rarity.cosine(*things) < COUNTED:
        return False
    if not are_one(a.report, b.report):
        return False
    if unit <= stems_of("everyday") and _names(a) != _names(b):  # "27 EU states" and "37 countries" are other sets
        return False
    counted = stems(a.text("of")) & stems(b.text("of"))
    if (
        not unit <= stems_of("everyday")
        and told.rarity.cosine(*things) >= SAME
        and all(_is_topic(unit, v) for v in (a, b))
    ):
        return True
    least = SHARED_EVERYDAY if unit <= stems_of("everyday") and not counted - stems_of("everyday") else SHARED
    return len(common - things[0] - things[1]) >= least


def _names(view: View) -> frozenset[str]:
    """The names in the words for what is counted: "EU" of "EU member states"."""
    return frozenset(re.findall(r"[A-ZÀ-Þ][\w’'-]*", view.text("of")))


def _is_topic(unit: frozenset[str], view: View) -> bool:
    """True when the report speaks of what is counted outside the figure, too: it has one count of its own subject."""
    return sum(bool(stems(word) & unit) for word in re.findall(r"\w+", prose_only(view.report))) > 1


def _in_time(a: View, b: View) -> bool:
    first, second = a.report.published, b.report.published
    return first is None or second is None or abs((first.first - second.first).days) <= NEWS
