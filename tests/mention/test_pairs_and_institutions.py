"""Two that were named together, groups under their usual names, and bodies that stand without a word of whose."""

from __future__ import annotations

import pytest
from tests.mention.test_governments_and_offices import named
from tests.mention.test_mentions import mention, read


def test_the_two_are_the_persons_whom_the_last_sentence_named() -> None:
    text = (
        "Jane Roe, Peru's foreign minister, met the Chilean John Doe in a hall by the harbour that a firm had rented "
    )
    text += (
        "for a whole week and for which it had paid more than a million, as papers wrote. The two agreed to meet again."
    )
    assert named(text, "The two") == "Jane Roe and John Doe"


def test_two_ministers_whose_offices_are_not_told_are_those_named_together() -> None:
    text = "Minister Jane Roe called on the Chilean John Doe on Monday. Peru, Kenya and Norway watched. "
    assert named(f"{text}Both ministers signed a paper.", "Both ministers") == "Jane Roe and John Doe"


def test_two_sides_are_those_with_which_the_last_sentences_deal() -> None:
    text = "Kenya wrote in April. Kenya waited. Peru wrote in May. Weeks went by. Nothing came of it. "
    text += "Chile wrote in June. Peru answered Chile on Monday. The two sides will meet."
    assert named(text, "The two sides") == "Chile and Peru"


def test_all_parties_are_the_parties() -> None:
    assert named("Peru called on all parties to the conflict to stop.", "all parties") == "parties"


def test_allies_with_a_capital_are_those_of_the_alliance() -> None:
    assert named("NATO met on Monday. Norway thanked Allies for the help.", "Allies") == "NATO member states"


def test_members_of_a_body_have_more_than_one_name() -> None:
    found = mention(
        read("Peru wrote to the members of the World Trade Organization."),
        "the members of the World Trade Organization",
    )
    assert found.actor.name == "WTO member states"
    assert "members of the World Trade Organization" in found.actor.aliases


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The European Union wrote to Peru. The Council regrets the delay.", "Council of the European Union"),
        ("Peru wrote to the United Nations. The Council regrets the delay.", "United Nations Security Council"),
    ],
)
def test_the_council_is_that_of_the_union_of_the_report(text: str, who: str) -> None:
    assert named(text, "The Council") == who


def test_a_body_that_no_table_holds_goes_under_its_full_name() -> None:
    text = "Peru answered. The Defence Committee of the Cabinet met on Monday."
    assert named(text, "The Defence Committee of the Cabinet") == "Defence Committee of the Cabinet"


def test_a_department_of_foreign_affairs_is_that_of_the_state_that_calls_it_so() -> None:
    text = "Kuwait wrote to the Philippines. The Department of Foreign Affairs answered on Monday."
    assert named(text, "The Department of Foreign Affairs") == "Department of Foreign Affairs of the Philippines"


def test_the_ministry_that_opens_a_report_is_that_of_the_state_named_most() -> None:
    text = "The Foreign Ministry makes known what follows. Peru wrote to Chile. Peru waited. Peru will wait."
    assert named(text, "The Foreign Ministry") == "Ministry of Foreign Affairs of Peru"


def test_who_is_called_an_ambassador_and_a_spokesperson_is_both_later() -> None:
    text = (
        "Ambassador Jane Roe, spokesperson of the ministry, answered Peru. Chile wrote. The spokesperson said no more."
    )
    assert named(text, "The spokesperson") == "Jane Roe"


def test_a_deputy_minister_of_a_field_is_the_deputy_minister_later() -> None:
    text = "Deputy Minister of Defence Jane Roe met Peru's envoy. Chile wrote. The Deputy Minister said no more."
    assert named(text, "The Deputy Minister") == "Jane Roe"


def test_an_administration_that_names_two_organs_of_one_state_is_the_state() -> None:
    assert named("Peru wrote to the U.S. administration on Monday.", "the U.S. administration") == "United States"


