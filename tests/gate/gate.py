"""Quality gate: measures the whole path on pinned data and fails below the pinned floors.

    python tests/gate/gate.py            measure, compare, exit 1 below a floor or when the data changed
    python tests/gate/gate.py --update   raise the floors to what is measured (less MARGIN); refuses to lower one
                                         unless --allow-regression REASON is given, which is kept beside the floor

Exchanges and documents that no rule was written after ("unseen") have floors of their own, and so have exchanges that
the tagger has not read ("untrained").
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import verbale

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))

from claims import name_by_id
from listed import UNSEEN, group_of

SCORERS = ROOT / "benchmarks" / "scorers"
FLOORS = HERE / "floors.json"

GOLD = ROOT / "tests" / "gold"

#: Press reports told anew, kept apart: days and figures are not annotated in them.
RETOLD = GOLD / "retold" / "apart.jsonl.gz"

#: Files written for the tagger to learn from, of which every FOURTH document is measured: it knows them by heart, so
#: that a sample shows a fall as well as all of them.
LEARNED = re.compile(r"(?:own_[n-z]|press_[b-z])_dev")
FOURTH = 4

#: Reports read side by side.
CORES = os.cpu_count() or 1

#: How far below a measured figure its floor is set: the size of a harmless change of one or two claims.
MARGIN = 0.02

Figures = dict[str, float]


def cases() -> list[Path]:
    found = [ROOT / "examples" / "eu-reply-2022"]
    return found + sorted(path.parent for path in (ROOT / "tests" / "exchanges").glob("*/facts.json"))


def read_to(folder: Path, name: str, paths: list[Path], jobs: int = 1) -> Path:
    """Export of a record of the reports in `paths`, read by `jobs` processes."""
    record, made = folder / f"{name}.db", folder / f"{name}.jsonl"
    verbale.read(paths, record=record, jobs=jobs)
    mismatches = verbale.verify(record)
    if mismatches:
        sys.exit(f"{name}: {len(mismatches)} spans do not verify, the first: {mismatches[0]}")
    verbale.export(record, output=made)
    return made


def score(script: str, *arguments: str | Path) -> Any:
    command = [sys.executable, str(SCORERS / script), *map(str, arguments), "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def score_of(folder: Path, case: Path) -> Any:
    """What the scorer says of the record of an exchange."""
    return score("score_case.py", read_to(folder, case.name, sorted(case.glob("*.txt"))), case)


def measure_cases(folder: Path) -> Figures:
    """Mean recall, precision and fields per kind over each group of exchanges, and the example alone."""
    groups: dict[str, list[dict[str, Any]]] = {"seen": [], "untrained": [], "unseen": [], "eu-reply-2022": []}
    with ProcessPoolExecutor(CORES) as pool:
        scored = list(pool.map(partial(score_of, folder), cases()))
    for case, result in zip(cases(), scored, strict=True):
        groups[group_of(case.name)].append(result)
        if case.name == "eu-reply-2022":
            groups[case.name].append(result)
    figures = {}
    for group, results in groups.items():
        for kind in ("communication", "demand", "response", "statement", "contradiction"):
            for name in ("recall", "precision", "fields"):
                values = [r[kind][name] for r in results if r[kind][name] is not None]
                if values:
                    figures[f"cases/{group}/{kind}/{name}"] = sum(values) / len(values)
    return figures


def measure_claims(folder: Path) -> Figures:
    """F1 per kind on single documents: seen, unseen, and retold press reports that are kept apart."""
    rows = [row for path in sorted(GOLD.glob("*.jsonl.gz")) for row in load(path)]
    groups = {
        "seen": [row for row in rows if not row["id"].startswith(UNSEEN)],
        "unseen": [row for row in rows if row["id"].startswith(UNSEEN)],
        "retold": load(RETOLD),
    }
    figures = {}
    for group, chosen in groups.items():
        given, gold = folder / f"{group}-given.jsonl", folder / f"{group}-gold.jsonl"
        keys = ("id", "title", "date", "outlet", "url", "text")
        given.write_text("".join(json.dumps({k: r.get(k) for k in keys}) + "\n" for r in chosen), encoding="utf-8")
        gold.write_text("".join(json.dumps(r) + "\n" for r in chosen), encoding="utf-8")
        made = read_to(folder, f"claims-{group}", [given], CORES)
        name_by_id(made, chosen)
        result = score("score_claims.py", made, gold)
        for kind, scores in result["kinds"].items():
            if not scores["gold"]:  # a kind that is not annotated here
                continue
            for name in ("F1", "roles", "actor", "modality", "outcome"):
                if scores.get(name) is not None:
                    figures[f"claims/{group}/{kind}/{name}"] = scores[name]
    return figures


def load(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    rows = [row for row in rows if not row["gold"].get("skip")]
    return rows[::FOURTH] if LEARNED.match(path.name) else rows


def digest() -> str:
    """SHA-256 over the names and bytes of all data that the floors were measured on."""
    total = hashlib.sha256()
    files = [file for case in cases() for file in sorted(case.iterdir())] + sorted(GOLD.glob("*.gz")) + [RETOLD]
    for file in files:
        total.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
    return total.hexdigest()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--update", action="store_true")
    options.add_argument("--allow-regression", metavar="REASON")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as made:
        measured = {**measure_cases(Path(made)), **measure_claims(Path(made))}
    kept: dict[str, Any] = json.loads(FLOORS.read_text()) if FLOORS.exists() else {"data": None, "floors": {}}
    floors: Figures = kept["floors"]
    below = {name: value for name, value in measured.items() if value < floors.get(name, 0.0)}
    missing = sorted(set(floors) - set(measured))
    for name in sorted(measured):
        print(f"{name:52}{measured[name]:7.3f}  floor {floors.get(name, 0.0):.3f}{'  BELOW' if name in below else ''}")
    if asked.update:
        if (below or missing) and not asked.allow_regression:
            sys.exit(f"refused: {len(below) + len(missing)} figures would fall; say why with --allow-regression REASON")
        raised = {n: round(max(0.0, v - MARGIN), 3) for n, v in measured.items()}
        if not asked.allow_regression:
            raised = {n: max(v, floors.get(n, 0.0)) for n, v in raised.items()}
        reasons = [*kept.get("regressions", []), *([asked.allow_regression] if asked.allow_regression else [])]
        made_of = {"data": digest(), "regressions": reasons, "floors": dict(sorted(raised.items()))}
        FLOORS.write_text(json.dumps(made_of, indent=1) + "\n")
        return
    if kept["data"] != digest():
        sys.exit("the data are not those that the floors were measured on: measure again with --update")
    if below or missing:
        sys.exit(
            f"{len(below)} figures below their floor, {len(missing)} not measured: {', '.join([*below, *missing])}"
        )
    print(f"{len(measured)} figures at or above their floors")


if __name__ == "__main__":
    main()
