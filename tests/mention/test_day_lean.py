"""What is weighed to tell whether a day lies ahead, and where nothing is weighed."""

import datetime

import pytest

from builders import reading
from verbale.mention import day_lean
from verbale.mention.day_lean import ALWAYS, both_days, features, lies_ahead
from verbale.mention.day_setting import Setting
from verbale.mention.day_tense import Tense

TODAY = datetime.date(2022, 2, 9)  # a Wednesday
SETTING = Setting(TODAY, None, Tense.FUTURE, direct=True)


def word(text, token):
    return next(t for t in reading(text, str(TODAY)).doc if t.text == token)


@pytest.mark.parametrize(
    ("kind", "words", "last", "next_"),
    [
        ("weekday", {"weekday": "Friday"}, "2022-02-04", "2022-02-11"),
        ("range_weekdays", {"weekday": "Monday", "weekday2": "Friday"}, "2022-02-07", "2022-02-14"),
        ("weekend", {}, "2022-02-05", "2022-02-12"),
        ("month", {"month": "May"}, "2021-05-01", "2022-05-01"),
        ("date_md", {"month": "February", "day": "9"}, "2022-02-09", "2023-02-09"),
        ("date_dm", {"month": "March", "day": "3rd"}, "2021-03-03", "2022-03-03"),
    ],
)
def test_the_last_such_day_and_the_next(kind, words, last, next_):
    assert both_days(kind, words, TODAY) == (datetime.date.fromisoformat(last), datetime.date.fromisoformat(next_))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("weekday", {"weekday": "Wednesday"}),  # the report's own
        ("weekday", {"weekday": "Friday", "which": "last"}),
        ("month", {"month": "February"}),
        ("month", {"month": "May", "which": "next"}),
        ("date_md", {"month": "May", "day": "3", "year": "2021"}),
        ("date_dm", {"month": "May", "day": "3", "weekday": "Tuesday"}),
        ("date_md", {"month": "February", "day": "29"}),
        ("day", {"phrase": "today"}),
    ],
)
def test_nothing_is_weighed_where_other_words_decide(kind, words):
    assert both_days(kind, words, TODAY) is None
    assert lies_ahead(word("They met on Friday.", "Friday"), kind, words, SETTING) is None


def test_an_undated_report_weighs_nothing():
    assert both_days("weekday", {"weekday": "Friday"}, None) is None


def test_the_verbs_above_the_day_are_told_with_their_helpers():
    both = both_days("weekday", {"weekday": "Friday"}, TODAY)
    told = features(word("He said the envoys will be received on Friday.", "Friday"), "weekday", SETTING, both)
    assert told[ALWAYS] == told["verb will be VBN"] == told["weekday: verb will be VBN"] == 1
    assert told["verb will be VBN, direct"] == told["verb above VBD"] == told["next in 2 days"] == 1
    assert "0 nouns between" in told


def test_a_noun_stands_between():
    both = both_days("month", {"month": "May"}, TODAY)
    told = features(word("He scorned the letter of May.", "May"), "month", SETTING, both)
    assert "1 nouns between" in told and "verb VBD, direct" not in told and told["month: tense future, direct"] == 1
    assert told["month: months to the next"] == pytest.approx(81 / 30)


def test_the_sum_of_the_weights_decides(monkeypatch):
    friday = word("They met on Friday.", "Friday")
    for weight, ahead in ((0.1, True), (-0.1, False)):
        monkeypatch.setattr(day_lean, "load_weights", lambda weight=weight: {"next in 2 days": weight})
        assert lies_ahead(friday, "weekday", {"weekday": "Friday"}, SETTING) is ahead
