"""Every window is read once an epoch, with others of about its length."""

import random

from hypothesis import given
from hypothesis import strategies as st

from training.batches import batches
from training.examples import Example, Text
from verbale.tagger.window import Window


def example(number, length):
    return Example(Text(str(number), [], {}, []), Window(0, 0, (0,) * length, (0,) * length, ()))


@given(st.lists(st.integers(1, 480), min_size=1), st.integers(480, 2048), st.integers(0, 99))
def test_every_window_is_in_one_batch_and_no_batch_is_longer_than_asked_for(lengths, size, seed):
    made = batches([example(*one) for one in enumerate(lengths)], size, random.Random(seed))
    assert sorted(int(one.text.id) for batch in made for one in batch) == list(range(len(lengths)))
    for batch in made:
        longest = max(len(one.window.pieces) for one in batch)
        assert longest * len(batch) <= size  # padded to the longest


def test_a_window_longer_than_a_batch_is_read_alone():
    made = batches([example(0, 480), example(1, 480)], 100, random.Random(1))
    assert [len(batch) for batch in made] == [1, 1]


def test_windows_of_about_the_same_length_are_read_together():
    made = batches([example(n, length) for n, length in enumerate([20, 300] * 10)], 1200, random.Random(1))
    assert sum(len({len(one.window.pieces) for one in batch}) > 1 for batch in made) <= 1


def test_the_same_seed_deals_the_same_batches():
    pool = [example(n, n) for n in range(1, 200)]
    first, second = (batches(pool, 900, random.Random(4)) for _ in range(2))
    assert first == second
    assert first != batches(pool, 900, random.Random(5))
