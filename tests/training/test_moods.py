"""The weights of a modality are fitted to the same sum that the reading makes."""

import numpy as np
import pytest

from builders import claim, report
from training import moods as module
from training.moods import features, fit, write
from verbale.extract.marked import mood
from verbale.extract.marked.mood import AGES, MOODS, OWN, likelihoods, moods
from verbale.record import Day, Modality
from verbale.tagger.labels import DISTANCES, LINK_NAMES, WIDTH, columns
from verbale.tagger.marking import Marking
from verbale.tagger.words import words

REPORT = report("Norway is to send a letter to Chad.", "2022-02-09")
DRAW = np.random.default_rng(3)
SIZE = 1 + len(OWN) * len(MOODS)


def letter(modality):
    return claim(REPORT, "communication", modality, mention="a letter", form=("letter", "letter"))


def marking(numbers):
    found = words(REPORT.text)
    rows = np.zeros((len(found), WIDTH), dtype=np.float16)
    rows[:, columns()["modality"]] = numbers
    return Marking(found, rows, np.zeros((len(LINK_NAMES), DISTANCES)), np.zeros(len(LINK_NAMES)))


@pytest.fixture
def written(monkeypatch):
    """Writes weights, and has the reading weigh with what was written."""
    tables = {}

    def keep(name, _comment, columns, rows, _fitted):
        tables[name] = [dict(zip(columns, row, strict=True)) for row in rows]

    monkeypatch.setattr(module, "write_table", keep)
    monkeypatch.setattr(mood, "read_table", tables.get)
    mood.load_weights.cache_clear()
    yield write
    mood.load_weights.cache_clear()


@pytest.mark.parametrize("rule", [None, Modality.PLANNED, Modality.HISTORICAL])
def test_the_reading_chooses_what_the_fitted_weights_choose(written, rule):
    chosen = set()
    for _ in range(30):
        weights, numbers = np.round(DRAW.normal(size=SIZE) * 2, 3), DRAW.normal(size=len(MOODS)) * 2
        written(weights)
        mood.load_weights.cache_clear()
        made, one = marking(numbers), letter(Modality.ASSERTED)
        (read,) = moods(made, [one], [rule], Day.of("2022-02-09"))
        rows = features(likelihoods(made, one), rule, "no day")
        assert read == MOODS[int((rows @ weights).argmax())]
        chosen.add(read)
    assert len(chosen) > 3


def test_evidence_of_a_rule_stands_at_its_own_modality_alone():
    rows = features(np.arange(len(MOODS)), Modality.DENIED, "weeks")
    for at, one in enumerate(MOODS):
        names = {OWN[(n - 1) // len(MOODS)] for n in np.flatnonzero(rows[at, 1:]) + 1}
        assert names == ({"always", "weeks", "rule"} if one is Modality.DENIED else {"always", "weeks"})
        assert all((n - 1) % len(MOODS) == at for n in np.flatnonzero(rows[at, 1:]) + 1)
    assert rows[:, 0].tolist() == list(range(len(MOODS)))


def test_every_age_has_a_feature():
    assert all(features(np.zeros(len(MOODS)), None, age)[:, 1:].sum() == 2 * len(MOODS) for age in AGES)


def test_the_fit_finds_the_weights_that_made_the_data():
    true = np.array([1.5, -1.0, 0.5, 0.0])
    rows = DRAW.normal(size=(4000, len(MOODS), 4))
    scores = rows @ true + DRAW.gumbel(size=(4000, len(MOODS)))
    assert np.abs(fit(rows, scores.argmax(axis=1), 1e-6) - true).max() < 0.12
