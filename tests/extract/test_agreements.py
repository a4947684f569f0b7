"""Treaties, agreements and principles, with their role."""

from __future__ import annotations

import pytest
from tests.builders import reading

from verbale.extract.agreements import find_agreements


def _found(text: str, day: str | None = "2022-02-09") -> list[tuple[str, list[str], list[str]]]:
    """(name, roles, who) of each agreement."""
    return [
        (
            str(claim.get("name")[0].value),
            [str(v.value) for v in claim.get("role")],
            [str(v.value) for v in claim.get("by")],
        )
        for claim in find_agreements(reading(text, day))
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Minsk accords", "Minsk Agreements"),
        ("the 1975 Helsinki Final Act", "Helsinki Final Act"),
        ("the Budapest Memorandum", "Budapest Memorandum"),
        ("the UN Charter", "Charter of the United Nations"),
        ("the principle of indivisible security", "principle of indivisible security"),
        ("Security Council Resolution 2231", "UN Security Council Resolution 2231"),
        ("the Norland-Sudria Friendship Treaty", "Norland-Sudria Friendship Treaty"),
        ("the Convention on Border Waters", "Convention on Border Waters"),
        ("the 1965 agreement", "1965 agreement"),
    ],
)
def test_names_are_canonical(words: str, name: str) -> None:
    found = _found(f"France said that Russia had violated {words}.")
    assert [n for n, _, _ in found] == [name]
    assert found[0][1] == ["violated"]


@pytest.mark.parametrize(
    ("sentence", "role", "who"),
    [
        ("Japan invoked Article 11 of the Vienna Convention on Diplomatic Relations.", "invoked", "Japan"),
        ("Iran and France signed an extradition treaty on Monday.", "signed", "Iran"),
        ("Russia withdrew from the Treaty on Open Skies.", "ended", "Russia"),
        ("Turkey proposed a Free Trade Agreement.", "proposed", "Turkey"),
        ("Sweden will act in line with the European Convention on Extradition.", "invoked", "Sweden"),
    ],
)
def test_roles_follow_the_cue_and_name_who_acts(sentence: str, role: str, who: str) -> None:
    ((_, roles, by),) = _found(sentence)
    assert roles == [role]
    assert who in by


def test_the_day_of_signature_is_kept() -> None:
    (claim,) = find_agreements(reading("Iran and France signed an extradition treaty on Monday.", "2022-02-09"))
    assert [value.value["date"] for value in claim.get("date")] == ["2022-02-07"]


def test_the_memorandum_further_down_is_the_one_that_was_signed() -> None:
    text = "Three countries signed a trilateral memorandum in Rome.\n\nThe memorandum removes the veto."
    (claim,) = find_agreements(reading(text, "2022-02-09"))
    assert len(claim.get("name")[0].spans) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "They hope to reach an agreement soon.",
        "The North Atlantic Treaty Organization met.",
        "The Democratic National Convention begins on Monday.",
        "She is Chief of Protocol.",
        "It left without a trade deal.",
    ],
)
def test_what_is_no_agreement_gives_none(sentence: str) -> None:
    assert [n for n, roles, _ in _found(sentence) if roles != ["mentioned"]] == []


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("A truce brokered by Russia fell apart within minutes.", "truce", "ended"),
        ("Chad announced a ceasefire with Sudan on Monday.", "ceasefire", "negotiated"),
        ("The talks produced a draft accord in February.", "draft accord", "negotiated"),
        ("China asked Japan to return to the provisional understanding.", "provisional understanding", "renewed"),
    ],
)
def test_halts_of_fighting_and_drafts_count_by_what_is_said_of_them(sentence: str, name: str, role: str) -> None:
    assert [(n, roles) for n, roles, _ in _found(sentence)] == [(name, [role])]


@pytest.mark.parametrize("sentence", ["Chad called for a ceasefire.", "The two spoke of mutual understanding."])
def test_what_is_only_wished_for_is_no_agreement(sentence: str) -> None:
    assert _found(sentence) == []
