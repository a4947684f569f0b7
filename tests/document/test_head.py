"""The head of a document says what it is, from whom, to whom, of which day."""

import pytest

from verbale.document.head import read_head
from verbale.document.layout import lines_of


def head(text):
    (line,) = lines_of(text)
    return read_head(text, line)


def names(text, parties):
    return [p.name.of(text) if p.name else p.span.of(text) for p in parties]


@pytest.mark.parametrize(
    ("text", "senders", "recipients"),
    [
        (
            "Letter From the Ambassador in Norland (Holt) to the Director of the Office of Sudrian Affairs (Lund)",
            ["Holt"],
            ["Lund"],
        ),
        (
            "Telegram From the Department of State to the Embassy in Sudria",
            ["the Department of State"],
            ["the Embassy in Sudria"],
        ),
        ("Letter From Secretary of State Holt to Prime Minister Lund", ["Holt"], ["Lund"]),
        ("Letter From Ana M. Holt to the Assistant Secretary for Sudrian Affairs (Lund)", ["Ana M. Holt"], ["Lund"]),
        (
            "Telegram From the Special Assistant to the President (Holt) to the Ambassador to Sudria (Lund)",
            ["Holt"],
            ["Lund"],
        ),
        (
            "Memorandum From the Secretary of Trade (Holt) to the Secretary of War (Lund) and the Secretary of Peace (Berg)",
            ["Holt"],
            ["Lund", "Berg"],
        ),
        (
            "12. Message From President Holt to King Otto, Northport, May 4, 1961, 0420Z",
            ["Holt"],
            ["Otto"],
        ),
        (
            "Letter dated 4 May 2021 from the Permanent Representative of Norland to the United Nations addressed to the "
            "President of the Security Council",
            ["the Permanent Representative of Norland to the United Nations"],
            ["the President of the Security Council"],
        ),
    ],
)
def test_a_head_names_both_ends(text, senders, recipients):
    paper = head(text)
    assert names(text, paper.senders) == senders
    assert names(text, paper.recipients) == recipients


def test_a_head_may_give_its_day():
    assert (
        head("Letter dated 4 May 2021 from the President of Norland addressed to the Council").day.date == "2021-05-04"
    )
    assert head("Message From President Holt to King Otto, Northport, May 4, 1961, 0420Z").day.date == "1961-05-04"


def test_both_sides_of_a_talk_take_part():
    text = "Memorandum of Conversation Between Secretary of State Holt and the Sudrian Ambassador (Lund)"
    paper = head(text)
    assert (paper.kind, paper.form) == ("record", "meeting")
    assert names(text, paper.senders) == ["Holt", "Lund"]


def test_an_and_inside_an_office_does_not_make_two_parties():
    text = "Letter From the Assistant Secretary for Eastern and Southern Affairs (Holt) to President Lund"
    assert names(text, head(text).senders) == ["Holt"]


@pytest.mark.parametrize(
    "text", ["Norland sent a letter to Sudria.", "Letter leaves allies puzzled, officials say.", "Holt writes to Lund"]
)
def test_a_sentence_is_no_head(text):
    paper = head(text)
    assert paper is None or not (paper.senders or paper.recipients)
