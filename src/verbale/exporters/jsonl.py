"""JSON lines: the public form of a record."""

from __future__ import annotations

import json
from typing import IO

from verbale.exporters.line import iter_lines
from verbale.store import RecordStore


def write_jsonl(record: RecordStore, out: IO[str]) -> None:
    """Writes the header and one object a line, sorted by id, in UTF-8 with `\\n`."""
    for line in iter_lines(record):
        out.write(json.dumps(line, ensure_ascii=False) + "\n")
