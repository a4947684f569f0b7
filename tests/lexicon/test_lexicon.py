"""The lexicon answers who is who, who belonged where and who held which office, on a day."""

from __future__ import annotations

from datetime import date

import pytest

from verbale.lexicon.lexicon import Lexicon
from verbale.lexicon.name import Name, NameKind
from verbale.record import Actor, ActorType

LEXICON = Lexicon.load()
DAY = date(2022, 2, 9)


def who(kind: str, of: str, on: date = DAY) -> list[str]:
    return [person.name for person in LEXICON.holders(kind, of, on)]


def known(name: str) -> Actor:
    actor = LEXICON.actor(name)
    assert actor is not None
    return actor


def named(text: str) -> list[Name]:
    return [name for name in LEXICON.names if name.text == text]


def test_the_lexicon_is_read_once() -> None:
    assert Lexicon.load() is LEXICON


def test_the_european_union_had_27_members_of_which_21_in_nato() -> None:
    union, alliance = LEXICON.members("European Union", DAY), LEXICON.members("NATO", DAY)
    assert (len(union), len(alliance), len(set(union) & set(alliance))) == (27, 30, 21)


@pytest.mark.parametrize(
    ("union", "count"),
    [
        ("OSCE", 57), ("United Nations", 193), ("Council of Europe", 47), ("Gulf Cooperation Council", 6),
        ("Arab League", 22), ("African Union", 55), ("ECOWAS", 15), ("ASEAN", 10), ("G7", 7), ("G20", 20), ("BRICS", 5),
        ("Shanghai Cooperation Organisation", 8), ("CSTO", 6), ("Eurasian Economic Union", 5), ("CIS", 9),
        ("Mercosur", 5), ("United Nations Security Council", 15), ("NATO-Russia Council", 31), ("OPEC", 13),
    ],
)  # fmt: skip
def test_a_union_had_so_many_members_in_february_2022(union: str, count: int) -> None:
    assert len(LEXICON.members(union, DAY)) == count


def test_a_member_is_one_until_the_day_it_leaves() -> None:
    assert LEXICON.is_member("United Kingdom", "European Union", date(2020, 1, 31))
    assert not LEXICON.is_member("United Kingdom", "European Union", date(2020, 2, 1))


def test_a_new_member_counts_from_its_accession() -> None:
    assert not LEXICON.is_member("Finland", "NATO", date(2023, 4, 3))
    assert LEXICON.is_member("Finland", "NATO", date(2023, 4, 4))


def test_a_suspended_member_is_still_a_member() -> None:
    assert LEXICON.is_suspended("Syria", "Arab League", DAY)
    assert LEXICON.is_member("Syria", "Arab League", DAY)


def test_an_observer_is_no_member() -> None:
    assert not LEXICON.is_member("Palestine", "United Nations", DAY)


def test_members_of_an_unknown_union_are_none() -> None:
    assert LEXICON.members("Hanseatic League", DAY) == ()
    assert not LEXICON.has_members("Hanseatic League")


@pytest.mark.parametrize(
    ("title", "of", "name"),
    [
        ("foreign-minister", "Russia", "Sergey Lavrov"),
        ("top diplomat", "Russia", "Sergey Lavrov"),
        ("chancellor", "Russia", "Sergey Lavrov"),
        ("chancellor", "Germany", "Olaf Scholz"),
        ("head of diplomacy", "European Union", "Josep Borrell"),
        ("foreign policy chief", "European Union", "Josep Borrell"),
        ("secretary general", "NATO", "Jens Stoltenberg"),
        ("Secretary-General", "United Nations", "António Guterres"),
        ("foreign secretary", "United Kingdom", "Liz Truss"),
        ("foreign secretary", "India", "Harsh Vardhan Shringla"),
        ("secretary of state", "United States", "Antony Blinken"),
        ("president", "Iran", "Ebrahim Raisi"),
        ("supreme leader", "Iran", "Ali Khamenei"),
        ("premier", "China", "Li Keqiang"),
        ("president", "European Commission", "Ursula von der Leyen"),
        ("foreign ministers", "Sweden", "Ann Linde"),
        ("emir", "Qatar", "Tamim bin Hamad Al Thani"),
    ],
)
def test_a_title_finds_its_holder(title: str, of: str, name: str) -> None:
    assert who(title, of) == [name]


