"""An act that no report dates has a stretch with one end, from the days of the reports that tell it."""

import pytest

from builders import claim, report
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType, Day, Modality

NORLAND = Actor.make("Norland", ActorType.STATE)
TEXT = "Norland wrote a letter to Sudria about the strait and its lights."


def dates_of(*told):
    """The dates of the one letter that reports of these days tell in these modalities, with their reasons."""
    reports, claims = [], []
    for number, (day, modality) in enumerate(told):
        reports.append(report(f"{TEXT} Report {number}.", day, url=f"https://{number}.example/"))
        roles = {"mention": "a letter", "form": ("letter", "letter"), "sender": ("Norland", NORLAND)}
        claims.append(claim(reports[-1], "communication", modality, **roles))
    (entry,) = [e for e in derive(reports, claims, {NORLAND.id: NORLAND}).entries if e.kind == "communication"]
    assert len(entry.claims) == len(told)
    return [(value.value["date"], value.value["precision"], value.why) for value in entry.get("date")]


def test_what_is_told_as_done_was_done_by_the_first_such_report():
    told = dates_of(("2021-03-04", Modality.ASSERTED), ("2021-03-02", Modality.ASSERTED))
    assert told == [("../2021-03-02", "open", "no report gives the day; one of 2021-03-02 tells it as done")]


def test_background_was_done_by_then_too():
    assert dates_of(("2021-03-02", Modality.HISTORICAL))[0][0] == "../2021-03-02"


def test_what_is_planned_was_not_before_the_last_report_that_plans_it():
    told = dates_of(("2021-03-04", Modality.PLANNED), ("2021-03-02", Modality.PLANNED))
    assert told == [("2021-03-04/..", "open", "no report gives the day; one of 2021-03-04 tells it as planned")]


@pytest.mark.parametrize("modality", [Modality.POSSIBLE, Modality.NEGATED, Modality.DENIED, Modality.CONDITIONAL])
def test_of_what_was_not_or_may_be_no_day_follows(modality):
    assert dates_of(("2021-03-02", modality)) == []


def test_a_report_without_a_day_bounds_nothing():
    assert dates_of((None, Modality.ASSERTED)) == []


def test_a_told_day_stands_alone():
    text = f"{TEXT} It did so on 1 March 2021."
    one = report(text, "2021-03-02")
    made = claim(one, "communication", mention="a letter", date=("1 March 2021", Day.of("2021-03-01").to_json()))
    (entry,) = [e for e in derive([one], [made], {}).entries if e.kind == "communication"]
    assert [value.value["date"] for value in entry.get("date")] == ["2021-03-01"]
