"""Words of a letter that stand for its addressee, and words that point back at an actor."""

from __future__ import annotations

import pytest
from tests.mention.test_mentions import mention, read


def named(text: str, words: str) -> str | None:
    found = mention(read(text), words).actor
    return found.name if found is not None else None


LETTERS = [
    "To Mr Prime Minister John Doe\n\nPeru has read your letter. I ask that you answer it.\n\nJane Roe\nPresident",
    "Mr. John Doe, Secretary General of CARICOM\n\nDear Secretary General,\n\nI ask that you answer it.\n\nJane Roe",
    "Letter dated 5 May from the President of Peru addressed to John Doe\n\nExcellency,\n\nI ask that you answer it.",
]


GREETED = "MINISTRY OF FOREIGN AFFAIRS OF PERU\n\nH.E. Ms Jane Roe\nLima\n\nMadam Marshal,\n\nWe ask that you wait."


def test_a_letter_may_greet_an_office_under_an_address_of_honour() -> None:
    assert named(GREETED, "you") == "Jane Roe"


def test_we_in_a_letter_are_those_whose_letterhead_stands_above_it() -> None:
    assert named(GREETED, "We") == "Peru"


def test_a_head_tells_itself_who_writes() -> None:
    text = GREETED.replace(
        "\n\nH.E.", "\n\nLetter dated 5 May from the President of Chile addressed to Jane Roe\n\nH.E."
    )
    assert named(text, "We") != "Peru"


@pytest.mark.parametrize("text", LETTERS)
def test_you_in_a_letter_is_whom_it_is_addressed_to(text: str) -> None:
    assert named(text, "you") == "John Doe"


def test_your_excellency_is_whom_the_letter_is_addressed_to() -> None:
    text = "To Mr Prime Minister John Doe\n\nI ask Your Excellency for an answer.\n\nJane Roe\nPresident"
    assert named(text, "Your Excellency") == "John Doe"


def test_you_in_a_report_is_left_out() -> None:
    with pytest.raises((AssertionError, StopIteration, LookupError)):
        named("Peru wrote to Chile. As you know, the letter was late.", "you")


@pytest.mark.parametrize("words", ["The latter", "This one"])
def test_the_latter_is_the_actor_named_last(words: str) -> None:
    text = f"Foreign Minister Jane Roe of Peru met Foreign Minister John Doe of Chile. {words} asked for a letter."
    assert named(text.replace("Chile. ", "Lima. "), words) == "John Doe"


@pytest.mark.parametrize("words", ["its neighbour", "its northern neighbour"])
def test_a_neighbour_is_the_other_of_the_two(words: str) -> None:
    text = f"Chile wrote to Peru in May. Peru answered Chile. Chile has asked {words} for talks."
    assert named(text, words) == "Peru"
