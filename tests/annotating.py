"""Builders of annotated texts as the files of tests/gold hold them, so that a test says only what it is about."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any


def where(text: str, *words: str) -> list[dict[str, Any]]:
    """Annotated spans of these words, each at its first place."""
    return [{"start": at, "end": at + len(one), "exact": one} for one in words for at in [text.index(one)]]


def communication(id: str, text: str, *mentions: str, **fields: Any) -> dict[str, Any]:
    return {"id": id, "mentions": where(text, *mentions), "form": "letter", "modality": "asserted", **fields}


def demand(id: str, text: str, cue: str, content: str, **fields: Any) -> dict[str, Any]:
    spans = {"cue": where(text, cue), "content": where(text, content)}
    return {"id": id, **spans, "kind": "demand", "modality": "asserted", **fields}


def response(id: str, text: str, cue: str, content: str, **fields: Any) -> dict[str, Any]:
    spans = {"cue": where(text, cue), "content": where(text, content)}
    return {"id": id, **spans, "outcome": "rejected", "modality": "asserted", **fields}


def row(id: str, text: str, **gold: Any) -> dict[str, Any]:
    """One line of a file: a text with its annotation, which has every kind."""
    return {"id": id, "text": text, "gold": {"communications": [], "demands": [], "responses": [], **gold}}


def write_rows(path: Path, *rows: dict[str, Any]) -> Path:
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(one) + "\n" for one in rows)
    return path
