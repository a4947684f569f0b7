"""Annotated days become cases with the side on which they lie."""

import pytest

from training.leans import cases_of, common


def row(text, value, words, date="2022-02-09"):
    at = text.index(words)
    days = [{"span": {"start": at, "end": at + len(words)}, "value": value}]
    return {"id": "dealing/01", "date": date, "text": text, "gold": {"days": days}}


@pytest.mark.parametrize(("value", "ahead"), [("2022-02-11", True), ("2022-02-04", False)])
def test_the_annotated_day_tells_the_side(value, ahead):
    (case,) = cases_of(row("The hearings open Friday.", value, "Friday"))
    assert case.ahead is ahead and case.kind == "weekday" and case.features["next in 2 days"] == 1


@pytest.mark.parametrize("value", [None, "2022-01-28"])
def test_a_day_on_neither_side_is_no_case(value):
    assert cases_of(row("The hearings open Friday.", value, "Friday")) == []


def test_a_month_may_be_annotated_by_one_of_its_days():
    (case,) = cases_of(row("An answer is due in mid-May.", "2022-05-15", "mid-May"))
    assert case.ahead


def test_a_feature_counts_when_enough_days_have_it():
    cases = cases_of(row("The hearings open Friday.", "2022-02-11", "Friday"))
    assert common(cases, 2) == set()
    assert "next in 2 days" in common(cases * 2, 2) and "day of the report" not in common(cases * 2, 2)
