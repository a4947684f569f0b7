"""One saying that two independent reports quote with other strength: "regrets", "deeply regrets"."""

from __future__ import annotations

from collections.abc import Iterator

from verbale.merge.align.statement import plain
from verbale.merge.dealing import are_one
from verbale.merge.differ.quotes import MARKED, one_voice
from verbale.merge.differ.words import listed, stems_of
from verbale.merge.rivals import Rivals
from verbale.merge.sentence import sentence_of
from verbale.merge.told import Told
from verbale.merge.view import View
from verbale.merge.wording import stems

#: Longest quotation that is compared, in words.
SHORT = 6

#: Least likeness of the sentences around two such quotations.
ALIKE = 0.25

#: A claim, a short quotation in its sentence, the stems of the rest of the sentence.
Marked = tuple[View, str, frozenset[str]]


def find(told: Told) -> Iterator[Rivals]:
    """Pairs of short quotations of the same words that differ by words of degree alone."""
    by_words: dict[tuple[str, ...], list[Marked]] = {}
    for marked in _marked(told):
        by_words.setdefault(_without_degree(marked[1]), []).append(marked)
    for core in sorted(by_words):
        if not stems(" ".join(core)) - stems_of("degree"):
            continue
        held = by_words[core]
        for at, (view, words, rest) in enumerate(held):
            for other, more, its_rest in held[at + 1 :]:
                alike = words != more and view.lineage != other.lineage and one_voice(view, other)
                if alike and are_one(view.report, other.report) and told.rarity.cosine(rest, its_rest) >= ALIKE:
                    yield Rivals("content", "wording", ((words, (view,)), (more, (other,))))


def _marked(told: Told) -> Iterator[Marked]:
    """Each short quotation once."""
    seen: set[tuple[str, int]] = set()
    for view in told.of_kind("statement", "response", "demand"):
        sentence = sentence_of(view)
        if sentence is None:
            continue
        for match in MARKED.finditer(view.report.text, sentence.start, sentence.end):
            words = plain(match[1])
            place = (view.report.id, match.start())
            if place not in seen and 0 < len(words.split()) <= SHORT:
                seen.add(place)
                yield view, words, stems(sentence.of(view.report.text)) - stems(words)


def _without_degree(words: str) -> tuple[str, ...]:
    return tuple(word for word in words.split() if word not in listed("degree"))
