"""Office holders whom a report calls by their surname alone, and counterparts among several."""

from __future__ import annotations

from tests.mention.test_governments_and_offices import named


def test_who_is_called_by_a_surname_alone_holds_the_office_that_the_tables_know() -> None:
    text = "France waited for Chile. Macron wrote of it. Chile asked Peru, Chile asked Kenya and Chile signed. "
    text += "It was late when the president agreed."
    assert named(text, "the president", "2022-02-09") == "Emmanuel Macron"


def test_a_counterpart_is_that_of_the_two_states_of_the_report() -> None:
    text = "Foreign Minister Jane Roe of Kenya and Foreign Minister Ann Low of Norway watched. Peru and Chile met. "
    text += "Chile and Peru met again. Foreign Minister John Doe of Chile read a text. "
    text += "Foreign Minister Rosa Poe of Peru wrote to her counterpart."
    assert named(text, "her counterpart") == "John Doe"
