"""Statements of the tagger alone."""

import numpy as np

from builders import reading
from verbale.attribute.cues import find_cues
from verbale.attribute.marked import marked_drafts
from verbale.tagger.labels import DISTANCES, LINK_NAMES, LINK_WIDTH, WIDTH, columns
from verbale.tagger.marking import Marking
from verbale.tagger.words import words

ONE = "The chair said the herring quota (a small one) had lapsed. Rain fell on boats."


def contents(text, *marked):
    """The contents when these words are marked, all with a link to "said", the first alone with one to "chair"."""
    found = words(text)
    rows = np.zeros((len(found), WIDTH), dtype=np.float16)
    texts = [word.text for word in found]
    for stretch in marked:
        first = texts.index(stretch[0])
        for number in range(len(stretch)):
            rows[first + number, columns()["content"].start + (1 if number == 0 else 2)] = 12
        rows[first, columns()["content.cue:from"].start] = 12
    rows[texts.index("said"), columns()["content.cue:to"].start] = LINK_WIDTH
    rows[texts.index(marked[0][0]), columns()["content.speaker:from"].start] = 12
    rows[texts.index("chair"), columns()["content.speaker:to"].start] = LINK_WIDTH
    bias = np.full(len(LINK_NAMES), -4.0, dtype=np.float32)
    marking = Marking(found, rows, np.zeros((len(LINK_NAMES), DISTANCES), dtype=np.float32), bias)
    read = reading(text)
    return [[read.words(span) for span in draft.spans] for draft in marked_drafts(read, marking, find_cues(read))]


def test_contents_of_one_cue_in_one_sentence_are_one_statement():
    parts = (["the", "herring", "quota"], ["had", "lapsed"])
    assert contents(ONE, *parts) == [["the herring quota", "had lapsed"]]


def test_words_of_the_next_paragraph_are_no_part_of_a_quotation_that_ended_before():
    text = "The chair said: “We wait.”\n\nQuotas had lapsed."
    assert contents(text, ["“", "We", "wait", ".", "”"], ["Quotas", "had", "lapsed"]) == [
        ["“We wait.”"],
        ["Quotas had lapsed"],
    ]