def test_a_king_is_never_called_president() -> None:
    assert who("president", "United Kingdom") == []


def test_an_office_changes_hands_on_the_day() -> None:
    assert who("foreign-minister", "United Kingdom", date(2021, 9, 14)) == ["Dominic Raab"]
    assert who("foreign-minister", "United Kingdom", date(2021, 9, 16)) == ["Liz Truss"]


def test_after_the_last_day_known_nobody_holds_the_office() -> None:
    assert who("foreign-minister", "Sweden", date(2100, 1, 1)) == []


def test_a_person_acts_for_the_one_whose_office_it_was_that_day() -> None:
    borrell = known("Josep Borrell")
    assert LEXICON.represents(borrell, DAY) == known("European Union")
    assert LEXICON.represents(borrell, date(2018, 9, 1)) == known("Spain")
    assert LEXICON.represents(borrell, date(2012, 9, 1)) is None


def test_the_president_of_an_organ_acts_for_its_union() -> None:
    assert LEXICON.represents(known("Ursula von der Leyen"), DAY) == known("European Union")


def test_a_surname_gives_those_in_office_first() -> None:
    assert LEXICON.persons("Rice", date(2007, 5, 1))[0].name == "Condoleezza Rice"
    assert LEXICON.persons("Rice", date(2015, 5, 1))[0].name == "Susan Rice"


def test_of_several_in_office_the_highest_comes_first() -> None:
    assert LEXICON.persons("Kim", date(2018, 6, 1))[0].name == "Kim Jong Un"


@pytest.mark.parametrize("surname", ["Erdogan", "Erdoğan", "ERDOGAN"])
def test_a_surname_is_found_without_its_accents(surname: str) -> None:
    assert [p.name for p in LEXICON.persons(surname)] == ["Recep Tayyip Erdoğan"]


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Sergei Lavrov", "Sergey Lavrov"), ("Serguei Lavrov", "Sergey Lavrov"), ("EU", "European Union"),
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky"), ("Mevlut Cavusoglu", "Mevlüt Çavuşoğlu"), ("U.S.", "United States"),
        ("OCSE", "OSCE"), ("Russians", "Russia"), ("the Kremlin", "Russia"), ("Downing Street", "United Kingdom"),
        ("Gitanas Nauseda", "Gitanas Nausėda"), ("UAE", "United Arab Emirates"), ("Kiev", "Ukraine"),
    ],
)  # fmt: skip
def test_a_spelling_names_one_actor(spelling: str, name: str) -> None:
    assert [LEXICON.actors[n.actor_id].name for n in named(spelling)] == [name]


def test_either_apostrophe_will_do() -> None:
    assert [n.actor_id for n in named("Russia’s foreign ministry")] == [
        n.actor_id for n in named("Russia's foreign ministry")
    ]


def test_brussels_has_three_rivals() -> None:
    found = named("Brussels")
    assert [LEXICON.actors[n.actor_id].name for n in found] == ["European Union", "Belgium", "NATO"]
    assert all(len(n.rivals) == 2 and n.context == "rival" for n in found)


def test_a_state_named_like_its_capital_is_the_state() -> None:
    assert [n.naming for n in named("Singapore")] == [NameKind.NAME]


def test_the_foreign_ministry_of_a_state_is_derived() -> None:
    ministry = LEXICON.organ("Russia", "foreign-ministry")
    assert ministry is not None
    assert (ministry.name, ministry.type, ministry.of) == (
        "Ministry of Foreign Affairs of Russia",
        ActorType.ORGAN,
        known("Russia").id,
    )
    assert LEXICON.actors[ministry.id] == ministry


