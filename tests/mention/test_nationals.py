"""Persons by their people, by what they lead, and by an office that nobody in the report holds."""

from __future__ import annotations

import pytest
from tests.mention.test_mentions import mention, read

from verbale.mention.mentions import find_mentions


def named(text: str, words: str, day: str = "2022-02-09") -> str | None:
    found = mention(read(text, day), words).actor
    return found.name if found is not None else None


@pytest.mark.parametrize("word", ["Brazilian", "Frenchman", "Aussie"])
def test_a_word_for_one_of_a_people_is_the_person_of_that_state(word: str) -> None:
    state = {"Brazilian": "Brazil", "Frenchman": "France", "Aussie": "Australia"}[word]
    text = f"Foreign Minister Jane Roe of {state} met Foreign Minister John Doe of Peru. The {word} asked for a letter."
    assert named(text, f"The {word}") == "Jane Roe"


def test_a_word_for_a_people_stays_the_state() -> None:
    text = "Foreign Minister Jane Roe of China met Foreign Minister John Doe of Peru. The Chinese asked for a letter."
    assert named(text, "The Chinese") == "China"


def test_the_minister_is_the_foreign_minister_of_the_report() -> None:
    assert named("Foreign Minister Jane Roe of Peru went to Lima. The minister spoke.", "The minister") == "Jane Roe"


def test_the_leaders_are_the_two_of_the_report() -> None:
    text = "President Jane Roe of Peru met Prime Minister John Doe of Chile. The leaders spoke of fish."
    assert named(text, "The leaders") == "Jane Roe and John Doe"


@pytest.mark.parametrize("words", ["Her office", "Her ministry"])
def test_the_office_of_a_foreign_minister_is_the_ministry(words: str) -> None:
    text = f"Foreign Minister Jane Roe of Chile met the envoy. {words} sent a note."
    assert named(text, words) == "Ministry of Foreign Affairs of Chile"


def test_a_prime_minister_whom_nobody_names_is_that_of_the_state_that_leads() -> None:
    assert (
        named("India protested on Monday. The prime minister wrote to Dhaka.", "The prime minister") == "Narendra Modi"
    )


def test_an_emir_is_that_of_the_only_emirate_of_the_report() -> None:
    assert named("Peru and Qatar agreed on gas. The emir wrote a letter.", "The emir") == "Tamim bin Hamad Al Thani"


def test_the_embassy_is_the_one_named_before() -> None:
    text = "The foreign ministry of Peru wrote to the embassy of Chile. Peru said that the embassy had not replied."
    assert named(text, "the embassy") == "embassy of Chile"


def test_a_court_goes_by_any_word_for_a_court() -> None:
    text = "Peru went to the International Court of Justice. The tribunal has not answered Peru."
    assert named(text, "The tribunal") == "International Court of Justice"


def test_the_security_council_is_that_of_the_united_nations() -> None:
    assert named("Peru wrote to the Security Council.", "the Security Council") == "United Nations Security Council"


def test_a_given_name_that_is_also_a_place_word_begins_a_person() -> None:
    assert named(
        "Foreign Minister Park Jin of South Korea wrote to Peru.", "Foreign Minister Park Jin of South Korea"
    ) == ("Park Jin")


def test_a_form_of_state_is_the_state_that_is_called_so() -> None:
    text = "Honduras will cut its ties with Taiwan, Peru said. Honduras told Peru that the island had not answered."
    assert named(text, "the island") == "Taiwan"


@pytest.mark.parametrize("words", ["The other side", "The other party"])
def test_the_other_side_is_not_the_one_that_leads(words: str) -> None:
    text = f"Peru wrote to Chile in May. Chile read it. Peru waited. {words} has not replied."
    assert named(text, words) == "Chile"


def test_two_ministries_are_those_of_the_pair() -> None:
    text = "Peru wrote to Chile in May. Chile answered Peru in June. The two foreign ministries will meet."
    assert named(text, "The two foreign ministries") == "foreign ministries of Chile and Peru"


def test_the_office_of_a_person_is_that_of_the_post() -> None:
    text = "Prime Minister Abiy Ahmed of Ethiopia spoke. A note was sent by the office of Abiy Ahmed on Monday."
    assert named(text, "the office of Abiy Ahmed") == "Office of the Prime Minister of Ethiopia"


def test_a_secretariat_acts_for_its_organisation() -> None:
    assert named("Peru wrote to the WTO secretariat.", "the WTO secretariat") == "World Trade Organization"


def test_initials_of_an_office_are_no_hour() -> None:
    text = "Prime Minister Jane Roe of Peru spoke at 3 pm. The PM wrote to Chile."
    assert named(text, "The PM") == "Jane Roe"
    assert all("pm" not in words for words in everybody(text))


def everybody(text: str) -> list[str]:
    reading = read(text)
    return [reading.words(m.span) for m in find_mentions(reading)]


@pytest.mark.parametrize("words", ["Safety Council", "Security Council"])
def test_the_words_of_a_rewriter_name_the_same_body(words: str) -> None:
    assert named(f"Peru wrote to the UN {words}.", f"the UN {words}") == "United Nations Security Council"


def test_both_men_are_the_two_persons_spoken_of_last() -> None:
    text = "President Jane Roe of Peru heard John Doe of Chile and James Poe of Cuba. Both men asked for a letter."
    assert named(text, "Both men") == "John Doe and James Poe"


def test_officials_in_a_capital_are_those_of_the_state() -> None:
    assert (
        named("Peru wrote to Chile. Officials in Santiago denied it.", "Officials in Santiago") == "officials of Chile"
    )


def test_who_complains_is_meant_by_it() -> None:
    text = "Peru wrote to Chile in May. Chile complained that it had asked for an answer."
    assert named(text, "it") == "Chile"


def test_a_word_after_an_article_is_nobodys_surname():
    text = "Russia's demands are nonstarters within the West. Washington and the European Union refused them."
    found = find_mentions(read(text, "2022-02-09"))
    assert "Thomas West" not in {m.actor.name for m in found if m.actor is not None}


def test_a_politician_of_a_state_may_serve_a_union_now():
    text = "Josep Borrell, the EU's foreign policy chief, replied. The Spanish politician said that talks must go on."
    found = {text[m.span.start : m.span.end]: m.actor.name for m in find_mentions(read(text, "2022-02-10")) if m.actor}
    assert found["The Spanish politician"] == "Josep Borrell"


def test_a_politician_whom_the_report_has_not_named_stays_unnamed():
    text = "Josep Borrell, the EU's foreign policy chief, replied. The Chilean politician said that talks must go on."
    found = {text[m.span.start : m.span.end]: m.actor.name for m in find_mentions(read(text, "2022-02-10")) if m.actor}
    assert found["The Chilean politician"] == "Chilean politician"


@pytest.mark.parametrize("name", ["Hossein Amir Abdollahian", "Hossein Amir-Abdollahian"])
def test_a_title_behind_a_first_name_is_part_of_the_name(name: str) -> None:
    text = f"Iran's Foreign Minister {name} told his Omani counterpart so."
    found = [m.actor.name for m in find_mentions(read(text, "2022-07-20")) if m.actor and m.span.end > 24]
    assert found[0] == "Hossein Amir-Abdollahian" and "Ali Khamenei" not in found
