"""Numbers said of the world."""

from __future__ import annotations

from typing import Any

import pytest
from tests.builders import reading

from verbale.extract.figures import find_figures
from verbale.mention.days import find_days
from verbale.reading import Reading
from verbale.record import Claim, Furniture


def _figures(text: str, day: str | None = "2022-02-09") -> tuple[Reading, list[Claim]]:
    read = reading(text, day)
    read.days = find_days(read)
    return read, find_figures(read)


def _fields(text: str) -> list[tuple[str, Any, str | None, str | None]]:
    """(words, value, qualifier, unit) of each figure."""
    read, claims = _figures(text)
    found = []
    for claim in claims:
        value, qualifier, unit = claim.first("value"), claim.first("qualifier"), claim.first("unit")
        assert value is not None
        words = read.words(value.spans[0])
        found.append((words, value.value, qualifier.value if qualifier else None, unit.value if unit else None))
    return found


@pytest.mark.parametrize(
    ("words", "value", "qualifier", "unit"),
    [
        ("some 130,000", 130000, "about", "troops"),
        ("more than 100,000", 100000, "more than", "troops"),
        ("twenty-seven", 27, None, "troops"),
        ("one hundred and fifty", 150, None, "troops"),
        ("35 thousand", 35000, None, "troops"),
        ("between 10 and 12", [10, 12], None, "troops"),
        ("10-12", [10, 12], None, "troops"),
        ("up to two dozen", 24, "up to", "troops"),
        ("at least 19", 19, "at least", "troops"),
        ("nearly 2.5 million", 2500000, "nearly", "troops"),
    ],
)
def test_counts_keep_their_noun_outside_the_span(words: str, value: Any, qualifier: str | None, unit: str) -> None:
    assert _fields(f"Norland sent {words} troops to the border.") == [(words, value, qualifier, unit)]


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("$450 million", 450000000, "US dollars"),
        ("€1.2bn", 1200000000, "euros"),
        ("67%", 67, "percent"),
        ("31 percent", 31, "percent"),
        ("ten days", 10, "days"),
        ("two-year", 2, "years"),
        ("48 hours", 48, "hours"),
        ("half a century", 0.5, "centuries"),
        ("one million rubles", 1000000, "rubles"),
        ("2-3 million dollars", [2000000, 3000000], "US dollars"),
    ],
)
def test_money_percentages_and_lengths_keep_their_unit_inside(words: str, value: Any, unit: str) -> None:
    noun = " deadline" if words.endswith("-year") else ""
    assert _fields(f"The ministry spoke of {words}{noun}.") == [(words, value, None, unit)]


def test_vague_numbers_have_no_value() -> None:
    assert [value for _, value, _, _ in _fields("Dozens fled and hundreds of thousands of people wait.")] == [
        None,
        None,
    ]


def test_the_two_sides_of_a_vote_are_two_figures() -> None:
    found = _fields("The assembly voted 66 to 27 for it; the other house adopted it by 516 votes to 133.")
    assert [value for _, value, _, _ in found] == [66, 27, 516, 133]


def test_what_is_counted_is_shown() -> None:
    read, (claim,) = _figures("Norland withdrew 41 of its diplomats.")
    of = claim.first("of")
    assert of is not None
    assert read.words(of.spans[0]) == "diplomats"


def test_a_figure_as_of_a_day_carries_the_day() -> None:
    _, (claim,) = _figures("As of Monday, Norland had 300 soldiers there.")
    day = claim.first("as_of")
    assert day is not None
    assert day.value["date"] == "2022-02-07"


@pytest.mark.parametrize(
    "sentence",
    [
        "The envoy, aged 84, resigned.",
        "They met at 10:30 and again at 5 p.m.",
        "It invoked Article 50 and Resolution 2231.",
        "The G7 sent F-16 aircraft.",
        "It wrote on 28 January and in 2008.",
        "One of the ministers left, and no one else spoke.",
        "The two met again.",
        "The third-country panel was never set up.",
        "It cited section 506(a)(1) and 50 U.S.C. 1701.",
        "Call (202) 646-3272.",
    ],
)
def test_ages_hours_names_and_turns_of_speech_are_no_figures(sentence: str) -> None:
    assert _fields(sentence) == []


def test_furniture_gives_no_figures() -> None:
    text = "Norland recalled 41 diplomats.\n+ 10 recipes for you"
    read = reading(text, "2022-02-09", furniture=(Furniture(31, len(text), "links", "list of links"),))
    assert [read.words(claim.values[-1].spans[0]) for claim in find_figures(read)] == ["41"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The House passed it by 193 votes to 114.", [("193", 193, None, "votes"), ("114", 114, None, "votes")]),
        ("The blast killed twelve.", [("twelve", 12, None, "people")]),
        ("The ministry counted 24 dead.", [("24", 24, None, "dead")]),
        ("Norland twice asked for talks.", [("twice", 2, None, "times")]),
        ("Exports to Sudria came to $62m.", [("$62m", 62000000, None, "US dollars")]),
        ("Half a million people fled.", [("Half a million", 500000, None, "people")]),
        ("The two sides signed the text.", [("two", 2, None, "sides")]),
        ("Several ships left the port.", [("Several", None, None, "ships")]),
        ("Norland owes NPR 3.2 billion to Sudria.", [("NPR 3.2 billion", 3200000000, None, "Nepalese rupees")]),
        (
            "The flow fell by 90 million cubic meters a day.",
            [("90 million cubic meters a day", 90000000, None, "cubic meters")],
        ),
        ("They took 40 sq. kilometres of land.", [("40 sq. kilometres", 40, None, "square kilometers")]),
        ("The list may petition under 31 C.F.R. 501", []),
    ],
)
def test_units_that_a_sentence_leaves_out_and_words_that_count(sentence: str, expected: list[Any]) -> None:
    assert _fields(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The session closed at 12.40.",
        "The guns fell silent at six in the evening.",
        "Ana Holt, 61, took the oath.",
        "A man of 61 is in hospital.",
        "The news stood on page three.",
        "His half-brother left the court.",
        "The shock came at ten minutes past eleven.",
        "He spread the cut over a year.",
    ],
)
def test_hours_ages_and_labels_in_words_are_no_figures(sentence: str) -> None:
    assert _fields(sentence) == []


@pytest.mark.parametrize("sentence", ["It asked for a delay of six months.", "It asked for a six-month delay."])
def test_a_length_of_time_counts_the_noun_that_it_belongs_to(sentence: str) -> None:
    _, (claim,) = _figures(sentence)
    assert [value.value for value in claim.get("of")] == ["delay"]
