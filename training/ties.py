"""Fit the weights with which it is decided where a thing is asked or answered, and what is answered.

usage: python -m training.ties --gold FILE… --network DIR [--strength X]

Learns from the exchanges that training/split.py keeps apart, with --unread from all given (--network: a model folder
whose network has not read them) and writes tie_weights.csv. Prints, over five folds of exchanges, recall and
precision of the links of matched demands and responses as rules and tagger tie them, and as they are weighed at
several thresholds.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from verbale.extract.joined import both_demands, both_responses
from verbale.extract.marked.ties import load_weights
from verbale.extract.marked.tying import FEATURES, TIES, ties

from .annotated import PLURALS, arguments, kept, matched, read
from .weights import blended, held_out, in_use, logistic, probable, write_table

Way = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """One link of a matched claim: its targets in numbers, which are right and tied before, how many are annotated."""

    document: str
    way: Way
    rows: list[tuple[float, ...]]
    right: list[bool]
    tied: list[bool]
    gold: int


def main() -> None:
    asked = arguments(__doc__).parse_args()
    cases = [case for row in kept(asked) for case in cases_of(row, asked.network)]
    weights = {}
    for way in TIES:
        own = [case for case in cases if case.way == way]
        rows = np.array([row for case in own for row in case.rows])
        goals = np.array([one for case in own for one in case.right], dtype=float)
        old = in_use(partial(weights_of, way))
        if old is not None:
            print("as in use")
            judge(way, own, probable(rows, old))
        print("weighed anew, over folds")
        judge(way, own, held_out(rows, goals, [case.document for case in own for _ in case.rows], asked.strength))
        weights[way] = blended(logistic(rows, goals, asked.strength), old, asked.keep)
    write(weights)


def weights_of(way: Way) -> tuple[float, ...]:
    return load_weights()[way]


def cases_of(row: dict[str, Any], folder: Path) -> Iterator[Case]:
    """The links of the matched claims of one document; a target that matches nothing is wrong."""
    reading = read(row, folder, demands=both_demands, responses=both_responses)
    if reading.marking is None:
        return
    layers = {"communication": reading.communications, "demand": reading.demands, "response": reading.responses}
    annotated = {kind: row["gold"].get(PLURALS[kind], []) for kind in layers}
    of = {kind: dict(matched(annotated[kind], claims, kind)) for kind, claims in layers.items()}
    for way in TIES:
        kind, field, to = way
        known = {gold["id"] for gold in annotated[to]}
        weighed = ties(reading, reading.marking, layers[kind], field, to)
        for number, gold in of[kind].items():
            wanted = led(gold, field) & known
            own = [tie for tie in weighed if tie.claim == number]
            right = [of[to][tie.target]["id"] in wanted if tie.target in of[to] else False for tie in own]
            yield Case(row["id"], way, [tie.features for tie in own], right, [tie.tied for tie in own], len(wanted))


def led(gold: dict[str, Any], field: str) -> set[str]:
    """Ids to which a field of an annotated claim leads."""
    ids = gold.get(field) or []
    return {ids} if isinstance(ids, str) else set(ids)


def judge(way: Way, cases: list[Case], chances: Any) -> None:
    """Prints recall over all annotated links, and precision, before and when each claim leads to its likeliest."""
    gold = sum(case.gold for case in cases)
    before = [one for case in cases for one, tied in zip(case.right, case.tied, strict=True) if tied]
    print(f"{' '.join(way)}: {gold} annotated; tied before: {_told(before, gold)}")
    for enough in (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
        at, found = 0, []
        for case in cases:
            here = chances[at : at + len(case.rows)]
            at += len(case.rows)
            if len(here) and here.max() >= enough:
                found.append(case.right[int(here.argmax())])
        print(f"  from {enough:.2f}: {_told(found, gold)}")


def _told(found: list[bool], gold: int) -> str:
    hit = sum(found)
    return (
        f"recall {hit / max(1, gold):.3f}, precision {hit / max(1, len(found)):.3f} of {len(found)},"
        f" F1 {2 * hit / max(1, gold + len(found)):.3f}"
    )


def write(weights: dict[Way, Any]) -> None:
    """Writes the table that extract/marked/ties.py reads."""
    write_table(
        "tie_weights",
        "Weights with which it is decided in which communication a thing is asked or answered, and what is answered;"
        " see extract/marked/tying.py.",
        ["of", "field", "to", "feature", "weight"],
        [
            (*way, name, f"{weight:.3f}")
            for way, own in weights.items()
            for name, weight in zip(FEATURES, own, strict=True)
        ],
        "fitted on tests/gold by training/ties.py",
    )


if __name__ == "__main__":
    main()
