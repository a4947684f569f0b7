"""Claims are taken for what is annotated, and counted when joined, as the scorer would."""

import numpy as np

from training.twice import Case, is_one, judge, paired, taken_for, together


def test_each_claim_stands_for_another_annotation_while_there_are_any():
    overlaps = [{0: 0.9, 1: 0.6}, {0: 0.8}, {0: 0.7, 1: 0.5}, {}]
    assert paired(overlaps) == {0: 0, 2: 1}
    assert taken_for(overlaps) == [0, 0, 1, None]


def test_a_pair_is_one_where_both_stand_for_one_annotation():
    case = Case("d/1", [], [0, 0, 1, None], 2, [], [])
    assert is_one(case, (0, 1)) and not is_one(case, (0, 2)) and not is_one(case, (3, 3))


def test_claims_joined_overlap_what_any_of_them_does():
    assert together([{0: 0.5}, {0: 0.9, 2: 0.6}, {}]) == {0: 0.9, 2: 0.6}


def test_joining_what_is_told_twice_gains_precision(capsys):
    pairs = [(0, 1), (0, 2), (1, 2)]
    case = Case("d/1", [{0: 0.9}, {0: 0.8}, {}], [0, 0, None], 2, pairs, [(0.0,)] * 3)
    judge([case], np.array([0.9, 0.1, 0.1]), "weighed", (0.5, 0.95))
    joined, apart = capsys.readouterr().out.splitlines()
    assert joined == "weighed from 0.5: precision 0.500, recall 0.500, F1 0.500"
    assert apart == "weighed from 0.9: precision 0.333, recall 0.500, F1 0.400"
