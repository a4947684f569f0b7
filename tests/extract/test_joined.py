"""Answers of rules and tagger together."""

from dataclasses import replace

import pytest

from builders import claim, report
from verbale.extract.joined import without_days_gone, without_days_to_come
from verbale.extract.no_answer import is_nod_to_nothing
from verbale.record import Day, Modality

REPORT = report("Norland asked for talks. Sudria replied to a question of reporters.", "2022-02-09")
ASK = claim(REPORT, "demand", cue="asked", content="talks", kind=("asked", "request"))


def answer(outcome, **changed):
    return replace(claim(REPORT, "response", cue="replied", outcome=("replied", outcome)), **changed)


def test_a_receipt_of_nothing_that_was_asked_is_no_answer():
    assert is_nod_to_nothing(answer("acknowledged", found_by="response rules"))


@pytest.mark.parametrize("found_by", ["tagger", "response rules, tagger"])
def test_one_that_the_tagger_sees_too_may_be_an_answer(found_by):
    assert not is_nod_to_nothing(answer("acknowledged", found_by=found_by))


def test_a_receipt_of_a_demand_and_a_refusal_of_nothing_named_are_answers():
    linked = answer("acknowledged", found_by="response rules").with_link("to", ASK.id, ASK.values[0].spans)
    assert not is_nod_to_nothing(linked)
    assert not is_nod_to_nothing(answer("rejected", found_by="response rules"))


@pytest.mark.parametrize(
    ("modality", "known"), [(Modality.ASSERTED, False), (Modality.HISTORICAL, False), (Modality.PLANNED, True)]
)
def test_an_act_told_as_done_has_no_day_to_come(modality, known):
    day = Day.of("2022-02-20").to_json()
    act = claim(REPORT, "communication", modality, mention="asked", form=("asked", "message"), date=("talks", day))
    dates = [value.value for value in without_days_to_come(act, REPORT.published).get("date")]
    assert dates == ([day] if known else [None])


def test_the_day_of_the_report_is_none_to_come():
    day = Day.of("2022-02-09").to_json()
    act = claim(REPORT, "communication", mention="asked", form=("asked", "message"), date=("talks", day))
    assert without_days_to_come(act, REPORT.published) == act


@pytest.mark.parametrize(("told", "known"), [("2017-03-01", False), ("2022-01-28", True), ("2022-03-01", True)])
def test_what_is_still_to_come_has_no_day_long_gone(told, known):
    day = Day.of(told).to_json()
    act = claim(
        REPORT, "communication", Modality.PLANNED, mention="asked", form=("asked", "message"), date=("talks", day)
    )
    dates = [value.value for value in without_days_gone(act, REPORT.published).get("date")]
    assert dates == ([day] if known else [None])
