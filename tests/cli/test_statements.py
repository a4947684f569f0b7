"""`verbale statements` writes its rows in every form."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builders import claim, report
from verbale.api import refresh
from verbale.cli import main
from verbale.record import Actor, ActorType
from verbale.store import Record

NORWAY = Actor.make("Norway", ActorType.STATE, iso3="NOR")
WORDS = "“It is *untrue*.”"


@pytest.fixture
def record(tmp_path: Path) -> str:
    told = report(f"Norway said on radio: {WORDS}", "2021-03-03", outlet="Wire")
    made = claim(told, "statement", speaker=("Norway", NORWAY), cue="said", content=WORDS, directness=(WORDS, "direct"))
    with Record.open(tmp_path / "r.db", create=True) as kept:
        kept.add(told, [made], [NORWAY], reader="hand")
        refresh(kept)
    return str(tmp_path / "r.db")


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["statements", *words])


def test_a_table_by_default(record: str) -> None:
    assert "Norway" in run(record).stdout


def test_json_and_json_lines_hold_the_wordings(record: str) -> None:
    assert json.loads(run(record, "--json").stdout)[0]["wordings"][0]["words"] == WORDS
    assert json.loads(run(record, "--jsonl").stdout)["content"] == WORDS


def test_csv_has_a_header_and_a_row(record: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run(record, "--csv").stdout)))
    assert [row["speaker"] for row in rows] == ["Norway"]


def test_markdown_escapes_the_words_of_reports(record: str) -> None:
    page = run(record, "--md").stdout
    assert "## Norway, told 2021-03-03" in page
    assert r"It is \*untrue\*" in page


def test_an_unknown_speaker_is_wrong_usage(record: str) -> None:
    result = run(record, "--speaker", "Narnia")
    assert result.exit_code == 2
    assert "Narnia" in result.stderr


def test_nothing_found_is_no_error(record: str) -> None:
    result = run(record, "--since", "2030-01-01", "--json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])
