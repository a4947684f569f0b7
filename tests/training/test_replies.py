"""Recall and precision of replies are counted right before weights are chosen by them."""

import numpy as np
import pytest

from training.replies import Case, judge, replied


def judged(capsys, cases, chances):
    judge(cases, np.array(chances))
    lines = capsys.readouterr().out.splitlines()
    return lines[0], {line[:8]: line[10:] for line in lines[1:]}


def case(*pairs, gold):
    """Each pair is (reply, whether it is right)."""
    return Case("d/1", [reply for reply, _ in pairs], [(0.0,)] * len(pairs), [right for _, right in pairs], gold)


def test_each_reply_goes_to_its_likeliest_and_counts_once(capsys):
    cases = [case((1, False), (1, True), (2, True), gold=3), case((1, True), (1, False), gold=1)]
    head, at = judged(capsys, cases, [0.3, 0.65, 0.45, 0.55, 0.9])
    assert head == "4 replies annotated, 3 between matched communications"
    assert at["from 0.4"] == "recall 0.500, precision 0.667 of 3"
    assert at["from 0.6"] == "recall 0.250, precision 0.500 of 2"
    assert at["from 0.7"] == "recall 0.000, precision 0.000 of 1"


def test_a_document_without_pairs_counts_its_replies(capsys):
    head, at = judged(capsys, [case(gold=2), case((0, True), gold=0)], [0.8])
    assert head == "2 replies annotated, 1 between matched communications"
    assert at["from 0.5"] == "recall 0.500, precision 1.000 of 1"


@pytest.mark.parametrize(("given", "found"), [(None, []), ("", []), ("c1", ["c1"]), (["c1", "c2"], ["c1", "c2"])])
def test_what_a_communication_answers_is_read_as_one_or_several(given, found):
    assert replied({"in_reply_to": given}) == found
    assert replied({}) == []
