"""News agencies and newspapers in running text are outlets, never persons."""

from __future__ import annotations

import pytest
from tests.mention.test_mentions import mention, read

from verbale.mention.mentions import find_mentions
from verbale.reading import Reading
from verbale.record import Actor, ActorType, Day, Report
from verbale.segment.paragraph import find_paragraphs
from verbale.segment.parse import parse
from verbale.segment.quotations import find_quotations


def actor(text: str, words: str) -> Actor | None:
    return mention(read(text), words).actor


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Reuters has seen the letter that Peru sent to Chile.", "Reuters", "Reuters"),
        ("Peru told AFP that it would reply to Chile.", "AFP", "AFP"),
        ("The Washington Post obtained a letter from Peru.", "The Washington Post", "The Washington Post"),
        ("A copy was given to the Xinhua news agency by Peru.", "the Xinhua news agency", "Xinhua"),
        ("Peru wrote to Chile, Interfax reported. The agency had a copy.", "The agency", "Interfax"),
    ],
)
def test_an_outlet_of_the_tables_is_an_outlet(text: str, words: str, name: str) -> None:
    found = actor(text, words)
    assert found is not None and (found.name, found.type) == (name, ActorType.OUTLET)


@pytest.mark.parametrize("words", ["Harbour Tribune", "Gulf Wire"])
def test_a_name_that_ends_as_newspapers_do_is_an_outlet(words: str) -> None:
    found = actor(f"Peru wrote to Chile on Monday. {words} published the letter.", words)
    assert found is not None and found.type == ActorType.OUTLET


def test_the_outlet_of_the_report_is_known_by_its_name() -> None:
    text = "Peru has written to Chile. A minister told Andora that no reply is due."
    report = Report.make(text, published=Day.of("2022-02-09"), language="en", outlet="Andora")
    reading = Reading(report, parse(report))
    reading.paragraphs = find_paragraphs(report)
    reading.quotations = find_quotations(reading)
    found = [m.actor for m in find_mentions(reading) if reading.words(m.span) == "Andora"]
    assert [(a.name, a.type) for a in found if a is not None] == [("Andora", ActorType.OUTLET)]


def test_an_agency_of_states_is_no_outlet() -> None:
    text = "Reuters reported that the International Atomic Energy Agency wrote to Iran. The agency waits for a reply."
    found = actor(text, "The agency")
    assert found is not None and found.name == "International Atomic Energy Agency"


def test_initials_that_mean_other_things_need_a_sign() -> None:
    assert actor("The AA wrote to Myanmar on Monday.", "The AA") is None
