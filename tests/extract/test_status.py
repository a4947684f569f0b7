"""How far an act came fits how it is put."""

import pytest
from tests.builders import claim, reading, report

from verbale.extract.status import called_off, fit_statuses, not_received
from verbale.record import Day, Modality

REPORT = report("Norway sent Chile a letter and planned talks; both held them.")


def statuses(modality: Modality, *told: tuple[str, str]) -> list[str]:
    made = claim(REPORT, "communication", modality, mention="a letter", form=("letter", "letter"), status=list(told))
    return [str(value.value) for value in fit_statuses(made).get("status")]


def test_what_is_planned_is_not_held():
    assert statuses(Modality.PLANNED, ("held", "held")) == ["planned"]


@pytest.mark.parametrize("modality", [Modality.DENIED, Modality.NEGATED, Modality.POSSIBLE, Modality.CONDITIONAL])
def test_what_did_not_happen_was_not_sent(modality):
    assert statuses(modality, ("sent", "sent")) == []


def test_what_happened_is_planned_no_more():
    assert statuses(Modality.ASSERTED, ("sent", "sent"), ("planned", "planned")) == ["sent"]


def test_what_was_held_was_not_cancelled():
    assert statuses(Modality.ASSERTED, ("held", "held"), ("talks", "cancelled")) == ["held"]


def test_a_plan_that_is_all_the_report_tells_stays():
    assert statuses(Modality.ASSERTED, ("planned", "planned")) == ["planned"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Norway received the letter.", ["received"]),
        ("Norway refused to accept the letter.", []),
        ("Norway would not receive the letter.", []),
        ("The refusal to take the letter hurt Chile.", []),
        ("Norway received the letter. It refused to accept a gift.", ["received"]),
    ],
)
def test_what_is_refused_is_not_received(text, kept):
    read = reading(text)
    made = claim(
        read.report, "communication", mention="the letter", form=("letter", "letter"), status=("letter", "received")
    )
    assert [value.value for value in not_received(read, made).get("status")] == kept


@pytest.mark.parametrize(
    ("text", "mention", "status"),
    [
        ("Norway has cancelled a visit by the minister of Chile.", "a visit", ["cancelled"]),
        ("Norway called off a visit by the minister of Chile.", "a visit", ["cancelled"]),
        ("A visit by the minister of Chile was cancelled.", "A visit", ["cancelled"]),
        ("Norway threatened to cancel a visit by the minister of Chile.", "a visit", []),
        ("Norway has not cancelled a visit by the minister of Chile.", "a visit", []),
        ("Norway prepared a visit by the minister of Chile.", "a visit", []),
    ],
)
def test_an_encounter_that_is_called_off_is_cancelled(text, mention, status):
    read = reading(text)
    made = called_off(
        read, claim(read.report, "communication", Modality.PLANNED, mention=mention, form=(mention, "visit"))
    )
    assert [value.value for value in made.get("status")] == status
    assert made.modality is (Modality.ASSERTED if status else Modality.PLANNED)


def test_the_day_of_calling_off_is_not_that_of_the_encounter():
    text = "Peru on Friday cancelled a meeting between the ministers of Chile and Norway on 27 May."
    read = reading(text)
    dated = [(word, Day.of(day).to_json()) for word, day in (("Friday", "2024-05-17"), ("27 May", "2024-05-27"))]
    made = claim(
        read.report, "communication", Modality.PLANNED, mention="a meeting", form=("a meeting", "meeting"), date=dated,
        sender=["Peru", "the ministers of Chile and Norway"],
    )  # fmt: skip
    off = called_off(read, made)
    assert [value.value["date"] for value in off.get("date")] == ["2024-05-27"]
    assert [value.value for value in off.get("sender")] == ["the ministers of Chile and Norway"]
