"""Capitals of former states, unions by their number, and reports on the pages of a state."""

from __future__ import annotations

import pytest
from tests.mention.test_mentions import mention, read

from verbale.mention.mentions import find_mentions
from verbale.reading import Reading
from verbale.record import Day, Report
from verbale.resolve.publisher import publisher
from verbale.segment.paragraph import find_paragraphs
from verbale.segment.parse import parse
from verbale.segment.quotations import find_quotations


def named(text: str, words: str, day: str = "2022-02-09") -> str | None:
    found = mention(read(text, day), words).actor
    return found.name if found is not None else None


@pytest.mark.parametrize(
    ("day", "state"), [("1981-11-02", "Soviet Union"), ("1991-12-25", "Soviet Union"), ("1992-01-10", "Russia")]
)
def test_moscow_speaks_for_the_state_of_the_day(day: str, state: str) -> None:
    assert named("Moscow wrote to Sweden.", "Moscow", day) == state


def test_belgrade_spoke_for_two_former_states() -> None:
    days = ("1991-12-25", "2005-05-05", "2010-05-05")
    found = [named("Belgrade wrote to Sweden.", "Belgrade", day) for day in days]
    assert found == ["Yugoslavia", "Serbia and Montenegro", "Serbia"]


def test_the_twelve_are_the_members_of_their_day() -> None:
    assert named("Slovenia applied to the Twelve.", "the Twelve", "1991-12-20") == "EU member states"


def test_the_embassy_in_a_capital_is_that_of_another_state() -> None:
    text = "Peru protested to Chile. The letter of Peru was passed by the embassy in Santiago on Monday."
    assert named(text, "the embassy in Santiago") != "embassy of Chile"


def test_the_ministry_that_calls_in_an_envoy_is_not_that_of_the_envoy() -> None:
    text = "Australia and Indonesia fell out. Australia's ambassador was called to the foreign ministry on Monday."
    assert named(text, "the foreign ministry") == "Ministry of Foreign Affairs of Indonesia"


def test_an_envoy_without_a_name_is_called_by_the_state() -> None:
    assert named("Chile heard Eritrea's ambassador on Monday.", "Eritrea's ambassador") == "ambassador of Eritrea"


def test_the_source_is_the_one_spoken_of_before() -> None:
    text = "A diplomatic source denied that Peru had written to Chile. The source said that a note had come."
    assert named(text, "The source") == named(text, "A diplomatic source")


def test_the_government_of_a_person_is_the_state() -> None:
    text = "President Rafael Correa of Ecuador wrote to Peru. The government of Rafael Correa protested to Peru."
    assert named(text, "The government of Rafael Correa") == "Ecuador"


@pytest.mark.parametrize(
    ("outlet", "state", "organ"),
    [
        ("Ministry document (Lima)", "Peru", "Ministry of Foreign Affairs of Peru"),
        ("Embassy of Peru", "Peru", "embassy of Peru"),
        ("Permanent Mission of Guyana", "Guyana", None),
    ],
)
def test_an_official_page_tells_its_state(outlet: str, state: str, organ: str | None) -> None:
    there, body = publisher(outlet)
    assert there is not None and there.name == state
    assert (body.name if body is not None else None) == organ


def test_a_newspaper_is_no_official_page() -> None:
    assert publisher("Lima Tribune") == (None, None)


def test_we_on_the_page_of_a_ministry_is_the_state() -> None:
    text = "Statement of the spokesperson\n\nWe reject the note of Chile.\n\nThe Ministry will write again."
    report = Report.make(text, published=Day.of("2022-02-09"), language="en", outlet="Ministry release (Lima)")
    reading = Reading(report, parse(report))
    reading.paragraphs = find_paragraphs(report)
    reading.quotations = find_quotations(reading)
    found = {reading.words(m.span): m.actor.name for m in find_mentions(reading) if m.actor is not None}
    assert found["We"] == "Peru"
    assert found["The Ministry"] == "Ministry of Foreign Affairs of Peru"


def test_a_bare_shared_name_is_that_of_the_one_whom_the_report_names() -> None:
    text = "SEOUL - Korea and Japan met on Monday. The Korean Foreign Ministry wrote to Tokyo."
    assert named(text, "Korea") == "South Korea"
    assert named(text, "The Korean Foreign Ministry") == "Ministry of Foreign Affairs of South Korea"
    text = "North Korea wrote to Japan. The Korean Foreign Ministry gave no reason."
    assert named(text, "The Korean Foreign Ministry") == "Ministry of Foreign Affairs of North Korea"


def test_a_bare_shared_name_is_the_usual_one_where_nothing_tells() -> None:
    text = "WASHINGTON - Korea wrote to the United States on Monday."
    assert named(text, "Korea") == "South Korea"


def test_no_ministry_is_that_of_a_state_with_a_department() -> None:
    text = "ISLAMABAD - Pakistan handed a note to a US diplomat. The US diplomat was summoned to the Foreign Office on Monday."
    assert named(text, "the Foreign Office") == "Ministry of Foreign Affairs of Pakistan"
