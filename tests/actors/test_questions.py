"""The commands and functions that ask the lexicon."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import verbale
from builders import claim, report
from verbale.cli import main
from verbale.errors import LexiconError, UsageError
from verbale.record import Actor, ActorType
from verbale.store import Record

DAY = "2022-02-09"
ROE = Actor.make("Jane Roe", ActorType.PERSON)
ROH = Actor.make("Jane Rohe", ActorType.PERSON)
PANEL = Actor.make("Harbour Panel", ActorType.ORGAN)
EU = Actor.make("European Union", ActorType.UNION)


@pytest.fixture
def record(tmp_path: Path) -> str:
    """A record in which two reports tell of Jane Roe's letter, and the European Union writes one."""
    path = tmp_path / "crisis.db"
    with Record.open(path, create=True) as kept:
        for day, text, person in (
            ("2022-02-09", "Jane Roe sent a letter to the European Union.", ROE),
            ("2022-02-11", "Jane Rohe sent a letter to the European Union. The Harbour Panel waited.", ROH),
        ):
            one = report(text, day, outlet="The Klow Gazette")
            made = claim(
                one, "communication", form=("letter", "letter"), sender=(person.name, person),
                recipients=("European Union", EU),
            )  # fmt: skip
            kept.add(one, [made], [person, EU, PANEL], reader="test")
        own = report("The European Union sent a note.", DAY, outlet="The Klow Gazette")
        note = claim(own, "communication", form=("note", "message"), sender=("European Union", EU))
        kept.add(own, [note], [EU], reader="test")
    return str(path)


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["actors", *words])


@pytest.mark.parametrize(
    ("union", "on", "count"),
    [
        ("EU", DAY, 27),
        ("NATO", DAY, 30),
        ("NATO", "2024-06-01", 32),
        ("OSCE", DAY, 57),
        ("UN Security Council", DAY, 15),
    ],
)
def test_members_are_those_of_the_day_under_any_name_of_the_union(union: str, on: str, count: int) -> None:
    assert len(verbale.members(union, on)) == count


def test_every_member_comes_with_the_line_that_says_so() -> None:
    assert all(row["source"] and row["from"] for row in verbale.members("EU", DAY))


@pytest.mark.parametrize("words", ["foreign minister of Russia", "Russian foreign minister", "Russia's top diplomat"])
def test_a_holder_is_found_by_the_words_for_the_office(words: str) -> None:
    assert [row["name"] for row in verbale.holders(words, DAY)] == ["Sergey Lavrov"]


def test_holders_of_an_office_are_listed_for_all_who_have_it() -> None:
    rows = verbale.holders("foreign-minister", DAY)
    assert len({row["of"] for row in rows}) > 150


def test_a_state_without_a_known_holder_is_a_gap_and_no_other_is() -> None:
    gaps = {row["state"] for row in verbale.office_gaps("foreign-minister", DAY)}
    held = {row["of"] for row in verbale.holders("foreign-minister", DAY)}
    assert not gaps & held


def test_a_name_that_several_share_gives_all_of_them_the_likeliest_first() -> None:
    assert [row["name"] for row in verbale.find_actors("Brussels", DAY)] == ["European Union", "Belgium", "NATO"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("OTAN", "NATO"),
        ("Lavrof", "Sergey Lavrov"),
        ("Deutschland", "Germany"),
        ("foreign minister of Iran", "Hossein Amir-Abdollahian"),
    ],
)
def test_foreign_names_near_spellings_and_offices_are_found(words: str, name: str) -> None:
    assert verbale.find_actors(words, DAY)[0]["name"] == name


def test_a_person_acts_for_one_state_then_for_another() -> None:
    now, before = verbale.represents("Josep Borrell", DAY), verbale.represents("Josep Borrell", "2018-09-01")
    assert (now and now["acts_for"], before and before["acts_for"]) == ("European Union", "Spain")


def test_a_unions_letter_speaks_for_each_member_of_its_day(record: str) -> None:
    (note,) = [
        row for row in verbale.list_entries("communications", record=record) if row["sender"] == ["European Union"]
    ]
    rows = verbale.speaks_for(note["id"], record=record)
    assert len(rows) == 28
    assert {"name": "France", "type": "state", "as": "sender", "why": "member of European Union on 2022-02-09"} in rows


def test_an_actor_shown_has_its_members_holders_and_names() -> None:
    card = verbale.show_actor("NATO", DAY)
    assert (card["n_members"], card["languages"]["fr"][1]) == (30, "OTAN")
    assert "Jens Stoltenberg" in {held["name"] for held in card["holders"]}


def test_an_unknown_name_is_refused_with_what_is_like_it() -> None:
    with pytest.raises(UsageError, match="no actor 'Hanseatic League'"):
        verbale.members("Hanseatic League", DAY)


