"""Precision, recall and F1 of a measure, and the table that prints them."""

from __future__ import annotations

from typing import Any


class Tally:
    """True positives, found and wanted, of one measure."""

    def __init__(self) -> None:
        self.hit = self.found = self.wanted = 0

    def add(self, found: set[Any], wanted: set[Any]) -> None:
        self.hit += len(found & wanted)
        self.found += len(found)
        self.wanted += len(wanted)

    def __str__(self) -> str:
        precision = self.hit / self.found if self.found else 0.0
        recall = self.hit / self.wanted if self.wanted else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return f"{precision:6.3f} {recall:6.3f} {f1:6.3f}  ({self.wanted})"


def show(title: str, results: dict[str, dict[str, Tally]]) -> None:
    print(f"\n{title}\n{'':66}  precision recall F1 (wanted)")
    for name in dict.fromkeys(name for tallies in results.values() for name in tallies):
        for which, tallies in results.items():
            if name in tallies:
                print(f"{which:22}{name:58}{tallies[name]}")
