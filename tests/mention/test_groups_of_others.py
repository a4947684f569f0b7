"""Groups whose members are others of the report: their own words, pairs, guests and hosts."""

from __future__ import annotations

import pytest
from tests.mention.test_governments_and_offices import named


def test_envoys_of_a_group_are_those_of_its_members() -> None:
    text = "The European Union met in Brussels. Envoys of the 27 will read the draft."
    assert named(text, "Envoys of the 27", "2022-02-09") == "envoys of the EU member states"


def test_who_writes_to_both_is_none_of_them() -> None:
    text = "President Jane Roe of Peru met President John Doe of Chile. Minister Ann Low of Kenya wrote to both."
    assert named(text, "both") == "Jane Roe and John Doe"


def test_the_state_that_counsels_both_sides_is_none_of_them() -> None:
    text = "Kenya and Peru wrote. Peru answered Chile. Chile answered Peru. Kenya asked Peru. Kenya urged both sides to wait."
    assert named(text, "both sides") == "Chile and Peru"


def test_two_leaders_may_hold_different_offices() -> None:
    text = "Secretary of State Antony Blinken met Indonesian Foreign Minister Retno Marsudi. "
    text += "The United States and Indonesia work together, an aide said, as the spokesman Ned Price wrote. "
    text += "The two leaders spoke of trade."
    assert named(text, "The two leaders", "2021-08-03") == "Antony Blinken and Retno Marsudi"


@pytest.mark.parametrize("words", ["both claimants", "the two lands", "neither of the two parts"])
def test_two_may_be_called_otherwise(words: str) -> None:
    assert (
        named(f"Peru and Chile met. Kenya asked {words} to wait.", words.removeprefix("neither of "))
        == "Peru and Chile"
    )


def test_the_guest_is_who_is_abroad_where_the_report_is_written() -> None:
    text = "LIMA, May 3 - Minister Jane Roe of Peru received Minister John Doe of Chile. The guest left at noon."
    assert named(text, "The guest") == "John Doe"


def test_guests_are_those_of_the_other_state() -> None:
    text = "Peru and Chile met. Peru wrote to Chile. Peru asked its guests to wait."
    assert named(text, "its guests") == "Chile"


def test_a_verb_taken_for_a_noun_leaves_the_pair_alone() -> None:
    assert named("Egypt offers Peru and Chile a deal. Both decline, Peru in a letter.", "Both") == "Peru and Chile"


@pytest.mark.parametrize("words", ["any country", "other governments", "one newspaper", "certain agencies"])
def test_somebody_unnamed_goes_under_the_words_of_the_report(words: str) -> None:
    found = named(f"Peru wrote to {words}.", words)
    assert found is not None
    assert found in words
