"""The weights of parts are fitted to the same sum that the reading makes, and land in the model's card."""

import hashlib
import json

import numpy as np
import pytest

from training.parts import ALL, ENOUGH, LIKELIEST_OF, Case, design, is_right, judge, judge_roles, write
from verbale.extract.marked.contender import FEATURES, Contender
from verbale.extract.marked.weights import FILE, load_weights
from verbale.record import Span, Value

DRAW = np.random.default_rng(11)
EVERY = ALL


def contender(role="sender", at=(0, 6), actor=None, features=None):
    numbers = features if features is not None else DRAW.normal(size=len(FEATURES))
    return Contender(role, Value(role, "Norway", (Span(*at),), actor), tuple(map(float, numbers)))


def case(role, *right, marked=((0, 6),), kind="communication", at=(0, 6)):
    return Case("d/1", kind, role, [contender(role, at) for _ in right], list(right), list(marked))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "card.json").write_text(json.dumps({"name": "small", "files": {"vocab.txt": "0"}}), encoding="utf-8")
    return tmp_path


def test_the_reading_weighs_as_the_fit_does(folder):
    cases = [case(role, True, False) for role in EVERY]
    rows, goals = design(cases)
    weights = np.round(DRAW.normal(size=rows.shape[1]) / 4, 3)
    write(folder, weights)
    read = load_weights(folder)
    given = [read.probability(one) for some in cases for one in some.contending]
    assert given == pytest.approx((1 / (1 + np.exp(-rows @ weights))).tolist(), abs=1e-3)
    assert (read.enough, read.likeliest) == (ENOUGH, LIKELIEST_OF)
    assert goals.tolist() == [1.0, 0.0] * len(EVERY)


def test_a_role_weighs_its_own_columns_and_no_others():
    rows, _ = design([case(role, True) for role in EVERY])
    own = rows[:, len(FEATURES) :].reshape(len(EVERY), len(EVERY), len(FEATURES))
    assert [(own[n] != 0).any(axis=1).tolist() for n in range(len(EVERY))] == np.eye(len(EVERY), dtype=bool).tolist()


def test_the_card_names_the_weights_beside_what_it_named(folder):
    rows, _ = design([case("sender", True)])
    write(folder, np.zeros(rows.shape[1]))
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    digest = hashlib.sha256((folder / FILE).read_bytes()).hexdigest()
    assert card == {"name": "small", "files": {"vocab.txt": "0", FILE: digest}}


@pytest.mark.parametrize(
    ("at", "actor", "right"),
    [((4, 9), None, True), ((6, 9), None, False), ((6, 9), "act-1", True), ((6, 9), "act-2", False)],
)
def test_a_part_is_right_at_the_annotated_words_or_for_the_annotated_actor(at, actor, right):
    names = {"act-1": "Kingdom of Norway", "act-2": "Chad"}
    assert is_right(contender(at=at, actor=actor), [(0, 6)], {"Norway"}, names) is right


def test_roles_and_values_are_counted_by_kind(capsys):
    cases = [
        case("sender", True, False),  # both chosen: a hit, one value of two right
        case("recipients", False, at=(9, 12)),  # chosen at other words: no hit
        case("proposes", True),  # not likely enough: nothing given
        case("via", marked=()),  # nothing annotated, nobody contends
        case("by", True, kind="demand"),
    ]
    judge(cases, np.array([0.9, 0.6, 0.7, 0.1, 0.45]))
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    found = {(line[0], line[2].strip(","), line[4].strip(":")): " ".join(line[5:]) for line in lines}
    at = "roles P 0.500 R 0.333 F1 0.400, 3 values, 0.333 right"
    assert found["communication", "0.5", "0.4"] == found["communication", "0.5", "0.2"] == at
    assert found["demand", "0.5", "0.4"] == "roles P 1.000 R 1.000 F1 1.000, 1 values, 1.000 right"
    assert found["response", "0.5", "0.4"] == "roles P 0.000 R 0.000 F1 0.000, 0 values, 0.000 right"


def test_roles_are_counted_one_by_one_too(capsys):
    cases = [case("sender", True), case("sender", False, at=(9, 12)), case("by", True, kind="demand")]
    judge_roles(cases, np.array([0.9, 0.6, 0.7]))
    assert [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()] == [
        "communication sender roles P 0.500 R 0.500 F1 0.500, 2 values, 0.500 right",
        "demand by roles P 1.000 R 1.000 F1 1.000, 1 values, 1.000 right",
    ]
