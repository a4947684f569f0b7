"""Which words of a text stand for the same actor: a link from any mention to any other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .labels import ENDS, bucket

Numbers = NDArray[np.float32]
Halves = NDArray[np.float16]
Places = NDArray[np.intp]

#: Words on either side in which the other mention is looked for.
FAR = 400
_BUCKETS = np.array([bucket(distance) for distance in range(-FAR, FAR + 1)])
#: Numbers of a word: as the one end, as the other end, and how likely words like it are meant at all.
STANDING_WIDTH = 2 * ENDS + 1


@dataclass(frozen=True, slots=True)
class Standing:
    """Numbers of every word (N, STANDING_WIDTH) and what a distance costs (DISTANCES)."""

    ends: Halves
    near: Numbers

    def described(self, places: Sequence[slice]) -> Numbers:
        """Means (places, STANDING_WIDTH) over the words of each place; zeros where a place has none."""
        found = np.zeros((len(places), STANDING_WIDTH), dtype=np.float32)
        for row, place in enumerate(places):
            if place.stop > place.start:
                found[row] = self.ends[place].mean(axis=0, dtype=np.float32)
        return found

    def chances(self, one: int, starts: Places, described: Numbers, among: NDArray[np.bool_]) -> Numbers:
        """Of the places marked in `among` (places), how likely each stands for the actor of place `one`; they sum to 1.

        `starts`: number of the first word of each place. Zero for `one` itself, for what is farther than FAR words, and
        everywhere when nothing is left.
        """
        distances = starts - starts[one]
        near = among & (np.abs(distances) <= FAR)
        near[one] = False
        if not near.any():
            return np.zeros(len(starts), dtype=np.float32)
        scores = described[:, ENDS:-1] @ described[one, :ENDS] / math.sqrt(ENDS) + described[:, -1]
        scores = scores + self.near[_BUCKETS[np.clip(distances, -FAR, FAR) + FAR]]
        grown = np.where(near, np.exp(scores - scores[near].max()), 0.0)
        return np.asarray(grown / grown.sum(), dtype=np.float32)
