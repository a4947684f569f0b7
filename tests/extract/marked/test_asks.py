"""Demands and responses of the tagger alone."""

import numpy as np

from builders import reading
from verbale.extract.marked.asks import marked_responses
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
