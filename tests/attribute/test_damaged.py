"""Whatever a text looks like, its statements are found without failing and hold the words that they claim."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from benchmark import benchmark
from builders import reading

ROOT = Path(__file__).parents[2]
MUTATIONS = benchmark("mutations.py")

#: Damaged texts that a run of the tests reads; `benchmarks/mutations.py` reads 10,000 of them.
TEXTS = 500
SEED = 2022


def annotated() -> list[dict[str, Any]]:
    with gzip.open(ROOT / "tests/gold/statements/statements_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def test_damaged_texts_are_read_and_every_span_holds_its_words() -> None:
    assert [f for number in range(TEXTS) for f in MUTATIONS.check(number, SEED)] == []


def test_the_same_seed_gives_the_same_texts() -> None:
    first = [MUTATIONS.mutated(number, SEED) for number in range(50)]
    assert first == [MUTATIONS.mutated(number, SEED) for number in range(50)]
    assert len(set(first)) == 50


def test_a_text_may_begin_with_the_end_of_a_possessive() -> None:
    assert MUTATIONS.faults(reading('\'s envoy told reporters that Chad had "no right" to close the strait.')) == []


@pytest.mark.parametrize("row", annotated()[::3], ids=lambda row: row["id"])
def test_contents_of_whole_reports_slice_exactly(row: dict[str, Any]) -> None:
    found = reading(row["text"], row["date"] and row["date"][:10])
    assert found.statements
    assert MUTATIONS.faults(found) == []


@pytest.mark.parametrize("row", annotated(), ids=lambda row: row["id"])
def test_annotated_spans_are_inside_their_text(row: dict[str, Any]) -> None:
    text = row["text"]
    for given in row["attributions"]:
        for start, end in (*given["content"], *given["cue"], *given["source"]):
            assert text[start:end] and text[start:end] == text[start:end].strip()
