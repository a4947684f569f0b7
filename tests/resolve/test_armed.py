"""An armed party by a common word."""

import pytest

from builders import reading


def meant(text, words, nth=-1):
    """The actor of the last (`nth`) mention that reads so, or None where it is left open."""
    found = [m for m in reading(text, "2022-02-09").mentions if text[m.span.start : m.span.end].lower() == words]
    assert found, words
    return found[nth].actor.name if found[nth].actor is not None else None


@pytest.mark.parametrize("words", ["the rebels", "the guerrillas", "the group", "the movement", "the armed group"])
def test_the_armed_party_spoken_of_last_is_meant(words):
    assert meant(f"The FARC met envoys of Norway. A day later {words} rejected the offer.", words) == "FARC"


def test_rebels_of_a_headline_are_the_only_armed_party_of_the_report():
    assert (
        meant("The rebels reject talks\n\nThe Polisario Front rejected talks with Morocco.", "the rebels", 0)
        == "Polisario Front"
    )


def test_of_two_armed_parties_that_follow_neither_is_picked():
    text = "The rebels reject talks\n\nUNITA rejected talks with Angola. Renamo rejected talks with Mozambique."
    assert meant(text, "the rebels", 0) is None


def test_a_common_word_is_the_body_that_stands_last_before():
    text = "The Taliban wrote to the Group of Seven. On Friday the group rejected the letter."
    assert meant(text, "the group") != "Taliban"


def test_rebels_of_a_named_land_are_not_the_party_named_before():
    assert meant("The FARC met envoys. Later the Syrian rebels rejected the offer.", "the syrian rebels") != "FARC"
