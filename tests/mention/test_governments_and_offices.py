"""Governments called after who leads them, offices that several share, and names beside a state or a title."""

from __future__ import annotations

import pytest
from tests.builders import reading
from tests.mention.test_mentions import mention, read

from verbale.mention.mentions import find_mentions


def named(text: str, words: str, day: str = "2022-02-09") -> str | None:
    found = mention(read(text, day), words).actor
    return found.name if found is not None else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("EU foreign policy chief Jane Roe wrote to Peru's foreign minister John Doe. Doe answered.", "John Doe"),
        ("Peru's foreign minister John Doe wrote to EU foreign policy chief Jane Roe. Roe answered.", "Jane Roe"),
        ("EU foreign policy chief Jane Roe wrote to US Secretary of State John Doe. Doe answered.", "John Doe"),
    ],
)
def test_the_top_diplomat_is_the_one_of_them_spoken_of_last(text: str, who: str) -> None:
    assert named(f"{text} The top diplomat said the letter was late.", "The top diplomat") == who


def test_the_top_diplomat_of_a_union_is_its_own() -> None:
    text = "EU foreign policy chief Jane Roe wrote to Peru's foreign minister John Doe. Doe answered. "
    assert named(f"{text}The EU's top diplomat said the letter was late.", "The EU's top diplomat") == "Jane Roe"


def test_a_regime_is_the_state_of_who_leads_it() -> None:
    text = "Chile urged calm on Monday. Chile said that the Maduro regime must answer the letter."
    assert named(text, "the Maduro regime") == "Venezuela"


def test_the_administration_of_one_out_of_office_is_still_the_state() -> None:
    assert named("Chile answered a letter of the Obama administration.", "the Obama administration") == "United States"


def test_a_regime_called_after_nobody_known_stays_open() -> None:
    assert named("Chile answered on Monday. The Zubrowka regime wrote to Chile.", "The Zubrowka regime") is None


def test_the_government_that_a_state_urges_is_not_its_own() -> None:
    text = "Chile regrets the arrests in Peru. Chile urges the government to free the envoy."
    assert named(text, "the government") == "Peru"


def test_the_government_that_we_urge_is_not_that_of_the_page() -> None:
    text = "The arrests in Peru worry Chile. Chile has written. We urge the government to free the envoy."
    found = find_mentions(reading(text, "2022-02-09", outlet="Ministry of Foreign Affairs of Chile"))
    assert [m.actor.name for m in found if text[m.span.start : m.span.end] == "the government" and m.actor] == ["Peru"]


def test_a_title_without_article_on_the_pages_of_a_state_is_its_own() -> None:
    text = "Mr Roe: We understand Prime Minister raised it with President Putin over dinner on Monday."
    found = find_mentions(reading(text, "2022-02-09", outlet="Ministry of External Affairs of India"))
    said = {text[m.span.start : m.span.end]: m.actor.name for m in found if m.actor is not None}
    assert said["Prime Minister"] == "Narendra Modi"


def test_a_foreign_secretary_is_no_minister_of_a_state_without_that_title() -> None:
    text = "The envoys met Foreign Minister Sergey Lavrov in Astana. The Foreign Secretary spoke of it."
    assert named(text, "The Foreign Secretary") != "Sergey Lavrov"


def test_the_president_of_a_name_that_two_states_share_is_no_other_president() -> None:
    text = "President Jane Roe of Peru met the envoys. The president of Congo did not come."
    assert named(text, "The president of Congo") != "Jane Roe"


def test_the_international_community_is_no_organisation_spoken_of_last() -> None:
    text = "The Security Council met on Monday. Peru called on the international community to act."
    assert named(text, "the international community") == "international community"


def test_a_state_before_a_name_says_for_whom_the_person_acts() -> None:
    report = read("Officials met in Lima. Uruguay's Jane Roe wrote to the envoys.", "2022-02-09")
    found = mention(report, "Uruguay's Jane Roe").actor
    state = mention(report, "Uruguay").actor
    assert found is not None
    assert state is not None
    assert (found.name, found.of) == ("Jane Roe", state.id)


