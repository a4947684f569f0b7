"""Whoever is the subject of a passive of asking is asked."""

import pytest

from builders import claim, reading
from verbale.extract.passive import answered_when_passive, asked_when_passive


def parties(text, cue, by, of=()):
    read = reading(text)
    demand = claim(read.report, "demand", cue=cue, content="wait", by=by, of=list(of))
    made = asked_when_passive(read, demand)
    return [v.value for v in made.get("by")], [v.value for v in made.get("of")]


@pytest.mark.parametrize("cue", ["is called upon", "was asked", "had been urged"])
def test_the_subject_is_asked(cue):
    assert parties(f"Peru {cue} to wait.", cue, "Peru") == ([], ["Peru"])


def test_who_is_asked_already_is_asked_once():
    assert parties("Peru was asked to wait.", "was asked", "Peru", ["Peru"]) == ([], ["Peru"])


def test_who_stands_in_a_clause_about_the_one_asked_still_asks():
    text = "The envoy, whom Peru had sent, was asked to wait."
    assert parties(text, "was asked", "Peru") == (["Peru"], [])


def test_who_asks_in_the_active_and_by_whom_it_is_asked_stay():
    assert parties("Peru asked Chile to wait.", "asked", "Peru") == (["Peru"], [])
    assert parties("Chile was asked by Peru to wait.", "was asked", "Peru") == (["Peru"], [])


def test_what_is_demanded_asks_nothing_of_itself():
    assert parties("Peru was ordered from the shop; to wait was demanded.", "was demanded", "Peru") == (["Peru"], [])


def givers(text, cue, by):
    read = reading(text)
    made = answered_when_passive(read, claim(read.report, "response", cue=cue, content="entry", by=by))
    return [v.value for v in made.get("by")]


@pytest.mark.parametrize("cue", ["was refused", "was denied", "was not allowed"])
def test_who_is_refused_something_refuses_nothing(cue):
    assert givers(f"Peru {cue} entry.", cue, "Peru") == []


def test_who_refuses_and_who_is_ready_answer():
    assert givers("Peru refused entry.", "refused", "Peru") == ["Peru"]
    assert givers("Peru was persuaded to give entry.", "was persuaded", "Peru") == ["Peru"]


def silent(text, cue, by):
    read = reading(text)
    one = claim(read.report, "response", cue=cue, content="reply", by=by, outcome=(cue, "none-yet"))
    return [v.value for v in answered_when_passive(read, one).get("by")]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Peru has received no reply.", "has received no"),
        ("Peru has yet to hear back; no reply came.", "has yet to hear back"),
        ("Peru still awaits a reply from Chile.", "awaits"),
    ],
)
def test_who_waits_for_an_answer_has_not_kept_silent(text, cue):
    assert silent(text, cue, "Peru") == []


def test_who_gives_no_answer_keeps_silent():
    assert silent("Peru has given no reply.", "has given no", "Peru") == ["Peru"]
    assert silent("No reply was heard from Peru.", "was heard", "Peru") == ["Peru"]
