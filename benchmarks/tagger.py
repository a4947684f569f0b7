"""What the tagger adds: claims of single documents by the rules alone and by rules and tagger, in one run.

    python benchmarks/tagger.py --gold GOLD_FOLDER [--part unseen|apart|learned] [--network MODEL_FOLDER]

unseen   documents of tests/gold/unseen.txt: no rule was written after them and the tagger never read them
apart    exchanges that training kept apart (training/split.py): rules of later date than some of them
learned  the rest: the tagger learned from them, so its figures on them only say how well it remembers

The network that ships has read the exchanges kept apart too. How well one reads them that has not is asked with
--part apart --network: the model folder of a network trained with --apart (training/README.md).

Matching is that of scorers/score_claims.py. Prints F1 of communications, demands and responses, of their roles, and how
often actor, modality and outcome are right on matched claims; then words per CPU-second of both paths.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parent / "scorers"), str(Path(__file__).parents[1])]

import score_claims

from training.annotated import one_to_one, spans_of, steps_with
from training.split import TWINS, UNSEEN, exchange, is_apart
from verbale.pipeline import STEPS, Step, read_report
from verbale.reading import Reading
from verbale.record import Claim, Day, Report

KINDS = {"communications": "communication", "demands": "demand", "responses": "response"}


def load(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def part_of(row: dict[str, Any]) -> str:
    if row["id"].startswith(UNSEEN):
        return "unseen"
    return "apart" if is_apart(row["id"]) else "learned"


def paths(network: Path | None) -> dict[str, tuple[Step, ...]]:
    """The steps of the rules alone and of both, the tagger with the network of that model folder or with its own."""
    rules = tuple(step for step in STEPS if step.gives != "marking")
    return {"rules": rules, "with tagger": STEPS if network is None else steps_with(network)}


def named(network: Path) -> str:
    """The name on the card of a model folder, and the beginning of the digest of its network."""
    card = json.loads((network / "card.json").read_text(encoding="utf-8"))
    return f"{card['name']}, tagger.onnx {card['files']['tagger.onnx'][:12]}"


def shown(reading: Reading, claim: Claim) -> dict[str, Any]:
    """A claim in the form that the scorer compares."""
    names = {m.actor.id: m.actor.name for m in reading.mentions if m.actor is not None}
    values: dict[str, list[tuple[Any, str | None]]] = {}
    for value in claim.values:
        values.setdefault(value.field, []).append((value.value, names.get(value.actor or "")))
    return {"spans": spans_of(claim), "values": values, "modality": claim.modality.value}


def count(total: Counter[str], plural: str, gold: list[Any], found: list[dict[str, Any]]) -> None:
    """Adds one document's matches of one kind, one to one, best overlap first."""
    total.update(gold=len(gold), found=len(found))
    for i, j in one_to_one(gold, found, plural):
        one, other = gold[i], found[j]
        total["matched"] += 1
        total["modality"] += (one.get("modality") or "asserted") == other["modality"]
        if one.get("outcome"):
            right_outcome = any(str(v) == one["outcome"] for v, _ in other["values"].get("outcome", []))
            total.update(outcomes=1, outcome=right_outcome)
        for role in score_claims.ROLES[plural]:
            want, have = [score_claims.se(s) for s in one.get(role, [])], other["spans"].get(role, [])
            hit = any(score_claims.overlap(a, b) for a in want for b in have)
            total.update(role_gold=bool(want), role_found=bool(have), role=hit)
            actors = {s["actor"] for s in one.get(role, []) if s.get("actor")}
            if hit and actors:
                named = other["values"].get(role, [])
                same = any(score_claims.same_name(a, n or str(v)) for a in actors for v, n in named)
                total.update(actors=1, actor=same)


def ratio(above: float, below: float) -> float:
    return above / below if below else 0.0


def f1(hit: int, found: int, gold: int) -> float:
    return ratio(2 * hit, found + gold)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--gold", type=Path, required=True)
    asked.add_argument("--part", default="unseen", choices=("unseen", "apart", "learned"))
    asked.add_argument("--network", type=Path, help="model folder read instead of the one that ships")
    given = asked.parse_args()
    rows = [row for path in sorted(given.gold.glob("*.jsonl.gz")) for row in load(path)]
    rows = [r for r in rows if not r["gold"].get("skip") and part_of(r) == given.part and not r["id"].startswith(TWINS)]
    words = sum(len(row["text"].split()) for row in rows)
    exchanges = len({exchange(row["id"]) for row in rows})
    print(f"{given.part}: {len(rows)} documents of {exchanges} exchanges, {words} words")
    if given.network is not None:
        print(f"network: {named(given.network)}")
    for path, steps in paths(given.network).items():
        totals = {plural: Counter[str]() for plural in KINDS}
        read_report(Report.make("Paris wrote to Rome.", language="en"), steps=steps)  # models and tables are read once
        start = time.process_time()
        for row in rows:
            day = Day.of(row["date"][:10]) if row.get("date") else None
            reading = read_report(Report.make(row["text"], language="en", published=day), steps=steps)
            for plural, kind in KINDS.items():
                claims = [claim for claim in reading.claims() if claim.kind == kind]
                count(totals[plural], plural, row["gold"].get(plural, []), [shown(reading, c) for c in claims])
        spent = time.process_time() - start
        for plural, t in totals.items():
            print(
                f"{path:12} {plural:15} gold {t['gold']:5}"
                f"  P {ratio(t['matched'], t['found']):.2f}  R {ratio(t['matched'], t['gold']):.2f}"
                f"  F1 {f1(t['matched'], t['found'], t['gold']):.2f}"
                f"  roles {f1(t['role'], t['role_found'], t['role_gold']):.2f}"
                f"  actor {ratio(t['actor'], t['actors']):.2f}"
                f"  modality {ratio(t['modality'], t['matched']):.2f}"
                + (f"  outcome {ratio(t['outcome'], t['outcomes']):.2f}" if t["outcomes"] else "")
            )
        print(f"{path:12} {words / spent:,.0f} words per CPU-second")


if __name__ == "__main__":
    main()
