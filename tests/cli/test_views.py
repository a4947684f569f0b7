"""`verbale thread` and `verbale ledger` write what their functions return, in every format."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import verbale
from verbale import api
from verbale.cli import main

REPORT = (
    "Norway sent a letter to Sweden on Tuesday. It asked Sweden to withdraw its troops. "
    "Sweden rejected the request on Wednesday. In its reply, Sweden told Norway that it would stay."
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("views")
    (folder / "a.txt").write_text(REPORT, encoding="utf-8")
    verbale.read([folder / "a.txt"], record=folder / "r.db")
    return str(folder / "r.db")


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


@pytest.mark.parametrize("format", api.TABLE_FORMATS)
@pytest.mark.parametrize("command", ["thread", "ledger"])
def test_a_view_is_written_in_every_format(record: str, command: str, format: str) -> None:
    result = run(command, record, "--format", format)
    assert result.exit_code == 0
    assert result.stdout == getattr(api, command)(record, format=format)


@pytest.mark.parametrize("command", ["thread", "ledger"])
def test_a_view_goes_to_a_file_and_standard_output_stays_empty(record: str, command: str, tmp_path: Path) -> None:
    result = run(command, record, "--format", "html", "-o", str(tmp_path / "page.html"))
    assert result.stdout == ""
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == getattr(api, command)(record, format="html")


def test_an_id_alone_is_looked_up_in_the_record_of_the_option(record: str) -> None:
    (letter, *_) = verbale.list_entries("communications", record=record)
    result = run("thread", letter["id"], "--record", record)
    assert result.exit_code == 0
    assert result.stdout == api.thread(record, letter["id"])


@pytest.mark.parametrize(
    "words", [("thread", "com-nothing"), ("ledger", "--of", "Atlantis"), ("ledger", "--as-of", "Tuesday")]
)
def test_what_the_record_has_not_and_what_is_no_day_is_wrong_usage(record: str, words: tuple[str, ...]) -> None:
    result = run(*words, "--record", record)
    assert result.exit_code == 2
    assert result.stderr.startswith("verbale: ")


def test_the_ledger_of_an_addressee_leaves_out_demands_put_to_others(record: str) -> None:
    assert "withdraw its troops" in run("ledger", record, "--of", "Sweden").stdout
    assert "withdraw its troops" not in run("ledger", record, "--of", "Norway").stdout


def test_the_ledger_shows_the_outcome_under_the_addressee(record: str) -> None:
    assert "Sweden: REJECTED" in run("ledger", record).stdout
