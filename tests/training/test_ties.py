"""Recall and precision of links are counted right before weights are chosen by them."""

import numpy as np

from training.ties import TIES, Case, judge, led


def case(*targets, gold):
    """Each target is (whether it is right, whether it was tied before)."""
    right, tied = [one for one, _ in targets], [one for _, one in targets]
    return Case("d/1", TIES[0], [(0.0,)] * len(targets), right, tied, gold)


def test_each_claim_goes_to_its_likeliest_and_counts_once(capsys):
    cases = [case((False, True), (True, False), gold=1), case(gold=2), case((True, True), gold=1)]
    judge(TIES[0], cases, np.array([0.3, 0.55, 0.41]))
    head, *lines = capsys.readouterr().out.splitlines()
    at = {line.strip()[:9]: line.strip()[11:] for line in lines}
    assert head == (
        "demand made_in communication: 4 annotated;"
        " tied before: recall 0.250, precision 0.500 of 2, F1 0.333"
    )  # fmt: skip
    assert at["from 0.40"] == "recall 0.500, precision 1.000 of 2, F1 0.667"
    assert at["from 0.50"] == "recall 0.250, precision 1.000 of 1, F1 0.400"
    assert at["from 0.60"] == "recall 0.000, precision 0.000 of 0, F1 0.000"


def test_where_an_annotated_claim_leads_is_read_as_one_or_several():
    assert led({}, "to") == led({"to": None}, "to") == set()
    assert led({"to": "c1"}, "to") == {"c1"}
    assert led({"to": ["c1", "d2"]}, "to") == {"c1", "d2"}
