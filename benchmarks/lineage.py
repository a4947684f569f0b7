"""Copies, rewrites and translations: how many pairs are linked, and how many independent ones are.

    python benchmarks/lineage.py PAIRS.jsonl.gz

Each row holds source_text, text and kind. Printed for each kind: the share of pairs that verbale links (as two reports
of one record, without dates or credits), beside two plain measures of reuse at their own threshold of one false link
in twenty: containment of three-word grams, and difflib's ratio over words.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import defaultdict
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from verbale.lineage.lineages import find_lineages
from verbale.record import Report
from verbale.record.identity import text_digest

#: Kinds whose texts do not descend from one another.
INDEPENDENT = ("same_event_other_report", "similar_event", "random")

FALSE_ALLOWED = 0.05


def linked(row: dict[str, Any]) -> bool:
    language = row.get("lang") or "en"
    pair = [
        Report.make(row["source_text"], outlet="A", language="en"),
        Report.make(row["text"], outlet="B", language=language),
    ]
    return len(find_lineages(pair)) == 1


def grams(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + 3]) for i in range(len(words) - 2)}


def containment(row: dict[str, Any]) -> float:
    a, b = grams(row["source_text"]), grams(row["text"])
    return len(a & b) / max(1, min(len(a), len(b)))


def ratio(row: dict[str, Any]) -> float:
    return SequenceMatcher(None, row["source_text"].split(), row["text"].split(), autojunk=False).ratio()


def threshold(scores: list[float]) -> float:
    """The lowest value that at most FALSE_ALLOWED of the independent pairs reach."""
    ranked = sorted(scores, reverse=True)
    return ranked[int(FALSE_ALLOWED * len(ranked))] + 1e-9


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pairs", type=Path)
    asked = options.parse_args()
    with gzip.open(asked.pairs, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    print(f"{len(rows)} pairs, sha256 of the texts {text_digest(''.join(r['text'] for r in rows))[:16]}")
    plain = {"word 3-grams": [containment(r) for r in rows], "difflib ratio": [ratio(r) for r in rows]}
    least = {
        name: threshold([s for s, r in zip(scores, rows, strict=True) if r["kind"] in INDEPENDENT])
        for name, scores in plain.items()
    }
    share: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for n, row in enumerate(rows):
        share[row["kind"]]["verbale"].append(linked(row))
        for name, scores in plain.items():
            share[row["kind"]][name].append(scores[n] >= least[name])
    names = ["verbale", *plain]
    print(f"{'kind':28}" + "".join(f"{name:>15}" for name in names))
    for kind in sorted(share, key=lambda k: (k in INDEPENDENT, k)):
        mark = " (false)" if kind in INDEPENDENT else ""
        print(f"{kind + mark:28}" + "".join(f"{sum(share[kind][n]) / len(share[kind][n]):15.2f}" for n in names))


if __name__ == "__main__":
    main()
