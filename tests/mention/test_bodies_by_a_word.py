"""Bodies called by a word of their name, by what every state calls its own, or by what speaks for them."""

from __future__ import annotations

import pytest
from tests.mention.test_governments_and_offices import named
from tests.mention.test_mentions import read


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("the Caribbean Community", "The Community"),
        ("the Pacific Islands Forum", "The Forum"),
        ("the EFTA Surveillance Authority", "The Authority"),
    ],
)
def test_a_body_is_called_by_the_noun_of_its_name(name: str, called: str) -> None:
    text = f"Peru wrote to {name}. The United Nations and the Summit of the Americas waited. {called} answered Peru."
    assert named(text, called) == named(text, name)


def test_a_forum_that_no_name_holds_is_no_actor() -> None:
    assert [m.actor.name for m in read("Peru spoke. The Forum ended.").mentions if m.actor] == ["Peru"]


def test_the_commission_is_that_of_a_union_whose_member_the_report_names() -> None:
    text = "Spain sent a fax on Monday. The Commission had held out for more."
    assert named(text, "The Commission", "1995-04-16") == "European Commission"


def test_the_commission_stays_open_beside_another_one() -> None:
    text = "Spain wrote to the Border Commission. The Commission had held out for more."
    assert named(text, "The Commission", "1995-04-16") != "European Commission"


def test_a_department_is_that_of_the_state_that_leads_the_text() -> None:
    text = "The Philippines protested on Monday. A letter from the Department of Justice will follow."
    assert named(text, "the Department of Justice") == "Ministry of Justice of the Philippines"


@pytest.mark.parametrize(("city", "who"), [("Brussels", "European Union"), ("Riyadh", "Saudi Arabia")])
def test_a_capital_means_the_likeliest_where_the_report_names_none(city: str, who: str) -> None:
    assert named(f"{city} wrote to Peru on Monday.", city) == who


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("The finance ministry", "Ministry of Finance of Peru"),
        ("The coast guard", "coast guard of Peru"),
        ("The Supreme Court", "Supreme Court of Peru"),
    ],
)
def test_organs_that_every_state_has_belong_to_who_leads_the_text(words: str, who: str) -> None:
    assert named(f"Peru protested on Monday. {words} wrote to Chile.", words) == who


def test_the_press_service_of_a_ministry_is_the_ministry() -> None:
    text = "Peru protested. The press service of the Foreign Ministry answered Chile."
    assert named(text, "The press service of the Foreign Ministry") == "Ministry of Foreign Affairs of Peru"


def test_the_office_of_a_person_without_a_known_organ_is_under_the_name() -> None:
    text = "Commissioner Jane Roe wrote to Peru. Her office did not answer."
    assert named(text, "Her office") == "office of Jane Roe"


def test_a_platform_is_named_where_something_is_said_on_it() -> None:
    assert named("Peru posted it on X and waited.", "X") == "X"


def test_a_letter_that_reaches_a_capital_reaches_who_governs_there() -> None:
    assert named("Peru waited. The letter reached Santiago on Monday.", "Santiago") == "Chile"


def test_a_month_before_a_state_is_no_town() -> None:
    text = "Having waited in July, Peru wrote to Chile."
    assert named(text, "Peru") == "Peru"


def test_two_names_may_share_a_word_and_go_on() -> None:
    text = "Peru praised the U.S.-North Macedonia talks."
    assert named(text, "U.S.") == "United States"


def test_the_north_is_the_other_part_of_a_divided_nation() -> None:
    assert named("South Korea and North Korea met. Peru wrote to the North.", "the North") == "North Korea"


def test_the_north_of_an_undivided_state_is_no_actor() -> None:
    assert [m.actor.name for m in read("Peru and Chile met in the north.").mentions if m.actor] == ["Peru", "Chile"]


def test_the_ministry_that_a_state_asks_is_not_its_own() -> None:
    text = "Chile spoke. Peru protested on Monday. Peru asked the Foreign Ministry for an answer."
    assert named(text, "the Foreign Ministry") == "Ministry of Foreign Affairs of Chile"


def test_what_spans_a_continent_names_no_state() -> None:
    text = "Peru asked the Inter-American Commission for help. The inter-Korean talks went on."
    found = {m.actor.name for m in read(text, "2023-03-04").mentions if m.actor is not None}
    assert found == {"Peru", "Inter-American Commission on Human Rights"}
