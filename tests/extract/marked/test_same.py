"""What tells that two places of a report name one communication."""

from dataclasses import replace

import numpy as np
import pytest
from tests.builders import report

from verbale.extract.marked.communications import gather
from verbale.extract.marked.same import FEATURES, NEAR, chances, features, places
from verbale.pipeline import read_report

TEXT = (
    "Norway's foreign minister sent Chile a letter on Monday. The letter asked for talks. "
    "On Friday Peru sent Norway another letter. Chile's president visited Oslo in May."
)


@pytest.fixture(scope="module")
def found():
    """The marking of the text and the places in it that name a communication, by their words."""
    read = read_report(report(TEXT, "2022-02-11"))
    return read.marking, {TEXT[p.span.start : p.span.end]: p for p in places(read, read.marking)}


def seen(found, one, other, **changed):
    marking, by_words = found
    first, second = next(by_words[w] for w in by_words if one in w), next(by_words[w] for w in by_words if other in w)
    return dict(zip(FEATURES, features(marking, [first, replace(second, **changed)], 0, 1), strict=True))


def test_the_words_and_the_article_are_seen(found):
    told = seen(found, "a letter", "The letter")
    assert told["definite"] == told["same words"] == told["next sentence"] == told["of one family"] == 1
    assert told["indefinite"] == told["another"] == told["same sentence"] == 0


def test_another_one_is_said_to_be_another(found):
    told = seen(found, "a letter", "another letter")
    assert told["another"] == 1


def test_days_and_senders_that_differ_are_seen(found):
    other = {"days": frozenset({"another day"}), "senders": frozenset({"somebody else"})}
    told = seen(found, "a letter", "The letter", **other)
    assert told["days apart"] == told["senders apart"] == 1
    assert told["days shared"] == told["senders shared"] == 0


def test_a_paper_and_a_visit_are_of_two_families(found):
    told = seen(found, "a letter", "visited")
    assert told["of two families"] == 1 and told["of one family"] == 0


def test_another_day_and_sender_speak_against_one_letter(found):
    marking, by_words = found
    one, again = by_words["a letter"], by_words["The letter"]
    other = replace(again, days=frozenset({"another day"}), senders=frozenset({"somebody else"}))
    table = chances(marking, [one, again, other])
    assert table[0, 1] > 0.5
    assert table[0, 1] > table[0, 2]
    assert np.array_equal(table, table.T)


def test_places_told_too_far_apart_are_not_compared(found):
    marking, by_words = found
    table = chances(marking, [by_words["a letter"]] * (NEAR + 2))
    assert table[0, NEAR] > 0 and table[0, NEAR + 1] == 0


def test_groups_are_joined_by_their_mean():
    chance = np.array([[0, 0.9, 0.2, 0], [0.9, 0, 0.4, 0], [0.2, 0.4, 0, 0.7], [0, 0, 0.7, 0]])
    assert gather(chance) == [[0, 1], [2, 3]]
    assert gather(chance, 0.1) == [[0, 1, 2, 3]]
    assert gather(chance, 0.8) == [[0, 1], [2], [3]]
    assert gather(np.zeros((0, 0))) == []


def test_the_initials_of_a_body_name_no_communication():
    """The tagger reads words without their case: "MET" is "met" to it."""
    read = read_report(
        report("Now MET, a trader, sells gas to Chile. Peru's president met Chile's on Monday.", "2022-02-11")
    )
    named = [read.words(place.span) for place in places(read, read.marking)]
    assert "MET" not in named and "met" in named
