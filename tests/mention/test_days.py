"""Day expressions and the days that they mean."""

from __future__ import annotations

import pytest
from tests.builders import marked, reading

from verbale.mention.days import find_days


def _days(text: str, day: str | None) -> list[tuple[str, str | None]]:
    read = reading(text, day)
    return [(read.words(found.span), found.day.date if found.day else None) for found in find_days(read)]


def test_a_weekday_looks_back_from_the_day_of_the_report() -> None:
    assert _days("Norland wrote to Sudria on Tuesday.", "2022-02-09") == [("Tuesday", "2022-02-08")]


def test_the_weekday_of_the_report_is_the_day_of_the_report() -> None:
    assert _days("Norland wrote to Sudria on Wednesday.", "2022-02-09") == [("Wednesday", "2022-02-09")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers will meet on Friday.",
        "The ministers are to meet on Friday.",
        "The ministers plan to meet on Friday.",
        "Talks are scheduled for Friday.",
        "The ministers met ahead of a summit on Friday.",
        "The ministers wrote in the run-up to talks on Friday.",
        "The ministry said that the talks would begin on Friday.",
    ],
)
def test_a_weekday_looks_ahead_when_its_verb_does(sentence: str) -> None:
    assert _days(sentence, "2022-02-09") == [("Friday", "2022-02-11")]


def test_what_stands_behind_a_comma_is_not_still_to_come() -> None:
    assert _days("Ahead of talks, the ministers met on Friday.", "2022-02-09") == [("Friday", "2022-02-04")]


def test_failed_to_keeps_the_past() -> None:
    assert _days("The envoys failed to agree on Friday.", "2022-02-09") == [("Friday", "2022-02-04")]


def test_a_weekday_with_its_number_is_the_nearest_that_has_both() -> None:
    text = "He called the neighbour to talks this Wednesday (9), after a letter of Wednesday (2)."
    assert _days(text, "2022-02-10") == [("this Wednesday (9)", "2022-02-09"), ("Wednesday (2)", "2022-02-02")]


def test_a_weekday_may_stand_before_its_bare_number_or_its_date() -> None:
    text = "The envoy was summoned, the Monday 7, and the note came this Tuesday 8 February. On Monday 7 people left."
    assert _days(text, "2022-02-10") == [
        ("Monday 7", "2022-02-07"),
        ("this Tuesday 8 February", "2022-02-08"),
        ("Monday", "2022-02-07"),
    ]


def test_a_weekday_whose_number_does_not_fit_stays_open() -> None:
    assert _days("He called this Wednesday (10).", "2022-02-10") == [("this Wednesday (10)", None)]


def test_weeks_begin_on_monday() -> None:
    text = "The note came last week; earlier this week he left, and next week he returns."
    assert _days(text, "2022-02-09") == [
        ("last week", "2022-01-31/2022-02-06"),
        ("this week", "2022-02-07/2022-02-13"),
        ("next week", "2022-02-14/2022-02-20"),
    ]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("28 January", "2022-01-28"),
        ("January 28", "2022-01-28"),
        ("the 28th of January", "2022-01-28"),
        ("Feb. 10, 2022", "2022-02-10"),
        ("10.02.2022", "2022-02-10"),
        ("2022-02-10", "2022-02-10"),
        ("23/01/2022", "2022-01-23"),
        ("Thursday, January 27", "2022-01-27"),
        ("late January", "2022-01"),
        ("the end of January", "2022-01"),
        ("December", "2021-12"),
        ("last October", "2021-10"),
        ("late 2021", "2021"),
        ("January of this year", "2022-01"),
        ("yesterday", "2022-02-08"),
        ("last summer", "2021-06/2021-08"),
        ("the first quarter of 2021", "2021-01/2021-03"),
        ("the 1980s", "1980/1989"),
        ("three days ago", "2022-02-06"),
    ],
)
def test_forms_of_days_in_the_past(words: str, value: str) -> None:
    text = f"Norland sent its note {words}." if words[-3:] in {"day", "ago"} else f"Norland sent its note in {words}."
    (found,) = _days(text, "2022-02-09")
    assert found[1] == value
    assert found[0] in {words, words.removeprefix("the ")}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("from [[4 to 6 May]]", "2022-05-04/2022-05-06"),
        ("between [[May and July]]", "2021-05/2021-07"),
        ("on [[24-25 March]]", "2022-03-24/2022-03-25"),
        ("from [[March 3 to 8, 2022]]", "2022-03-03/2022-03-08"),
        ("from [[28 April to 3 May]]", "2022-04-28/2022-05-03"),
        ("from [[2008 to 2016]]", "2008/2016"),
        ("from [[December 28 to January 3]]", "2021-12-28/2022-01-03"),
    ],
)
def test_stretches_of_days(words: str, value: str) -> None:
    plain, (span,) = marked(f"The delegation worked {words}.")
    (found,) = find_days(reading(plain, "2022-04-09"))
    assert found.span == span
    assert found.day is not None
    assert found.day.date == value


