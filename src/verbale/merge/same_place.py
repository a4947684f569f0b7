"""Claims of a report and of its copy that stand in the same place of the same sentence: they speak of one thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from verbale.merge.align import document
from verbale.merge.cluster import Align
from verbale.merge.copied import Copy, Pair, Word
from verbale.merge.match import Match, Verdict
from verbale.merge.view import View
from verbale.record import Span

#: The words that show where a claim of a kind stands; the first field that it has counts.
_MARKS = {
    "communication": ("mention", "form"),
    "demand": ("content", "cue"),
    "response": ("cue", "content"),
    "statement": ("content",),
    "figure": ("value",),
}

#: Words by which a rewriter may move the place.
_MOVED = 1

#: Score of such a pair: more than two reports reach that only name the same parties and day.
SCORE = 0.95


@dataclass(frozen=True, slots=True)
class SamePlace:
    """Pairs of ids of claims that a copy and its origin tell in one place, and for each claim the pairs it is in."""

    pairs: frozenset[frozenset[str]]
    of: Mapping[str, tuple[frozenset[str], ...]]

    def joining(self, align: Align) -> Align:
        """`align`, by which such a pair is the same whatever the copy made of its words.

        Rewriters change names, days and numbers, and the reader then finds other parties in a sentence; it stays the
        sentence of the one act. What they changed is told as a difference.
        """

        def joined(a: View, b: View) -> Match:
            if frozenset((a.id, b.id)) in self.pairs:
                return Match(Verdict.SAME, SCORE, "a copy tells it in the same place")
            return align(a, b)

        return joined


def find_same_place(copies: Iterable[Copy], views: Iterable[View]) -> SamePlace:
    """The pairs among the views; each claim of a sentence is paired with one claim of its copy at most."""
    held: dict[tuple[str, str], list[tuple[Span, View]]] = {}
    for view in views:
        for span in _marks(view):
            held.setdefault((view.report.id, view.claim.kind), []).append((span, view))
    found: set[frozenset[str]] = set()
    for copy in copies:
        of_kind = [(held.get((copy.origin.id, kind), []), held.get((copy.report.id, kind), [])) for kind in _MARKS]
        told = [(ours, theirs) for ours, theirs in of_kind if ours and theirs]
        for pair in copy.pairs() if told else ():
            for ours, theirs in told:
                found.update(_paired(pair, ours, theirs))
    of: dict[str, list[frozenset[str]]] = {}
    for ids in sorted(found, key=sorted):
        for id in ids:
            of.setdefault(id, []).append(ids)
    return SamePlace(frozenset(found), {id: tuple(pairs) for id, pairs in of.items()})


def _marks(view: View) -> list[Span]:
    if view.claim.found_by == document.OWN:  # two telegrams of one post have one head
        return []
    for field in _MARKS.get(view.claim.kind, ()):
        if spans := [span for name, span in view.claim.iter_spans() if name == field]:
            return spans
    return []


def _paired(
    pair: Pair, ours: Sequence[tuple[Span, View]], theirs: Sequence[tuple[Span, View]]
) -> Iterable[frozenset[str]]:
    first = [(at, view.id) for span, view in ours if (at := _place(pair.first, span)) is not None]
    second = [(at, view.id) for span, view in theirs if (at := _place(pair.second, span)) is not None]
    ranked = sorted(
        (away, abs(len(at) - len(place)), own, other)
        for at, own in first
        for place, other in second
        if (away := _away(pair, at, place)) <= _MOVED
    )
    taken: set[str] = set()
    for *_, own, other in ranked:
        if own not in taken and other not in taken:
            taken.update((own, other))
            yield frozenset((own, other))


def _place(words: Sequence[Word], span: Span) -> range | None:
    """The numbers of the words that a span covers; None outside the sentence."""
    covered = [n for n, word in enumerate(words) if span.start < word.span.end and word.span.start < span.end]
    return range(covered[0], covered[-1] + 1) if covered else None


def _away(pair: Pair, at: range, place: range) -> int:
    """Words between a place of the copy and those to which the words at a place of the origin can have gone."""
    first, last = _gone_to(pair, at[0])[0], _gone_to(pair, at[-1])[1]
    return max(0, first - place[-1], place[0] - max(first, last))


def _gone_to(pair: Pair, at: int) -> tuple[int, int]:
    """The first and the last word of the copy to which a word of the origin can have gone."""
    first, last = 0, len(pair.second) - 1
    for ours, theirs, words in pair.shared:
        if ours <= at < ours + words:
            return theirs + at - ours, theirs + at - ours
        if ours + words <= at:
            first = max(first, theirs + words)
        else:
            last = min(last, theirs - 1)
    return first, last
