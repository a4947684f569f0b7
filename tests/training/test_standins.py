"""Weights of those for whom words stand are counted on exchanges that they were not fitted to, then written."""

import numpy as np
import pytest

from training import standins
from training.standins import Weighed
from training.weights import FOLDS, fold
from verbale.resolve.standing import FEATURES, KINDS

KIND = KINDS[0]


def row(first):
    """A candidate of whom only the first feature is known."""
    return (float(first), *[0.0] * (len(FEATURES) - 1))


def weighed(document, rule, given=True, rows=(0, 1), right=(False, True)):
    return Weighed(document, KIND, [row(one) for one in rows], list(right), rule, given)


@pytest.fixture
def written(monkeypatch):
    """What is written instead of a table, by weights under which the higher first feature is taken."""
    tables = {}
    monkeypatch.setattr(standins, "fit", lambda *_: np.array([9.0, *[0.0] * (len(FEATURES) - 1)]))
    monkeypatch.setattr(standins, "write_table", lambda name, _what, _head, rows, _source: tables.update({name: rows}))
    return tables


def test_what_the_weights_mend_and_spoil_is_counted(written, capsys):
    mended = weighed("a-1/01", rule=False)
    spoilt = weighed("b-1/01", rule=True, right=(True, False))
    held = weighed("c-1/01", rule=True)
    standins.fit_weights([mended, spoilt, held], 1.0)
    line = next(one for one in capsys.readouterr().out.splitlines() if one.startswith("all"))
    assert "'cases': 3, 'rule': 2, 'given': 3, 'told': 3, 'right': 2, 'better': 1, 'worse': 1" in line
    assert [name for name, *_ in written["standing_weights"]] == list(FEATURES)


@pytest.mark.usefixtures("written")
def test_what_no_rule_names_is_told_only_when_sure(capsys):
    unsure = weighed("a-1/01", rule=False, given=False, rows=(1, 1, 1), right=(True, False, False))
    sure = weighed("b-1/01", rule=False, given=False)
    standins.fit_weights([unsure, sure], 1.0)
    line = next(one for one in capsys.readouterr().out.splitlines() if one.startswith("all"))
    assert "'told': 1" in line


@pytest.mark.usefixtures("written")
def test_an_exchange_is_tried_by_weights_that_have_not_seen_it(monkeypatch):
    fitted = []

    def fit(cases, _strength):
        fitted.append({fold(case.document) for case in cases})
        return np.zeros(len(FEATURES))

    monkeypatch.setattr(standins, "fit", fit)
    documents = [next(f"d{n}-1/01" for n in range(99) if fold(f"d{n}-1/01") == number) for number in range(FOLDS)]
    standins.fit_weights([weighed(one, rule=True) for one in documents], 1.0)
    assert fitted[:FOLDS] == [set(range(FOLDS)) - {number} for number in range(FOLDS)]
    assert fitted[FOLDS] == set(range(FOLDS))