def test_a_list_of_persons_with_states_does_not_lend_its_states_to_the_next_office() -> None:
    text = "They called Prime Minister Jane Roe of Peru, European Commission President Ursula von der Leyen and others."
    assert named(text, "Prime Minister Jane Roe of Peru") == "Jane Roe"


def test_the_middle_one_of_three_names_can_be_the_surname() -> None:
    text = "The envoys praised Zzyx Qoe Doe as president-elect. On Monday the king received Qoe in Lima."
    assert named(text, "Qoe") == "Zzyx Qoe Doe"


def test_who_delivers_is_somebody() -> None:
    assert named("The first proposal, delivered by Zyxev on the 9th, was refused.", "Zyxev") == "Zyxev"


def test_an_ambassador_can_be_called_after_a_month() -> None:
    assert named("He thanked Ambassador April Roe for the letter.", "Ambassador April Roe") == "April Roe"


def test_a_greeting_is_no_name_of_an_official() -> None:
    found = read("SENIOR ADMINISTRATION OFFICIAL: Hi. Thanks for joining. We wrote to Peru.", "2022-02-09").mentions
    assert "Hi" not in [m.actor.name for m in found if m.actor is not None]


def test_the_three_are_the_three_persons_just_named() -> None:
    text = "Ministers Jane Roe, John Doe and Ann Poe met once in Vienna. On the 27th the three signed a paper."
    assert named(text, "the three") == "Jane Roe, John Doe and Ann Poe"


def test_a_name_outlives_the_day_of_the_last_check_of_offices() -> None:
    text = "The file went to the United Nations. On Monday, Guterres accepted six proposals."
    assert named(text, "Guterres", "2026-01-20") == "António Guterres"


@pytest.mark.parametrize("title", ["State Councilor", "Flight Lieutenant", "Apostolic Nuncio", "Special Rep."])
def test_a_title_of_two_words_is_no_part_of_a_name(title: str) -> None:
    assert named(f"The envoys met {title} Roe in Lima. Roe spoke.", f"{title} Roe") == "Roe"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("NEAFC", "North East Atlantic Fisheries Commission"),
        ("the Danube Commission", "Danube Commission"),
        ("the WHA", "World Health Assembly"),
        ("the Caribbean Court of Justice", "Caribbean Court of Justice"),
        ("ECOMOG", "ECOMOG"),
        ("Afreximbank", "Afreximbank"),
    ],
)
def test_bodies_of_every_region_are_known(words: str, name: str) -> None:
    assert named(f"The letter went to {words} on Monday.", words) == name


def test_two_offices_of_one_person_are_one_mention() -> None:
    text = "The envoys met Peruvian Deputy Prime Minister and Foreign Minister Jane Roe in Lima."
    assert named(text, "Peruvian Deputy Prime Minister and Foreign Minister Jane Roe") == "Jane Roe"


def test_a_field_of_affairs_ends_before_the_name() -> None:
    text = "He came with Special Representative for Harbour Peace and Security Affairs Jane Roe to Lima."
    words = "Special Representative for Harbour Peace and Security Affairs Jane Roe"
    assert named(text, words) == "Jane Roe"


def test_the_leader_of_a_party_called_after_its_state_keeps_the_name() -> None:
    text = "He spoke with the leader of the Peru Harbour Rescue Party Jane Roe on Monday."
    assert named(text, "the leader of the Peru Harbour Rescue Party Jane Roe") == "Jane Roe"


def test_a_possessive_belongs_to_who_leads_its_clause() -> None:
    text = "Chief of staff John Doe of Chile spoke. President Carl Kirs of Chile embraced his Uruguayan counterpart."
    assert named(text, "his") == "Carl Kirs"


def test_a_possessive_behind_and_belongs_to_the_one_before_it() -> None:
    text = "Prime Minister John Doe of Belize spoke. Foreign Minister Wil Roe and his Guatemalan counterpart will meet."
    assert named(text, "his") == "Wil Roe"


def test_the_emperor_is_no_president_spoken_of_last() -> None:
    text = "Emmanuel Macron spoke in Tokyo on Monday. The Emperor of the day did not. The Emperor wrote to Macron."
    assert named(text, "The Emperor") != "Emmanuel Macron"


