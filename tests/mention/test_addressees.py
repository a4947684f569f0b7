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
