"""Weights of features: how they are fitted, tried on what they were not fitted to, and written as a table."""

import csv
import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from verbale.errors import ModelError
from verbale.lexicon import table as lexicon_table

from .split import exchange

#: Parts of the data of which each is held out once.
FOLDS = 5
TABLES = Path(lexicon_table.__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Case:
    """Candidates of one annotated thing in numbers, and which of them are right."""

    document: str
    kind: str
    rows: list[tuple[float, ...]]
    right: list[bool]


def fold(document: str) -> int:
    """The part in which all documents of an exchange lie, decided by its name alone."""
    return int(hashlib.sha256(f"fold {exchange(document)}".encode()).hexdigest(), 16) % FOLDS


def adam(slope: Callable[[Any], Any], size: int, steps: int, rate: float) -> Any:
    """`size` weights after so many steps of Adam against `slope` (weights to the derivative of the loss), from zero."""
    weights, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, steps + 1):
        steep = slope(weights)
        mean, square = 0.9 * mean + 0.1 * steep, 0.999 * square + 0.001 * steep**2
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def likeliest(
    rows: Sequence[Sequence[Sequence[float]]], right: Sequence[Sequence[bool]], strength: float, steps: int
) -> Any:
    """Weights under which the right candidates are likeliest among all of their case (Adam on the log loss).

    `rows`: for each case the features of each candidate; `right`: for each case which of them are.
    """
    features = np.array([row for case in rows for row in case])
    goals = np.array([one for case in right for one in case], dtype=float)
    owner = np.repeat(np.arange(len(rows)), [len(case) for case in rows])
    first = np.unique(owner, return_index=True)[1]

    def slope(weights: Any) -> Any:
        scores = features @ weights
        grown = np.exp(scores - np.maximum.reduceat(scores, first)[owner])
        among_all = grown / np.bincount(owner, grown)[owner]
        among_right = grown * goals / np.bincount(owner, grown * goals)[owner]
        return features.T @ (among_all - among_right) + strength * weights

    return adam(slope, features.shape[1], steps, rate=0.05)


def logistic(rows: Any, goals: Any, strength: float) -> Any:
    """Weights of a logistic regression, by Newton's steps."""
    weights = np.zeros(rows.shape[1])
    for _ in range(25):
        chances = probable(rows, weights)
        slope = rows.T @ (chances - goals) + strength * weights
        bend = (rows.T * (chances * (1 - chances))) @ rows + strength * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights


def sparse_logistic(rows: Any, goals: Any, strength: float, steps: int = 600) -> Any:
    """Weights of a logistic regression drawn towards zero by their size, so that most are zero.

    By accelerated proximal gradient (Beck and Teboulle 2009); the first column, the same for all rows, is not drawn.
    """
    longest = np.linalg.norm(rows, 2) ** 2 / 4
    drawn = np.full(rows.shape[1], strength / longest)
    drawn[0] = 0
    weights = ahead = np.zeros(rows.shape[1])
    pace = 1.0
    for _ in range(steps):
        stepped = ahead - rows.T @ (probable(rows, ahead) - goals) / longest
        found = np.sign(stepped) * np.maximum(np.abs(stepped) - drawn, 0)
        next_pace = (1 + (1 + 4 * pace**2) ** 0.5) / 2
        ahead = found + (pace - 1) / next_pace * (found - weights)
        weights, pace = found, next_pace
    return weights


def in_use(load: Callable[[], Any]) -> Any:
    """The weights that `load` gives; None where they were made for other features, which is what a fit is to mend."""
    try:
        return np.array(load())
    except ModelError:
        return None


def blended(fitted: Any, old: Any, keep: float) -> Any:
    """Weights between those fitted to some texts and those in use, fitted to others; `keep`: share of the latter.

    Raises ValueError where a share of weights is to be kept that fit other features.
    """
    if keep == 0:
        return fitted
    if old is None:
        raise ValueError("the weights in use were made for other features: none of them can be kept")
    return (1 - keep) * np.array(fitted) + keep * np.array(old)


def probable(rows: Any, weights: Any) -> Any:
    """The probability that a logistic regression gives each row."""
    return 1 / (1 + np.exp(-rows @ weights))


def held_out(rows: Any, goals: Any, documents: Iterable[str], strength: float, known: Any = None) -> Any:
    """The probability of each row by the regression fitted to the exchanges of all other folds; a document a row.

    `known`: the rows that may be learned from, all when None.
    """
    folds = np.array([fold(document) for document in documents])
    known = np.ones(len(rows), dtype=bool) if known is None else known
    chances = np.zeros(len(rows))
    for number in range(FOLDS):
        learned = known & (folds != number)
        weights = logistic(rows[learned], goals[learned], strength)
        chances[folds == number] = probable(rows[folds == number], weights)
    return chances


def write_table(name: str, comment: str, columns: Sequence[str], rows: Iterable[Sequence[str]], fitted: str) -> None:
    """Writes a table of the lexicon; `fitted`, the same for all rows, is what its column `source` says."""
    with (TABLES / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(f"# {comment}\n")
        table = csv.writer(file, lineterminator="\n")
        table.writerow([*columns, "source"])
        table.writerows([*row, fitted] for row in rows)