@pytest.mark.parametrize(
    ("old", "name"),
    [
        ("Belarusian government", "government of Belarus"),
        ("Dutch government", "government of the Netherlands"),
        ("office of the President of France", "Presidency of France"),
        ("South Korean presidential office", "Office of the President of South Korea"),
        ("Malawian trade ministry", "Ministry of Trade of Malawi"),
        ("Japanese Ministry of Justice", "Ministry of Justice of Japan"),
        ("Tunisian Interior Ministry", "Ministry of the Interior of Tunisia"),
        ("Itamaraty", "Ministry of Foreign Affairs of Brazil"),
        ("French Foreign Ministry", "Ministry of Foreign Affairs of France"),
        ("Federal Foreign Office", "Foreign Office of Germany"),
        ("Foreign and Commonwealth Office", "Foreign Office of the United Kingdom"),
        ("Storting", "Parliament of Norway"),
        ("CIA", "Central Intelligence Agency"),
        ("U.S. Navy", "United States Navy"),
        ("UNAMA", "United Nations Assistance Mission in Afghanistan"),
        ("Organisation for the Prohibition of Chemical Weapons", "OPCW"),
        ("OAS General Assembly", "General Assembly of the OAS"),
        ("KCNA", "Korean Central News Agency"),
        ("WAM", "Emirates News Agency"),
    ],
)
def test_a_former_canonical_name_is_an_alias(old: str, name: str) -> None:
    actor = LEXICON.actor(old)
    assert actor is not None and actor.name == name
    assert old in actor.aliases
    assert any(n.text == old and n.actor_id == actor.id for n in LEXICON.names)


@pytest.mark.parametrize(
    ("old", "name"),
    [
        ("Tô Lâm", "To Lam"),
        ("Jun'ichirō Koizumi", "Junichiro Koizumi"),
        ("İsmet İnönü", "Ismet Inonu"),
        ("Walid Muallem", "Walid al-Moallem"),
    ],
)
def test_a_former_spelling_names_the_person(old: str, name: str) -> None:
    person = LEXICON.actor(name)
    assert person is not None
    assert [n.actor_id for n in LEXICON.names if n.text == old] == [person.id]
    assert person.id in {p.id for p in LEXICON.persons(old.split()[-1])}


def test_the_palestinian_authority_is_an_organ_of_palestine() -> None:
    authority, palestine = LEXICON.actor("Palestinian Authority"), LEXICON.actor("Palestine")
    assert authority is not None and palestine is not None
    assert (authority.type, authority.of) == (ActorType.ORGAN, palestine.id)
    assert "Palestinian Authority" not in palestine.aliases


def test_an_organ_with_a_name_of_its_own_keeps_it() -> None:
    ministry = LEXICON.organ("United States", "foreign-ministry")
    assert ministry is not None
    assert ministry.name == "United States Department of State"
    assert "State Department" in ministry.aliases


def test_an_organ_is_known_by_the_abbreviation_of_its_state() -> None:
    assert [LEXICON.actors[n.actor_id].name for n in named("UAE foreign ministry")] == [
        "Ministry of Foreign Affairs of the United Arab Emirates"
    ]
    assert [LEXICON.actors[n.actor_id].name for n in named("U.S. embassy")] == ["embassy of the United States"]


def test_states_with_one_adjective_have_organs_of_their_own() -> None:
    ministries = [
        LEXICON.organ(f"{name} of the Congo", "foreign-ministry") for name in ("Republic", "Democratic Republic")
    ]
    assert [m.name for m in ministries if m] == [
        "Ministry of Foreign Affairs of the Republic of the Congo",
        "Ministry of Foreign Affairs of the Democratic Republic of the Congo",
    ]


def test_only_states_have_derived_organs() -> None:
    assert LEXICON.organ("NATO", "foreign-ministry") is None
    assert LEXICON.organ("Russia", "ministry-of-silly-walks") is None


def test_a_forum_is_told_from_an_organisation() -> None:
    assert LEXICON.is_forum(known("G7"))
    assert not LEXICON.is_forum(known("OSCE"))


@pytest.mark.parametrize(
    ("name", "home"), [("Ann Linde", "Sweden"), ("Cyril Ramaphosa", "South Africa"), ("Edi Rama", "Albania")]
)
def test_who_led_a_union_for_a_year_belongs_to_the_state(name: str, home: str) -> None:
    person = next(actor for actor in LEXICON.actors.values() if actor.name == name)
    assert LEXICON.actors[str(person.of)].name == home