def test_unknown_actors_are_listed_once_for_all_their_spellings(record: str) -> None:
    (row,) = verbale.unknown_actors(record)
    assert (row["name"], row["also"], row["n_reports"], row["roles"]) == ("Jane Roe", ["Jane Rohe"], 2, ["sender"])


def test_an_unknown_actor_is_promoted_with_one_command(record: str) -> None:
    done = run(
        "promote", "Jane Roe", "--of", "Peru", "--office", "foreign minister", "--since", "2022-01", "--record", record
    )
    assert done.exit_code == 0
    assert verbale.unknown_actors(record) == []
    assert [row["name"] for row in verbale.holders("foreign minister of Peru", DAY, record=record)] == ["Jane Roe"]
    assert verbale.find_actors("Jane Rohe", DAY, record=record)[0]["acts_for"] == "Peru"


def test_an_unknown_actor_can_become_another_name_of_a_known_one(record: str) -> None:
    verbale.promote_actor("Jane Roe", known_as="Sergey Lavrov", record=record)
    assert verbale.find_actors("Jane Rohe", DAY, record=record)[0]["name"] == "Sergey Lavrov"


def test_own_lines_are_forgotten_outside_their_record(record: str) -> None:
    verbale.promote_actor("Jane Roe", record=record)
    assert verbale.find_actors("Jane Roe", DAY, record=record)[0]["score"] == 1.0
    assert "Jane Roe" not in {row["name"] for row in verbale.find_actors("Jane Roe", DAY)}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("alias,Nobody at all,Nix,,,,mine", "no actor is called 'Nobody at all'"),
        ("office,Jane Roe,foreign minister,Atlantis,2020,,mine", "no state or body is called 'Atlantis'"),
        ("office,Jane Roe,grand vizier of spoons,Peru,2020,,mine", "no office is called"),
        ("actor,Jane Roe,wizard,,,,mine", "the type of an actor is one of"),
        ("office,Jane Roe,foreign minister,Peru,2020,2019,mine", "before it begins"),
        ("alias,Peru,Pirú,,,,", "fills source too"),
    ],
)
def test_a_wrong_own_line_is_refused_with_its_place(tmp_path: Path, line: str, why: str) -> None:
    (tmp_path / "r.actors.csv").write_text(f"what,name,value,of,from,to,source\n{line}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="line 2") as error:
        verbale.find_actors("Peru", DAY, record=tmp_path / "r.db")
    assert why in str(error.value)


def own(tmp_path: Path, *lines: str) -> Path:
    text = "\n".join(["what,name,value,of,from,to,source", *lines, ""])
    (tmp_path / "r.actors.csv").write_text(text, encoding="utf-8")
    return tmp_path / "r.db"


def test_an_own_holder_takes_the_seat_from_the_day_on(tmp_path: Path) -> None:
    at = own(tmp_path, "office,Jane Roe,foreign minister,Russia,2022-02-01,,mine")
    assert [r["name"] for r in verbale.holders("foreign minister of Russia", DAY, record=at)] == ["Jane Roe"]
    assert [r["name"] for r in verbale.holders("foreign minister of Russia", "2022-01-01", record=at)] == [
        "Sergey Lavrov"
    ]


def test_own_members_join_and_leave(tmp_path: Path) -> None:
    at = own(tmp_path, "member,Norway,,European Union,2020,,mine", "remove-member,France,,European Union,,,mine")
    names = {row["name"] for row in verbale.members("EU", DAY, record=at)}
    assert "Norway" in names and "France" not in names and len(names) == 27


def test_an_own_body_is_known_by_its_names(tmp_path: Path) -> None:
    at = own(tmp_path, "actor,Harbour Panel,organ,Peru,,,mine", "alias,Harbour Panel,the Panel of Callao,,,,mine")
    assert verbale.find_actors("Panel of Callao", DAY, record=at)[0]["acts_for"] == "Peru"


def test_a_name_can_be_taken_away(tmp_path: Path) -> None:
    at = own(tmp_path, "remove-alias,NATO,Atlantic Alliance,,,,mine")
    assert [
        row["name"] for row in verbale.find_actors("Atlantic Alliance", DAY, record=at) if row["score"] == 1.0
    ] == []


def test_the_commands_write_the_same_rows_as_the_functions(record: str) -> None:
    shown = run("members", "EU", "--on", DAY, "--json", "--record", record).stdout
    assert json.loads(shown) == verbale.members("EU", DAY)


def test_checks_of_a_record_come_as_rows(tmp_path: Path) -> None:
    with Record.open(tmp_path / "r.db", create=True) as kept:
        kept.add(report("The 28 EU member states wrote.", DAY, outlet="The Klow Gazette"), [], [], reader="test")
    (row,) = verbale.check_institutions(tmp_path / "r.db")
    assert (row["verdict"], row["shown"], row["words"]) == (
        "differs",
        "differs (tables say 27)",
        "The 28 EU member states",
    )
