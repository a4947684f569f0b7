"""A run that is killed leaves a valid record, and the same command completes it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

import verbale
from verbale.store import Record

REPORTS = 24


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    for n in range(REPORTS):
        text = f"Borduria sent letter number {n} to Syldavia on Tuesday. Syldavia rejected the demand for {n} ships. "
        (made / f"{n:02}.txt").write_text(text * 3, encoding="utf-8")
    return made


def read_command(folder: Path, record: Path, *more: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "verbale", "read", str(folder), "--record", str(record), *more]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)


def count_reports(record: Path) -> int:
    try:
        with sqlite3.connect(f"file:{record}?mode=ro", uri=True) as db:
            return int(db.execute("SELECT count(*) FROM reports").fetchone()[0])
    except sqlite3.OperationalError:
        return 0  # not there yet


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_killed_run_is_completed_by_the_same_command(folder: Path, tmp_path: Path, jobs: str) -> None:
    record = tmp_path / "killed.db"
    process = read_command(folder, record, "--jobs", jobs)
    while count_reports(record) < 3 and process.poll() is None:
        time.sleep(0.002)
    os.killpg(process.pid, signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL

    with Record.open(record) as left:
        assert left.check_file() == []
        assert 3 <= len(list(left.reports())) < REPORTS
    assert verbale.verify(record) == []

    assert read_command(folder, record).wait() == 0
    verbale.read([folder], record=tmp_path / "whole.db")
    for name in ("killed", "whole"):
        verbale.export(tmp_path / f"{name}.db", output=tmp_path / f"{name}.jsonl")
    assert (tmp_path / "killed.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def test_workers_end_when_their_run_is_killed(folder: Path, tmp_path: Path) -> None:
    process = read_command(folder, tmp_path / "killed.db", "--jobs", "2")
    while count_reports(tmp_path / "killed.db") < 1 and process.poll() is None:
        time.sleep(0.002)
    process.kill()
    process.wait()
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("a worker outlived its run")
