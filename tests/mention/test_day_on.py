"""What open day words of an undated report would mean on a given day."""

import datetime

import pytest

from builders import marked
from verbale.mention.day_on import DayWords
from verbale.mention.day_tense import Tense
from verbale.record import Span


def on(text, day, *tenses):
    plain, (span,) = marked(text)
    found = DayWords(plain, span, *tenses).on(datetime.date.fromisoformat(day))
    return found.date if found else None


@pytest.mark.parametrize(
    ("text", "tense", "day", "meant"),
    [
        ("They met on [[Friday]].", Tense.PAST, "2022-05-09", "2022-05-06"),
        ("They will meet on [[Friday]].", Tense.FUTURE, "2022-05-09", "2022-05-13"),
        ("The summit was held [[yesterday evening, Friday]].", Tense.PAST, "2022-05-07", "2022-05-06"),
        ("He wrote [[last week]].", Tense.PAST, "2022-05-11", "2022-05-02/2022-05-08"),
        ("He wrote on [[Aug. 22]].", Tense.PAST, "2022-09-01", "2022-08-22"),
        ("He wrote in [[October]].", Tense.PAST, "2022-11-22", "2022-10"),
    ],
)
def test_words_count_from_the_day_they_are_given(text, tense, day, meant):
    assert on(text, day, tense) == meant


def test_a_printed_weekday_must_fit():
    assert on("The summit was held [[yesterday evening, Friday]].", "2022-05-09", Tense.PAST) is None


def test_a_word_fits_only_some_reports():
    text = "The summit was held yesterday evening, Friday."
    words = DayWords(text, Span(text.index("yesterday"), len(text) - 1), Tense.PAST)
    assert [day for day in range(2, 16) if words.fits(datetime.date(2022, 5, day))] == [7, 14]  # Saturdays


def test_a_word_that_counts_from_another_day_fits_every_report():
    text = "They met two days later."
    words = DayWords(text, Span(9, len(text) - 1), Tense.PAST)
    assert words.fits(datetime.date(2022, 5, 9))


def test_what_may_lie_on_either_side_has_a_day_only_where_both_tenses_give_it():
    assert on("They did not meet on [[Friday]].", "2022-05-09", Tense.PAST, Tense.FUTURE) is None
    assert on("They did not meet [[last week]].", "2022-05-11", Tense.PAST, Tense.FUTURE) == "2022-05-02/2022-05-08"


def test_a_day_for_which_something_is_set_is_no_past_day():
    assert on("He announced a visit for [[Friday]].", "2022-05-09", Tense.PAST) is None


def test_words_that_count_from_a_day_named_before_stay_open():
    assert on("They met [[the same week]].", "2022-05-09", Tense.PAST) is None
    assert on("They met [[two days later]].", "2022-05-09", Tense.PAST) is None
