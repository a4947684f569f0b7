"""Talks in general are no communication; those of somebody, on a day or at a place may be one."""

import pytest

from builders import claim, report
from verbale.extract.marked.communications import is_talk_in_general
from verbale.record import Actor, ActorType

REPORT = report("After a long series of talks in Varn on Monday Norland sent a letter.", "2022-02-09")
NORLAND = Actor.make("Norland", ActorType.STATE)


def told(form, words, **more):
    return is_talk_in_general(claim(REPORT, "communication", mention=words, form=(words, form), **more))


def test_talks_of_nobody_on_no_day_at_no_place_are_talks_in_general():
    assert told("meeting", "talks")


@pytest.mark.parametrize(
    "more",
    [
        {"sender": ("Norland", NORLAND)},
        {"date": ("Monday", {"date": "2022-02-07", "precision": "day"})},
        {"place": "Varn"},
    ],
)
def test_a_party_a_day_or_a_place_makes_them_particular(more):
    assert not told("meeting", "talks", **more)


def test_a_paper_of_nobody_is_still_a_paper():
    assert not told("letter", "letter")