def test_a_date_without_a_year_takes_the_nearest() -> None:
    text = "The note was sent on December 18. The ministers will meet on January 20."
    assert _days(text, "2020-01-02") == [("December 18", "2019-12-18"), ("January 20", "2020-01-20")]


def test_a_full_date_with_two_readings_stays_open() -> None:
    assert _days("It was sent on 10/02/2022.", "2022-02-12") == [("10/02/2022", None)]


def test_an_undated_report_leaves_weekdays_and_yearless_dates_open_with_a_reason() -> None:
    found = find_days(
        reading("On Tuesday it answered the note of 28 January, and on 3 May 2021 it had asked for it.", None)
    )
    assert [day.day.date if day.day else None for day in found] == [None, None, "2021-05-03"]
    assert all(day.why for day in found)


def test_days_count_from_the_day_named_before_them() -> None:
    text = "On 7 July the envoys met. The same day they wrote to the king; two days later he answered, the next day he left."
    assert [value for _, value in _days(text, "2017-07-20")] == ["2017-07-07", "2017-07-07", "2017-07-09", "2017-07-10"]


def test_a_following_day_with_no_day_before_it_stays_open() -> None:
    assert _days("The following day he answered.", "2017-07-20") == [("The following day", None)]


def test_parts_of_the_day_stay_outside() -> None:
    assert _days("They spoke on Thursday evening.", "2022-02-11") == [("Thursday", "2022-02-10")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Prime Minister Theresa May wrote to the council.",
        "It sent 2000 soldiers.",
        "Some 2010 houses burnt.",
        "Under Resolution 2015 it must leave.",
        "They may march at 1500 UTC.",
        "The article costs $2020.",
    ],
)
def test_names_and_counts_are_no_days(sentence: str) -> None:
    assert _days(sentence, "2022-02-09") == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("at [[the end of the month]]", "2022-02"),
        ("before [[the end of this year]]", "2022-12-31"),
        ("until [[the end of February]]", "2022-02-28"),
        ("by [[the end of next week]]", "2022-02-20"),
        ("since [[the second half of January]]", "2022-01-16/2022-01-31"),
        ("in [[the last week of January]]", "2022-01-25/2022-01-31"),
        ("at [[year's end]]", "2022"),
        ("in [[the week after next]]", "2022-02-21/2022-02-27"),
        ("in [[the third quarter]]", "2022-07/2022-09"),
        ("in [[the first week of February]]", "2022-02-01/2022-02-07"),
        ("on [[Christmas Day 2021]]", "2021-12-25"),
        ("after [[Easter]]", "2021-04-04"),
        ("on [[the ninth of this month]]", "2022-02-09"),
        ("on [[11 and 12 February]]", "2022-02-11/2022-02-12"),
        ("from [[Monday to Wednesday]]", "2022-02-07/2022-02-09"),
    ],
)
def test_further_forms_of_days(words: str, value: str) -> None:
    plain, (span,) = marked(f"The delegation worked {words}.")
    (found,) = find_days(reading(plain, "2022-02-09"))
    assert found.span == span
    assert found.day is not None
    assert found.day.date == value


def test_days_that_do_not_follow_each_other_are_two() -> None:
    assert _days("Notes came on 4 and 9 February.", "2022-02-10") == [("4", "2022-02-04"), ("9 February", "2022-02-09")]


def test_a_deadline_lies_ahead_and_since_looks_back() -> None:
    assert _days("The ministry promised an answer by Friday.", "2022-02-09") == [("Friday", "2022-02-11")]
    assert _days("It demands an answer since Friday.", "2022-02-09") == [("Friday", "2022-02-04")]


def test_the_date_of_an_occasion_need_not_lie_in_the_past() -> None:
    assert _days("He accepted an invitation to a summit in June.", "2022-04-09") == [("June", "2022-06")]


def test_a_weekday_behind_yesterday_belongs_to_it() -> None:
    assert _days("The note was handed over yesterday, Tuesday.", "2022-02-09") == [("yesterday, Tuesday", "2022-02-08")]


def test_last_may_stand_behind_its_day() -> None:
    assert _days("I refer to our talk of Monday last.", "2022-02-09") == [("Monday last", "2022-02-07")]


def test_a_hyphened_name_is_no_month() -> None:
    assert _days("They met in Mar-a-Lago.", "2022-02-09") == []


