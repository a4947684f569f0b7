"""Communications that one report tells in two places."""

from dataclasses import replace

import numpy as np
import pytest
from tests.builders import claim, reading

from verbale.extract.marked import one_act
from verbale.extract.marked.one_act import FEATURES, REACH, act_of, acts_once, chances, features
from verbale.extract.marked.same import Place
from verbale.record import Modality

TEXT = (
    "Chile's president received a letter from Peru. The letter asked for talks. "
    "Chile sent Peru a note in reply. The two then met."
)
READ = reading(TEXT, "2022-02-11")
NONE = np.zeros((0, 0), dtype=np.float32)


def act(mention, form, found_by="communications, tagger", modality=Modality.ASSERTED, **fields):
    made = claim(READ.report, "communication", modality, mention=[mention], form=(mention, form), **fields)
    return replace(made, found_by=found_by)


def seen(one, other, named=(), chance=NONE):
    told = [act_of(READ, made, named) for made in (one, other)]
    return dict(zip(FEATURES, features(*told, chance), strict=True))


PERU, CHILE = (next(m.actor for m in READ.mentions if m.actor and m.actor.name == name) for name in ("Peru", "Chile"))
FIRST = act("a letter", "letter", sender=("Peru", PERU), recipients=("Chile", CHILE))
AGAIN = act("The letter", "letter", "tagger", sender=("Peru", PERU))


def test_form_sides_and_article_are_seen():
    told = seen(FIRST, AGAIN)
    assert told["form alike"] == told["of one family"] == told["senders shared"] == told["definite"] == 1
    assert told["no places"] == 1 and told["surest place"] == 0
    assert told["addressees apart"] == told["crossed"] == told["one done, one not"] == told["both by verbs"] == 0


def test_a_reply_goes_the_other_way():
    told = seen(FIRST, act("a note", "note verbale", sender=("Chile", CHILE), recipients=("Peru", PERU)))
    assert told["crossed"] == told["addressees apart"] == told["sides addressed apart"] == told["both indefinite"] == 1


def test_those_who_meet_each_go_to_the_other_and_nothing_is_crossed():
    met = {"sender": ("Peru", PERU), "recipients": ("Chile", CHILE)}
    back = {"sender": ("Chile", CHILE), "recipients": ("Peru", PERU)}
    assert seen(act("talks", "meeting", **met), act("met", "meeting", **back))["crossed"] == 0


def test_the_places_that_two_share_or_that_the_tagger_ties_speak_for_them():
    named = [Place(**{**dict.fromkeys(Place.__slots__), "span": found.marks[0][1]}) for found in (FIRST, AGAIN)]
    chance = np.full((len(named), len(named)), 0.9, dtype=np.float32)
    told = seen(FIRST, AGAIN, named, chance)
    assert told["no places"] == 0 and told["surest place"] == pytest.approx(np.log(9), abs=0.01)
    shared = seen(FIRST, act("a letter", "message", "tagger"), named, chance)
    assert shared["surest place"] == pytest.approx(np.log(19), abs=0.01)


def weigh(monkeypatch, **weights):
    monkeypatch.setattr(one_act, "load_weights", lambda: np.array([weights.get(name, 0.0) for name in FEATURES]))


def test_what_is_told_twice_becomes_one_with_both_places_and_replies_follow(monkeypatch):
    weigh(monkeypatch, **{"always": -1.0, "form alike": 2.0})
    answer = act("a note", "note verbale").with_link("in_reply_to", AGAIN.id, (AGAIN.marks[0][1],))
    found = acts_once(READ, [AGAIN, FIRST, answer], (), NONE)
    assert [[TEXT[s.start : s.end] for _, s in one.marks] for one in found] == [["a letter", "The letter"], ["a note"]]
    assert [v.actor for v in found[0].get("recipients")] == [CHILE.id]
    assert found[1].first("in_reply_to").value == found[0].id


def test_nothing_is_joined_where_no_weight_speaks_for_it(monkeypatch):
    weigh(monkeypatch, always=-1.0)
    assert acts_once(READ, [FIRST, AGAIN], (), NONE) == [FIRST, AGAIN]


def test_acts_far_apart_in_the_order_of_telling_are_not_compared(monkeypatch):
    weigh(monkeypatch, always=5.0)
    told = [act_of(READ, FIRST, ())] * (REACH + 2)
    found = chances(told, NONE)
    assert found[0, REACH] > 0.9 and found[0, REACH + 1] == 0
