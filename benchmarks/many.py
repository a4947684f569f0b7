"""What merging costs as a record grows: CPU time and memory of deriving all entries anew, for half and all of N.

    python benchmarks/many.py [N]

The reports are the first N of the annotated ones that are learned from (tests/gold/*_dev.jsonl.gz): many exchanges of
eighty years side by side. A quotient of 2 between all and half is linear, 4 quadratic. Beside it, in the same run: the
same merging with every pair compared that shares a key, whatever time lies between.
"""

from __future__ import annotations

import gzip
import json
import resource
import sys
import tempfile
import time
from pathlib import Path

import verbale
from verbale.merge import blocks
from verbale.merge.derive import derive
from verbale.store import Record

GOLD = Path(__file__).parents[1] / "tests" / "gold"

#: More days, and more claims of one key, than there are: with it nothing is left out.
EVERYTHING = 10**9

#: Reports of a run without an argument.
USUAL = 600


def main() -> None:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else USUAL
    with tempfile.TemporaryDirectory() as held:
        texts, record = Path(held, "reports.jsonl"), Path(held, "record.db")
        texts.write_text("\n".join(json.dumps(row) for row in reports(wanted)), encoding="utf-8")
        began = time.process_time()
        verbale.read([texts], record=record)
        reading = time.process_time() - began
        with Record.open(record) as kept:
            print(f"{wanted} reports, read and merged in one run: {reading:.0f} CPU seconds")
            half, whole = merging(kept, wanted // 2), merging(kept, wanted)
            blocks.DEALING, blocks.LARGE = EVERYTHING, EVERYTHING
            all_pairs = merging(kept, wanted)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"merging all over merging half: {whole / half:.1f}")
    print(f"merging over comparing every pair that shares a key: {whole / all_pairs:.2f}")
    print(f"merging over the whole run: {whole / reading:.2f}; memory at most {memory} MB")


def reports(wanted: int) -> list[dict[str, str | None]]:
    """The first `wanted` texts with their date, outlet and title, sorted by file and place."""
    kept: dict[str, dict[str, str | None]] = {}
    for path in sorted(GOLD.glob("*_dev.jsonl.gz")):
        for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
            row = json.loads(line)
            kept.setdefault(row["id"], {key: row.get(key) for key in ("text", "date", "outlet", "title")})
    return list(kept.values())[:wanted]


def merging(kept: Record, wanted: int) -> float:
    """CPU seconds of deriving the entries of the first `wanted` reports of a record."""
    chosen = sorted(kept.reports(), key=lambda report: report.id)[:wanted]
    ids = {report.id for report in chosen}
    claims = [claim for claim in kept.claims() if claim.report in ids]
    actors = {actor.id: actor for actor in kept.actors()}
    began = time.process_time()
    derive(chosen, claims, actors)
    return time.process_time() - began


if __name__ == "__main__":
    main()
