"""Demands and responses of the tagger alone."""

import numpy as np

from builders import reading
from verbale.extract.marked.asks import marked_demands, marked_responses
from verbale.record import Span
from verbale.tagger.labels import DISTANCES, LINK_NAMES, WIDTH, columns
from verbale.tagger.marking import Marking
from verbale.tagger.words import words

TEXT = "Norway asked Chad for talks. Chad refused on Monday, its minister said."


def cues(*marked):
    """Cues of the responses that are found when these words are marked as cues without contents."""
    found = words(TEXT)
    rows = np.zeros((len(found), WIDTH), dtype=np.float16)
    for number, word in enumerate(found):
        rows[number, columns()["response_cue"].start + (word.text in marked)] = 9
    bias = np.full(len(LINK_NAMES), -4.0, dtype=np.float32)
    marking = Marking(found, rows, np.zeros((len(LINK_NAMES), DISTANCES), dtype=np.float32), bias)
    candidates = marked_responses(reading(TEXT, "2022-02-09"), marking)
    return [one.claim.first("cue").value for one in candidates]


def test_a_verb_that_only_brings_in_words_is_no_answer_without_them():
    assert cues("refused", "said") == ["refused"]


def test_one_cue_with_two_contents_is_one_answer():
    found = words(TEXT)
    rows = np.zeros((len(found), WIDTH), dtype=np.float16)
    for number, word in enumerate(found):
        rows[number, columns()["response_cue"].start + (word.text == "refused")] = 9
        rows[number, columns()["response_content"].start + (word.text in {"talks", "Monday"})] = 9
    bias = np.full(len(LINK_NAMES), -4.0, dtype=np.float32)
    bias[LINK_NAMES.index("response_cue.content")] = 4
    marking = Marking(found, rows, np.zeros((len(LINK_NAMES), DISTANCES), dtype=np.float32), bias)
    (one,) = marked_responses(reading(TEXT, "2022-02-09"), marking)
    assert [value.value for value in one.claim.get("content")] == ["talks", "Monday"]


def told(text, cue, seen=(), content=()):
    """What the tagger's answers or asks of a text are worth where it marks one word as cue and some as content."""
    found = words(text)
    rows = np.zeros((len(found), WIDTH), dtype=np.float16)
    kind = "demand" if content else "response"
    for number, word in enumerate(found):
        rows[number, columns()[f"{kind}_cue"].start + (word.text == cue)] = 9
        rows[number, columns()[f"{kind}_content"].start + (word.text in content)] = 9
        rows[number, columns()["outcome"].start] = 9
    bias = np.full(len(LINK_NAMES), -4.0, dtype=np.float32)
    bias[LINK_NAMES.index(f"{kind}_cue.content")] = 4
    marking = Marking(found, rows, np.zeros((len(LINK_NAMES), DISTANCES), dtype=np.float32), bias)
    read = reading(text, "2022-02-09")
    made = marked_demands(read, marking) if content else marked_responses(read, marking, seen)
    return [one.score for one in made]


def test_an_answer_without_words_of_its_own_counts_where_the_rules_see_one_too():
    text = "Norway asked Chad for talks. Chad declined."
    at = text.index("declined")
    assert told(text, "declined") == [0.0]
    assert told(text, "declined", [Span(at, at + 8)])[0] > 0.9
    assert told(text, "declined", [Span(0, 6)]) == [0.0]


def test_one_word_is_asked_for_where_it_names_a_thing():
    assert told("Norway asked Chad for arbitration.", "asked", content=["arbitration"])[0] > 0.9
    assert told("Norway asked Chad for the arbitration.", "asked", content=["the"]) == [0.0]
