"""Whom "chief", "head", "boss" and "leader" head: a field, a people or a group, not the state before them."""

from __future__ import annotations

import pytest
from tests.mention.test_nationals import named

from verbale.lexicon.leading import body_of_field, is_led_by_government
from verbale.lexicon.lexicon import Lexicon
from verbale.lexicon.table import cells, read_table
from verbale.record import Day

ON = "2021-03-04"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The German spy chief", "spy chief of Germany"),
        ("The Russian mercenary boss", "mercenary boss of Russia"),
        ("The Iranian nuclear chief", "nuclear chief of Iran"),
        ("The German business leader", "business leader of Germany"),
        ("The Israeli far-right leader", "far-right leader of Israel"),
        ("The Lebanese Druze leader", "Druze leader of Lebanon"),
        ("The Yemeni Houthi leader", "Abdul-Malik al-Houthi"),
        ("The Afghan Taliban leader", "Hibatullah Akhundzada"),
        ("The leader of the Yemeni Houthi movement", "Abdul-Malik al-Houthi"),
    ],
)
def test_the_word_before_tells_whom_somebody_heads(words: str, name: str) -> None:
    assert named(f"{words} spoke of a letter.", words, ON) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The UN nuclear chief", "Rafael Grossi"),
        ("The UN human rights chief", "Michelle Bachelet"),
        ("The UN refugee chief", "Filippo Grandi"),
        ("The UN chief", "António Guterres"),
        ("The EU enlargement chief", "enlargement chief of European Union"),
    ],
)
def test_the_chief_of_a_field_heads_the_body_for_it(words: str, name: str) -> None:
    assert named(f"{words} wrote to Peru.", words, ON) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The Hungarian leader", "Viktor Orbán"),
        ("The Indian leader", "Narendra Modi"),
        ("The longtime Belarusian leader", "Alexander Lukashenko"),
        ("The French leader", "Emmanuel Macron"),
    ],
)
def test_a_state_is_led_by_whom_its_system_puts_first(words: str, name: str) -> None:
    assert named(f"{words} spoke of a letter.", words, ON) == name


def test_who_leads_a_state_depends_on_the_day() -> None:
    before, after = (Day.of(text).first for text in ("2018-04-08", "2018-04-09"))
    assert [is_led_by_government("Armenia", on) for on in (before, after)] == [False, True]


def test_tables_of_leading_name_actors_of_the_lexicon() -> None:
    lexicon = Lexicon.load()
    assert all(lexicon.actor(row["state"]) is not None for row in read_table("governing_heads"))
    for row in read_table("field_heads"):
        assert lexicon.actor(row["organisation"]) is not None
        assert lexicon.actor(row["body"]) is not None
        assert all(body_of_field(row["organisation"], field) == row["body"] for field in cells(row, "fields"))
