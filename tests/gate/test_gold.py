"""The annotated texts hold what their format promises: training and benchmarks trust it."""

import gzip
import json
from collections import Counter
from pathlib import Path

import pytest
from benchmarks.listed import UNSEEN

from verbale.tagger.labels import CLASSES, STATUSES

GOLD = Path(__file__).parents[1] / "gold"
FILES = sorted([*GOLD.glob("*.jsonl.gz"), *GOLD.glob("retold/*.jsonl.gz")])
LABELS = {
    "communications": {"form": CLASSES["form"], "modality": CLASSES["modality"]},
    "demands": {"kind": CLASSES["demand_kind"], "modality": CLASSES["modality"]},
    "responses": {"outcome": CLASSES["outcome"], "modality": CLASSES["modality"]},
}


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [row for row in map(json.loads, lines) if not row["gold"].get("skip")]


def spans(value):
    """Every {start, end, exact} anywhere in an annotation."""
    if isinstance(value, dict):
        if {"start", "end", "exact"} <= set(value):
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def test_every_report_has_an_id_of_its_own():
    counted = Counter(row["id"] for path in FILES for row in rows(path))
    assert [id for id, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_spans_labels_and_links_of_a_file_are_whole(path):
    for row in rows(path):
        gold = row["gold"]
        assert [s for s in spans(gold) if row["text"][s["start"] : s["end"]] != s["exact"]] == [], row["id"]
        known = {one["id"] for kind in LABELS for one in gold.get(kind, [])}
        every = [(kind, one) for kind in LABELS for one in gold.get(kind, [])]
        strange = [
            (name, one[name]) for kind, one in every for name in LABELS[kind] if one[name] not in LABELS[kind][name]
        ]
        assert strange == [], row["id"]
        assert {status for _, one in every for status in one.get("status") or []} <= set(STATUSES), row["id"]
        links = {id for _, one in every for id in [*(one.get("to") or []), one.get("made_in"), one.get("in_reply_to")]}
        assert links - {None, ""} <= known, row["id"]


@pytest.mark.parametrize(
    "path", [path for path in FILES if "unseen" in path.name or "apart" in path.name], ids=lambda path: path.name
)
def test_held_out_files_are_listed_as_unseen(path):
    assert [row["id"] for row in rows(path) if not row["id"].startswith(UNSEEN)] == []
