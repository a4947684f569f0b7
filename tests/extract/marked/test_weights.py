import json

import pytest

from verbale.errors import ModelError
from verbale.extract.marked.contender import FEATURES, ROLES, Contender
from verbale.extract.marked.weights import FILE, load_weights
from verbale.record import Span, Value
from verbale.tagger.tagger import FOLDER


def contender(**features):
    return Contender(
        "sender",
        Value("sender", "Norway", (Span(0, 6),)),
        tuple(float(features.get(name.replace(" ", "_"), 0)) for name in FEATURES),
    )


def test_the_shipped_weights_know_every_role():
    weights = load_weights()
    assert {role for roles in ROLES.values() for role in roles} <= set(weights.roles)


def test_a_link_and_a_rule_speak_for_a_contender():
    weights = load_weights()
    bare = weights.probability(contender(always=1, link=-1))
    assert bare < 0.5 < weights.probability(contender(always=1, link=1, rule=1))


def test_weights_for_other_features_are_refused_with_what_to_do(tmp_path):
    held = json.loads((FOLDER / FILE).read_text(encoding="utf-8"))
    (tmp_path / FILE).write_text(json.dumps({**held, "features": ["always"]}), encoding="utf-8")
    with pytest.raises(ModelError, match=r"other features; run training/parts\.py"):
        load_weights(tmp_path)
    with pytest.raises(ModelError, match="is missing"):
        load_weights(tmp_path / "none")
