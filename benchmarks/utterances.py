"""Measures whether the same words told by several reports become one statement of the record.

usage: utterances.py CASE_FOLDER... [--wrong]

A case's facts.json names the quotations of the exchange, each with the reports that give it and where. Every place is
led to the statement of the record whose content covers it best. Counted are pairs of places in different reports:

joined   of one quotation: both places are in one statement of the record
apart    of two quotations: they are in two (those that one content holds together are left out)

A quotation that the facts call the same sentence in two different communications is left out of both.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from itertools import combinations
from pathlib import Path

import verbale
from verbale.store import Record

#: Exchanges that no rule was tuned on.
UNSEEN = (
    "congo-rwanda-2022", "kim-trump-letters-2018", "mali-france-2022", "niger-2023", "reparations-2022",
    "sahara-letter-2022", "somaliland-port-2024",
)  # fmt: skip
#: How facts.json marks one sentence that stands in two communications.
_TWICE = "two different communications"

Place = tuple[str, str, str]  # quotation, entry, claim


def places_of(case: Path, folder: Path) -> tuple[list[Place], int]:
    """(quotation, entry, claim) of each place that a statement of the record covers, and the number of all places."""
    texts = sorted(path for path in case.iterdir() if path.suffix == ".txt")
    verbale.read(texts, record=folder / f"{case.name}.db", again=True)
    quotes = json.loads((case / "facts.json").read_text(encoding="utf-8"))["facts"].get("quotes", [])
    found: list[Place] = []
    asked = 0
    with Record.open(folder / f"{case.name}.db") as record:
        reports = {Path(path).name: r for r in record.reports() for path in record.paths(r.id)}
        entry_of = {claim: e.id for e in record.entries("statement") for claim in e.claims}
        claims = [c for c in record.claims(kind="statement") if c.id in entry_of]
        for quote in quotes:
            if _TWICE in quote.get("note", ""):
                continue
            for told in quote["attested_by"]:
                report = reports.get(told["file"])
                at = report.text.find(told["snippet"]) if report is not None else -1
                if report is None or at < 0:
                    continue
                asked += 1
                held = []
                for claim in claims:
                    if claim.report == report.id:
                        spans = [s for v in claim.get("content") for s in v.spans]
                        common = sum(max(0, min(s.end, at + len(told["snippet"])) - max(s.start, at)) for s in spans)
                        if common:
                            held.append((-common, sum(s.end - s.start for s in spans), claim.id))
                if held:
                    claim_id = min(held)[2]
                    found.append((quote["id"], entry_of[claim_id], claim_id))
    return found, asked


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("cases", nargs="+", type=Path)
    asked.add_argument("--wrong", action="store_true", help="name the pairs that are wrong, of cases that may be read")
    given = asked.parse_args()
    sums: dict[bool, list[int]] = {False: [0] * 6, True: [0] * 6}
    with tempfile.TemporaryDirectory() as made:
        for case in given.cases:
            if not (case / "facts.json").exists():
                continue
            unseen = case.name in UNSEEN
            places, number = places_of(case, Path(made))
            counted = sums[unseen]
            counted[0] += number
            counted[1] += len(places)
            held = {frozenset({q, r}) for (q, _, c), (r, _, d) in combinations(places, 2) if c == d}
            for (q, entry, claim), (r, other, another) in combinations(places, 2):
                if claim == another or (q != r and frozenset({q, r}) in held):
                    continue
                counted[2 if q == r else 4] += 1
                right = (entry == other) == (q == r)
                counted[3 if q == r else 5] += right
                if not right and given.wrong and not unseen:
                    print(f"{case.name}: {'not joined' if q == r else 'joined'} {q} {claim} / {r} {another}")
    for unseen, (number, held, same, joined, other, apart) in sums.items():
        if number:
            print(
                f"{'unseen' if unseen else 'seen'}: places {number}, in a statement {held}; "
                f"joined {joined} of {same} ({100 * joined / max(1, same):.1f} %); "
                f"apart {apart} of {other} ({100 * apart / max(1, other):.1f} %)"
            )


if __name__ == "__main__":
    sys.exit(main())
