"""A marking in which links go where a test wants them."""

import math

import numpy as np

from verbale.tagger.labels import DISTANCES, LINK_NAMES, LINK_WIDTH, WIDTH, columns
from verbale.tagger.marking import Marking
from verbale.tagger.words import words

STRONG = math.sqrt(8 * math.sqrt(LINK_WIDTH))


def linking(text, *links):
    """Marking of a text: of each (name, from word, to word) the link is likely; all others are not."""
    found = words(text)
    rows = np.zeros((len(found), WIDTH), dtype=np.float16)
    bias = np.full(len(LINK_NAMES), -4.0, dtype=np.float32)
    number = {word.text: at for at, word in enumerate(found)}
    for axis, (name, start, end) in enumerate(links):
        rows[number[start], columns()[f"{name}:from"].start + axis] = STRONG
        rows[number[end], columns()[f"{name}:to"].start + axis] = STRONG
    return Marking(found, rows, np.zeros((len(LINK_NAMES), DISTANCES), dtype=np.float32), bias)