CHRONOLOGY = (
    "November 6, 2019: The ministers meet and set January 15 as the day for a deal.\n\n"
    "February 27-28, 2020: Norland stays away. Its statement the next day regrets the haste.\n\n"
    "April 10: Sudria offers a deal. May 1: Norland writes to the council.\n"
)


def test_the_entries_of_a_chronology_run_forward_from_a_printed_year() -> None:
    found = dict(_days(CHRONOLOGY, "2023-03-09"))
    assert [found[words] for words in ("April 10", "May 1")] == ["2020-04-10", "2020-05-01"]
    assert dict(_days(CHRONOLOGY, None))["May 1"] == "2020-05-01"


def test_a_heading_in_the_present_tense_does_not_look_ahead() -> None:
    text = "June 24: Norland writes back.\n\nJune 29: The council takes up the matter.\n"
    assert _days(text, "2020-09-03") == [("June 24", "2020-06-24"), ("June 29", "2020-06-29")]


def test_a_date_within_an_entry_counts_from_the_day_at_its_head() -> None:
    assert dict(_days(CHRONOLOGY, "2023-03-09"))["January 15"] == "2020-01-15"


def test_entries_that_run_back_keep_the_year_nearest_to_the_report() -> None:
    text = "5 March 2023: Norland writes back.\n\n2 February: Sudria sends a letter.\n"
    assert _days(text, "2023-03-09") == [("5 March 2023", "2023-03-05"), ("2 February", "2023-02-02")]


def test_the_next_day_counts_from_the_end_of_a_stretch_and_the_day_before_from_its_beginning() -> None:
    assert dict(_days(CHRONOLOGY, "2023-03-09"))["the next day"] == "2020-02-29"
    text = "They met from 4 to 6 May 2022. The day before, Norland had written."
    assert dict(_days(text, "2022-05-09"))["The day before"] == "2022-05-03"


def test_the_same_day_as_a_stretch_stays_open() -> None:
    text = "They met from 4 to 6 May 2022. The same day Norland wrote."
    assert dict(_days(text, "2022-05-09"))["The same day"] is None


def test_days_after_an_act_count_back_from_the_day_beside_them() -> None:
    text = "Norland wrote to Sudria on Monday, two days after the envoys left and one week after its first letter."
    found = [("Monday", "2022-02-07"), ("two days after", "2022-02-05"), ("one week after", "2022-01-31")]
    assert _days(text, "2022-02-09") == found
    assert _days("He spoke on Tuesday, one day after he had carried a reply.", "2022-02-09")[1][1] == "2022-02-07"


def test_days_after_an_act_beside_no_day_are_a_length_of_time() -> None:
    assert _days("I write to you two days after the judgment.", "2022-02-09") == []


def test_days_after_an_act_beside_an_unknown_day_stay_open() -> None:
    text = "He spoke on Tuesday, one day after he had carried a reply."
    assert _days(text, None) == [("Tuesday", None), ("one day after", None)]


def test_the_end_of_the_month_in_an_entry_is_that_of_its_day() -> None:
    text = "8 October - Norland writes. Sudria answers before the end of the month.\n\n1 November - Both meet.\n"
    assert dict(_days(text, "2022-12-05"))["the end of the month"] == "2022-10-31"


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The judges were asked for an order, and hearings open Friday.", "2022-02-11"),
        ("The envoy flies in with a letter on Thursday.", "2022-02-10"),
        ("The letter, the minister says, went off on Monday.", "2022-02-07"),
    ],
)
def test_the_side_of_a_weekday_is_weighed(sentence: str, value: str) -> None:
    assert [found for _, found in _days(sentence, "2022-02-09")] == [value]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The minister will be invited to the forum in October.", "2022-10"),
        ("The offer repeats what was proposed in October.", "2021-10"),
    ],
)
def test_the_year_of_a_month_is_weighed(sentence: str, value: str) -> None:
    assert [found for _, found in _days(sentence, "2022-05-09")] == [value]


def test_a_number_alone_is_of_the_month_named_before_it() -> None:
    text = "Norland wrote on 11 November. Sudria wrote back on the 22nd that it was not obliged."
    assert _days(text, "2022-12-30")[1] == ("the 22nd", "2022-11-22")


def test_in_the_day_is_of_the_day_last_told_when_that_is_near() -> None:
    text = "The visitor arrived on Tuesday. The treaty dates from 5 August. Earlier in the day he had laid a wreath."
    assert _days(text, "2031-05-07")[-1] == ("Earlier in the day", "2031-05-06")
    assert _days("He wrote on 5 April. Later in the day he left.", "2031-05-07")[-1] == (
        "Later in the day",
        "2031-05-07",
    )


def test_last_weekend_told_on_a_sunday_is_the_one_before() -> None:
    assert _days("They spoke last weekend.", "2022-02-13") == [("last weekend", "2022-02-05/2022-02-06")]
