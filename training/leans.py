"""Fit the weights that tell whether a weekday, a month or a date without a year lies ahead; writes day_leans.csv.

usage: python -m training.leans GOLD.jsonl.gz… [--strength X] [--fewest N]

Reads the annotated days of all texts but those that nothing is learned from. A feature counts when at least N days have
it, and most of those that do are left without weight. Prints the share of right sides over five folds of exchanges,
beside that of the weights in use and of what the tense alone says.
"""

import argparse
import datetime
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from spacy.tokens import Token

from verbale.mention import day_lean, days
from verbale.mention.day_lean import ALWAYS, FAMILIES, both_days, features, load_weights
from verbale.mention.day_setting import Setting
from verbale.mention.day_tense import Tense
from verbale.record import Day

from .split import is_held_out
from .weights import FOLDS, fold, sparse_logistic, write_table

sys.path.append(str(Path(__file__).parent.parent / "benchmarks"))
from days_figures import _reading, _rows

#: A weight under this is left out of the table.
SMALLEST = 0.02


@dataclass(frozen=True, slots=True)
class Case:
    """One annotated day that could be the last such one or the next: what is told of it, and whether it is the next."""

    document: str
    kind: str
    features: dict[str, float]
    ahead: bool
    by_tense: bool


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("gold", nargs="+", type=Path)
    ask.add_argument("--strength", type=float, default=1.0, help="of the pull towards zero")
    ask.add_argument("--fewest", type=int, default=8)
    asked = ask.parse_args()
    rows = {row["id"]: row for path in asked.gold for row in _rows(path) if not is_held_out(row["id"])}
    cases = [case for row in rows.values() if row["gold"].get("days") for case in cases_of(row)]
    names = [ALWAYS, *sorted(common(cases, asked.fewest) - {ALWAYS})]
    table = np.array([[case.features.get(name, 0.0) for name in names] for case in cases])
    goals = np.array([case.ahead for case in cases], dtype=float)
    folds = np.array([fold(case.document) for case in cases])
    scores = np.zeros(len(cases))
    for number in range(FOLDS):
        weights = sparse_logistic(table[folds != number], goals[folds != number], asked.strength)
        scores[folds == number] = table[folds == number] @ weights
    old = load_weights()
    in_use = np.array([sum(old.get(name, 0.0) * value for name, value in case.features.items()) for case in cases])
    for family in ("weekday", "date", "month"):
        own = np.array([FAMILIES[case.kind] == family for case in cases])
        right = [np.mean((told[own] >= 0) == (goals[own] > 0)) for told in (scores, in_use)]
        tense = np.mean([case.by_tense == case.ahead for case in cases if FAMILIES[case.kind] == family])
        said = f"right {right[0]:.3f} over {FOLDS} folds, {right[1]:.3f} as in use, {tense:.3f} by tense"
        print(f"{family}: {own.sum()} days, {said}")
    weights = sparse_logistic(table, goals, asked.strength)
    write_table(
        "day_leans",
        "Weights of what speaks for a day still to come (above zero) or gone by; see mention/day_lean.py.",
        ["feature", "weight"],
        [(name, f"{one:.2f}") for name, one in zip(names, weights, strict=True) if abs(one) >= SMALLEST],
        "fitted on tests/gold by training/leans.py",
    )


def cases_of(row: dict[str, Any]) -> list[Case]:
    """The annotated days of a document whose side is to be told, each as the path meets it."""
    told: list[tuple[int, str, dict[str, float], tuple[datetime.date, datetime.date], bool]] = []
    places = [(day["span"]["start"], day["span"]["end"], day["value"]) for day in row["gold"]["days"]]

    def kept(token: Token | None, kind: str, words: dict[str, str], setting: Setting) -> bool | None:
        both = both_days(kind, words, setting.today)
        if token is not None and both is not None:
            by_tense = setting.tense is Tense.FUTURE
            told.append((token.idx, kind, features(token, kind, setting, both), both, by_tense))
        return day_lean.lies_ahead(token, kind, words, setting)

    with patch.object(days, "lies_ahead", kept):
        _reading(row)
    found = []
    for at, kind, known, both, by_tense in told:
        value = next((value for start, end, value in places if start <= at < end), None)
        first = Day.of(value).first if value else None
        if first is not None and FAMILIES[kind] == "month":
            first = first.replace(day=1)
        if first in both:
            found.append(Case(row["id"], kind, known, first == both[1], by_tense))
    return found


def common(cases: list[Case], fewest: int) -> set[str]:
    counts: dict[str, int] = {}
    for case in cases:
        for name, value in case.features.items():
            counts[name] = counts.get(name, 0) + (value != 0)
    return {name for name, count in counts.items() if count >= fewest}


if __name__ == "__main__":
    main()
