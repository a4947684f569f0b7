"""Talks in general are no communication; those of somebody, on a day or at a place may be one."""

import pytest

from builders import claim, report
from verbale.extract.marked.communications import is_talk_in_general, weight_of
from verbale.pipeline import read_report
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


@pytest.mark.parametrize(
    ("form", "more", "weight"),
    [
        ("meeting", {"sender": ("Norland", NORLAND), "date": ("Monday", {"date": "2022-02-07"})}, 1.25),
        ("letter", {"sender": ("Norland", NORLAND), "date": ("Monday", {"date": "2022-02-07"})}, 1.0),
        ("meeting", {"sender": ("Norland", NORLAND)}, 1.0),
        ("meeting", {"date": ("Monday", {"date": "2022-02-07"})}, 1.0),
        ("letter", {"date": ("Monday", {"date": "2022-02-07"})}, 0.75),
        ("meeting", {}, 0.75),
    ],
)
def test_a_day_makes_a_meeting_likelier_and_a_missing_party_makes_any_act_less_likely(form, more, weight):
    assert weight_of(claim(REPORT, "communication", mention="talks", form=("talks", form), **more)) == weight


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Peru's ambassador was called to the foreign ministry in Santiago on Monday over the raid.", "summons"),
        ("Chile's foreign minister called the president of Peru on Monday over the raid.", "call"),
    ],
)
def test_who_is_called_to_the_ministry_is_summoned(text, form):
    read = read_report(report(text, "2022-02-09"))
    assert {claim.first("form").value for claim in read.communications} == {form}
