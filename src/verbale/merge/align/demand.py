"""When two claims put the same demand."""

from __future__ import annotations

from rapidfuzz import fuzz

from verbale.merge.align.statement import plain
from verbale.merge.match import Match, apart, weigh
from verbale.merge.view import View
from verbale.merge.wording import Rarity, stems

SAME = 0.50

#: Least likeness of what is asked: below it, common parties prove nothing.
LEAST = 0.2

#: From this likeness of the letters on two contents are one wording with small changes.
ALIKE = 0.62

#: Kinds that no report takes for each other.
GIVING = frozenset({"offer", "invitation"})


def align(a: View, b: View, rarity: Rarity) -> Match:
    """Compares who asks, of whom, and what."""
    if a.report.id == b.report.id:
        return apart("one report tells them apart")
    by_a, by_b, of_a, of_b = a.parties["by"], b.parties["by"], a.parties["of"], b.parties["of"]
    if by_a and by_b and not by_a & by_b:
        return apart("other parties ask")
    if of_a and of_b and not of_a & of_b and by_a & of_b:
        return apart("the demand goes the other way")
    if (a.one("kind") in GIVING) != (b.one("kind") in GIVING):
        return apart("an offer is no demand")
    letters = fuzz.ratio(plain(a.text("content")), plain(b.text("content"))) / 100
    content = max(
        rarity.cosine(a.words, b.words),
        0.8 * rarity.shared(a.words, b.words) if min(len(a.words), len(b.words)) >= 3 else 0.0,
        letters if letters >= ALIKE else 0.0,
    )
    by = 1.0 if by_a & by_b else 0.4
    of = 1.0 if of_a & of_b else (0.5 if not of_a or not of_b else 0.1)
    score = 0.60 * min(1.0, 1.35 * content) + 0.25 * by + 0.15 * of
    others_asked = bool(of_a and of_b and not of_a & of_b) and letters < ALIKE
    if content < LEAST or others_asked or _other_acts(a, b):
        score = min(score, SAME - 0.01)
    return weigh(score, SAME, f"content {content:.2f}, asking {by:.1f}, asked {of:.1f}")


def _other_acts(a: View, b: View) -> bool:
    """True when only names are common: "end NATO's enlargement in Europe" and "cut NATO's forces in Europe" are two."""
    first, second = _acts(a), _acts(b)
    return bool(first and second) and not first & second


def _acts(view: View) -> frozenset[str]:
    """Stems of the words of a demand's content that are no names."""
    return stems(" ".join(word for word in view.text("content").split() if not word[:1].isupper()))
