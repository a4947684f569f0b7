"""How much annotated prose lies in what is marked as furniture: it should be none.

    python benchmarks/furniture.py CLAIMS.jsonl.gz … [--without PREFIX …]

Rows are {id, text, gold: {communications, demands, responses, figures, days}}, spans {start, end, exact}.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from verbale.readers.assemble import assemble
from verbale.readers.known import Known
from verbale.record import Report


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+")
    parser.add_argument("--without", nargs="*", default=[], help="prefixes of ids to leave out")
    given = parser.parse_args()
    spans: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    roles: Counter[str] = Counter()
    texts = 0
    for name in given.files:
        with gzip.open(name, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        for row in rows:
            if row["id"].startswith(tuple(given.without)):
                continue
            report = next(
                found
                for found in assemble(row["text"], Known(language="en"), row["id"], {"en"})
                if isinstance(found, Report)
            )
            texts += 1
            roles.update(piece.role for piece in report.furniture)
            for kind, marks in row["gold"].items():
                for start, end in _spans(marks):
                    spans[kind] += 1
                    if any(piece.start < end and start < piece.end for piece in report.furniture):
                        lost[kind] += 1
                        print(f"  {row['id']}: {kind}: {row['text'][start:end]!r}")
    print(f"{texts} texts; furniture by role: {dict(sorted(roles.items()))}")
    for kind in sorted(spans):
        print(f"{kind:15} {lost[kind]:4} of {spans[kind]:5} spans in furniture")


def _spans(marks: Any) -> Iterator[tuple[int, int]]:
    if isinstance(marks, list):
        for mark in marks:
            yield from _spans(mark)
    elif isinstance(marks, dict):
        if "start" in marks and "end" in marks:
            yield marks["start"], marks["end"]
        else:
            for mark in marks.values():
                yield from _spans(mark)


if __name__ == "__main__":
    main()
