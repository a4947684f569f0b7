"""Rows of a gold file, and the half that a document belongs to."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def rows_of(path: Path) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def half(identity: str) -> str:
    return "seen" if int(hashlib.sha256(identity.encode()).hexdigest(), 16) % 2 == 0 else "unseen"
