"""The content of an ask or an answer ends with its own clause."""

import pytest

from builders import claim, reading, report
from verbale.extract.edges import whole_answers, whole_asks
from verbale.pipeline import read_report


def content(text, words, kind="demand", whole=whole_asks):
    read = reading(text, "2022-02-09")
    (value,) = whole(read, claim(read.report, kind, content=words)).get("content")
    assert value.value == read.words(value.spans[0])
    return value.value


@pytest.mark.parametrize(
    ("text", "words", "full"),
    [
        ("Norway asked for the officers to be punished.", "the officers", "the officers to be punished"),
        ("Norway called Chad to talks in the African Union (AU), by note.", "talks in the African Union (AU", "talks in the African Union (AU)"),
        ("Norway demanded full compensation for the lives lost.", "full compensation", "full compensation for the lives lost"),
        ("Norway asked Chad to publish the text of the memorandum.", "publish the text of", "publish the text of the memorandum"),
        ("Norway wants an end to the practice of turning ships back.", "an end to the", "an end to the practice of turning ships back"),
    ],
)  # fmt: skip
def test_an_ask_goes_on_to_the_end_of_its_clause(text, words, full):
    assert content(text, words) == full


@pytest.mark.parametrize(
    ("text", "words", "cut"),
    [
        ("Norway's offer to send a delegation was declined with thanks.", "send a delegation was declined with thanks", "send a delegation"),
        ("Norway urged Chad to withdraw its troops, suggesting a meeting in May.", "withdraw its troops, suggesting a meeting in May", "withdraw its troops"),
        ("Norway urged Chad to protect the press, including foreign reporters.", "protect the press, including foreign reporters", "protect the press"),
    ],
)  # fmt: skip
def test_an_ask_ends_before_what_the_report_adds(text, words, cut):
    assert content(text, words) == cut


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norway urged Chad to release the crew, the ship and its cargo.", "release the crew, the ship and its cargo"),
        (
            "Norway demands that the entry of Chad, agreed in May, be put off.",
            "the entry of Chad, agreed in May, be put off",
        ),
        ("Norway asked for the officers on Monday.", "the officers"),
        ("Norway urged Chad “to turn the page” in an open letter.", "to turn the page"),
        ("Norway asked for the five citizens whom Chad had named.", "the five citizens"),
    ],
)
def test_a_whole_ask_stays_as_it_is(text, words):
    assert content(text, words) == words


def test_what_is_added_to_an_answer_stays():
    text = "Chad refused to withdraw its troops, saying that they were needed."
    words = "withdraw its troops, saying that they were needed"
    assert content(text, words, "response", whole_answers) == words


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ("VARN - No state in the region should build a base, Norway said.", "build a base", "No state in the region should build a base"),
        ("Nobody must cross the line, Norway said.", "cross the line", "Nobody must cross the line"),
        ("Every state should build a base, Norway said.", "build a base", "build a base"),
    ],
)  # fmt: skip
def test_what_nobody_should_do_is_asked_with_the_word_that_says_so(text, words, whole):
    assert content(text, words) == whole


@pytest.mark.parametrize(
    ("text", "words", "cut"),
    [
        (
            "Peru asked Chile to recall 41 envoys after Lima blamed it for a raid.",
            "recall 41 envoys after Lima blamed it for a raid",
            "recall 41 envoys",
        ),
        (
            "Peru asked Chile to recall its envoys after the talks begin.",
            "recall its envoys after the talks begin",
            "recall its envoys after the talks begin",
        ),
    ],
)
def test_what_happened_meanwhile_is_no_part_of_an_ask(text, words, cut):
    assert content(text, words) == cut


@pytest.mark.parametrize(
    "text",
    [
        "Chile asked Peru to reopen the border, a demand rejected by Peru.",
        "Chile asked Peru to reopen the border, a demand that Peru rejected.",
        "Chile asked Peru to reopen the border, a demand Peru rejected.",
    ],
)
def test_what_became_of_a_demand_is_no_part_of_it(text: str) -> None:
    found = read_report(report(text, "2031-05-07"))
    assert [v.value for d in found.demands for v in d.get("content")] == ["reopen the border"]
    assert [(v.value, c.get("to")[0].value) for c in found.responses for v in c.get("by")] == [
        ("Peru", found.demands[0].id)
    ]