def test_a_city_alone_on_a_line_is_a_place() -> None:
    report = read("Jane Roe, Foreign Minister\n\nWashington, D.C.\n\nMINISTER ROE: Good afternoon to all of you.")
    assert mention(report, "Washington, D.C.").actor is None


def test_a_capital_to_which_somebody_is_welcomed_is_a_place() -> None:
    assert mention(read("I am delighted to welcome you to Tokyo for the first time."), "Tokyo").actor is None


def test_a_town_before_its_state_is_a_place() -> None:
    assert mention(read("The ministers met in Trujillo, Peru. They signed."), "Trujillo, Peru").actor is None


def test_the_chancellery_of_a_state_without_chancellor_is_its_foreign_ministry() -> None:
    text = "Venezuela protested on Monday. According to the chancellery, Venezuela waits."
    assert named(text, "the chancellery") == "Ministry of Foreign Affairs of Venezuela"


def test_the_administration_on_the_pages_of_a_state_is_that_state() -> None:
    text = "Russia moved its troops and Russia denied it. Today, the Administration is acting."
    found = find_mentions(reading(text, "2022-02-09", outlet="The White House"))
    said = {text[m.span.start : m.span.end]: m.actor.name for m in found if m.actor is not None}
    assert said["the Administration"] == "United States"


def test_the_department_on_its_own_pages_is_that_department() -> None:
    text = "Panama has withdrawn. The Department does not comment on the letter."
    found = find_mentions(reading(text, "2022-02-09", outlet="U.S. Department of State"))
    said = {text[m.span.start : m.span.end]: m.actor.name for m in found if m.actor is not None}
    assert said["The Department"] == "United States Department of State"


def test_a_ministry_official_is_one_of_the_ministry_spoken_of() -> None:
    text = "The Foreign Ministry of Peru wrote to Chile. A ministry official said that it waits."
    assert named(text, "A ministry official") == "official of Ministry of Foreign Affairs of Peru"


def test_members_of_a_family_are_no_member_states() -> None:
    text = "The European Union wrote to Peru. Officials and their family members were on a list."
    assert named(text, "their family members") != "EU member states"


def test_the_head_of_a_service_is_no_minister_of_its_state() -> None:
    text = "Foreign Minister Bilawal Bhutto Zardari of Pakistan spoke. The ISI's chief was in London."
    assert named(text, "The ISI's chief", "2022-07-09") == "chief of Inter-Services Intelligence"


def test_her_is_not_owned_by_somebody_whose_gender_nobody_tells() -> None:
    text = "Foreign Minister Mary Roe of Peru spoke. Minister Zed Doe of Chile told her deputy to wait."
    assert named(text, "her") == "Mary Roe"


def test_the_director_general_is_who_heads_the_organisation_named() -> None:
    text = "The World Health Organization met in Geneva. It asks the Director-General to convene a meeting."
    assert named(text, "the Director-General", "2010-05-20") == "Margaret Chan"


def test_a_community_counted_by_its_members_is_the_union_spoken_of() -> None:
    text = "ASEAN met on Monday. The 10-member community had decided to wait."
    assert named(text, "The 10-member community") == "ASEAN"


def test_envoys_of_a_region_are_not_those_of_the_two_states_of_the_report() -> None:
    text = "Peru wrote to Chile. Peru and Chile talked. Then two Gulf ambassadors asked for an answer."
    assert named(text, "two Gulf ambassadors") == "two Gulf ambassadors"


def test_a_name_begins_behind_the_state_of_an_office_inside_an_office() -> None:
    text = (
        "They met Foreign Minister of Peru Ann Poe and Head of the Office of the President of Peru Zod Doe on Monday."
    )
    assert named(text, "Head of the Office of the President of Peru Zod Doe") == "Zod Doe"


def test_a_rank_in_short_is_no_name() -> None:
    text = "It is over, ministry spokesperson Col. Lee Roe told reporters."
    assert "Col" not in [m.actor.name for m in read(text).mentions if m.actor is not None]


@pytest.mark.parametrize("words", ["Thomas Jefferson Room", "Boundary Unit"])
def test_a_room_and_a_unit_are_no_persons(words: str) -> None:
    report = read(f"The ministers met in the {words} on Monday.")
    assert "person" not in [str(m.actor.type) for m in report.mentions if m.actor is not None]
