"""Fit the weights with which rule, tagger and the age of an act are added up for its modality.

usage: python -m training.moods --gold FILE… --network DIR [--strength X]

Learns from the communications of the exchanges that training/split.py keeps apart (--network: the model folder of a
network that has not read them) and writes modality_weights.csv. Prints the share of right modalities over five folds of
exchanges, beside that of the rule and of the tagger alone.
"""

import argparse
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from verbale.extract.communications import find_communications
from verbale.extract.marked.join import overlap
from verbale.extract.marked.mood import MOODS, OWN, ages, likelihoods
from verbale.lexicon import table as lexicon_table

from .parts import FOLDS, fold, kept, matched, read

WEIGHTS = Path(lexicon_table.__file__).parent / "data" / "modality_weights.csv"
STEPS_OF_FIT = 800


@dataclass(frozen=True, slots=True)
class Case:
    """One matched communication: features (modalities, 1 + OWN × modalities) and the number of the right modality."""

    document: str
    rows: Any
    right: int


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--gold", required=True, nargs="+", type=Path)
    ask.add_argument("--network", required=True, type=Path)
    ask.add_argument("--strength", type=float, default=1.0, help="of the pull towards zero")
    asked = ask.parse_args()
    cases = [case for row in kept(asked.gold) for case in cases_of(row, asked.network)]
    rows, goals = np.array([case.rows for case in cases]), np.array([case.right for case in cases])
    folds = np.array([fold(case.document) for case in cases])
    chosen = np.zeros(len(cases), dtype=int)
    for number in range(FOLDS):
        weights = fit(rows[folds != number], goals[folds != number], asked.strength)
        chosen[folds == number] = (rows[folds == number] @ weights).argmax(axis=1)
    print(f"{len(cases)} communications: tagger alone {np.mean(rows[:, :, 0].argmax(axis=1) == goals):.3f}")
    print(f"right over {FOLDS} folds {np.mean(chosen == goals):.3f}")
    write(fit(rows, goals, asked.strength))


def cases_of(row: dict[str, Any], folder: Path) -> Iterator[Case]:
    reading = read(row, folder)
    if reading.marking is None:
        return
    claims, found = reading.communications, find_communications(reading)
    aged = ages(claims, reading.report.published)
    for number, gold in matched(row["gold"].get("communications", []), claims, "communication"):
        rule = next((rule for rule in found if overlap(rule, claims[number], ("mention",))), None)
        told = likelihoods(reading.marking, claims[number])
        if told is not None:
            yield Case(row["id"], features(told, rule and rule.modality, aged[number]), MOODS.index(gold["modality"]))


def features(told: Any, rule: str | None, age: str) -> Any:
    """One row a modality: the tagger's word, then OWN for each modality, all 0 but its own."""
    rows = np.zeros((len(MOODS), 1 + len(OWN) * len(MOODS)))
    rows[:, 0] = told
    for at, mood in enumerate(MOODS):
        for number, name in enumerate(OWN):
            rows[at, 1 + number * len(MOODS) + at] = name in {"always", age} or (name == "rule" and rule == mood)
    return rows


def fit(rows: Any, goals: Any, strength: float) -> Any:
    """Weights of a softmax over the modalities (Adam on the log loss)."""
    weights, mean, square = np.zeros(rows.shape[2]), np.zeros(rows.shape[2]), np.zeros(rows.shape[2])
    right = rows[np.arange(len(rows)), goals]
    for step in range(1, STEPS_OF_FIT + 1):
        scores = rows @ weights
        grown = np.exp(scores - scores.max(axis=1, keepdims=True))
        grown /= grown.sum(axis=1, keepdims=True)
        slope = np.einsum("nm,nmf->f", grown, rows) - right.sum(axis=0) + strength * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights -= 0.03 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def write(weights: Any) -> None:
    """Writes the table that extract/marked/mood.py reads."""
    with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
        file.write(
            "# Weights with which rule, tagger and age are added up for a modality; see extract/marked/mood.py.\n"
        )
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["feature", "modality", "weight", "source"])
        fitted = "fitted on tests/gold by training/moods.py"
        table.writerow(["link", "", f"{weights[0]:.3f}", fitted])
        for number, name in enumerate(OWN):
            for at, mood in enumerate(MOODS):
                table.writerow([name, str(mood), f"{weights[1 + number * len(MOODS) + at]:.3f}", fitted])


if __name__ == "__main__":
    main()
