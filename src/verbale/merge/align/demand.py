"""When two claims put the same demand."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from rapidfuzz import fuzz

from verbale.lexicon.table import cells, read_table
from verbale.merge.align.asked_again import asked_again
from verbale.merge.align.statement import plain
from verbale.merge.match import Match, against, apart, weigh
from verbale.merge.view import View
from verbale.merge.wording import Rarity, stems

SAME = 0.50

#: Least likeness of what is asked: below it, common parties prove nothing.
LEAST = 0.2

#: From this likeness of the letters on two contents are one wording with small changes.
ALIKE = 0.62

#: From this likeness of the words around, the same parties in two reports of one lineage ask the same thing: a rewrite
#: changes the words ("find a solution", "discover a answer") and keeps their place.
COPIED = 0.45

#: Kinds that reports seldom take for each other: only the same wording tells that they mean one ask.
GIVING = frozenset({"offer", "invitation"})


def align(a: View, b: View, rarity: Rarity, paper_of: Mapping[str, str]) -> Match:
    """Compares who asks, of whom, and what; `paper_of` leads from the claim of a paper to the first claim of it."""
    again = a.report.id == b.report.id
    in_one_paper = bool(_papers(a, paper_of) & _papers(b, paper_of))
    if again and not asked_again(a, b, rarity, in_one_paper=in_one_paper):
        return apart("one report tells them apart")
    by_a, by_b, of_a, of_b = a.parties["by"], b.parties["by"], a.parties["of"], b.parties["of"]
    if by_a and by_b and not by_a & by_b:
        return apart("other parties ask")
    if of_a and of_b and not of_a & of_b and by_a & of_b:
        return apart("the demand goes the other way")
    letters = fuzz.ratio(plain(a.text("content")), plain(b.text("content"))) / 100
    if (a.one("kind") in GIVING) != (b.one("kind") in GIVING) and letters < ALIKE and not again:
        return against("an offer is no demand")
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
    if score < SAME and (again or (by_a & by_b and not others_asked and _in_one_place(a, b, rarity))):
        score = SAME  # the least that joins: where the words speak for another pair, that pair comes first
    if score < SAME and in_one_paper and by_a & by_b and _asks_view(a) and _asks_view(b):
        score = SAME
    return weigh(score, SAME, f"content {content:.2f}, asking {by:.1f}, asked {of:.1f}")


def _papers(view: View, paper_of: Mapping[str, str]) -> set[str]:
    return {paper_of.get(str(value.value), str(value.value)) for value in view.claim.get("made_in")}


def _asks_view(view: View) -> bool:
    """True of a question: "how they read the principle", "a clarification of its position", "where they stand"."""
    words = view.text("content").lower().split()
    return bool(words) and (words[0] in _question_words("opening") or bool(view.words & _question_words("view")))


@cache
def _question_words(group: str) -> frozenset[str]:
    """The words that open a question, or the stems of those for what it asks to know."""
    rows = {row["group"]: cells(row, "words") for row in read_table("question_words")}
    return frozenset(rows[group]) if group == "opening" else stems(" ".join(rows[group]))


def _in_one_place(a: View, b: View, rarity: Rarity) -> bool:
    """True in a report and its rewrite, where the words around are the same."""
    return a.lineage == b.lineage and rarity.cosine(a.context, b.context) >= COPIED


def _other_acts(a: View, b: View) -> bool:
    """True when only names are common: "end NATO's enlargement in Europe" and "cut NATO's forces in Europe" are two."""
    first, second = _acts(a), _acts(b)
    return bool(first and second) and not first & second


def _acts(view: View) -> frozenset[str]:
    """Stems of the words of a demand's content that are no names."""
    return stems(" ".join(word for word in view.text("content").split() if not word[:1].isupper()))
