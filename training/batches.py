"""Batches to learn from: windows of about the same length together."""

import random

from .examples import Example


def batches(pool: list[Example], size: int, draw: random.Random) -> list[list[Example]]:
    """Windows of about the same length together, `size` pieces a batch, in random order."""
    order = sorted(pool, key=lambda one: (len(one.window.pieces) // 32, draw.random()))
    made: list[list[Example]] = [[]]
    longest = 0
    for one in order:
        longest = max(longest, len(one.window.pieces))
        if made[-1] and longest * (len(made[-1]) + 1) > size:
            made.append([])
            longest = len(one.window.pieces)
        made[-1].append(one)
    draw.shuffle(made)
    return made
