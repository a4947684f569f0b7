from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

import verbale
from told import SYLDAVIA, kept, letter
from verbale.errors import UsageError
from verbale.exporters.table import TABLES, zip_tables
from verbale.store import Record


@pytest.fixture
def record(tmp_path: Path) -> Record:
    other = letter("[[Borduria]] wrote a [[note]]\nto [[Syldavia]], “at once”.", outlet="Klow, Gazette", path="b.txt")
    return kept(tmp_path / "r.db", letter(), other)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_folder_holds_every_table_with_its_columns(record: Record, tmp_path: Path) -> None:
    verbale.export(record, format="csv", output=tmp_path / "tables")
    assert {path.stem for path in (tmp_path / "tables").iterdir()} == set(TABLES)
    for name, columns in TABLES.items():
        with (tmp_path / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            assert tuple(next(csv.reader(file))) == columns


def test_rows_lead_from_entry_to_claim_to_span(record: Record, tmp_path: Path) -> None:
    verbale.export(record, format="csv", output=tmp_path / "tables")
    entries = {row["id"]: row for row in rows(tmp_path / "tables/communications.csv")}
    claims = {row["id"]: row for row in rows(tmp_path / "tables/claims.csv")}
    assert {claim["entry"] for claim in claims.values()} == set(entries)
    for span in rows(tmp_path / "tables/spans.csv"):
        told = record.report(claims[span["claim"]]["report"])
        assert told is not None
        assert told.text[int(span["start"]) : int(span["end"])] == span["exact"]


def test_an_entry_shows_actors_by_name_and_values_by_id(record: Record, tmp_path: Path) -> None:
    verbale.export(record, format="csv", output=tmp_path / "tables")
    assert all(row["recipients"] == "Syldavia" for row in rows(tmp_path / "tables/communications.csv"))
    values = [row for row in rows(tmp_path / "tables/values.csv") if row["field"] == "recipients"]
    assert {row["actor"] for row in values} == {SYLDAVIA.id}


def test_a_value_that_the_record_concluded_says_why(tmp_path: Path) -> None:
    told, found = letter()
    call = found.with_values([replace(v, value="call") if v.field == "form" else v for v in found.values])
    verbale.export(kept(tmp_path / "r.db", (told, call)), format="csv", output=tmp_path / "tables")
    values = [row for row in rows(tmp_path / "tables/values.csv") if row["field"] == "sender"]
    assert [row["why"] for row in values] == ["", "takes part: in a call or meeting each speaks to the others"]


def test_an_archive_holds_the_same_tables_byte_for_byte_each_time(record: Record, tmp_path: Path) -> None:
    verbale.export(record, format="csv", output=tmp_path / "tables")
    one, two = io.BytesIO(), io.BytesIO()
    zip_tables(record, one)
    zip_tables(record, two)
    assert one.getvalue() == two.getvalue()
    with zipfile.ZipFile(one) as archive:
        for name in TABLES:
            assert archive.read(f"{name}.csv") == (tmp_path / "tables" / f"{name}.csv").read_bytes()


def test_an_earlier_export_is_replaced(record: Record, tmp_path: Path) -> None:
    for _ in range(2):
        verbale.export(record, format="csv", output=tmp_path / "tables")
    assert sorted(path.name for path in tmp_path.iterdir() if "tables" in path.name) == ["tables"]


def test_a_folder_with_other_things_in_it_is_left_alone(record: Record, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="name a new folder"):
        verbale.export(record, format="csv", output=tmp_path / "mine")
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["thesis.txt"]