def test_the_dateline_tells_whose_government_is_meant_before_who_was_named_once() -> None:
    text = "LIMA, Feb 9 (Reuters) - Chile was silent on Monday. The government waited."
    assert named(text, "The government") == "Peru"


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Kenya and Norway, which lobbied both, waited.", "both"),
        ("Norway urged both sides to wait.", "both sides"),
        ("Norway asked that the harbour be shut, and told the two to wait.", "the two"),
    ],
)
def test_who_acts_on_both_is_neither_of_them(told: str, words: str) -> None:
    text = "Peru wrote to Chile. Chile answered Peru. Peru and Chile disagree. Weeks went by. Nothing came of it. "
    text += "Nobody moved. Kenya and Norway met. "
    assert named(text + told, words) == "Chile and Peru"


def test_one_of_both_may_speak_of_both() -> None:
    assert named("Kenya and Norway met. Norway said that both sides had signed.", "both sides") == "Kenya and Norway"


def test_the_kingdom_is_the_one_of_which_the_report_tells_not_one_named_in_passing() -> None:
    text = "Saudi Arabia wrote to Kenya. Saudi Arabia and Kenya met. Saudi Arabia waits. Jordan agreed. "
    assert named(f"{text}The Kingdom rejects this.", "The Kingdom") == "Saudi Arabia"
    both = text.replace("Kenya", "Norway").replace("waits", "waits. Norway waits")
    assert named(f"{both}The Kingdom rejects this.", "The Kingdom") is None


def test_a_capital_of_several_is_its_likeliest_where_none_is_named_in_other_words() -> None:
    assert named("Peru wrote a letter. Vienna demanded that it be sent back.", "Vienna") == "Austria"
    assert named("Letters went to Lima, Ottawa and Brussels.", "Brussels") == "European Union"


def test_the_ambassador_in_a_capital_is_not_that_of_the_host() -> None:
    text = "Kenya expelled Chile's ambassador, Jane Roe. The ambassador in Santiago replied in a letter."
    assert named(text, "The ambassador in Santiago") == "ambassador of Kenya to Chile"
    assert named(text.replace("Santiago", "Nairobi"), "The ambassador in Nairobi") == "Jane Roe"


def test_a_chancery_in_the_capital_of_another_state_is_an_embassy() -> None:
    text = "A note went to the Kuwaiti chancery in Manila. The Kuwaiti chancery replied."
    assert named(text, "the Kuwaiti chancery in Manila") == "embassy of Kuwait"
    assert named(text, "The Kuwaiti chancery") == "Ministry of Foreign Affairs of Kuwait"


def test_both_leaders_are_two_whom_an_and_joins() -> None:
    text = "Presidents met in Lima. In a letter to Emmanuel Macron and Joe Biden, Olaf Scholz of Germany said that "
    assert named(f"{text}both leaders had agreed.", "both leaders", "2022-02-09") == "Emmanuel Macron and Joe Biden"


def test_leaders_without_more_are_the_presidents_just_spoken_of() -> None:
    text = "The presidents of Peru and Chile will meet in May. Norway's premier sent a letter to the leaders."
    assert named(text, "the leaders") == "presidents of Peru and Chile"


def test_foreign_ministers_without_more_are_those_of_the_two_dealt_with() -> None:
    text = "Peru accepted a proposal of Chile. A meeting between the foreign ministers will be held."
    assert named(text, "the foreign ministers") == "foreign ministers of Chile and Peru"
    text = text.replace("foreign ministers", "foreign ministers of the two countries in New York")
    assert named(text, "the foreign ministers of the two countries") == "foreign ministers of Chile and Peru"


def test_whom_both_call_on_is_neither_of_them() -> None:
    text = "Peru wrote to Norway over the lake. Chile backed Peru. Norway refused. Both have called on Oslo to sign."
    assert named(text, "Both") == "Chile and Peru"
