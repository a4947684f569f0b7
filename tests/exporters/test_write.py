from __future__ import annotations

import io
from pathlib import Path
from typing import IO

import pytest

import verbale
from told import kept, letter
from verbale.errors import UsageError
from verbale.exporters.write import whole_file


def test_a_file_that_fails_half_way_leaves_the_old_one_and_nothing_else(tmp_path: Path) -> None:
    place = tmp_path / "out.jsonl"
    place.write_text("old", encoding="utf-8")

    def write(file: IO[bytes]) -> None:
        file.write(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), whole_file(place) as file:
        write(file)
    assert place.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_file_is_written_to_a_folder_that_is_made(tmp_path: Path) -> None:
    record = kept(tmp_path / "r.db", letter())
    verbale.export(record, output=tmp_path / "new" / "out.jsonl")
    assert (tmp_path / "new" / "out.jsonl").read_text(encoding="utf-8").startswith('{"id": "0-')


def test_a_file_and_a_stream_get_the_same(tmp_path: Path) -> None:
    record = kept(tmp_path / "r.db", letter())
    stream = io.StringIO()
    verbale.export(record, output=stream)
    verbale.export(record, output=tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == stream.getvalue()


def test_a_folder_is_no_place_for_json_lines(tmp_path: Path) -> None:
    record = kept(tmp_path / "r.db", letter())
    with pytest.raises(UsageError, match="name a file"):
        verbale.export(record, output=tmp_path)


def test_an_unknown_format_is_an_error_that_names_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="jsonl, csv"):
        verbale.export(kept(tmp_path / "r.db", letter()), format="parquet")
