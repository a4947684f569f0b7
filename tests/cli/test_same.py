"""The same reports give the same bytes: whatever the order, the runs, the machine's settings, the processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXTS = {
    "a.txt": "Borduria sent a letter to Syldavia on Tuesday, demanding that it withdraw 3,000 troops. “We will not "
    "wait,” Borduria's foreign minister said. Russia and the European Union called for talks in Geneva.",
    "b.txt": "Syldavia rejected on Wednesday a demand of Borduria, made in a letter, to withdraw about 4,000 troops. "
    "The European Union and NATO urged both sides to return to talks.",
    "c.txt": "Russian Foreign Minister Sergey Lavrov met his counterpart from Syldavia in Moscow on Friday.",
}

#: Runs of one record, each (files, processes), and what the machine is set to meanwhile.
WAYS = [
    ([(("a.txt", "b.txt", "c.txt"), 1)], {"PYTHONHASHSEED": "1"}),
    ([(("c.txt", "b.txt", "a.txt"), 2)], {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"}),
    ([(("b.txt",), 1), (("c.txt", "b.txt"), 1), (("a.txt",), 1)], {"PYTHONHASHSEED": "3", "LC_ALL": "C"}),
]


def command(folder: Path, settings: dict[str, str], *words: str) -> bytes:
    whole = [sys.executable, "-m", "verbale", *words]
    done = subprocess.run(whole, cwd=folder, env={**os.environ, **settings}, capture_output=True, check=True)
    return done.stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_every_way_of_reading_the_same_reports_gives_the_same_export_and_brief(folder: Path) -> None:
    outputs = set()
    for n, (runs, settings) in enumerate(WAYS):
        record = f"{n}.db"
        for files, jobs in runs:
            command(folder, settings, "read", *files, "--record", record, "--jobs", str(jobs))
        brief = command(folder, settings, "brief", "--record", record)
        outputs.add((command(folder, settings, "export", record), brief))
    assert len(outputs) == 1
