"""Claims of single documents, scored by `score_claims.py`.

    python benchmarks/claims.py --gold GOLD_FOLDER --tools TOOLS_FOLDER [--only PREFIX] [--leave-out PREFIX]

Reads the documents of GOLD_FOLDER/*.jsonl.gz into a temporary record, exports it, and lets the scorer compare. Those
whose id begins with a prefix of --leave-out (default: the cases kept as unseen test) are neither read nor scored;
--only scores those that begin with its prefixes and no others. The table is printed for each file, and for all.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import verbale
from listed import UNSEEN
from verbale.record.identity import text_digest

Row = dict[str, Any]


def load(gold: Path, only: tuple[str, ...], leave_out: tuple[str, ...]) -> dict[str, list[Row]]:
    """File name -> its documents that are asked for."""
    found = {}
    for path in sorted(gold.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines if line.strip()]
        rows = [row for row in rows if row["id"].startswith(only) and not row["gold"].get("skip")]
        found[path.name] = [row for row in rows if not (leave_out and row["id"].startswith(leave_out))]
    return {name: rows for name, rows in found.items() if rows}


def export(rows: list[Row], folder: Path, model: str | None, jobs: int) -> Path:
    """Export of a record made of the documents' texts alone, each under its id: two documents may share a title."""
    given = folder / "documents.jsonl"
    keys = ("id", "title", "date", "outlet", "url", "text")
    given.write_text("".join(json.dumps({k: row.get(k) for k in keys}) + "\n" for row in rows), encoding="utf-8")
    summary = verbale.read([given], record=folder / "record.db", model=model, jobs=jobs, again=True)
    for refused in summary.refused:
        print(refused.line, file=sys.stderr)
    for reason, count in sorted(summary.not_read.items()):
        print(f"kept, not read: {count} ({reason})", file=sys.stderr)
    made = folder / "export.jsonl"
    verbale.export(folder / "record.db", output=made)
    name_by_id(made, rows)
    return made


def name_by_id(made: Path, rows: list[Row]) -> None:
    """Gives the reports of an export their document's id as title, by which the scorer then finds them.

    It looks for a document by id, title or address in this order, and takes what stands as title for any of them.
    """
    id_of = {text_digest(row["text"]): row["id"] for row in rows}
    lines = [json.loads(line) for line in made.open(encoding="utf-8")]
    for line in lines:
        if line["kind"] == "report":
            line["title"] = id_of.get(line["text_sha256"], line["title"])
    made.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def score(made: Path, rows: list[Row], folder: Path, tools: Path, extra: list[str]) -> str:
    gold = folder / "gold.jsonl"
    gold.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    command = [sys.executable, str(tools / "score_claims.py"), str(made), str(gold), *extra]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--gold", type=Path, required=True, help="folder of *.jsonl.gz")
    options.add_argument("--tools", type=Path, required=True, help="folder of score_claims.py")
    options.add_argument("--only", nargs="+", default=[], metavar="PREFIX")
    options.add_argument("--leave-out", nargs="*", default=None, metavar="PREFIX")
    options.add_argument("--errors", type=int, default=0, help="show the first N errors of each file")
    options.add_argument("--json", action="store_true", help="the scorer's JSON instead of its table")
    options.add_argument("--model")
    options.add_argument("--jobs", type=int, default=1)
    options.add_argument("--keep", type=Path, help="write the export and the record to this folder")
    asked = options.parse_args()
    leave_out = asked.leave_out if asked.leave_out is not None else ([] if asked.only else UNSEEN)
    files = load(asked.gold, tuple(asked.only) or ("",), tuple(leave_out))
    extra = ["--json"] if asked.json else []
    with tempfile.TemporaryDirectory() as made_here:
        folder = asked.keep or Path(made_here)
        folder.mkdir(parents=True, exist_ok=True)
        rows = [row for name in files for row in files[name]]
        began = time.monotonic()
        made = export(rows, folder, asked.model, asked.jobs)
        words = sum(len(row["text"].split()) for row in rows)
        print(f"{len(rows)} documents, {words} words in {time.monotonic() - began:.1f} s", file=sys.stderr)
        for name, some in files.items():
            shown = ["--errors", str(asked.errors)] if asked.errors else []
            # The scorer counts claims of unmatched documents too, so each file is scored against its own documents.
            print(f"{name}\n{score(made, some, folder, asked.tools, [*extra, *shown])}")
        if len(files) > 1:
            print(f"all\n{score(made, rows, folder, asked.tools, extra)}")


if __name__ == "__main__":
    main()
