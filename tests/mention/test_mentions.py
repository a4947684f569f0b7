"""Mentions of a report: who is named, how, and which actor is meant."""

from __future__ import annotations

import pytest
from tests.builders import reading, report

from verbale.mention.mention import Mention, Naming
from verbale.mention.mentions import find_mentions
from verbale.reading import Reading
from verbale.record import ActorType, Furniture, Report
from verbale.segment.paragraph import find_paragraphs
from verbale.segment.parse import parse
from verbale.segment.quotations import find_quotations


def read(text: str, day: str | None = "2022-02-09", **known: object) -> Reading:
    one: Report = report(text, day, **known)
    reading = Reading(one, parse(one))
    reading.paragraphs = find_paragraphs(one)
    reading.quotations = find_quotations(reading)
    reading.mentions = find_mentions(reading)
    return reading


def mention(reading: Reading, words: str, nth: int = 0) -> Mention:
    found = [m for m in reading.mentions if reading.words(m.span) == words]
    assert len(found) > nth, [reading.words(m.span) for m in reading.mentions]
    return found[nth]


def name(reading: Reading, words: str, nth: int = 0) -> str | None:
    actor = mention(reading, words, nth).actor
    return actor.name if actor else None


def test_every_mention_says_why_and_its_head_lies_in_its_span() -> None:
    reading = read("The EU’s high diplomat, Josep Borrell, wrote to Russian Foreign Minister Sergei Lavrov. He waits.")
    for m in reading.mentions:
        assert m.why
        assert 0 <= m.score <= 1
        assert m.span.contains(m.head)


def test_a_title_and_a_name_are_one_mention_with_the_name_as_head() -> None:
    reading = read("Russian Foreign Affairs Minister Sergey Lavrov wrote to Kuwait.")
    found = mention(reading, "Russian Foreign Affairs Minister Sergey Lavrov")
    assert reading.words(found.head) == "Sergey Lavrov"
    assert found.actor is not None
    assert found.actor.type == ActorType.PERSON


def test_two_spellings_are_one_person() -> None:
    reading = read("Russian Foreign Minister Sergei Lavrov spoke. Later Sergey Lavrov left.")
    assert name(reading, "Russian Foreign Minister Sergei Lavrov") == name(reading, "Sergey Lavrov")


def test_an_office_after_a_comma_belongs_to_the_name_before() -> None:
    reading = read("Ana Corvo, spokeswoman of the Chilean foreign ministry, denied it. The spokeswoman gave no reason.")
    assert name(reading, "The spokeswoman") == "Ana Corvo"


def test_an_office_before_a_comma_belongs_to_the_name_after() -> None:
    reading = read("The Peruvian president, Olga Quispe, signed the note. Quispe then flew home.")
    assert name(reading, "The Peruvian president, Olga Quispe") == "Olga Quispe"
    assert mention(reading, "Quispe").naming == Naming.SURNAME


def test_an_unknown_person_keeps_the_state_that_he_acts_for() -> None:
    reading = read("Bolivian trade minister Hugo Mamani wrote to Peru.")
    actor = mention(reading, "Bolivian trade minister Hugo Mamani").actor
    bolivia = mention(reading, "Bolivian").actor
    assert actor is not None
    assert bolivia is not None
    assert actor.of == bolivia.id


def test_a_surname_before_the_full_name_is_found_too() -> None:
    reading = read("Quispe rejects the list\n\nPeruvian President Olga Quispe rejected the list on Monday.")
    assert name(reading, "Quispe") == "Olga Quispe"


def test_an_office_alone_is_the_person_whom_the_report_gives_that_office() -> None:
    reading = read("Peruvian President Olga Quispe wrote to Chile. The Peruvian president waits for an answer.")
    assert name(reading, "The Peruvian president") == "Olga Quispe"


def test_an_office_alone_is_looked_up_for_the_day_of_the_report() -> None:
    assert (
        name(read("The German chancellor wrote to Poland.", "2020-03-02"), "The German chancellor") == "Angela Merkel"
    )
    assert name(read("The German chancellor wrote to Poland.", "2022-03-02"), "The German chancellor") == "Olaf Scholz"


def test_without_a_day_nobody_is_picked_for_an_office() -> None:
    actor = mention(read("The German chancellor wrote to Poland.", None), "The German chancellor").actor
    assert actor is not None
    assert actor.type == ActorType.OFFICE


def test_a_carried_over_title_does_not_make_a_head_of_government() -> None:
    reading = read("Russian Chancellor Sergei Lavrov sent the letters.")
    assert name(reading, "Russian Chancellor Sergei Lavrov") == "Sergey Lavrov"


