"""Who holds an office that the words give to a state, and where the name behind a title begins."""

from __future__ import annotations

import pytest
from tests.mention.test_governments_and_offices import named
from tests.mention.test_mentions import read


def test_the_president_of_a_state_is_nobody_whom_the_report_gives_to_no_state() -> None:
    text = "Former critics of President Roe met. The president of Turkey wrote to Peru on Monday."
    assert named(text, "The president of Turkey") == "Recep Tayyip Erdoğan"


def test_the_ambassador_of_a_state_may_be_one_named_without_it() -> None:
    text = "Ambassador Roe was called in by Peru on Monday. Chile's ambassador took the note."
    assert named(text, "Chile's ambassador") == "Roe"


@pytest.mark.parametrize("name", ["al-Roe", "el-Roe"])
def test_a_surname_behind_a_title_may_begin_with_the_arabic_article(name: str) -> None:
    assert named(f"President {name} wrote to Peru on Monday.", f"President {name}") == name


def test_a_name_may_begin_with_a_glottal_stop() -> None:
    text = "Its prime minister, ʻAkilisi Roe, wrote to Peru on Monday."
    assert named(text, "Its prime minister, ʻAkilisi Roe") == "ʻAkilisi Roe"


def test_the_field_of_a_minister_is_no_part_of_the_name() -> None:
    text = "Chile's Minister of Trade, Export Promotion and Economic Diversification Jane Roe wrote to Peru."
    assert named(text, text.split(" wrote")[0]) == "Jane Roe"


def test_the_president_is_not_the_one_who_left_office_before_the_day() -> None:
    text = "Following the death of President Ebrahim Raisi, Masoud Pezeshkian took over. Peru wrote to the President of Iran."
    assert named(text, "the President of Iran", "2024-09-23") == "Masoud Pezeshkian"


def test_a_name_may_follow_the_bracket_that_explains_its_title() -> None:
    text = "The Taoiseach (Irish prime minister) Jane Roe wrote to Peru."
    assert named(text, "The Taoiseach (Irish prime minister) Jane Roe") == "Jane Roe"


def test_in_a_headline_a_comma_may_part_two_persons() -> None:
    text = "Roe, Chilean prime minister discuss trade\n\nPeru's foreign minister Jane Roe flew to Santiago on Monday."
    assert named(text, "Chilean prime minister", "1998-02-09") == "prime minister of Chile"


def test_the_official_is_the_one_left_without_a_name() -> None:
    text = "Peru's foreign minister Jane Roe met Chile. A senior Chilean official praised the talks. The official gave no date."
    assert named(text, "The official") == named(text, "A senior Chilean official")


def test_we_of_an_official_of_a_ministry_are_its_state() -> None:
    text = 'Chile wrote. An official of the Peruvian Foreign Ministry was firm. "We have answered," the official said.'
    assert named(text, "We") == "Peru"


def test_a_feast_is_nobody() -> None:
    text = "Roe spoke to Peru on Eid al-Adha. Eid al-Adha moved Peru."
    assert "Eid al-Adha" not in {m.actor.name for m in read(text).mentions if m.actor is not None}


def test_an_ambassador_of_one_state_is_not_that_of_another_later() -> None:
    text = "Peru summoned Ambassador John Roe. The Chilean ambassador took the note. Kenya's ambassador was told too."
    assert named(text, "The Chilean ambassador") == "John Roe"
    assert named(text, "Kenya's ambassador") == "ambassador of Kenya"


def test_official_before_a_noun_is_nobody() -> None:
    text = "Peru's official Jane Roe met Chile. The official news agency told of the talks."
    assert "The official" not in [text[m.span.start : m.span.end] for m in read(text).mentions]


def test_the_head_of_a_government_is_who_leads_it() -> None:
    text = "Peru wrote to the head of the Armenian government on Monday."
    assert named(text, "the head of the Armenian government") == "Nikol Pashinyan"


def test_the_minister_of_a_state_is_its_own_not_one_named_without_a_state() -> None:
    text = "Minister John Roe spoke for Chile. The Latvian minister answered."
    assert named(text, "The Latvian minister", "2025-02-09") == "Baiba Braže"


def test_whom_the_minister_asks_is_not_the_minister() -> None:
    text = "Foreign Minister Jane Roe of Peru met Chile's Foreign Minister Ana Doe. The minister asked Doe for a list."
    assert named(text, "The minister") == "Jane Roe"
    assert named(text.replace("asked Doe for", "asked for"), "The minister") == "Ana Doe"


def test_a_name_behind_the_words_that_open_a_sentence_is_who_acts() -> None:
    text = "In her letter to the president of the Security Council, Ana Doe-Roe called on him to meet."
    assert named(text, "the president of the Security Council") == "president of United Nations Security Council"
    text = "In a letter to the president of Chile, Peru's foreign minister asked for a list."
    assert named(text, "Peru's foreign minister", "2024-02-07") is not None
    closed = "Peru wrote to the president of the Security Council, Ana Doe-Roe, on Monday."
    assert named(closed, "the president of the Security Council, Ana Doe-Roe") == "Ana Doe-Roe"
