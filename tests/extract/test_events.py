"""PLOVER events, from claims and from verbs."""

from __future__ import annotations

import pytest
from tests.builders import reading

from verbale.extract.agreements import find_agreements
from verbale.extract.events import find_events
from verbale.reading import Reading
from verbale.record import Claim


def _events(text: str) -> tuple[Reading, list[Claim]]:
    read = reading(text, "2022-02-09")
    read.agreements = find_agreements(read)
    return read, find_events(read)


def _values(claim: Claim, field: str) -> list[str]:
    return [str(value.value) for value in claim.get(field)]


@pytest.mark.parametrize(
    ("sentence", "category", "mode", "code"),
    [
        (
            "French President Emmanuel Macron spoke by phone with Turkey's president on Monday.",
            "CONSULT",
            ["phone"],
            "041",
        ),
        ("Iran demanded that Israel withdraw its troops.", "REQUEST", ["yield"], "105"),
        ("France invited Iran to talks in Paris.", "AGREE", [], "036"),
        ("Japan summoned South Korea's ambassador on Friday.", "ACCUSE", ["disapprove"], "114"),
        ("Russia expelled 10 French diplomats.", "SANCTION", ["expel"], "166"),
        ("The United States imposed sanctions on Iran.", "SANCTION", ["discontinue"], "163"),
        ("Iran condemned Israel for the strike.", "ACCUSE", ["disapprove"], "111"),
        ("Iran and France signed an extradition treaty on Monday.", "SUPPORT", [], "057"),
    ],
)
def test_acts_get_their_category(sentence: str, category: str, mode: list[str], code: str) -> None:
    _, events = _events(sentence)
    assert [(_values(e, "event_type"), _values(e, "mode"), _values(e, "cameo")) for e in events] == [
        ([category], mode, [code])
    ]


def test_a_future_meeting_is_agree_and_stays_planned() -> None:
    _, (event,) = _events("The foreign ministers of Iran and Turkey will meet in Paris on Friday.")
    assert _values(event, "event_type") == ["AGREE"]
    assert event.modality == "planned"


def test_the_two_sides_of_a_meeting_are_all_actors() -> None:
    _, (event,) = _events("Emmanuel Macron met Recep Tayyip Erdogan in Paris on Monday.")
    assert len(event.get("actor")) == 2
    assert event.get("recipient") == []


def test_an_event_links_to_the_claim_that_it_rests_on() -> None:
    read, (event,) = _events("Iran demanded that Israel withdraw its troops.")
    (link,) = event.get("from")
    assert link.value == read.demands[0].id
    assert all(span.of(read.text) for _, span in event.iter_spans())


@pytest.mark.parametrize(
    "sentence",
    [
        "Iran did not condemn Israel.",
        "The French foreign minister did not meet his Turkish counterpart.",
        "France sent a letter to Iran.",
        "Iran said that the weather was good.",
        "The police arrested a thief.",
    ],
)
def test_what_is_negated_or_unnamed_gets_no_code(sentence: str) -> None:
    _, events = _events(sentence)
    assert events == []
