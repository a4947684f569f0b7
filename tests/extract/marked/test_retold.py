"""A communication that a report tells again is one, and two communications stay two."""

from __future__ import annotations

import pytest
from tests.builders import claim, reading

from verbale.extract.marked.retold import retold
from verbale.record import Actor, ActorType, Modality

PLANNED = Modality.PLANNED


def told(text, *made, kind="visit"):
    """The mentions of each communication; `made`: (mention, modality, other fields)."""
    read = reading(text, "2022-02-09")
    claims = [claim(read.report, "communication", mood, mention=[words], form=(words, kind), **fields)
              for words, mood, fields in made]  # fmt: skip
    found = retold(read, claims)
    return [[read.words(span) for mark, span in c.marks if mark == "mention"] for c in found], found


VISIT = (
    "Ola Berg is to make a visit to Chad. Nobody knows when. Chad's king looks forward to the trip of Ola Berg. "
    "The king made a second trip to Oslo."
)
FIRST = ("a visit", PLANNED, {"sender": "Ola Berg", "place": "Chad"})


def test_a_visit_of_one_guest_that_is_to_come_is_told_once():
    mentions, claims = told(VISIT, FIRST, ("the trip", PLANNED, {"sender": "Ola Berg"}))
    assert mentions == [["a visit", "the trip"]]
    assert [v.value for v in claims[0].get("place")] == ["Chad"]


@pytest.mark.parametrize(
    ("mention", "fields"),
    [
        ("a second trip", {"sender": "Ola Berg"}),
        ("the trip", {"sender": "The king"}),
        ("the trip", {"sender": "Ola Berg", "place": "Oslo"}),
    ],
)
def test_another_guest_another_place_and_a_second_visit_are_two(mention, fields):
    assert len(told(VISIT, FIRST, (mention, PLANNED, fields))[0]) == 2


def test_a_visit_that_took_place_is_not_the_one_to_come():
    held = {"sender": "Ola Berg", "status": ("the trip", "held")}
    assert len(told(VISIT, FIRST, ("the trip", Modality.ASSERTED, held))[0]) == 2


def test_a_visit_that_no_day_and_no_status_vouches_for_is_the_one_to_come():
    mentions, claims = told(
        VISIT, ("a visit", Modality.ASSERTED, FIRST[2]), ("the trip", PLANNED, {"sender": "Ola Berg"})
    )
    assert (len(mentions), claims[0].modality) == (1, PLANNED)


MEETING = "Norway's envoy is to meet the king of Chad. After the meeting, Mr Berg will fly home. The meeting went on."


def test_the_meeting_right_behind_the_sentence_that_tells_of_one_is_that_one():
    mentions, claims = told(
        MEETING,
        ("meet", PLANNED, {"sender": ["Norway's envoy", "the king of Chad"]}),
        ("the meeting", PLANNED, {"sender": "Mr Berg"}),
        kind="meeting",
    )
    assert mentions == [["meet", "the meeting"]]
    assert [v.value for v in claims[0].get("sender")] == ["Norway's envoy", "the king of Chad", "Mr Berg"]


def test_a_meeting_named_farther_on_is_left():
    made = [("meet", PLANNED, {"sender": "Norway's envoy"}), ("The meeting", PLANNED, {"sender": "Mr Berg"})]
    assert len(told(MEETING, *made, kind="meeting")[0]) == 2


NORWAY = Actor.make("Norway", ActorType.STATE, iso3="NOR")
CHAD = Actor.make("Chad", ActorType.STATE, iso3="TCD")
SAID = "Norway gave a warning to Chad. Chad's king laughed. Norway's statement came late. Norway issued a statement on trade."


@pytest.mark.parametrize(
    ("mention", "who", "number"),
    [
        ("Norway's statement", ("Norway", "Norway", NORWAY), 1),
        ("a statement", ("Norway", "Norway", NORWAY), 2),
        ("Norway's statement", ("Chad", "Chad", CHAD), 2),
    ],
)
def test_the_statement_of_the_party_that_spoke_is_what_it_said_before(mention, who, number):
    warned = ("a warning", Modality.ASSERTED, {"sender": ("Norway", "Norway", NORWAY)})
    assert len(told(SAID, warned, (mention, Modality.ASSERTED, {"sender": who}), kind="statement")[0]) == number


@pytest.mark.parametrize(("mention", "number"), [("The new plan", 1), ("a new plan", 2)])
def test_the_new_plan_of_the_same_two_is_the_one_told_before(mention, number):
    text = "Norway has handed Chad a fresh plan. The new plan has a map. Norway works on a new plan."
    sides = {"sender": "Norway", "recipients": "Chad"}
    made = [("a fresh plan", Modality.ASSERTED, sides), (mention, Modality.ASSERTED, sides)]
    assert len(told(text, *made, kind="proposal")[0]) == number