@pytest.mark.parametrize(
    ("text", "naming"),
    [
        ("Moscow demanded an answer.", Naming.METONYM),
        ("They wrote to Moscow again.", Naming.METONYM),
        ("The ministers met in Moscow.", Naming.PLACE),
        ("She flew to Moscow on Monday.", Naming.PLACE),
    ],
)
def test_a_capital_is_its_state_or_a_place(text: str, naming: Naming) -> None:
    assert mention(read(text), "Moscow").naming == naming


def test_a_city_as_a_place_is_no_actor_but_names_its_rivals() -> None:
    found = mention(read("The ministers met in Ankara."), "Ankara")
    assert found.actor is None
    assert [a.name for a in found.rivals] == ["Turkey"]


def test_a_city_that_begins_a_longer_name_is_not_its_state() -> None:
    reading = read("The Vienna Tribune reported it.")
    assert not [m for m in reading.mentions if reading.words(m.span) in {"Vienna", "The Vienna"}]


def test_a_demonym_inside_an_office_is_a_mention_of_its_own() -> None:
    reading = read("Kuwaiti officials met the Kuwaiti emir.")
    assert mention(reading, "Kuwaiti").naming == Naming.DEMONYM
    assert name(reading, "Kuwaiti officials") == "officials of Kuwait"


def test_member_states_are_a_group_beside_their_union() -> None:
    reading = read("The letter went to the 27 member states of the European Union.")
    assert name(reading, "the 27 member states of the European Union") == "EU member states"
    assert name(reading, "the European Union") == "European Union"


def test_some_of_the_members_are_not_all_of_them() -> None:
    assert name(read("A letter went to 21 EU countries."), "21 EU countries") == "21 EU member states"


def test_the_27_without_a_union_named_are_the_union_of_that_size() -> None:
    assert name(read("She spoke in the name of the 27, Borrell said."), "the 27") == "EU member states"


def test_foreign_ministers_of_a_union_are_those_of_its_members() -> None:
    assert (
        name(read("EU foreign ministers met."), "EU foreign ministers") == "foreign ministers of the EU member states"
    )


def test_the_four_are_the_list_of_four_in_the_report() -> None:
    text = (
        "Chile, Peru, Bolivia and Ecuador sent a list. The four want an answer; the foreign ministers of the four meet."
    )
    assert name(read(text), "The four") == "Chile, Peru, Bolivia and Ecuador"


def test_the_four_without_a_list_stay_open() -> None:
    assert mention(read("Chile answered the list. The four are not content."), "The four").actor is None


def test_both_countries_are_the_two_joined_before() -> None:
    reading = read("Finland and Sweden got letters. Turkey waits. Both countries said they would answer.")
    assert name(reading, "Both countries") == "Finland and Sweden"


def test_the_bloc_and_the_alliance_are_told_apart() -> None:
    reading = read("The European Union and NATO answered. The bloc sent one letter, the alliance another.")
    assert name(reading, "The bloc") == "European Union"
    assert name(reading, "the alliance") == "NATO"


def test_his_counterpart_of_another_state_holds_the_same_office() -> None:
    reading = read(
        "Peruvian Foreign Minister Hugo Mamani met Chilean Foreign Minister Ana Corvo. He told his Chilean counterpart."
    )
    assert name(reading, "his Chilean counterpart") == "Ana Corvo"


def test_he_and_she_follow_what_is_known_of_gender() -> None:
    reading = read("Peruvian President Maria Quispe met Chilean President John Corvo. She thanked him.")
    assert name(reading, "She") == "Maria Quispe"
    assert name(reading, "him") == "John Corvo"


def test_we_inside_a_quotation_is_the_side_of_the_speaker() -> None:
    reading = read("“We will not sign,” Peruvian President Olga Quispe said.")
    assert name(reading, "We") == "Peru"


def test_we_outside_a_quotation_stays_without_mention() -> None:
    assert not [m for m in read("We will not sign.").mentions if m.naming == Naming.PRONOUN]


def test_it_after_a_letter_is_not_taken_for_a_state() -> None:
    reading = read("Peru sent a letter. The letter names Chile. It asks for talks.")
    assert not [m for m in reading.mentions if reading.words(m.span) == "It"]


def test_an_unnamed_official_is_an_actor_under_the_report_s_words() -> None:
    found = mention(read("A senior Kuwaiti official said so."), "A senior Kuwaiti official")
    assert found.actor is not None
    assert found.actor.name == "senior Kuwaiti official"


