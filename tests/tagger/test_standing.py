"""Which mentions stand for one actor: chances over the others in reach."""

import numpy as np

from verbale.tagger.labels import DISTANCES, ENDS
from verbale.tagger.standing import FAR, STANDING_WIDTH, Standing


def standing(size, *likes):
    """Words of which some look for each other: pairs (asking, offering)."""
    ends = np.zeros((size, STANDING_WIDTH), dtype=np.float16)
    for number, (asking, offering) in enumerate(likes):
        ends[asking, number] = 8
        ends[offering, ENDS + number] = 8
    return Standing(ends, np.zeros(DISTANCES, dtype=np.float32))


def chances(made, one, places, among=None):
    among = np.ones(len(places), dtype=bool) if among is None else np.array(among)
    return made.chances(one, np.array([place.start for place in places]), made.described(places), among)


def test_the_mention_that_offers_what_is_looked_for_is_likeliest():
    places = [slice(0, 1), slice(3, 5), slice(8, 9)]
    found = chances(standing(10, (8, 3)), 2, places)
    assert found.argmax() == 1
    assert found[2] == 0
    assert abs(found.sum() - 1) < 1e-5


def test_nobody_far_off_or_left_out_is_meant():
    places = [slice(0, 1), slice(5, 6), slice(FAR + 9, FAR + 10)]
    made = standing(FAR + 20, (5, FAR + 9))
    assert chances(made, 1, places, [True, True, False])[0] == 1
    assert chances(made, 0, places, [True, False, True]).sum() == 0


def test_a_place_without_words_is_described_by_zeros():
    assert not standing(4, (0, 1)).described([slice(2, 2)]).any()
