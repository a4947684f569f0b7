"""Where reports give one party's answer to one ask differently: one tells of a yes, another of a no or of silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from verbale.merge.differ.pairs import joined, sharing
from verbale.merge.differ.words import stems_of
from verbale.merge.rivals import OPPOSED, Rivals
from verbale.merge.sentence import sentence_of
from verbale.merge.told import Told
from verbale.merge.view import View
from verbale.merge.wording import stems
from verbale.record import HAPPENED, Span

#: Least likeness of what two answers are about, in their own words.
ALIKE = 0.40

#: Days between two reports of one answer; from then on a party may have changed its mind.
NEWS = 21

_NOT = re.compile(r"\b(?:not|never)\b|n[’']t\b", re.I)


def find(told: Told) -> Iterator[Rivals]:
    """The opposed answers, one difference for each group of answers about one thing."""
    answers = [v for v in told.of_kind("response") if v.one("outcome") in OPPOSED and v.claim.modality in HAPPENED]
    of_sentence: dict[tuple[str, Span | None], list[View]] = {}
    for view in answers:
        of_sentence.setdefault((view.report.id, sentence_of(view)), []).append(view)
    about_one = (
        (a, b)
        for a, b in sharing(answers, lambda v: v.parties["by"])
        if _opposed(a, b, told) and not any(_tells_both(v, a, b, of_sentence) for v in (a, b))
    )
    for views in joined(about_one):
        sides = [(side, tuple(v for v in views if v.one("outcome") == side)) for side in OPPOSED]
        yield Rivals("outcome", "outcome", tuple((side, held) for side, held in sides if held))


def _opposed(a: View, b: View, told: Told) -> bool:
    """True when two reports tell of one answer, and not both can be right."""
    if a.one("outcome") == b.one("outcome"):
        return False
    if (
        _same_cue(a, b)
        or _is_silence(a, b)
        or (a.days and b.days and not any(x.overlaps(y) for x in a.days for y in b.days))
    ):
        return False
    if a.lineage != b.lineage and not _in_time(a, b):
        return False
    return _about_one(a, b, told)


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
    if "none-yet" not in (a.one("outcome"), b.one("outcome")):
        return True
    silent, other = (first, b) if a.one("outcome") == "none-yet" else (second, a)
    given = min((day.first for day in other.days), default=None)
    told = other.report.published
    return silent.last >= (given if given is not None else told.first if told is not None else silent.last)


def _about_one(a: View, b: View, told: Told) -> bool:
    own_a, own_b = a.words - stems_of("pointing"), b.words - stems_of("pointing")
    if own_a and own_b:
        return bool(own_a & own_b) and told.rarity.cosine(own_a, own_b) >= ALIKE
    if not all(own or stems(v.text("cue")) & stems_of("plain") for own, v in ((a.words, a), (b.words, b))):
        return False
    first, second = ({str(value.value) for value in told.entry(v).get("to")} for v in (a, b))
    common = {id for id in first & second if told.groups[id][0].claim.kind == "demand"}
    return bool(common) and len(first) <= len(common) + 1 and len(second) <= len(common) + 1


def _tells_both(view: View, a: View, b: View, of_sentence: Mapping[tuple[str, Span | None], Sequence[View]]) -> bool:
    """True when one sentence gives both outcomes: "refused or left unanswered"."""
    near = of_sentence[view.report.id, sentence_of(view)]
    told = {v.one("outcome") for v in near if v.parties["by"] & view.parties["by"]}
    return told >= {a.one("outcome"), b.one("outcome")}
