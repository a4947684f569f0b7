"""What the model says of one text: a row of numbers for every word; spans, classes and links are read off it."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from verbale.record import Span

from .labels import CLASSES, LINK_NAMES, LINK_WIDTH, SPANS, STATUSES, TAGS, bucket, columns
from .standing import Standing
from .words import Word

Numbers = NDArray[np.float32]
Halves = NDArray[np.float16]  # a book of a million characters would take more than a gigabyte in numbers of full width

PLACES = columns()
REACH = 400  # words on either side of an anchor in which a linked word is looked for: about what a window shows
SHORT = 20_000  # words up to which the ends of links are kept at full width: every report, no book
_BUCKETS = np.array([bucket(distance) for distance in range(-REACH, REACH)])
_NEVER = -1e9
_BEGINS, _INSIDE = TAGS.index("B"), TAGS.index("I")

#: By how much the log odds of a tag of answers are raised when spans are read: answers are the rarest of what the
#: tagger learned, and it marks too few of them. On half the documents that training/split.py keeps apart: F1 .58
#: without, .60 with.
EAGER = {"response_cue": 0.7, "response_content": 0.7}
_EAGER = np.array([[0.0] + [EAGER.get(name, 0.0)] * 2 for name in SPANS], dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Marked:
    """Words [first, last) of the text that the model takes for one thing, with the mean of their probabilities."""

    first: int
    last: int
    score: float


@dataclass(slots=True)
class Marking:
    """Words of a text (N) with the model's row for each (N, WIDTH), and what a link costs at a distance (links, 16).

    `standing` says which words stand for one actor; None where the model was not taught that.
    """

    words: list[Word]
    rows: Halves
    near: Numbers
    bias: Numbers
    standing: Standing | None = None
    _spans: dict[str, list[Marked]] = field(default_factory=dict)
    _ends: dict[str, Numbers] = field(default_factory=dict)

    def spans(self, name: str) -> list[Marked]:
        """Spans of one kind in order, as the best path through O, B and I says."""
        if not self._spans and self.words:
            self._read_spans()
        return self._spans.get(name, [])

    def _read_spans(self) -> None:
        flat = self.rows[:, : len(SPANS) * len(TAGS)].reshape(len(self.rows), len(SPANS), len(TAGS))
        tags = _log_softmax(flat)
        inside = 1 - np.exp(tags[:, :, 0])
        paths = _best_paths(tags + _EAGER)
        for number, name in enumerate(SPANS):
            path = paths[:, number]
            ends = np.append(np.flatnonzero(path != _INSIDE), len(path))
            firsts = np.flatnonzero(path == _BEGINS)
            lasts = ends[np.searchsorted(ends, firsts, side="right")]
            self._spans[name] = [
                Marked(first, last, float(inside[first:last, number].mean()))
                for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True)
            ]

    def strongest(self, name: str, anchor: int, enough: float) -> Marked | None:
        """The words around the one to which a link is strongest that reach `enough` too, None where no word does."""
        return self.peak(self.linked(name, anchor), enough)

    def peak(self, chances: Numbers, enough: float) -> Marked | None:
        """The words around the likeliest one that reach `enough` too, None where no word does."""
        top = int(chances.argmax())
        if chances[top] < enough:
            return None
        first = last = top
        while first > 0 and chances[first - 1] >= enough:
            first -= 1
        while last + 1 < len(chances) and chances[last + 1] >= enough:
            last += 1
        while first < top and not self.words[first].text[0].isalnum():
            first += 1
        while last > top and not self.words[last].text[0].isalnum():
            last -= 1
        return Marked(first, last + 1, float(chances[first : last + 1].mean()))

    def inside(self, span: Span) -> slice:
        """Numbers of the words that touch a span of the text."""
        first = bisect_right(self.words, span.start, key=lambda word: word.end)
        return slice(first, max(first, bisect_left(self.words, span.end, key=lambda word: word.start)))

    def span(self, marked: Marked) -> Span:
        """The characters that a span of words covers."""
        return Span(self.words[marked.first].start, self.words[marked.last - 1].end)

    def probability(self, name: str, word: int) -> float:
        """How likely a word is part of a span of this kind, 0 to 1."""
        return float(1 - np.exp(_log_softmax(self.rows[word : word + 1, PLACES[name]]))[0, 0])

    def best_class(self, name: str, word: int) -> tuple[str, float]:
        """Value of a class at an anchor and its probability."""
        chances = self.chances(name, word)
        at = int(chances.argmax())
        return CLASSES[name][at], float(chances[at])

    def chances(self, name: str, word: int) -> Numbers:
        """Probability of each value of a class at an anchor, in the order of CLASSES."""
        found: Numbers = np.exp(_log_softmax(self.rows[word : word + 1, PLACES[name]]))[0]
        return found

    def statuses(self, word: int) -> dict[str, float]:
        """Probability of each status at an anchor."""
        return dict(zip(STATUSES, _sigmoid(self.rows[word, PLACES["status"]].astype(np.float32)).tolist(), strict=True))

    def linked(self, name: str, word: int) -> Numbers:
        """For every word, the probability that a link (such as `communication.sender`) goes to it from an anchor."""
        number = LINK_NAMES.index(name)
        first, last = max(0, word - REACH), min(len(self.words), word + REACH)
        ends = self._to(name, first, last)
        start = self.rows[word, PLACES[name + ":from"]].astype(np.float32)
        scores = ends @ start / math.sqrt(LINK_WIDTH) + self.bias[number]
        scores = scores + self.near[number, _BUCKETS[first - word + REACH : last - word + REACH]]
        found = np.zeros(len(self.words), dtype=np.float32)
        found[first:last] = _sigmoid(scores)
        return found

    def _to(self, name: str, first: int, last: int) -> Numbers:
        """Numbers (last - first, LINK_WIDTH) of the words as ends of a link; asked for again at every anchor."""
        if len(self.words) > SHORT:
            return self.rows[first:last, PLACES[name + ":to"]].astype(np.float32)
        if name not in self._ends:
            self._ends[name] = self.rows[:, PLACES[name + ":to"]].astype(np.float32)
        return self._ends[name][first:last]


def _best_paths(tags: Numbers) -> NDArray[np.intp]:
    """Numbers (N, spans) of the tags on the best paths through O, B and I, no I behind an O.

    The likeliest tag of each word makes the best path where no I follows an O. Where one does, the stretch between two
    likeliest Bs is searched: those stay, as a B may stand behind and before every tag.
    """
    paths: NDArray[np.intp] = tags.argmax(axis=2)
    before = np.vstack([np.zeros_like(paths[:1]), paths[:-1]])
    torn = (paths == _INSIDE) & (before == 0)
    for number in np.flatnonzero(torn.any(axis=0)):
        begins = [0, *np.flatnonzero(paths[:, number] == _BEGINS).tolist(), len(paths)]
        done = 0
        for at in np.flatnonzero(torn[:, number]).tolist():
            if at >= done:
                next_one = bisect_right(begins, at)
                first, done = begins[next_one - 1], begins[next_one]
                paths[first:done, number] = _path(tags[first:done, number].tolist())
    return paths


def _path(scores: list[list[float]]) -> list[int]:
    """Number of the tag of each word on the best path: O, B and I in any order, but no I behind an O.

    >>> _path([[-1.0, -2.0, -0.1], [-0.5, -9.0, -1.0]])
    [0, 0]
    """
    outside, begins, inside = scores[0][0], scores[0][1], _NEVER
    back: list[tuple[int, int]] = []
    for to_outside, to_begins, to_inside in scores[1:]:
        within, low = (1, begins) if begins >= inside else (2, inside)
        before, top = (0, outside) if outside >= low else (within, low)
        back.append((before, within))
        outside, begins, inside = top + to_outside, top + to_begins, low + to_inside
    best = (outside, begins, inside)
    path = [best.index(max(best))]
    for before, within in reversed(back):
        path.append(within if path[-1] == _INSIDE else before)
    return path[::-1]


def _log_softmax(halves: Halves) -> Numbers:
    rows = halves.astype(np.float32)
    shifted = rows - rows.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)), dtype=np.float32)


def _sigmoid(scores: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), dtype=np.float32)
