"""What the model says of one text: a row of numbers for every word; spans, classes and links are read off it."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from verbale.record import Span

from .labels import CLASSES, LINK_NAMES, LINK_WIDTH, SPANS, STATUSES, bucket, columns
from .words import Word

Numbers = NDArray[np.float32]
Halves = NDArray[np.float16]  # a book of a million characters would take more than a gigabyte in numbers of full width

PLACES = columns()
REACH = 400  # words on either side of an anchor in which a linked word is looked for: about what a window shows
SHORT = 20_000  # words up to which the ends of links are kept at full width: every report, no book
_BUCKETS = np.array([bucket(distance) for distance in range(-REACH, REACH)])
_NEVER = -1e9
_STEPS = np.array([[0.0, 0.0, _NEVER], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]], dtype=np.float32)  # O, B, I -> O, B, I


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
    """Words of a text (N) with the model's row for each (N, WIDTH), and what a link costs at a distance (links, 16)."""

    words: list[Word]
    rows: Halves
    near: Numbers
    bias: Numbers
    _spans: dict[str, list[Marked]] = field(default_factory=dict)
    _ends: dict[str, Numbers] = field(default_factory=dict)

    def spans(self, name: str) -> list[Marked]:
        """Spans of one kind in order, as the best path through O, B and I says."""
        if not self._spans and self.words:
            self._read_spans()
        return self._spans.get(name, [])

    def _read_spans(self) -> None:
        tags = np.stack([_log_softmax(self.rows[:, PLACES[name]]) for name in SPANS], axis=1)  # (N, spans, 3)
        inside = 1 - np.exp(tags[:, :, 0])
        tags = tags + _EAGER
        best = tags[0].copy()
        best[:, 2] = _NEVER
        back = np.zeros((len(tags), len(SPANS), 3), dtype=np.int8)
        for at in range(1, len(tags)):
            through = best[:, :, None] + _STEPS[None]
            back[at] = through.argmax(axis=1)
            best = through.max(axis=1) + tags[at]
        path = np.zeros((len(tags), len(SPANS)), dtype=np.int8)
        path[-1] = best.argmax(axis=1)
        every = np.arange(len(SPANS))
        for at in range(len(tags) - 1, 0, -1):
            path[at - 1] = back[at, every, path[at]]
        for number, name in enumerate(SPANS):
            found: list[Marked] = []
            first = -1
            for at, tag in enumerate([*path[:, number].tolist(), 0]):
                if first >= 0 and tag != 2:
                    found.append(Marked(first, at, float(inside[first:at, number].mean())))
                    first = -1
                if tag == 1:
                    first = at
            self._spans[name] = found

    def strongest(self, name: str, anchor: int, enough: float) -> Marked | None:
        """The words around the one to which a link is strongest that reach `enough` too, None where no word does."""
        chances = self.linked(name, anchor)
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


def _log_softmax(halves: Halves) -> Numbers:
    rows = halves.astype(np.float32)
    shifted = rows - rows.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)), dtype=np.float32)


def _sigmoid(scores: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), dtype=np.float32)
