from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import verbale
from builders import report
from told import BORDURIA, SYLDAVIA, kept, letter
from verbale.api import refresh
from verbale.exporters.jsonl import write_jsonl
from verbale.exporters.schema import line_schema
from verbale.record import Actor, ActorType
from verbale.store import Record

TEXTS = (
    "Borduria's foreign minister, Pawel Kurvi, sent a letter to Syldavia on Tuesday, demanding that it withdraw its "
    "3,000 troops. “We will not accept threats,” Kurvi said. Syldavia rejected the demand.",
    "Syldavia received a letter from Borduria on Monday. It rejected the demand to withdraw about 4,000 troops.",
)


def lines_of(record: Record) -> list[dict[str, Any]]:
    out = io.StringIO()
    write_jsonl(record, out)
    return [json.loads(line) for line in out.getvalue().split("\n")[:-1]]


def of_kind(record: Record, kind: str) -> list[dict[str, Any]]:
    return [line for line in lines_of(record) if line["kind"] == kind]


@pytest.fixture(scope="module")
def read_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record read by the whole path."""
    folder = tmp_path_factory.mktemp("read")
    for n, text in enumerate(TEXTS):
        (folder / f"{n}.txt").write_text(text, encoding="utf-8")
    verbale.read([folder / "0.txt", folder / "1.txt"], record=folder / "r.db")
    return folder / "r.db"


def test_every_line_of_a_record_that_was_read_satisfies_the_schema(read_record: Path) -> None:
    with Record.open(read_record) as record:
        lines = lines_of(record)
    assert len(lines) > 5
    for line in lines:
        jsonschema.validate(line, line_schema(), cls=jsonschema.Draft202012Validator)


def test_the_schema_refuses_what_is_no_line(tmp_path: Path) -> None:
    (line,) = of_kind(kept(tmp_path / "r.db", letter()), "communication")
    line["fields"]["colour"] = line["fields"]["form"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(line, line_schema(), cls=jsonschema.Draft202012Validator)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(line_schema())


def test_the_header_is_first_and_counts_what_follows(tmp_path: Path) -> None:
    header, *rest = lines_of(kept(tmp_path / "r.db", letter(), letter("[[Borduria]] sent a [[memo]] to [[Syldavia]].")))
    assert header["schema"] == "verbale/1"
    for kind in ("report", "lineage"):
        assert header[f"{kind}s"] == sum(line["kind"] == kind for line in rest)
    assert header["entries"] == sum("fields" in line for line in rest)


def test_the_first_key_of_every_line_is_its_id(tmp_path: Path) -> None:
    assert all(next(iter(line)) == "id" for line in lines_of(kept(tmp_path / "r.db", letter())))


def test_a_report_is_exported_with_its_day_and_where_that_comes_from(tmp_path: Path) -> None:
    record = kept(tmp_path / "r.db", letter(title="A letter", path="a.txt", published_basis="header"))
    (line,) = of_kind(record, "report")
    assert line["published"] == {"date": "2024-05-08", "precision": "day", "time": None, "basis": "header"}
    assert (line["title"], line["path"]) == ("A letter", "a.txt")
    assert line["lineage"] == of_kind(record, "lineage")[0]["id"]


def test_an_unknown_day_stays_unknown(tmp_path: Path) -> None:
    (line,) = of_kind(kept(tmp_path / "r.db", letter(day=None)), "report")
    assert line["published"] is None


def test_a_value_names_its_actor_and_its_claims(tmp_path: Path) -> None:
    told, claim = letter()
    (line,) = of_kind(kept(tmp_path / "r.db", (told, claim)), "communication")
    assert line["fields"]["sender"] == [
        {"value": "Borduria", "actor": BORDURIA.id, "claims": [claim.id], "n_lineages": 1}
    ]


def test_a_value_that_the_record_concluded_says_why(tmp_path: Path) -> None:
    told, found = letter()
    call = found.with_values([replace(v, value="call") if v.field == "form" else v for v in found.values])
    (line,) = of_kind(kept(tmp_path / "r.db", (told, call)), "communication")
    said, concluded = line["fields"]["sender"]
    assert "why" not in said
    assert concluded["actor"] == SYLDAVIA.id
    assert concluded["why"] == "takes part: in a call or meeting each speaks to the others"
    jsonschema.validate(line, line_schema(), cls=jsonschema.Draft202012Validator)


def test_a_claim_shows_its_words_and_those_around_them(tmp_path: Path) -> None:
    (line,) = of_kind(kept(tmp_path / "r.db", letter()), "communication")
    (span,) = [span for span in line["claims"][0]["spans"] if span["field"] == "recipients"]
    assert span == {
        "field": "recipients",
        "start": 26,
        "end": 34,
        "exact": "Syldavia",
        "prefix": "Borduria sent a letter to ",
        "suffix": " on Tuesday.",
    }


def test_only_actors_that_something_names_are_exported_and_those_they_act_for(tmp_path: Path) -> None:
    told, claim = letter()
    of_state = Actor.make("Borduria", ActorType.STATE, of="act-0123456789")
    whole = Actor("act-0123456789", "League of the Danube", ActorType.UNION)
    record = Record.open(tmp_path / "r.db", create=True)
    unnamed = Actor.make("San Theodoros", ActorType.STATE)
    record.add(told, [claim], [of_state, SYLDAVIA, whole, unnamed], reader="r")
    refresh(record)
    assert {line["name"] for line in of_kind(record, "actor")} == {"Borduria", "Syldavia", "League of the Danube"}


def test_an_empty_record_is_a_header(tmp_path: Path) -> None:
    (header,) = lines_of(Record.open(tmp_path / "r.db", create=True))
    assert header["reports"] == header["entries"] == 0


def test_a_report_that_was_not_read_is_exported_with_the_reason(tmp_path: Path) -> None:
    record = Record.open(tmp_path / "r.db", create=True)
    record.add(report("Нота", not_read="language ru"), [], [], reader="r")
    refresh(record)
    (line,) = of_kind(record, "report")
    assert line["not_read"] == "language ru"
