"""Facts of whole exchanges, scored by `score_case.py`.

    python benchmarks/cases.py CASE_FOLDER... --tools TOOLS_FOLDER [--missed] [--types] [--json]

Reads the reports of each folder into a temporary record, exports it, and lets the scorer compare with the folder's
facts.json. Prints the scorer's table for each case, then the mean of each kind's figures over the cases; with --types
also how many communications of each type that the facts name are found in all cases together.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import verbale

#: Figures of the scorer whose mean is printed.
FIGURES = ("recall", "precision", "fields", "spread")

#: Types that the facts name less often stand in one line.
FEW = 8

Result = dict[str, dict[str, Any]]


def export(case: Path, folder: Path, model: str | None) -> Path:
    """Export of a record of the case's texts; facts.json is the answer and is not read."""
    texts = sorted(path for path in case.iterdir() if path.suffix == ".txt")
    summary = verbale.read(texts, record=folder / f"{case.name}.db", model=model, again=True)
    for refused in summary.refused:
        print(refused.line, file=sys.stderr)
    made = folder / f"{case.name}.jsonl"
    verbale.export(folder / f"{case.name}.db", output=made)
    return made


def score(made: Path, case: Path, tools: Path, *extra: str) -> str:
    command = [sys.executable, str(tools / "score_case.py"), str(made), str(case), *extra]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def mean_table(results: list[Result]) -> str:
    lines = [f"{'kind':14}{'cases':>6}" + "".join(f"{name:>10}" for name in FIGURES)]
    for kind in results[0]:
        shown = []
        for name in FIGURES:
            known = [result[kind][name] for result in results if result[kind][name] is not None]
            shown.append(f"{sum(known) / len(known):10.2f}" if known else f"{'-':>10}")
        count = sum(1 for result in results if result[kind]["gold"])
        lines.append(f"{kind:14}{count:6}" + "".join(shown))
    return "\n".join(lines)


def type_table(cases: list[Path], results: dict[str, Result]) -> str:
    """Communications of each type in the facts and the share of them found, all cases together; rare types as one."""
    known: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for case in cases:
        facts = json.loads((case / "facts.json").read_text(encoding="utf-8"))["facts"]["communications"]
        kinds = {fact["id"]: str(fact["type"]).split(" (")[0] for fact in facts}
        known.update(kinds.values())
        missed.update(kinds[id] for id in results[case.name]["communication"]["missed"])
    lines = [f"{'communication':34}{'facts':>6}{'recall':>8}"]
    for kind, count in [*known.items()]:
        if count < FEW:
            known["others"] += known.pop(kind)
            missed["others"] += missed[kind]
    lines += [f"{kind:34}{count:6}{1 - missed[kind] / count:8.2f}" for kind, count in known.most_common()]
    return "\n".join(lines)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("cases", nargs="+", type=Path)
    options.add_argument("--tools", type=Path, required=True, help="folder of score_case.py")
    options.add_argument("--missed", action="store_true", help="name the facts that were missed")
    options.add_argument("--types", action="store_true", help="recall of communications by the type in the facts")
    options.add_argument("--json", action="store_true", help="one JSON object: case -> the scorer's result")
    options.add_argument("--model")
    options.add_argument("--keep", type=Path, help="write the exports and the records to this folder")
    asked = options.parse_args()
    results = {}
    with tempfile.TemporaryDirectory() as made_here:
        folder = asked.keep or Path(made_here)
        folder.mkdir(parents=True, exist_ok=True)
        for case in asked.cases:
            began = time.monotonic()
            made = export(case, folder, asked.model)
            print(f"{case.name}: {time.monotonic() - began:.1f} s", file=sys.stderr)
            results[case.name] = json.loads(score(made, case, asked.tools, "--json"))
            if not asked.json:
                print(f"{case.name}\n{score(made, case, asked.tools, *(['--missed'] if asked.missed else []))}")
    if asked.types and not asked.json:
        print(type_table(asked.cases, results))
    print(json.dumps(results, indent=1) if asked.json else f"mean\n{mean_table(list(results.values()))}")


if __name__ == "__main__":
    main()
