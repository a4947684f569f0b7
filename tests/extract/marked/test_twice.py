"""Demands and answers that one report tells in two places."""

import numpy as np
import pytest
from tests.builders import report

from verbale.extract.joined import tied_demands
from verbale.extract.marked import twice
from verbale.extract.marked.twice import FEATURES, REACH, chances, features, links, telling, told_once
from verbale.pipeline import STEPS, read_report

TEXT = (
    "Peru wants Chile to open Arica\n\n"
    "LIMA - Peru on Monday asked Chile to reopen the port of Arica to its ships. "
    "The foreign ministry also urged Chile to release two fishermen.\n\n"
    "Norway offered to mediate on Friday.\n"
)


@pytest.fixture(scope="module")
def read():
    """The reading of the text before any two of its demands are joined."""
    reading = read_report(report(TEXT, "2022-02-11"), steps=tuple(step for step in STEPS if step.gives != "demands"))
    reading.demands = tied_demands(reading)
    return reading


def asks(reading, claims):
    return {reading.words(claim.first("content").spans[0]): claim for claim in claims}


def seen(read, one, other):
    told = {words: telling(read, claim) for words, claim in asks(read, read.demands).items()}
    first, second = (next(t for words, t in told.items() if part in words) for part in (one, other))
    return dict(zip(FEATURES, features(first, second, (0.1, 0.8)), strict=True))


def test_the_headline_and_the_lead_say_one_thing(read):
    told = seen(read, "open Arica", "port of Arica")
    assert told["headline"] == told["lead"] == told["sides shared"] == told["told to shared"] == 1
    assert told["share"] == 0.5 and 0 < told["cosine"] < 0.5 and told["no word in common"] == told["one cue"] == 0
    assert told["link"] > 0 > told["weaker link"] and told["link of one cue"] == 0


def test_an_offer_of_another_party_is_another(read):
    told = seen(read, "port of Arica", "mediate")
    assert told["giving"] == told["sides apart"] == told["no word in common"] == 1
    assert told["one kind"] == told["sides shared"] == told["cue shared"] == 0


def test_links_go_from_the_cue_of_each_to_the_words_of_the_other(read):
    told = [telling(read, claim) for claim in read.demands]
    found = links(read.marking, told)
    headline, lead, fishermen, offer = range(4)
    assert found[headline, lead] > found[headline, fishermen] and found[headline, lead] > found[headline, offer]
    assert (np.diag(found) > found.max(axis=0, where=~np.eye(4, dtype=bool), initial=0)).all()


def test_what_is_told_twice_becomes_one_demand_with_the_words_of_both(read):
    found = told_once(read, read.demands)
    assert len(found) == len(read.demands) - 1
    (both,) = [claim for claim in found if "port of Arica" in str(claim.values)]
    assert {TEXT[s.start : s.end] for v in both.get("content") for s in v.spans} == {
        "open Arica", "reopen the port of Arica to its ships",
    }  # fmt: skip
    assert "told again" in both.why and both.first("date") is not None
    assert [v.value for v in both.get("kind")] == ["request"]  # of the fuller telling


def test_nothing_is_joined_where_no_weights_speak_for_it(read, monkeypatch):
    monkeypatch.setattr(twice, "load_weights", lambda: {"demand": np.array([-9.0] + [0.0] * (len(FEATURES) - 1))})
    assert told_once(read, read.demands) == sorted(read.demands, key=lambda c: (c.iter_spans()[0][1], c.id))


def test_claims_far_apart_in_the_order_of_telling_are_not_compared(read):
    told = [telling(read, claim) for claim in read.demands] * (REACH + 2)
    assert chances(read.marking, told)[0, REACH + 1] == 0
