"""When two claims count the same thing, whether or not the numbers agree."""

from __future__ import annotations

from typing import Any

from verbale.merge.dealing import are_one
from verbale.merge.match import Match, apart, weigh
from verbale.merge.view import View
from verbale.merge.wording import Rarity, stems

#: Least likeness of the words around for figures that agree; the number itself is half of the proof.
SAME_EQUAL = 0.30
#: Small numbers are everywhere ("two countries", "three days"): the words around must say more.
SMALL = 10
SAME_SMALL = 0.37
#: For figures that differ the words must carry the whole proof: a wrong contradiction costs the reader's trust.
SAME_DIFFERENT = 0.58

#: In a copy or rewrite of one text the sentence around stays, and a number in it was changed by whoever copied.
SAME_COPIED = 0.55

#: What is counted may be said in another word in a rewrite ("calls", "rings"): this much likeness is taken for granted.
COPIED_NOUN = 0.30

#: Two numbers further apart than this are of different things ("100,000 troops", "21 troops").
APART = 3.0


def align(a: View, b: View, rarity: Rarity) -> Match:
    """Compares what is counted, the unit, the number and the words around."""
    counted = rarity.cosine(things(a), things(b))
    copied = a.lineage == b.lineage and a.report.id != b.report.id
    if not counted and not copied:
        return apart("other things are counted")
    equal = _equal(a, b)
    counts = frozenset() if equal or copied else things(a) | things(b)
    # that both count minutes says nothing of what lasted so long
    around = rarity.cosine(a.context - counts, b.context - counts)
    if equal:
        least = SAME_SMALL if (number(a) or (0.0, 0.0))[1] <= SMALL and a.lineage != b.lineage else SAME_EQUAL
        return weigh(0.4 + 0.3 * counted + 0.3 * around, 0.4 + least, f"equal numbers, words around {around:.2f}")
    if a.report.id == b.report.id or not (copied or (near(a, b) and are_one(a.report, b.report))):
        return apart("other numbers")
    score = 0.5 * max(counted, COPIED_NOUN if copied else 0.0) + 0.5 * min(1.0, 1.5 * around)
    least = SAME_COPIED if copied else SAME_DIFFERENT
    return weigh(score, least, f"numbers differ, what is counted {counted:.2f}, words around {around:.2f}")


def things(view: View) -> frozenset[str]:
    """Stems of what is counted."""
    return stems(view.text("of")) | stems(view.text("unit"))


def number(view: View) -> tuple[float, float] | None:
    """(low, high) of a figure, or None when it is given in words only."""
    value: Any = next((v.value for v in view.claim.get("value")), None)
    if isinstance(value, list):
        return float(value[0]), float(value[1])
    return None if not isinstance(value, int | float) else (float(value), float(value))


#: What a qualifier lets a number be, as factors of low and high: a reporter who writes "more than five" or "nearly six"
#: hours may have counted the same; nobody writes "more than five" of ten.
LEEWAY = {
    "more than": (1.0, 1.25),
    "at least": (1.0, 1.25),
    "less than": (0.8, 1.0),
    "up to": (0.8, 1.0),
    "nearly": (0.8, 1.0),
    "about": (0.9, 1.1),
}


def allowed(view: View) -> tuple[float, float] | None:
    """(low, high) that a figure's number and qualifier allow."""
    span = number(view)
    low, high = LEEWAY.get(view.one("qualifier") or "", (1.0, 1.0))
    return None if span is None else (span[0] * low, span[1] * high)


def _equal(a: View, b: View) -> bool:
    return number(a) is not None and number(a) == number(b)


def near(a: View, b: View) -> bool:
    """True for numbers of one size, or of the same digits but for a nought."""
    first, second = number(a), number(b)
    if first is None or second is None or min(*first, *second) <= 0:
        return False
    return max(*first, *second) / min(*first, *second) <= APART or _is_slip(first[0], second[0])


def _is_slip(one: float, other: float) -> bool:
    """True for numbers of the same digits but for a nought: "more than 400", "over 4,000"."""
    low, high = sorted((one, other))
    return high >= 100 and high == 10 * low
