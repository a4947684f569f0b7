"""A body within which talks are held is their place."""

import pytest

from builders import claim, reading
from verbale.extract.venue import with_venues
from verbale.record import Day, Span, Value

READ = reading(
    "Norway called Chad to talks within the European Union (EU). Talks with the United Nations go on.", "2022-02-09"
)
ACTORS = {mention.actor.name: mention.actor for mention in READ.mentions if mention.actor is not None}
UNION, NATIONS = ACTORS["European Union"], ACTORS["United Nations"]


def made(form, **fields):
    (found,) = with_venues(READ, [claim(READ.report, "communication", mention="talks", form=("talks", form), **fields)])
    return [(value.field, value.value) for value in found.values if value.field in ("sender", "recipients", "place")]


def test_a_body_behind_within_is_the_place_of_a_meeting():
    assert made("meeting", sender=("the European Union", UNION)) == [("place", "the European Union")]
    both = [("the European Union", UNION), ("EU", UNION)]
    assert made("meeting", sender=both) == [("place", "the European Union")]


def test_the_day_of_a_meeting_within_a_body_stays():
    read = reading("Talks within the European Union (EU) were held on Monday.", "2022-02-09")
    union = next(mention.actor for mention in read.mentions if mention.actor is not None)
    day = Day.of("2022-02-07").to_json()
    told = claim(read.report, "communication", mention="Talks", form=("Talks", "meeting"), sender=("EU", union))
    at = read.text.index("Monday")
    dated = told.with_values([*told.values, Value("date", day, (Span(at, at + 6),))])
    (found,) = with_venues(read, [dated])
    assert found.first("date").value == day


def test_a_body_that_is_talked_with_takes_part():
    assert made("meeting", sender=("the United Nations", NATIONS)) == [("sender", "United Nations")]


def test_a_letter_is_not_held_anywhere():
    assert made("letter", sender=("the European Union", UNION)) == [("sender", "European Union")]


@pytest.mark.parametrize("mention", ["a tense White House meeting", "a White House meeting"])
def test_a_building_before_the_noun_of_a_meeting_is_its_place(mention):
    read = reading(f"Norway spoke after {mention}. The White House spoke too.", "2022-02-09")
    house = next(mention.actor for mention in read.mentions if mention.actor and mention.actor.name == "White House")
    told = claim(
        read.report, "communication", mention=mention, form=(mention, "meeting"), sender=("White House", house)
    )
    (found,) = with_venues(read, [told])
    assert [(v.field, v.value) for v in found.values if v.field != "form"] == [("place", "White House")]
