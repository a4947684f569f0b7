"""Who heads a body of a state does not head the state."""

from __future__ import annotations

import pytest
from tests.mention.test_mentions import mention, read


def office(text: str, words: str) -> tuple[str, str | None]:
    """Name of who holds the office, and the state that the office is of."""
    found = mention(read(text, "2021-03-04"), words)
    assert found.actor is not None
    return found.actor.name, found.actor.of


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The head of the Russian delegation", "head of the Russian delegation"),
        ("The leader of the Lebanese militia", "leader of Lebanese militia"),
        ("The leader of the Hungarian ruling party", "leader of Hungarian ruling party"),
        ("The leader of the Syrian opposition", "leader of opposition of Syria"),
        ("The head of Israeli intelligence", "intelligence head of Israel"),
        ("The head of Egyptian research", "head of Egyptian research"),
        ("The head of the negotiating team", "head of the negotiating team"),
    ],
)
def test_who_heads_a_body_goes_under_it(words: str, name: str) -> None:
    assert office(f"{words} spoke of a letter.", words)[0] == name


def test_the_head_of_a_delegation_acts_for_its_state() -> None:
    state = mention(read("Peru wrote.", "2021-03-04"), "Peru").actor
    assert state is not None
    assert office("The head of the Peruvian delegation spoke.", "The head of the Peruvian delegation")[1] == state.id


@pytest.mark.parametrize("words", ["The chief of the Indian government", "The head of the Indian cabinet"])
def test_who_heads_a_government_is_who_leads_the_state(words: str) -> None:
    assert office(f"{words} spoke of a letter.", words)[0] == "Narendra Modi"


def test_what_somebody_is_told_of_is_no_body_of_his() -> None:
    text = "President Jane Roe of Peru met President John Doe of Chile. Roe told her guest of a letter."
    assert office(text, "her guest")[0] == "John Doe"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Peru sent a letter informing the council of Chile's plans.", "the council"),
        ("Peru notified the secretary-general of the decision of its parliament.", "the secretary-general"),
        ("Peru accused the foreign ministry of Chile of bias.", "the foreign ministry of Chile"),
    ],
)
def test_what_one_is_told_is_no_part_of_who_is_told(text: str, words: str) -> None:
    assert mention(read(text, "2021-03-04"), words)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The president of Peru's Congress", "president of Peru's Congress"),
        ("The head of Ukraine's delegation", "head of Ukraine's delegation"),
        ("The head of the UN mission", "head of mission of United Nations"),
        ("The first minister of Scotland", "first minister of Scotland"),
        ("The Iraqi Kurdistan president", "Iraqi Kurdistan president"),
    ],
)
def test_what_no_table_reads_is_no_state(words: str, name: str) -> None:
    text = f"Chancellor Angela Merkel of Germany wrote to the President of Peru. {words} spoke of a letter."
    assert office(text, words)[0] == name


def test_a_title_that_the_report_gives_somebody_is_his() -> None:
    text = "Jane Roe, the sultan of Nowhere, wrote. The old sultan of Nowhere left."
    assert office(text, "The old sultan of Nowhere")[0] == "Jane Roe"


def test_a_day_behind_an_office_is_no_body() -> None:
    assert office("A letter to the UN chief of Aug. 4 was read out.", "the UN chief")[0] == "António Guterres"
