"""Rules and tagger together say whether a letter was sent or is planned."""

import numpy as np
import pytest

from builders import claim, reading, report
from verbale.extract.marked.mood import ages, by_grammar, mood, moods, plain
from verbale.record import Day, Modality, Span, Value
from verbale.tagger.labels import CLASSES, DISTANCES, LINK_NAMES, WIDTH, columns
from verbale.tagger.marking import Marking
from verbale.tagger.words import words

REPORT = report("Norway is to send a letter to Chad.", "2022-02-09")
LETTER = claim(REPORT, "communication", Modality.ASSERTED, mention="a letter", form=("letter", "letter"))
AT = Span(0, 6)  # stands for the words that give a day


def told_in(text, words):
    """A reading, and a communication that these of its words tell."""
    read = reading(text, "2022-02-09")
    return read, claim(read.report, "communication", Modality.ASSERTED, mention=words)


def told(modality, strength):
    """The mood of a letter that a rule takes as sent, where the tagger is so sure of another modality."""
    found = words(REPORT.text)
    rows = np.zeros((len(found), WIDTH), dtype=np.float16)
    rows[:, columns()["modality"].start + CLASSES["modality"].index(modality)] = strength
    marking = Marking(found, rows, np.zeros((len(LINK_NAMES), DISTANCES)), np.zeros(len(LINK_NAMES)))
    return mood(marking, LETTER, LETTER)


def test_a_sure_tagger_overrules_the_rule():
    assert told("planned", 8) is Modality.PLANNED


def test_an_unsure_tagger_leaves_the_rule():
    assert told("planned", 1) is Modality.ASSERTED


def dated(*days):
    """How old letters of these days (None: without one) are on 9 February 2022."""
    letters = [
        LETTER if day is None else LETTER.with_values([*LETTER.values, Value("date", Day.of(day).to_json(), (AT,))])
        for day in days
    ]
    return ages(letters, Day.of("2022-02-09"))


def test_an_act_is_as_old_as_its_day_says():
    assert dated("2022-02-14", "2022-02-07", "2020", None) == ["ahead", "days", "years", "no day"]
    assert ages([LETTER], None) == ["no day"]


def test_an_old_act_among_recent_ones_is_told_from_one_of_a_chronology():
    assert dated("2021-11-02", "2022-02-08")[0] == "months, among recent ones"
    assert dated("2021-11-02", "2021-10-01", "2022-01-20")[::2] == ["months", "weeks"]


def test_an_act_of_years_ago_is_background_where_the_tagger_is_in_doubt():
    found = words(REPORT.text)
    rows = np.zeros((len(found), WIDTH), dtype=np.float16)
    marking = Marking(found, rows, np.zeros((len(LINK_NAMES), DISTANCES)), np.zeros(len(LINK_NAMES)))
    old = LETTER.with_values([*LETTER.values, Value("date", Day.of("2015").to_json(), (AT,))])
    assert moods(marking, [old], [None], Day.of("2022-02-09")) == [Modality.HISTORICAL]
    assert moods(marking, [LETTER], [Modality.ASSERTED], Day.of("2022-02-09")) == [Modality.ASSERTED]


@pytest.mark.parametrize(
    ("text", "words", "says"),
    [
        ("Norway may send a letter to Chad.", "a letter", Modality.POSSIBLE),
        ("Norway did not send a letter to Chad.", "a letter", Modality.NEGATED),
        ("Norway sent a letter to Chad.", "a letter", None),
    ],
)
def test_grammar_says_what_is_not_told_as_done(text, words, says):
    assert by_grammar(*told_in(text, words)) is says


@pytest.mark.parametrize(
    ("text", "words", "put"),
    [
        ("The call between Norway and Chad did not take place.", "call", Modality.NEGATED),
        ("No talks were held between Norway and Chad.", "No talks", Modality.NEGATED),
        ("Norway sent Chad no letter.", "no letter", Modality.NEGATED),
        ("Norway has not received the letter.", "the letter", Modality.ASSERTED),
        ("Norway did not read the letter of Chad.", "the letter", Modality.ASSERTED),
        ("The talks of Norway and Chad did not go well.", "The talks", Modality.ASSERTED),
        ("A sheet of paper is no answer, Norway wrote.", "A sheet of paper", Modality.ASSERTED),
        ("If Chad agrees, Norway will send a letter.", "a letter", Modality.CONDITIONAL),
        ("Should Chad agree, Norway will send a letter.", "a letter", Modality.CONDITIONAL),
    ],
)
def test_a_plain_denial_and_an_if_decide_whatever_is_weighed(text, words, put):
    read, act = told_in(text, words)
    weighed = Modality.PLANNED if put is Modality.CONDITIONAL else Modality.ASSERTED
    assert plain(read, act, by_grammar(read, act), weighed) is put


@pytest.mark.parametrize(
    ("text", "words", "put"),
    [
        ("Norway handed Chad a letter on Monday.", "a letter", Modality.ASSERTED),
        ("A letter was sent to Chad by Norway.", "A letter", Modality.ASSERTED),
        ("Norway's minister met that of Chad.", "met", Modality.ASSERTED),
        ("Norway promised Chad a letter.", "a letter", Modality.PLANNED),
        ("A letter was to be sent to Chad by Norway.", "A letter", Modality.PLANNED),
        ("Norway sent word of a meeting with Chad.", "a meeting", Modality.PLANNED),
    ],
)
def test_the_past_tense_of_what_brings_a_paper_leaves_no_plan(text, words, put):
    assert plain(*told_in(text, words), Modality.ASSERTED, Modality.PLANNED) is put
