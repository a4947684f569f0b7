from __future__ import annotations

import pytest
from tests.builders import reading

from verbale.record import Claim


def found(text: str, form: str) -> Claim:
    return next(c for c in reading(text, "2022-02-09").communications if words(c, "form") == [form])


def words(claim: Claim, field: str) -> list[str]:
    return [str(value.value) for value in claim.get(field)]


def test_a_city_before_talks_is_their_place_and_not_a_party() -> None:
    talks = found("Canada and Brazil will attend the Vienna talks on Friday, Canadian officials said.", "meeting")
    assert words(talks, "place") == ["Vienna"]
    assert "Vienna" not in words(talks, "sender")


def test_a_state_before_talks_stays_a_party() -> None:
    talks = found("The Canada-Brazil talks in Vienna ended on Friday. Canada and Brazil held talks.", "meeting")
    assert {"Canada", "Brazil"} & set(words(talks, "sender"))


def test_a_day_is_never_the_channel_of_a_post() -> None:
    post = found(
        "Canadian Foreign Minister Ann Able tweeted on Wednesday that Brazil must answer. Brazil has not answered Canada.",
        "post",
    )
    assert words(post, "via") == []


def test_the_side_of_a_summit_is_no_subject() -> None:
    talks = found("Canada and Brazil held talks on the sidelines of a summit in Lima.", "meeting")
    assert words(talks, "subject") == []


@pytest.mark.parametrize("title", ["Joint Statement on Mali", "Readout Statement on Mali"])
def test_a_noun_of_a_heading_sends_nothing(title: str) -> None:
    text = f"{title}\n\nFrance and Germany spoke of Mali. France and Germany asked Mali to answer."
    for claim in reading(text, "2022-02-09").communications:
        assert not {"Joint", "Readout"} & set(words(claim, "sender"))


def test_nobody_is_sender_and_addressee_of_one_paper() -> None:
    for claim in reading(
        '"We have raised it with the Brazilian ambassador," Canadian Prime Minister Ann Able said. Brazil is silent.',
        "2022-02-09",
    ).communications:
        ends = [{v.actor for v in claim.get(role) if v.actor} for role in ("sender", "recipients")]
        assert not ends[0] & ends[1]
