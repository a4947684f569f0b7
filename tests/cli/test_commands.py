from __future__ import annotations

import csv
import io
import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import verbale
from told import kept, letter
from verbale import api
from verbale.briefing import FORMATS
from verbale.cli import main
from verbale.store import Record


@pytest.fixture
def record(tmp_path: Path) -> str:
    kept(tmp_path / "r.db", letter(outlet="The Klow Gazette", title="A letter", path="a.txt")).close()
    return str(tmp_path / "r.db")


def run(*words: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, words, input=given)


def test_reading_a_folder_makes_a_record_and_says_what_was_done_on_standard_error(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("Borduria sent a letter to Syldavia on Tuesday.", encoding="utf-8")
    result = run("read", str(tmp_path / "in"), "--record", str(tmp_path / "r.db"))
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "read 1, already there 0, not read 0, failed 0" in result.stderr


def test_reading_twice_finds_all_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Borduria sent a letter to Syldavia on Tuesday.", encoding="utf-8")
    words = ("read", str(tmp_path / "a.txt"), "--record", str(tmp_path / "r.db"))
    run(*words)
    assert "read 0, already there 1" in run(*words).stderr
    assert "read 1, already there 0" in run(*words, "--again").stderr


def test_a_report_is_read_from_standard_input(tmp_path: Path) -> None:
    given = json.dumps({"text": "Borduria sent a letter to Syldavia on Tuesday.", "title": "A letter"})
    assert run("read", "-", "--record", str(tmp_path / "r.db"), given=given + "\n").exit_code == 0
    assert [row["title"] for row in verbale.list_entries("reports", record=tmp_path / "r.db")] == ["A letter"]


def test_a_report_that_cannot_be_read_gives_exit_code_3_and_the_others_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Borduria sent a letter to Syldavia on Tuesday.", encoding="utf-8")
    result = run("read", str(tmp_path / "none.txt"), str(tmp_path / "a.txt"), "--record", str(tmp_path / "r.db"))
    assert result.exit_code == 3
    assert "none.txt: not read" in result.stderr
    assert len(verbale.list_entries("reports", record=tmp_path / "r.db")) == 1
    (refusal,) = verbale.list_entries("refusals", record=tmp_path / "r.db")
    assert refusal["failed"] is True


@pytest.mark.parametrize(
    "words", [("list", "colours"), ("show", "com-none"), ("show", "rep-"), ("read",), ("export", "--format", "pdf")]
)
def test_wrong_usage_gives_exit_code_2(record: str, tmp_path: Path, words: tuple[str, ...]) -> None:
    api.read([], record=record)
    with Record.open(record) as one:
        told, claim = letter("[[Borduria]] sent [[another]] to [[Syldavia]].")
        one.add(told, [claim], [], reader="r")
    more = ("--record", str(tmp_path / "r.db")) if words[0] != "read" else ()
    result = run(*words, *more)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_a_missing_record_gives_exit_code_1_and_advice(tmp_path: Path) -> None:
    for words in (("list", "reports"), ("export",), ("verify",), ("show", "x"), ("search", "x"), ("brief",)):
        result = run(*words, "--record", str(tmp_path / "none.db"))
        assert result.exit_code == 1
        assert "there is no record" in result.stderr
        assert result.stdout == ""


def test_a_missing_model_gives_exit_code_1(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Borduria sent a letter to Syldavia.", encoding="utf-8")
    result = run("read", str(tmp_path / "a.txt"), "--record", str(tmp_path / "r.db"), "--model", "no_such_model")
    assert result.exit_code == 1
    assert "is not installed" in result.stderr


def test_a_span_that_does_not_hold_its_words_gives_exit_code_4_and_a_line(record: str) -> None:
    assert run("verify", "--record", record).exit_code == 0
    with sqlite3.connect(record) as db:
        db.execute("UPDATE claim_spans SET exact = 'memo' WHERE field = 'mention'")
    result = run("verify", "--record", record)
    assert result.exit_code == 4
    assert "not 'memo'" in result.stdout


def test_rows_are_written_in_every_form(record: str) -> None:
    (row,) = json.loads(run("list", "communications", "--record", record, "--json").stdout)
    assert row["sender"] == ["Borduria"]
    assert json.loads(run("list", "communications", "--record", record, "--jsonl").stdout) == row
    (cells,) = csv.DictReader(io.StringIO(run("list", "communications", "--record", record, "--csv").stdout))
    assert cells["recipients"] == "Syldavia"
    table = run("list", "communications", "--record", record).stdout.splitlines()
    assert table[0].split()[0] == "id" and "Borduria" in table[1]


@pytest.mark.parametrize("kind", ["reports", "report", "lineages", "actors", "claims", "demands", "refusals"])
def test_every_kind_can_be_listed_in_singular_and_plural(record: str, kind: str) -> None:
    assert run("list", kind, "--record", record).exit_code == 0


def test_a_thing_is_shown_with_its_quotes_and_their_places(record: str) -> None:
    (row,) = verbale.list_entries("communications", record=record)
    shown = run("show", row["id"][:9], "--record", record).stdout
    assert "recipients: “Syldavia”  The Klow Gazette 2024-05-08 [26:34]" in shown


@pytest.mark.parametrize("kind", ["reports", "lineages", "actors", "claims", "communications"])
def test_a_thing_of_every_kind_is_shown_in_every_form(record: str, kind: str) -> None:
    row, *_ = verbale.list_entries(kind, record=record)
    assert row["id"] in run("show", row["id"], "--record", record).stdout
    assert json.loads(run("show", row["id"], "--record", record, "--jsonl").stdout)["id"] == row["id"]


def test_search_shows_the_place_of_every_hit(record: str) -> None:
    shown = run("search", "syldavia", "--record", record).stdout
    assert "[26:34]  Borduria sent a letter to Syldavia on Tuesday." in shown
    assert run("search", "sylvania", "--record", record).stderr == "nothing found\n"


def test_export_to_standard_output_and_to_a_file_is_the_same(record: str, tmp_path: Path) -> None:
    assert run("export", record, "-o", str(tmp_path / "out.jsonl")).exit_code == 0
    assert run("export", "--record", record).stdout == (tmp_path / "out.jsonl").read_text(encoding="utf-8")


def test_tables_can_be_piped_as_an_archive(record: str) -> None:
    assert run("export", record, "--format", "csv").stdout_bytes.startswith(b"PK")


def test_a_record_whose_run_was_killed_before_entries_were_derived_is_completed_by_any_command(tmp_path: Path) -> None:
    told, claim = letter()
    with Record.open(tmp_path / "r.db", create=True) as record:
        record.add(told, [claim], [], reader="r")
    assert "Borduria" in run("list", "communications", "--record", str(tmp_path / "r.db")).stdout


@pytest.mark.parametrize("format", api.BRIEF_FORMATS)
def test_a_brief_is_written_in_every_format(record: str, format: str) -> None:
    result = run("brief", "--record", record, "--format", format)
    assert result.exit_code == 0
    assert "Borduria" in result.stdout


def test_the_command_offers_every_format_of_the_brief() -> None:
    assert api.BRIEF_FORMATS == FORMATS


def test_the_doctor_finds_all_in_place(record: str) -> None:
    result = run("doctor", "--record", record)
    assert result.exit_code == 0, result.stdout
    assert {row["what"] for row in json.loads(run("doctor", "--json").stdout)} >= {
        "python",
        "model",
        "lexicon",
        "sqlite",
    }


def test_the_doctor_finds_trouble_and_gives_exit_code_1(record: str) -> None:
    with sqlite3.connect(record) as db:
        db.execute("UPDATE claim_spans SET exact = 'memo' WHERE field = 'mention'")
    result = run("doctor", "--record", record, "--model", "no_such_model")
    assert result.exit_code == 1
    assert result.stdout.count("TROUBLE") == 2


def test_a_closed_pipe_is_no_error(record: str) -> None:
    many = [letter(f"[[Borduria]] sent [[letter]] {n} to [[Syldavia]]. " + "x" * 2000) for n in range(60)]
    with Record.open(record) as one:
        for told, claim in many:
            one.add(told, [claim], [], reader="r")
    command = f"{sys.executable} -m verbale export {record} | head -c 10"
    result = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == '{"id": "0-'


def test_importing_the_package_loads_no_language_model() -> None:
    command = "import sys, verbale, verbale.cli; print(any(name in sys.modules for name in ('spacy', 'trafilatura')))"
    result = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
    assert result.stdout == "False\n"


def test_a_verb_is_a_function_even_when_a_folder_has_its_name(record: str) -> None:
    command = (
        "import verbale, verbale.readers.reports, verbale.exporters.jsonl; from verbale.verification import verify;"
        f"print(verbale.verify({record!r}), callable(verbale.read), verbale.readers.reports.__name__)"
    )
    result = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
    assert result.stdout == "[] True verbale.readers.reports\n"


def test_a_place_that_cannot_be_written_gives_exit_code_1_and_one_line(record: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    result = run("export", record, "-o", str(tmp_path / "file" / "out.jsonl"))
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1 and "file" in result.stderr


@pytest.mark.parametrize("words", [("list", "reports"), ("show", "rep-"), ("search", "letter"), ("brief",)])
def test_a_report_cannot_steer_the_terminal(tmp_path: Path, words: tuple[str, ...]) -> None:
    kept(
        tmp_path / "r.db", letter("[[Borduria]] sent a [[letter]] \x1b[2J\x07to [[Syldavia]].", title="\x1b[31mRed")
    ).close()
    shown = run(*words, "--record", str(tmp_path / "r.db")).stdout
    assert "\ufffd[" in shown
    assert "\x1b" not in shown and "\x07" not in shown


def test_kinds_are_completed_by_the_shell() -> None:
    settings = {"_VERBALE_COMPLETE": "bash_complete", "COMP_WORDS": "verbale list com", "COMP_CWORD": "2"}
    result = CliRunner().invoke(main, [], env=settings, prog_name="verbale")
    assert result.stdout == "plain,communications\n"
