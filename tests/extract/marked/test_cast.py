import pytest

from builders import reading
from linking import linking
from verbale.extract.communications import find_communications
from verbale.extract.marked import cast as module
from verbale.extract.marked.cast import cast, choose
from verbale.extract.marked.contender import FEATURES, ROLES
from verbale.extract.marked.weights import Weights

TEXT = "Norway sent letters to Chad on Monday."


def weighing(monkeypatch, **by_feature):
    """Casting with a weight for each named feature and none for the others."""
    weights = tuple(float(by_feature.get(name.replace(" ", "_"), 0)) for name in FEATURES)
    held = {role: weights for roles in ROLES.values() for role in roles}
    monkeypatch.setattr(module, "load_weights", lambda: Weights(held, 0.5, dict.fromkeys(held, 0.4)))


def recast(*links):
    read = reading(TEXT, "2022-02-09")
    rules = find_communications(read)
    (claim,) = cast(read, linking(TEXT, *links), rules, rules)
    return claim


def test_a_part_goes_to_the_one_for_whom_the_evidence_is_enough(monkeypatch):
    weighing(monkeypatch, link=5)
    claim = recast(("communication.sender", "letters", "Chad"))
    assert [v.value for v in claim.get("sender")] == ["Chad"]
    assert claim.get("recipients") == []
    assert [v.value for v in claim.get("form")] == ["letter"]


def test_the_parts_of_the_rules_stand_where_they_are_trusted(monkeypatch):
    weighing(monkeypatch, rule=9, always=-1)
    claim = recast()
    assert [v.value for v in (*claim.get("sender"), *claim.get("recipients"))] == ["Norway", "Chad"]
    assert claim.first("date").value["date"] == "2022-02-07"


def test_nobody_writes_to_himself(monkeypatch):
    weighing(monkeypatch, link=5, rule=9, always=-1)
    claim = recast(("communication.sender", "letters", "Chad"), ("communication.recipients", "letters", "Chad"))
    assert [v.value for v in claim.get("recipients")] == ["Chad"]
    assert [v.value for v in claim.get("sender")] == ["Norway"]


@pytest.mark.parametrize(
    ("chances", "chosen"),
    [([0.6, 0.7], [0, 1]), ([0.6, 0.1], [0]), ([0.2, 0.45, 0.42], [1]), ([0.2, 0.3], []), ([], [])],
)
def test_those_who_are_sure_enough_play_a_part_or_else_the_likeliest(chances, chosen):
    assert choose(chances, 0.5, 0.4) == chosen


def test_the_likeliest_needs_less_for_a_part_that_is_told_seldom(monkeypatch):
    weights = tuple({"always": -0.62}.get(name, 0.0) for name in FEATURES)  # everyone plays everything at .35
    held = {role: weights for roles in ROLES.values() for role in roles}
    bars = dict.fromkeys(held, 0.4) | {"recipients": 0.3}
    monkeypatch.setattr(module, "load_weights", lambda: Weights(held, 0.5, bars))
    claim = recast()
    assert [v.value for v in claim.get("recipients")] == ["Chad"]
    assert not claim.get("sender")