def test_an_unknown_body_keeps_its_own_name() -> None:
    found = mention(read("The letter was read in the Andean Mediation Council."), "the Andean Mediation Council")
    assert found.actor is not None
    assert found.actor.name == "Andean Mediation Council"


def test_the_government_of_a_state_stands_for_the_state() -> None:
    assert name(read("The government of South Korea objected."), "The government of South Korea") == "South Korea"


def test_the_month_may_is_no_prime_minister() -> None:
    reading = read("Prime Minister Theresa May wrote in May. May had signed it on Tuesday.", "2017-06-01")
    found = [m.span.start for m in reading.mentions if reading.words(m.span) == "May"]
    assert found == [reading.text.index("May had")]


def test_a_name_of_two_states_stays_open_with_its_rivals() -> None:
    found = mention(read("The Congolese minister spoke."), "Congolese")
    assert found.actor is None
    assert len(found.rivals) == 2


def test_furniture_gives_no_mentions() -> None:
    text = "Peru wrote to Chile.\nMore: Russia wins the cup"
    start = text.index("More")
    reading = read(text, furniture=(Furniture(start, len(text), "links", "link list"),))
    assert all(m.span.end < start for m in reading.mentions)


def test_the_same_report_gives_the_same_mentions() -> None:
    text = "Chile and Peru wrote to the EU. Their ministers met Josep Borrell. He thanked both."
    assert read(text).mentions == read(text).mentions


def test_the_kingdom_is_the_state_whose_full_name_says_so() -> None:
    reading = read("Algeria wrote to Morocco. Algiers waits. The kingdom regretted it.")
    assert name(reading, "The kingdom") == "Morocco"


def test_his_country_is_the_one_for_which_he_acts() -> None:
    reading = read("Peruvian President Hugo Quispe wrote to Chile. He said his country would wait.")
    assert name(reading, "his country") == "Peru"


def test_its_ambassador_acts_for_the_owner_not_for_the_place_of_his_post() -> None:
    assert (
        name(read("Sudan recalled its ambassador from Nairobi."), "its ambassador from Nairobi")
        == "ambassador of Sudan"
    )


def test_an_embassy_to_a_union_is_a_mission_to_it() -> None:
    found = mention(read("Russia's embassy to the EU confirmed receipt."), "Russia's embassy to the EU")
    assert found.actor is not None
    assert found.actor.type == ActorType.ORGAN
    assert "EU" in found.actor.name


def test_i_in_a_transcript_is_the_speaker_of_the_label() -> None:
    reading = read("Secretary of State Antony Blinken spoke.\n\nSECRETARY BLINKEN: I am glad to be here.", "2022-05-01")
    assert name(reading, "I") == "Antony Blinken"


def test_a_company_is_no_person() -> None:
    actor = mention(read("Quispe Motor Company denied it."), "Quispe Motor Company").actor
    assert actor is not None
    assert actor.type == ActorType.ORGANISATION


def test_a_city_after_in_is_a_place_and_the_state_s_name_is_one_too() -> None:
    reading = read("They met in Tallinn, Estonia, and later in Peru.")
    assert mention(reading, "Tallinn, Estonia").naming == Naming.PLACE
    assert mention(reading, "Peru").naming == Naming.PLACE


def test_a_bare_ministry_is_that_of_whoever_leads_the_text_not_of_the_state_named_last() -> None:
    reading = read(
        "LIMA, June 2 (Gulf Wire) - Peru summoned the ambassador of Chile on Tuesday. "
        "The Foreign Ministry handed him a note over remarks made in Chile."
    )
    assert name(reading, "The Foreign Ministry") == "Ministry of Foreign Affairs of Peru"


def test_the_country_is_the_sender_not_the_addressee() -> None:
    reading = read("Turkey has sent a letter to Sweden. The country said that it must be answered.")
    assert name(reading, "The country") == "Turkey"


def test_the_counterpart_of_a_ministry_is_a_ministry() -> None:
    reading = read("The foreign ministry of Turkey asked its Swedish counterpart to explain the decision.")
    assert name(reading, "its Swedish counterpart") == "Ministry of Foreign Affairs of Sweden"


def test_member_states_are_those_of_the_body_that_calls_on_them() -> None:
    reading = read("The OIC called for member states to act. NATO did not comment.")
    assert name(reading, "member states") == "OIC member states"


