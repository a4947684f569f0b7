"""Whom words are said to is named by the cue's sentence, by the letter they stand in, or by the ask."""

from __future__ import annotations

import pytest

from builders import reading


def addressees(text: str) -> set[str]:
    return {str(v.value) for s in reading(text, "2021-03-02").statements for v in s.get("addressees")}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Norway told Chad that the border would stay closed.", {"Chad"}),
        ("Norway demanded that Chad withdraw its troops.", {"Chad"}),
        ("Norway requested from Chad to withdraw its troops.", {"Chad"}),
        ("Norway urged Chad to withdraw its troops.", {"Chad"}),
        ("“We want peace,” Norway wrote to Chad.", {"Chad"}),
        ("Norway's warning to Chad that the border would be closed was ignored.", {"Chad"}),
    ],
)
def test_the_addressee_is_named(text: str, whom: set[str]) -> None:
    assert addressees(text) == whom


@pytest.mark.parametrize(
    "text",
    [
        "Norway said that Chad had withdrawn its troops.",
        "Norway announced that it would withdraw its troops from Chad.",
    ],
)
def test_those_whom_words_are_about_are_no_addressees(text: str) -> None:
    assert addressees(text) == set()


def test_the_recipient_of_a_letter_is_the_addressee_of_its_words() -> None:
    text = "Norway sent a letter to Chad on Monday. “We ask for talks,” the letter says."
    (said,) = [s for s in reading(text, "2021-03-02").statements if "talks" in str(s.get("content")[0].value)]
    assert [v.value for v in said.get("addressees")] == ["Chad"]
