from __future__ import annotations

import pytest
from tests.builders import reading

from verbale.record import Claim, Modality


def found(text: str) -> list[Claim]:
    return reading(text, "2022-02-09").communications


def test_headline_and_first_act_of_the_body_are_one_statement() -> None:
    text = (
        "Joint Statement on Mali\n\nThe following is the text of a joint statement by the Governments of France and "
        "Germany.\n\nFrance and Germany are concerned."
    )
    assert len(found(text)) == 1


def test_headline_and_body_of_other_parties_stay_two() -> None:
    text = "Canada sends letter to Brazil\n\nIndia sent a letter to Kenya on Monday. Kenya thanked India."
    assert len(found(text)) == 2


def test_an_envoy_summoned_by_nobody_named_is_a_summons_without_sender() -> None:
    (claim,) = found("The ambassador of Iran was summoned on Tuesday.")
    assert [v.value for v in claim.get("form")] == ["summons"]
    assert claim.get("sender") == []


@pytest.mark.parametrize(
    "text",
    ["China protested the passage of a U.S. destroyer.", "Vietnam protested to China over the attack."],
)
def test_a_state_that_protests_sends_a_message(text: str) -> None:
    (claim,) = found(text)
    assert [v.value for v in claim.get("form")] == ["message"]


def test_students_who_protest_send_nothing() -> None:
    assert found("Students protested the arrest of the French writer in Kenya.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Efforts to start talks between India and Pakistan failed.",
        "Both sides are now moving towards starting talks between Turkey and Greece.",
        "They will restart peace talks between India and Pakistan, officials said.",
    ],
)
def test_talks_that_are_only_tried_for_are_not_held(text: str) -> None:
    (claim,) = found(text)
    assert claim.modality is not Modality.ASSERTED
    assert "held" not in [v.value for v in claim.get("status")]


def test_a_headline_infinitive_is_planned() -> None:
    claims = found("Peru to visit Chile for talks\n\nPeruvian Foreign Minister Ann Able will visit Chile next week.")
    assert {claim.modality for claim in claims} == {Modality.PLANNED}


def test_the_day_of_a_dateline_is_not_that_of_the_proposed_meeting() -> None:
    claims = found(
        "SEOUL, Feb 7 - South Korea proposed a meeting of prime ministers to improve relations with North Korea."
    )
    meeting = next(c for c in claims if "meeting" in [v.value for v in c.get("form")])
    assert meeting.get("date") == []


def test_a_proposed_meeting_takes_the_day_behind_it() -> None:
    claims = found("Canada proposed a meeting with Brazil next week.")
    meeting = next(c for c in claims if "meeting" in [v.value for v in c.get("form")])
    assert len(meeting.get("date")) == 1


def test_one_verb_in_two_tenses_is_one_message() -> None:
    text = (
        '"Canada has raised or is raising it with the Brazilian ambassador," Canadian Prime Minister Ann Able said. '
        "Brazil has not answered Canada."
    )
    assert len([c for c in found(text) if "message" in [v.value for v in c.get("form")]]) <= 1


def test_the_place_of_a_dateline_sends_nothing() -> None:
    for claim in found("KUWAIT, June 2 - Oman sent a letter to Iran on Monday. Iran thanked Oman."):
        assert "Kuwait" not in [v.value for v in claim.get("sender")]


def forms_and_days(text: str) -> list[tuple[object, list[object]]]:
    return [(c.first("form").value, [v.value["date"] for v in c.get("date")]) for c in found(text)]  # type: ignore


def test_what_is_written_under_another_day_of_a_chronology_is_another_letter() -> None:
    text = (
        "How it came\n\nJanuary 4: Canada's letter to India. January 8: India's reply to the letter. "
        "January 19: A second Canadian letter. January 24: India writes to Canada again.\n"
    )
    assert [days for _, days in forms_and_days(text)] == [
        ["2022-01-04"],
        ["2022-01-08"],
        ["2022-01-19"],
        ["2022-01-24"],
    ]


def test_the_reply_handed_to_who_wrote_is_not_what_he_wrote() -> None:
    text = "Canada sent a note to India on Monday. The reply was handed over to the Canadian embassy on Tuesday."
    first, reply = found(text)
    assert [v.value for v in reply.get("in_reply_to")] == [first.id]


def test_a_first_and_a_second_note_are_two() -> None:
    text = (
        "India sent a second note to Canada on Monday. In the note it asks for talks. "
        "The first note of India, of January 20, was received by Canada."
    )
    assert len(found(text)) == 2


def test_who_writes_back_answers() -> None:
    first, reply = found("Canada wrote to India on Monday. India wrote back on Tuesday.")
    assert [v.value for v in reply.get("in_reply_to")] == [first.id]
    assert len(reply.marks) == 2
