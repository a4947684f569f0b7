"""Fit the weights with which rule, tagger and the age of an act are added up for its modality.

usage: python -m training.moods --gold FILE… --network DIR [--strength X]

Learns from the communications of the exchanges that training/split.py keeps apart (--network: the model folder of a
network that has not read them) and writes modality_weights.csv. Prints the share of right modalities over five folds of
exchanges, beside that of the rule and of the tagger alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from verbale.extract.communications import find_communications
from verbale.extract.marked.join import overlap
from verbale.extract.marked.mood import MOODS, OWN, ages, by_grammar, likelihoods, load_weights

from .annotated import arguments, kept, matched, read
from .weights import FOLDS, adam, blended, fold, in_use, write_table

STEPS_OF_FIT = 800
#: What has a weight: (feature, modality).
NAMES = (("link", ""), *((name, str(mood)) for name in OWN for mood in MOODS))


@dataclass(frozen=True, slots=True)
class Case:
    """One matched communication: features (modalities, 1 + OWN × modalities) and the number of the right modality."""

    document: str
    rows: Any
    right: int


def main() -> None:
    asked = arguments(__doc__).parse_args()
    cases = [case for row in kept(asked) for case in cases_of(row, asked.network)]
    rows, goals = np.array([case.rows for case in cases]), np.array([case.right for case in cases])
    folds = np.array([fold(case.document) for case in cases])
    chosen = np.zeros(len(cases), dtype=int)
    for number in range(FOLDS):
        weights = fit(rows[folds != number], goals[folds != number], asked.strength)
        chosen[folds == number] = (rows[folds == number] @ weights).argmax(axis=1)
    print(f"{len(cases)} communications: tagger alone {np.mean(rows[:, :, 0].argmax(axis=1) == goals):.3f}")
    print(f"right over {FOLDS} folds {np.mean(chosen == goals):.3f}")
    old = in_use(lambda: [load_weights()[1][name] for name in NAMES])
    if old is not None:
        print(f"right as in use {np.mean((rows @ old).argmax(axis=1) == goals):.3f}")
    write(blended(fit(rows, goals, asked.strength), old, asked.keep))


def cases_of(row: dict[str, Any], folder: Path) -> Iterator[Case]:
    reading = read(row, folder)
    if reading.marking is None:
        return
    claims, found = reading.communications, find_communications(reading)
    aged = ages(claims, reading.report.published)
    for number, gold in matched(row["gold"].get("communications", []), claims, "communication"):
        rule = next((rule for rule in found if overlap(rule, claims[number], ("mention",))), None)
        told = likelihoods(reading.marking, claims[number])
        ruled = rule.modality if rule is not None else by_grammar(reading, claims[number])
        if told is not None:
            yield Case(row["id"], features(told, ruled, aged[number]), MOODS.index(gold["modality"]))


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
    right = rows[np.arange(len(rows)), goals]

    def slope(weights: Any) -> Any:
        scores = rows @ weights
        grown = np.exp(scores - scores.max(axis=1, keepdims=True))
        grown /= grown.sum(axis=1, keepdims=True)
        return np.einsum("nm,nmf->f", grown, rows) - right.sum(axis=0) + strength * weights

    return adam(slope, rows.shape[2], STEPS_OF_FIT, rate=0.03)


def write(weights: Any) -> None:
    """Writes the table that extract/marked/mood.py reads."""
    write_table(
        "modality_weights",
        "Weights with which rule, tagger and age are added up for a modality; see extract/marked/mood.py.",
        ["feature", "modality", "weight"],
        [(*name, f"{weight:.3f}") for name, weight in zip(NAMES, weights, strict=True)],
        "fitted on tests/gold by training/moods.py",
    )


if __name__ == "__main__":
    main()
