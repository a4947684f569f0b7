"""Statements are sifted by who said them to whom, about whom, in what and when; every wording stays visible."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import verbale
from builders import claim, report
from verbale.api import refresh
from verbale.errors import UsageError
from verbale.record import Actor, ActorType, Report
from verbale.said.wording import Difference, differences
from verbale.store import Record

NORWAY = Actor.make("Norway", ActorType.STATE, iso3="NOR", aliases=("the Kingdom of Norway",))
CHAD = Actor.make("Chad", ActorType.STATE, iso3="TCD")
BERG = Actor.make("Ola Berg", ActorType.PERSON, of=NORWAY.id)
TUESDAY = {"date": "2021-03-02", "precision": "day", "time": None}

WIRE = report(
    "On Tuesday Ola Berg told Chad in a letter: “We are deeply concerned by the raid on the mission.”",
    "2021-03-03", outlet="Wire",
)  # fmt: skip
POST = report("The envoy wrote to Chad: “We are gravely concerned by the raid.” Nothing else is known.", "2021-03-05",
              outlet="Post")  # fmt: skip
OTHER = report("Chad replied that the raid had never happened, reporters were told.", "2021-03-09", outlet="Echo")


def said(where: Report, content: str, directness: str, **more: Any) -> Any:
    return claim(where, "statement", content=content, directness=(content, directness), **more)


@pytest.fixture
def record(tmp_path: Path) -> str:
    path = tmp_path / "r.db"
    first = said(
        WIRE, "“We are deeply concerned by the raid on the mission.”", "direct", cue="told", date=("Tuesday", TUESDAY),
        speaker=("Ola Berg", BERG), addressees=("Chad", CHAD), form=("letter", "letter"),
    )  # fmt: skip
    second = said(
        POST, "“We are gravely concerned by the raid.”", "direct", cue="wrote", speaker=("The envoy", BERG),
        addressees=("Chad", CHAD),
    )  # fmt: skip
    third = said(
        OTHER, "that the raid had never happened", "indirect", cue="replied", speaker=("Chad", CHAD),
        addressees="reporters",
    )  # fmt: skip
    with Record.open(path, create=True) as kept:
        for one, made in ((WIRE, first), (POST, second), (OTHER, third)):
            kept.add(one, [made], [NORWAY, CHAD, BERG], reader="hand")
        refresh(kept)
    return str(path)


def speakers(rows: list[dict[str, Any]]) -> list[str]:
    return [", ".join(row["speaker"]) for row in rows]


def test_every_statement_is_a_row_in_the_order_of_days(record: str) -> None:
    assert speakers(verbale.statements(record)) == ["Ola Berg", "Chad"]


def test_a_state_is_the_speaker_of_what_its_people_say(record: str) -> None:
    assert speakers(verbale.statements(record, speaker="the Kingdom of Norway")) == ["Ola Berg"]


@pytest.mark.parametrize(("name", "found"), [("TCD", ["Ola Berg"]), ("reporters", ["Chad"])])
def test_an_addressee_is_an_actor_or_words_of_a_report(record: str, name: str, found: list[str]) -> None:
    assert speakers(verbale.statements(record, addressee=name)) == found


def test_a_name_that_nothing_has_is_an_error(record: str) -> None:
    with pytest.raises(UsageError, match="Narnia"):
        verbale.statements(record, speaker="Narnia")


@pytest.mark.parametrize(
    ("wish", "number"),
    [
        ({"medium": "letter"}, 1),
        ({"medium": "post"}, 0),
        ({"directness": "indirect"}, 1),
        ({"min_lineages": 2}, 1),
        ({"since": "2021-03-03"}, 1),
        ({"until": "2021-03-03"}, 1),
        ({"since": "2021-03-10"}, 0),
        ({"about": "Norway"}, 0),
    ],
)
def test_other_wishes(record: str, wish: dict[str, Any], number: int) -> None:
    assert len(verbale.statements(record, **wish)) == number


@pytest.mark.parametrize("wish", [{"since": "Tuesday"}, {"medium": "carrier pigeon"}, {"directness": "loud"}])
def test_a_wish_that_makes_no_sense_is_an_error(record: str, wish: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        verbale.statements(record, **wish)


def test_words_about_an_actor_name_it(tmp_path: Path) -> None:
    where = report("Ola Berg said that Chadian troops had left.")
    made = said(where, "that Chadian troops had left", "indirect", cue="said", speaker=("Ola Berg", BERG))
    with Record.open(tmp_path / "a.db", create=True) as kept:
        kept.add(where, [made], [NORWAY, CHAD, BERG], reader="hand")
        refresh(kept)
    assert len(verbale.statements(tmp_path / "a.db", about="Chad")) == 1
    assert verbale.statements(tmp_path / "a.db", about="Norway") == []


def test_the_fullest_wording_stands_first_and_the_other_tells_what_differs(record: str) -> None:
    (row,) = verbale.statements(record, speaker="Berg")
    assert row["content"] == "“We are deeply concerned by the raid on the mission.”"
    assert [w["outlets"] for w in row["wordings"]] == [["Wire"], ["Post"]]
    assert row["wordings"][1]["differences"] == [
        {"fullest": "deeply", "here": "gravely"}, {"fullest": "on the mission", "here": ""},
    ]  # fmt: skip


def test_marks_and_capitals_are_no_difference() -> None:
    assert differences("“It isn’t so”", "It isn't so.") == []
    assert differences("all of it", "all") == [Difference("of it", "")]


def test_every_piece_of_evidence_stands_in_its_report(record: str) -> None:
    texts = {r.id: r.text for r in (WIRE, POST, OTHER)}
    for row in verbale.statements(record):
        for found in row["evidence"]:
            assert texts[found["report"]][found["start"] : found["end"]] == found["words"]
