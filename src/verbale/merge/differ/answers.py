"""Where reports give one party's answer to one ask differently: one tells of a yes, another of a no or of silence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.merge.differ.sentence import sentence_of
from verbale.merge.differ.words import stems_of
from verbale.merge.rivals import Rivals
from verbale.merge.told import Told
from verbale.merge.view import View
from verbale.merge.wording import stems
from verbale.record import Modality

#: Outcomes of which at most one can be right, in the order in which they are shown.
SIDES = ("accepted", "rejected", "none-yet")

#: Least likeness of what two answers are about, in their own words.
ALIKE = 0.40

#: Days between two reports of one answer; from then on a party may have changed its mind.
NEWS = 21

_NOT = re.compile(r"\b(?:not|never)\b|n[’']t\b", re.I)

_SAID = {Modality.ASSERTED, Modality.HISTORICAL}


def find(told: Told) -> Iterator[Rivals]:
    """The opposed answers, one difference for each group of answers about one thing."""
    answers = [v for v in told.of_kind("response") if v.one("outcome") in SIDES and v.claim.modality in _SAID]
    groups: list[set[str]] = []
    by_id = {view.id: view for view in answers}
    for at, a in enumerate(answers):
        for b in answers[at + 1 :]:
            if _opposed(a, b, told):
                _join(groups, a.id, b.id)
    for group in sorted(groups, key=min):
        views = [by_id[id] for id in sorted(group)]
        sides = [(side, tuple(v for v in views if v.one("outcome") == side)) for side in SIDES]
        yield Rivals("outcome", "outcome", tuple((side, held) for side, held in sides if held))


def _join(groups: list[set[str]], one: str, other: str) -> None:
    """Puts two ids into one group, joining the groups that hold them."""
    joined = {one, other}
    for group in [g for g in groups if g & joined]:
        groups.remove(group)
        joined |= group
    groups.append(joined)


def _opposed(a: View, b: View, told: Told) -> bool:
    """True when two reports tell of one answer, and not both can be right."""
    outcomes = {a.one("outcome"), b.one("outcome")}
    if a.report.id == b.report.id or len(outcomes) == 1 or not a.parties["by"] & b.parties["by"]:
        return False
    if (
        _same_cue(a, b)
        or _is_silence(a, b)
        or (a.days and b.days and not any(x.overlaps(y) for x in a.days for y in b.days))
    ):
        return False
    if a.lineage != b.lineage and not _in_time(a, b):
        return False
    return _about_one(a, b, told) and not (_tells_both(a, told, outcomes) or _tells_both(b, told, outcomes))


def _same_cue(a: View, b: View) -> bool:
    """True when both reports use one word for it ("accepted", "had accepted"): then one of them was read wrongly."""
    return bool(stems(a.text("cue")) & stems(b.text("cue"))) and "none-yet" not in (a.one("outcome"), b.one("outcome"))


def _is_silence(a: View, b: View) -> bool:
    """True when the "no" is a yes that did not come ("had not been accepted"): nobody needs to have answered."""
    no = next((v for v in (a, b) if v.one("outcome") == "rejected"), None)
    silent = "none-yet" in (a.one("outcome"), b.one("outcome"))
    return silent and no is not None and bool(_NOT.search(no.text("cue")))


def _in_time(a: View, b: View) -> bool:
    """True when the reports are of the same news; a silence told before the answer came is no rival of it."""
    first, second = a.report.published, b.report.published
    if first is None or second is None:
        return "none-yet" not in (a.one("outcome"), b.one("outcome"))
    if abs((first.first - second.first).days) > NEWS:
        return False
    silent, other = (first, second) if a.one("outcome") == "none-yet" else (second, first)
    return "none-yet" not in (a.one("outcome"), b.one("outcome")) or silent.first >= other.first


def _about_one(a: View, b: View, told: Told) -> bool:
    own_a, own_b = a.words - stems_of("pointing"), b.words - stems_of("pointing")
    if own_a and own_b:
        return bool(own_a & own_b) and told.rarity.cosine(own_a, own_b) >= ALIKE
    if not all(own or stems(v.text("cue")) & stems_of("plain") for own, v in ((a.words, a), (b.words, b))):
        return False
    first, second = ({str(value.value) for value in told.entry(v).get("to")} for v in (a, b))
    common = {id for id in first & second if told.groups[id][0].claim.kind == "demand"}
    return bool(common) and len(first) <= len(common) + 1 and len(second) <= len(common) + 1


def _tells_both(view: View, told: Told, outcomes: set[str | None]) -> bool:
    """True when one sentence gives both outcomes: "refused or left unanswered"."""
    own = sentence_of(view)
    others = (v for group in told.groups.values() for v in group if v.report.id == view.report.id)
    near = [v for v in others if v.claim.kind == "response" and own is not None and sentence_of(v) == own]
    return {v.one("outcome") for v in near if v.parties["by"] & view.parties["by"]} >= outcomes
