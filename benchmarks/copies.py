"""One wire on many pages: how many witnesses verbale counts, how long the merging takes, how long the brief is.

    python benchmarks/copies.py [--copies N] [--report FILE]

Writes N pages (60) with the text of one report, a word changed on some and a line of its own on each, reads them into a
temporary record, merges anew and prints lineages (one is right), entries, the CPU time of merging as a share of that of
reading, and the lines of the brief beside those of a single page.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import verbale
from verbale.api import refresh
from verbale.store import Record

REPORT = Path(__file__).parents[1] / "tests" / "exchanges" / "qatar-demands-2017" / "01_gulf-wire.txt"


def pages(text: str, copies: int) -> list[str]:
    """The text once for each page, "said" and "on Monday" in other words on some."""
    made = []
    for number in range(copies):
        page = text if number % 3 else text.replace(" said", " stated")
        page = page if number % 4 else page.replace(" Monday", " the Monday")
        made.append(f"{page.rstrip()}\n\nEdited by desk {number}\n")
    return made


def measure(text: str, copies: int) -> dict[str, float]:
    """Lineages, entries, share of the CPU time of reading that merging takes, lines of the brief."""
    with tempfile.TemporaryDirectory() as held:
        folder, record = Path(held, "pages"), Path(held, "record.db")
        folder.mkdir()
        for number, page in enumerate(pages(text, copies)):
            (folder / f"{number:04}.txt").write_text(page, encoding="utf-8")
        start = time.process_time()
        verbale.read([folder], record=record)
        whole = time.process_time() - start
        with Record.open(record) as opened:
            start = time.process_time()
            refresh(opened, again=True)
            merging = time.process_time() - start
            lineages, entries = len(list(opened.lineages())), len(list(opened.entries()))
        lines = verbale.brief(record).count("\n")
    return {"lineages": lineages, "entries": entries, "merging": merging / max(whole - merging, 1e-9), "lines": lines}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--copies", type=int, default=60)
    asked.add_argument("--report", type=Path, default=REPORT)
    given = asked.parse_args()
    text = given.report.read_text(encoding="utf-8")
    for copies in (1, given.copies):
        found = measure(text, copies)
        counts = f"{copies:4} pages: {found['lineages']} lineages, {found['entries']} entries"
        print(f"{counts}, merging {found['merging']:.2f} of reading, brief of {found['lines']} lines")


if __name__ == "__main__":
    main()
