#!/usr/bin/env python3
"""Recall of the differences between reports, by class.   usage: score_differences.py EXPORTS CASE_DIR... [--missed]

EXPORTS  folder with CASE.jsonl for each case, exports in schema verbale/1
CASE_DIR reports *.txt and facts.json, whose `variations` have a `class` and `values` with their `files`

A variation is found when one exported contradiction has two rival values, a claim of the one within WINDOW characters of
the words of one expected value, a claim of the other at those of another, and a kind that fits the class. Standard library only.
"""

import json
import sys
from collections import Counter
from pathlib import Path

WINDOW = 60  # characters: the same sentence, or the end of its neighbour
FITS = {
    "number": {"number"},
    "day": {"date", "planned, then happened"},
    "place": {"place"},
    "who": {"party"},
    "to-whom": {"party"},
    "office": {"party"},
    "modality": {"happened or not", "planned, then happened", "outcome"},
    "outcome": {"outcome", "happened or not"},
    "quotation": {"wording"},
    "membership": {"scope", "number", "party"},
    "cause": {"cause", "happened or not"},
    "presence": {"scope", "happened or not", "outcome"},
}


def load(path):
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    reports = {Path(row["path"]).name: row["id"] for row in rows if row["kind"] == "report"}
    return reports, [row for row in rows if row["kind"] == "contradiction"]


def expected(variation, texts, reports):
    """For each value the (report, start, end) of its words."""
    sides = []
    for value in variation["values"]:
        places = []
        for at in (a for a in variation["attested_by"] if a["file"] in value["files"]):
            start = texts[at["file"]].index(at["snippet"])
            places.append((reports.get(at["file"]), start, start + len(at["snippet"])))
        sides.append(places)
    return sides


def sides_of(contradiction, expected_places):
    """For each rival value the numbers of the expected values at whose words one of its claims stands."""
    claims = {claim["id"]: claim for claim in contradiction["claims"]}

    def meets(claim, place):
        report, start, end = place
        near = (s["start"] < end + WINDOW and s["end"] > start - WINDOW for s in claim["spans"])
        return claim["report"] == report and any(near)

    found = []
    for rival in contradiction["fields"]["rivals"]:
        held = [claims[id] for id in rival["claims"]]
        found.append({n for n, ps in enumerate(expected_places) if any(meets(c, p) for p in ps for c in held)})
    return found


def is_found(variation, contradictions, places):
    for one in contradictions:
        if one["fields"]["difference"][0]["value"] not in FITS[variation["class"]]:
            continue
        sides = sides_of(one, places)
        pairs = ((a, b) for at, a in enumerate(sides) for b in sides[at + 1 :])
        if any(i != j for a, b in pairs for i in a for j in b):
            return True
    return False


def main():
    args = [arg for arg in sys.argv[1:] if not arg.startswith("--")]
    if len(args) < 2:
        sys.exit(__doc__)
    gold, found, exported = Counter(), Counter(), 0
    for case in map(Path, args[1:]):
        reports, contradictions = load(Path(args[0]) / f"{case.name}.jsonl")
        texts = {path.name: path.read_text(encoding="utf-8") for path in case.glob("*.txt")}
        exported += len(contradictions)
        for variation in json.loads((case / "facts.json").read_text(encoding="utf-8"))["facts"]["variations"]:
            if "class" not in variation:
                continue
            hit = is_found(variation, contradictions, expected(variation, texts, reports))
            gold[variation["class"]] += 1
            found[variation["class"]] += hit
            if "--missed" in sys.argv and not hit:
                print(f"missed {case.name} {variation['id']} {variation['class']}: {variation['about']}")
    for name in sorted(gold):
        print(f"{name:12} {found[name]:3} of {gold[name]:3}")
    print(f"{'all':12} {found.total():3} of {gold.total():3}, recall {found.total() / gold.total():.2f}; {exported} exported")


if __name__ == "__main__":
    main()