def test_a_namesake_of_the_office_holder_is_somebody_else() -> None:
    reading = read("Former Prime Minister Nawaz Sharif arrived in London. Sharif met nobody.", "2022-05-02")
    assert name(reading, "Sharif") == "Nawaz Sharif"


def test_whoever_brings_the_report_is_no_antecedent() -> None:
    reading = read("MOSCOW (Sputnik) - Turkey has sent a letter to Sweden. It asked for an answer.")
    assert name(reading, "It") == "Turkey"


def test_a_surname_with_an_article_stays_whole() -> None:
    reading = read('Ambassador Nasser al-Majali wrote to Peru. "It stands," al-Majali said.')
    assert name(reading, "al-Majali") == "Nasser al-Majali"


@pytest.mark.parametrize("words", ["Formal EU response", "Begin Text", "Today's talks"])
def test_headings_are_nobody_s_name(words: str) -> None:
    reading = read(f"{words}\n\nPeru wrote to Chile.")
    assert [m.naming for m in reading.mentions if m.span.start < len(words) and m.naming == Naming.UNKNOWN] == []


def test_words_before_a_subject_look_ahead_to_it() -> None:
    reading = read("Russia moved troops to the border with Ukraine. In its letter the EU asked for talks.")
    assert name(reading, "its") == "European Union"


def test_both_presidents_are_those_of_the_two_states_of_the_report() -> None:
    reading = read("Peru wrote to Chile. Chile thanked Peru. Both presidents will meet.")
    actor = mention(reading, "Both presidents").actor
    assert actor is not None
    assert actor.name == "Sebastián Piñera and Pedro Castillo"
    assert actor.aliases == ("presidents of Chile and Peru",)


def test_the_four_of_a_report_that_never_lists_them_stay_open() -> None:
    reading = read("Qatar, Kuwait and Turkey met. Germany, Oman and Iran wrote to Qatar. The four waited.")
    assert mention(reading, "The four").actor is None


def test_the_one_who_calls_is_not_the_one_who_is_pressed() -> None:
    reading = read("Jens Stoltenberg telephoned Albin Kurti on Sunday and pressed him to wait.", "2022-11-21")
    assert name(reading, "him") == "Albin Kurti"


def test_the_first_person_of_a_letter_is_who_signs_it() -> None:
    reading = read(
        "I ask Chile to answer. We wait.\n\nPeru has written twice.\n\n(Signed) Maria Quispe, Ambassador of Peru"
    )
    assert name(reading, "I") == "Maria Quispe"
    assert name(reading, "We") == "Peru"


def test_an_unsigned_statement_on_a_ministry_s_page_speaks_for_the_state() -> None:
    reading = read("We call on Chile to answer.", outlet="US Department of State")
    assert name(reading, "We") == "United States"


def test_a_commission_with_a_name_of_its_own_is_not_the_european_one() -> None:
    reading = read("The European Union wrote to Peru. The letter went to the State Commission on Monday.")
    assert name(reading, "Commission") == "State Commission"


def test_a_pronoun_on_a_preposition_that_hangs_on_nothing_ends():
    damaged = "gis uoy\nA[ We will not. As\U0001f5fak them in the capital."
    assert all(damaged[m.span.start : m.span.end] for m in reading(damaged).mentions)


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        ("Turkish Minister of Energy and Natural Resources Fatih Dönmez", "Fatih Dönmez"),
        ("The Malaysian Minister of Women, Family and Community Development Nancy Shukri", "Nancy Shukri"),
        ("Energy and Natural Resources Minister Fatih Dönmez", "Fatih Dönmez"),
        ("the Indian Minister for Small and Medium Enterprises Narayan Rane", "Narayan Rane"),
    ],
)
def test_a_run_of_fields_belongs_to_the_office_and_the_name_behind_it_to_its_holder(words: str, holder: str) -> None:
    made = read(f"{words} wrote to the Iranian government on Monday.")
    assert name(made, words) == holder
    assert not [m for m in made.mentions if made.words(m.span) == "Natural Resources"]


def test_a_run_of_fields_that_a_body_ends_is_no_field() -> None:
    made = read("The head of the Rural Development Bank wrote to Peru.")
    assert not [m for m in made.mentions if made.words(m.span) == "the Rural Development"]


def test_each_member_country_is_one_of_the_union_spoken_of_and_not_of_the_parties_of_the_report():
    text = "Peru wrote to the European Union. Lima awaits an answer from each member country."
    found = {text[m.span.start : m.span.end]: m.actor.name for m in reading(text, "2022-02-10").mentions if m.actor}
    assert found["each member country"] == "EU member states"
