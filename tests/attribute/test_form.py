"""In what words were said is told by the words beside the cue, by the speaker, the addressee or the verb."""

from __future__ import annotations

import pytest

from builders import reading
from verbale.lexicon.table import cells, read_table
from verbale.record.kind import SAID_IN


def forms(text: str, **known: str) -> list[str | None]:
    found = reading(text, "2021-03-02", **known)
    return [str(s.get("form")[0].value) if s.get("form") else None for s in found.statements]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“It is untrue,” the envoy said in an interview on Monday.", "interview"),
        ("“It is untrue,” the envoy told a regular briefing.", "press conference"),
        ("The prime minister told parliament that the fleet would stay.", "speech"),
        ("The prime minister told this newspaper that the fleet would stay.", "interview"),
        ("Ola Berg tweeted: “We will not sign.”", "post"),
        ("“We will not sign,” Ola Berg wrote on X.", "post"),
        ("“We will not sign,” the ministry said in a statement.", "statement"),
        ("The communiqué adds that the border will stay closed.", "statement"),
        ("Norway sent Chad a note verbale in which it asked that the troops be withdrawn.", "note verbale"),
        ("Norway wrote to Chad asking it to withdraw the troops.", "letter"),
        ("Ola Berg rang Amina Deby and said that the border would stay closed.", "call"),
        ("“We will not sign,” the envoy said by telephone.", "call"),
        ("In a statement put out after Monday's call, the envoy said that the border would open.", "statement"),
        ("“The border is open,” the envoy said by means of a verbal note.", "note verbale"),
    ],
)
def test_the_sentence_tells(text: str, form: str) -> None:
    assert form in forms(text)


@pytest.mark.parametrize(
    "text",
    [
        "“It is untrue,” the envoy of Chad told reporters.",
        "The envoy said that the letter had been lost.",
        "The envoy said that he had been on the telephone all day.",
        "Norway agreed with the resolution and asked that the border be opened.",
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    assert set(forms(text)) == {None}


def test_the_own_outlet_of_a_report_hears_interviews() -> None:
    assert forms("A minister told the Polar Gazette that the fleet would stay.", outlet="Polar Gazette") == [
        "interview"
    ]


def test_a_speaker_who_goes_on_is_still_in_the_same_interview() -> None:
    text = "“It is untrue,” Ola Berg said in an interview. “We have no troops there,” he added."
    assert forms(text) == ["interview", "interview"]


def test_another_speaker_or_another_day_is_another_occasion() -> None:
    assert forms("“It is untrue,” Ola Berg said in an interview. “It is true,” Amina Deby replied.") == [
        "interview", None,
    ]  # fmt: skip
    text = "“It is untrue,” Ola Berg said in an interview. “We have no troops there,” he had said on 3 February."
    assert forms(text) == ["interview", None]


def test_every_form_of_the_table_is_one_of_the_record() -> None:
    rows = read_table("statement_forms")
    assert {row["form"] for row in rows} <= set(SAID_IN)
    known = {"in", "air", "on", "at", "by", "before", "to", "speaks", "verb"}
    assert {how for row in rows for how in cells(row, "how")} <= known
