"""Persons as reports present them: behind titles, before their body, by a surname alone, by a form of address."""

from __future__ import annotations

import pytest
from tests.mention.test_governments_and_offices import named
from tests.mention.test_mentions import read


def test_a_known_surname_opens_a_sentence_whatever_the_parser_takes_it_for() -> None:
    text = "Kosovo and Serbia met. Jane Roe wrote to Aleksandar Vucic. Vucic answers before the end of the month."
    assert named(text, "Vucic", "2022-10-09") == "Aleksandar Vučić"


def test_a_distinct_surname_of_a_leader_needs_no_state_beside_it() -> None:
    assert named("The talks with Erdoğan went on.", "Erdoğan", "2022-02-09") == "Recep Tayyip Erdoğan"


def test_an_english_word_is_no_leader_without_the_state() -> None:
    assert not read("The talks with Price went on.").mentions


@pytest.mark.parametrize("behind", ["of the World Bank", ", of the World Bank"])
def test_the_body_behind_a_name_belongs_to_the_person(behind: str) -> None:
    who = f"Jane Roe {behind}".replace(" ,", ",")
    assert named(f"Peru thanked {who}.", who) == "Jane Roe"


def test_a_short_form_in_brackets_may_part_the_body_from_the_title() -> None:
    who = "World Health Organization (WHO) chairwoman Jane Roe"
    assert named(f"{who} wrote to Peru.", who) == "Jane Roe"


@pytest.mark.parametrize("title", ["Comrade", "Maulana", "Rt. Hon."])
def test_a_title_is_no_part_of_the_name(title: str) -> None:
    text = f"The Speaker of the House of Representatives, {title} Jane Roe, wrote to Peru. The Speaker waited."
    assert named(text, "The Speaker") == "Jane Roe"


def test_a_military_attache_is_no_army() -> None:
    text = "Peru wrote to the Russian military attache on Monday."
    assert named(text, "the Russian military attache") == "military attache of Russia"


def test_a_king_is_no_president_of_that_name() -> None:
    text = "Jordan and Iraq met. Saddam Hussein waited. King Hussein of Jordan wrote to Kuwait."
    assert named(text, "King Hussein of Jordan", "1988-07-31") == "Hussein of Jordan"


def test_his_majesty_is_who_reigns_in_the_only_kingdom_of_the_report() -> None:
    assert named("Peru wrote to Jordan. His Majesty thanked Peru.", "His Majesty", "2022-02-09") == "Abdullah II"


def test_a_form_of_address_before_a_title_is_part_of_it() -> None:
    found = read("Peru thanked His Majesty King Philippe of Belgium.", "2022-02-09").mentions
    assert [m.actor.name for m in found if m.actor is not None] == ["Peru", "Philippe of Belgium", "Belgium"]


def test_the_former_is_the_first_of_two() -> None:
    text = "Jane Roe, Peru's foreign minister, met the Chilean John Doe. Kenya handed the former a letter."
    assert named(text, "the former") == "Jane Roe"


@pytest.mark.parametrize(("word", "who"), [("predecessor", "Theresa May"), ("successor", "Liz Truss")])
def test_a_predecessor_held_the_office_before(word: str, who: str) -> None:
    text = f"Boris Johnson of Britain wrote to Peru. Chile praised Boris Johnson's {word}."
    assert named(text, f"Boris Johnson's {word}", "2022-02-09") == who


def test_the_ambassador_in_a_capital_is_sent_by_who_leads_the_text() -> None:
    text = "Peru protested on Monday. Peru has instructed the ambassador in Paris to ask for a meeting."
    assert named(text, "the ambassador in Paris") == "ambassador of Peru to France"


def test_the_ambassador_is_that_of_the_embassy_spoken_of() -> None:
    text = "Peru wrote to the Chinese embassy. The ambassador sent the letter back."
    assert named(text, "The ambassador") == "ambassador of China"


@pytest.mark.parametrize(
    "rank",
    [
        "Ambassador Extraordinary and Plenipotentiary",
        "Extraordinary and Plenipotentiary Ambassador",
        "Envoy Extraordinary and Minister Plenipotentiary",
    ],
)
def test_the_full_rank_of_a_head_of_mission_is_no_name(rank: str) -> None:
    text = f"The {rank} of Peru to Chile, Jane Roe, handed over a note."
    found = [m.actor.name for m in read(text, "2022-02-09").mentions if m.actor is not None]
    assert "Jane Roe" in found
    assert not {"Extraordinary", "Plenipotentiary"} & {word for name in found for word in name.split()}


@pytest.mark.parametrize("who", ["Manjurul Karim Khan Chowdhury", "Henry David Cameron Smith", "John David Cameron"])
def test_a_longer_name_that_only_holds_a_known_one_is_another_person(who: str) -> None:
    assert named(f"Peru received Ambassador {who} on Monday.", f"Ambassador {who}", "2022-09-20") == who


@pytest.mark.parametrize("who", ["José Manuel Albares Bueno", "Comrade José Manuel Albares"])
def test_further_surnames_and_titles_leave_a_known_person_himself(who: str) -> None:
    assert named(f"Peru received {who} on Monday.", who, "2022-09-20") == "José Manuel Albares"


def test_a_language_is_no_person() -> None:
    found = read("The English and the Arabic did not agree, and the English spoke of a date.").mentions
    assert "English" not in {m.actor.name for m in found if m.actor is not None}


def test_the_verb_of_a_headline_in_capitals_is_no_name() -> None:
    text = "Nepal Foreign Minister Summons Indian Ambassador Over Map\n\nKATHMANDU - The ambassador came on Monday."
    names = {m.actor.name for m in read(text, "2020-05-12").mentions if m.actor is not None}
    assert "Pradeep Gyawali" in names and not names & {"Summons", "Over Map"}


def test_a_name_said_twice_is_not_every_name_that_holds_it() -> None:
    who = "Sheikh Abdullah bin Zayed al-Nahayan"
    assert (
        named(f"UAE Foreign Minister {who} met the envoys.", f"UAE Foreign Minister {who}", "2012-04-20")
        != "Abdullah Abdullah"
    )


def test_an_office_is_the_same_with_hyphens() -> None:
    text = "The answer went to the Prime-Minister of Uzbekistan."
    assert named(text, "the Prime-Minister of Uzbekistan", "2014-03-05") == "Shavkat Mirziyoyev"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Somalia denied it. Prime Minister Hassan Ali Khayre met envoys.", "Hassan Ali Khaire"),
        ("Kenya denied it. Prime Minister Hassan Ali Khayre met envoys.", "Hassan Ali Khayre"),
        ("Somalia denied it. Defence Minister Hassan Ali Khayre met envoys.", "Hassan Ali Khayre"),
    ],
)
def test_who_holds_the_office_may_be_spelled_otherwise(text: str, who: str) -> None:
    title = text.split(". ")[1].removesuffix(" met envoys.")
    assert named(text, title, "2019-02-18") == who


def test_a_water_or_a_work_is_no_person() -> None:
    text = "Peru called on all parties to the Red Plain Dam talks to wait. It asked Jane Roe of Chile to sign."
    assert "Red Plain Dam" not in {m.actor.name for m in read(text).mentions if m.actor is not None}
