"""Weights are fitted right, tried only on exchanges that they were not fitted to, and read as they were written."""

import numpy as np
import pytest

from training import weights as module
from training.weights import FOLDS, adam, blended, fold, held_out, logistic, probable, sparse_logistic, write_table
from verbale.errors import ModelError
from verbale.lexicon import table

DRAW = np.random.default_rng(7)
TRUE = np.array([1.5, -2.0, 0.5])
ROWS = DRAW.normal(size=(6000, 3))
GOALS = (DRAW.random(6000) < 1 / (1 + np.exp(-ROWS @ TRUE))).astype(float)


def by_fold(number):
    """A document of that fold."""
    return next(f"dealing-{n}/01" for n in range(99) if fold(f"dealing-{n}/01") == number)


def test_documents_of_one_exchange_are_always_in_one_fold():
    for number in range(60):
        assert len({fold(f"dealing-{number}/{report:02}") for report in range(9)}) == 1
    assert {fold(f"dealing-{number}") for number in range(60)} == set(range(FOLDS))


def test_the_fit_finds_the_weights_that_made_the_data():
    assert np.abs(logistic(ROWS, GOALS, 1e-6) - TRUE).max() < 0.12


def test_the_fit_stands_where_the_loss_has_no_slope():
    for strength in (0.5, 20.0):
        found = logistic(ROWS, GOALS, strength)
        assert np.abs(ROWS.T @ (probable(ROWS, found) - GOALS) + strength * found).max() < 1e-6


def test_a_sparse_fit_leaves_what_tells_nothing_without_weight():
    useless = DRAW.normal(size=(6000, 4))
    table = np.hstack([np.ones((6000, 1)), ROWS, useless])
    found = sparse_logistic(table, GOALS, strength=80.0)
    assert (found[4:] == 0).all()
    assert (np.sign(found[1:4]) == np.sign(TRUE)).all()


def test_a_sparse_fit_without_pull_is_the_plain_one():
    table = np.hstack([np.ones((6000, 1)), ROWS])
    assert np.abs(sparse_logistic(table, GOALS, strength=0.0) - logistic(table, GOALS, 1e-9)).max() < 1e-3


def test_a_stronger_pull_gives_smaller_weights():
    sizes = [np.abs(logistic(ROWS, GOALS, strength)).sum() for strength in (0.1, 100.0, 10_000.0)]
    assert sizes == sorted(sizes, reverse=True) and sizes[2] < sizes[0] / 4


def test_adam_goes_down_the_slope_to_its_foot():
    foot = np.array([1.0, -0.5])
    assert np.abs(adam(lambda w: 2 * (w - foot), 2, 2000, 0.03) - foot).max() < 1e-3


def test_what_is_held_out_is_never_fitted_to():
    """Each fold alone says the opposite of all others: only a fit that has not seen it is wrong on all of it."""
    documents = [by_fold(number) for number in range(FOLDS) for _ in range(8)]
    rows = np.eye(FOLDS)[[number for number in range(FOLDS) for _ in range(8)]]
    goals = np.ones(len(rows))
    assert held_out(rows, goals, documents, 0.01) == pytest.approx(0.5)  # nothing is known of a column seen in one fold
    assert (probable(rows, logistic(rows, goals, 0.01)) > 0.9).all()


def test_chances_of_held_out_rows_stand_in_the_order_of_the_rows():
    documents = [by_fold(number % FOLDS) for number in range(len(ROWS))]
    chances = held_out(ROWS, GOALS, documents, 0.1)
    assert chances == pytest.approx(probable(ROWS, logistic(ROWS, GOALS, 0.1)), abs=0.05)


def test_the_table_written_is_the_table_read(tmp_path, monkeypatch):
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(module, "TABLES", tmp_path / "data")
    monkeypatch.setattr(table, "files", lambda _: tmp_path)
    rows = [("one, “two”", "0.250"), ("three", "-1.000"), ("", "3.000")]
    write_table("made", "A comment, with a comma.", ["feature", "weight"], rows, "fitted here")
    read = table.read_table.__wrapped__("made")
    assert [(row["feature"], row["weight"], row["source"]) for row in read] == [(*row, "fitted here") for row in rows]
    assert (tmp_path / "data" / "made.csv").read_text(encoding="utf-8").startswith("# A comment, with a comma.\n")


def test_weights_in_use_are_kept_in_part():
    fitted, in_use = np.array([1.0, -3.0]), (0.0, 1.0)
    assert blended(fitted, in_use, 0.25).tolist() == [0.75, -2.0]
    assert blended(fitted, in_use, 0) is fitted


def test_weights_made_for_other_features_hinder_no_fit_and_are_not_kept():
    def load():
        raise ModelError("made for other features")

    assert module.in_use(load) is None
    assert module.in_use(lambda: (1.0, 2.0)).tolist() == [1.0, 2.0]
    assert blended([1.0], None, 0) == [1.0]
    with pytest.raises(ValueError, match="other features"):
        blended([1.0], None, 0.5)
