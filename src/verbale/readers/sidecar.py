"""Metadata beside the files: `index.jsonl` in the same folder."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from verbale.readers.known import Known, known_from
from verbale.readers.limit import LARGEST_REPORT

NAME = "index.jsonl"


def known_beside(path: Path) -> Known:
    """What the index of the folder says about the file `path`; nothing when there is no index or no row for it."""
    folder = path.parent
    if path.name == NAME:
        return Known()
    row = index_rows(folder).get(path.name)
    return known_from(row, "index") if row is not None else Known()


def is_index_row(row: Any, folder: Path | None) -> bool:
    """True for a row that describes a file beside the index and is no report of its own."""
    if not isinstance(row, dict) or folder is None or not isinstance(row.get("file"), str):
        return False
    return "text" not in row or (folder / row["file"]).is_file()


def index_rows(folder: Path) -> dict[str, dict[str, Any]]:
    """File name -> row of the folder's index. Lines that cannot be read are told where the index itself is read."""
    place = folder / NAME
    try:
        stamp = place.stat()
    except OSError:
        return {}
    return _rows(folder, stamp.st_mtime_ns, stamp.st_size)


@lru_cache(maxsize=16)
def _rows(folder: Path, _changed: int, size: int) -> dict[str, dict[str, Any]]:
    """The rows, read once as long as the index does not change."""
    rows: dict[str, dict[str, Any]] = {}
    if size > LARGEST_REPORT:
        return rows
    try:
        lines = (folder / NAME).read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except OSError:
        return rows
    for line in lines:
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if is_index_row(row, folder):
            rows.setdefault(row["file"], row)
    return rows
