"""Fit the weights with which rules and tagger are added up for which communication answers which.

usage: python -m training.replies --gold FILE… --network DIR [--strength X]

Learns from the exchanges that training/split.py keeps apart, with --unread from all given (--network: a model folder
whose network has not read them) and writes reply_weights.csv. Prints, over five folds of exchanges, recall and
precision of the replies between matched communications at several thresholds.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from verbale.extract.joined import both_communications
from verbale.extract.marked.answering import FEATURES, pairs
from verbale.extract.marked.answers import load_weights

from .annotated import arguments, kept, matched, read
from .weights import blended, held_out, in_use, logistic, probable, write_table


@dataclass(frozen=True, slots=True)
class Case:
    """The pairs of one document between matched communications, which are right, and how many replies there are."""

    document: str
    replies: list[int]
    rows: list[tuple[float, ...]]
    right: list[bool]
    gold: int


def main() -> None:
    asked = arguments(__doc__).parse_args()
    cases = [case for row in kept(asked) for case in cases_of(row, asked.network)]
    rows = np.array([row for case in cases for row in case.rows])
    goals = np.array([one for case in cases for one in case.right], dtype=float)
    old = in_use(load_weights)
    if old is not None:
        print("as in use")
        judge(cases, probable(rows, old))
    print("weighed anew, over folds")
    judge(cases, held_out(rows, goals, [case.document for case in cases for _ in case.rows], asked.strength))
    tied = rows[:, FEATURES.index("tied")] > 0
    print(f"tied before: {int(goals[tied].sum())} of {int(tied.sum())} right")
    write(blended(logistic(rows, goals, asked.strength), old, asked.keep))


def cases_of(row: dict[str, Any], folder: Path) -> Iterator[Case]:
    """The pairs of one document, those with a communication that is not annotated left out."""
    reading = read(row, folder, communications=both_communications)
    if reading.marking is None:
        return
    annotated = row["gold"].get("communications", [])
    of = {number: gold["id"] for number, gold in matched(annotated, reading.communications, "communication")}
    answers = {(gold["id"], first) for gold in annotated for first in replied(gold)}
    found = [
        pair
        for pair in pairs(reading, reading.marking, reading.communications)
        if pair.reply in of and pair.first in of
    ]
    right = [(of[pair.reply], of[pair.first]) in answers for pair in found]
    yield Case(row["id"], [pair.reply for pair in found], [pair.features for pair in found], right, len(answers))


def replied(gold: dict[str, Any]) -> list[str]:
    """Ids of the communications that an annotated one answers."""
    answered = gold.get("in_reply_to") or []
    return [answered] if isinstance(answered, str) else list(answered)


def judge(cases: list[Case], chances: Any) -> None:
    """Prints recall over all annotated replies, and precision, when each communication answers the likeliest one."""
    gold, reachable = sum(case.gold for case in cases), sum(sum(case.right) for case in cases)
    print(f"{gold} replies annotated, {reachable} between matched communications")
    for enough in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        at = given = hit = 0
        for case in cases:
            here = chances[at : at + len(case.rows)]
            at += len(case.rows)
            for reply in set(case.replies):
                own = [n for n, one in enumerate(case.replies) if one == reply]
                best = max(own, key=lambda n: here[n])
                if here[best] >= enough:
                    given += 1
                    hit += case.right[best]
        print(f"from {enough:.1f}: recall {hit / max(1, gold):.3f}, precision {hit / max(1, given):.3f} of {given}")


def write(weights: Any) -> None:
    """Writes the table that extract/marked/answers.py reads."""
    write_table(
        "reply_weights",
        "Weights with which rules and tagger are added up for which communication of a report answers which;"
        " see extract/marked/answering.py.",
        ["feature", "weight"],
        [(name, f"{weight:.3f}") for name, weight in zip(FEATURES, weights, strict=True)],
        "fitted on tests/gold by training/replies.py",
    )


if __name__ == "__main__":
    main()
