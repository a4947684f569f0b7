"""Fit the weights with which it is decided whether two places of a report name one communication.

usage: python -m training.sames --gold FILE… --network DIR [--strength X]

Learns from the exchanges that training/split.py keeps apart, with --unread from all given (--network: a model folder
whose network has not read them) and writes same_weights.csv. Prints, over five folds of exchanges, recall and
precision of the pairs of places that name one communication, at several thresholds, beside those of the tagger's link
alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from verbale.extract.marked.communications import gather
from verbale.extract.marked.same import FEATURES, NEAR, Place, features, load_weights, places

from .annotated import arguments, kept, read
from .weights import blended, held_out, in_use, logistic, probable, write_table


@dataclass(frozen=True, slots=True)
class Case:
    """The places of one document: the communication that each names (None: none), and the features of each pair."""

    document: str
    named: list[int | None]
    pairs: list[tuple[int, int]]
    rows: list[tuple[float, ...]]


def main() -> None:
    asked = arguments(__doc__).parse_args()
    cases = [case for row in kept(asked) for case in cases_of(row, asked.network)]
    rows = np.array([row for case in cases for row in case.rows])
    goals = np.array([_is_one(case, pair) for case in cases for pair in case.pairs], dtype=float)
    known = np.array([None not in _both(case, pair) for case in cases for pair in case.pairs])
    documents = np.array([case.document for case in cases for _ in case.pairs])
    print(f"{int(known.sum())} pairs of places that name annotated communications, {int(goals[known].sum())} name one")
    links = 1 / (1 + np.exp(-rows[:, FEATURES.index("link")]))
    judge(cases, links, "the tagger's link", (0.5, 0.6, 0.7))
    old = in_use(load_weights)
    if old is not None:
        judge(cases, probable(rows, old), "as in use", (0.4, 0.5, 0.6, 0.7))
    judge(cases, held_out(rows, goals, documents, asked.strength, known), "weighed", (0.4, 0.5, 0.6, 0.7))
    write(blended(logistic(rows[known], goals[known], asked.strength), old, asked.keep))


def cases_of(row: dict[str, Any], folder: Path) -> Iterator[Case]:
    """The places that a document's communications are named at."""
    nothing: dict[str, Callable[[Any], list[Any]]] = dict.fromkeys(
        ("communications", "demands", "responses", "statements"), lambda _: []
    )
    reading = read(row, folder, **nothing)
    if reading.marking is None:
        return
    found = places(reading, reading.marking)
    pairs = [(i, j) for i in range(len(found)) for j in range(i + 1, min(len(found), i + 1 + NEAR))]
    rows = [features(reading.marking, found, i, j) for i, j in pairs]
    yield Case(row["id"], [named_at(place, row["gold"].get("communications", [])) for place in found], pairs, rows)


def named_at(place: Place, gold: list[dict[str, Any]]) -> int | None:
    """Number of the annotated communication whose mentions share most characters with a place."""
    shared = [
        (min(place.span.end, mention["end"]) - max(place.span.start, mention["start"]), -number)
        for number, one in enumerate(gold)
        for mention in one.get("mentions", [])
    ]
    most, number = max(shared, default=(0, 0))
    return -number if most > 0 else None


def _both(case: Case, pair: tuple[int, int]) -> tuple[int | None, int | None]:
    return case.named[pair[0]], case.named[pair[1]]


def _is_one(case: Case, pair: tuple[int, int]) -> bool:
    one, other = _both(case, pair)
    return one is not None and one == other


def judge(cases: list[Case], chances: Any, what: str, thresholds: tuple[float, ...]) -> None:
    """Prints recall and precision of the pairs brought together by `chances`, one a pair, in the order of the cases."""
    for enough in thresholds:
        at = right = given = gold = 0
        for case in cases:
            table = np.zeros((len(case.named), len(case.named)))
            for (i, j), chance in zip(case.pairs, chances[at : at + len(case.pairs)], strict=True):
                table[i, j] = table[j, i] = chance
            at += len(case.pairs)
            group_of = {place: n for n, group in enumerate(gather(table, enough)) for place in group}
            for pair in case.pairs:
                if None in _both(case, pair):
                    continue
                together = group_of[pair[0]] == group_of[pair[1]]
                given, gold = given + together, gold + _is_one(case, pair)
                right += together and _is_one(case, pair)
        print(f"{what} from {enough:.1f}: recall {right / max(1, gold):.3f}, precision {right / max(1, given):.3f}")


def write(weights: Any) -> None:
    """Writes the table that extract/marked/same.py reads."""
    write_table(
        "same_weights",
        "Weights with which it is decided whether two places of a report name one communication;"
        " see extract/marked/same.py.",
        ["feature", "weight"],
        [(name, f"{weight:.3f}") for name, weight in zip(FEATURES, weights, strict=True)],
        "fitted on tests/gold by training/sames.py",
    )


if __name__ == "__main__":
    main()
