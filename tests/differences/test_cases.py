"""The exchanges of this folder: every snippet stands in its report, and every variation has two sides and a class."""

import json
from pathlib import Path

import pytest

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/facts.json"))
CLASSES = {
    "number",
    "day",
    "place",
    "who",
    "to-whom",
    "modality",
    "outcome",
    "quotation",
    "membership",
    "cause",
    "presence",
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_fact_stands_where_it_says(case):
    facts = json.loads((case / "facts.json").read_text(encoding="utf-8"))["facts"]
    for fact in (fact for kind in facts.values() for fact in kind):
        for place in fact["attested_by"]:
            assert place["snippet"] in (case / place["file"]).read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_variation_has_two_sides_and_a_class(case):
    for variation in json.loads((case / "facts.json").read_text(encoding="utf-8"))["facts"]["variations"]:
        assert len(variation["values"]) > 1
        assert variation["class"] in CLASSES


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_report_is_listed(case):
    listed = [json.loads(line)["file"] for line in (case / "index.jsonl").read_text(encoding="utf-8").splitlines()]
    assert listed == sorted(path.name for path in case.glob("*.txt"))
