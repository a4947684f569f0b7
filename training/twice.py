"""Fit the weights with which it is decided whether two claims of a report are one demand, or one answer, told twice.

usage: python -m training.twice --gold FILE… --network DIR [--strength X]

Learns from the exchanges that training/split.py keeps apart, with --unread from all given (--network: a model folder
whose network has not read them) and writes twice_weights.csv. Prints, over five folds of exchanges, precision and
recall of demands and of responses as they are found, as the weights join them at several thresholds, and as they would
be if every pair were decided rightly.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from verbale.extract.joined import tied_demands, tied_responses
from verbale.extract.marked.communications import gather
from verbale.extract.marked.twice import FEATURES, REACH, features, links, load_weights, telling

from .annotated import PLURALS, arguments, kept, read, score_claims, spans_of
from .weights import blended, held_out, in_use, logistic, probable, write_table

KINDS = ("demand", "response")
#: More than any chance: nothing is joined.
NEVER = 2.0


@dataclass(frozen=True, slots=True)
class Case:
    """The claims of one kind in one document: which annotations each overlaps and how far, and each pair in numbers.

    `stands_for`: the annotation that each claim is taken for (None: none).
    """

    document: str
    overlaps: list[dict[int, float]]
    stands_for: list[int | None]
    annotated: int
    pairs: list[tuple[int, int]]
    rows: list[tuple[float, ...]]


def main() -> None:
    asked = arguments(__doc__).parse_args()
    found: dict[str, list[Case]] = {kind: [] for kind in KINDS}
    for row in kept(asked):
        for kind, case in cases_of(row, asked.network):
            found[kind].append(case)
    weights = {}
    for kind, cases in found.items():
        rows = np.array([row for case in cases for row in case.rows])
        goals = np.array([is_one(case, pair) for case in cases for pair in case.pairs], dtype=float)
        known = np.array([None not in _both(case, pair) for case in cases for pair in case.pairs])
        documents = [case.document for case in cases for _ in case.pairs]
        print(f"{kind}: {int(known.sum())} pairs of annotated claims, {int(goals[known].sum())} are one")
        judge(cases, np.zeros(len(goals)), "as found", (NEVER,))
        old = in_use(partial(weights_of, kind))
        if old is not None:
            judge(cases, probable(rows, old), "as in use", (0.5,))
        judge(cases, held_out(rows, goals, documents, asked.strength, known), "weighed", (0.4, 0.5, 0.6, 0.7))
        judge(cases, goals, "all right", (0.5,))
        weights[kind] = blended(logistic(rows[known], goals[known], asked.strength), old, asked.keep)
    write(weights)


def weights_of(kind: str) -> Any:
    return load_weights()[kind]


def cases_of(row: dict[str, Any], folder: Path) -> Iterator[tuple[str, Case]]:
    """The demands and the responses of a document, as they are before any two are joined."""
    reading = read(row, folder, demands=tied_demands, responses=tied_responses)
    if reading.marking is None:
        return
    for kind, claims in (("demand", reading.demands), ("response", reading.responses)):
        gold = row["gold"].get(PLURALS[kind], [])
        overlaps = [overlapping(gold, spans_of(claim), kind) for claim in claims]
        told = [telling(reading, claim) for claim in claims]
        pairs = [(i, j) for i in range(len(told)) for j in range(i + 1, min(len(told), i + 1 + REACH))]
        linked = links(reading.marking, told)
        rows = [features(told[i], told[j], (float(linked[i, j]), float(linked[j, i]))) for i, j in pairs]
        yield kind, Case(row["id"], overlaps, taken_for(overlaps), len(gold), pairs, rows)


def overlapping(gold: Sequence[dict[str, Any]], spans: dict[str, list[tuple[int, int]]], kind: str) -> dict[int, float]:
    """Annotations that a claim with these spans matches, as the scorer weighs it."""
    wanted = score_claims.KINDS[PLURALS[kind]][1]
    scores = {n: score_claims.score(one, {"spans": spans}, kind, wanted) for n, one in enumerate(gold)}
    return {n: score for n, score in scores.items() if score > 0}


def taken_for(overlaps: Sequence[dict[int, float]]) -> list[int | None]:
    """The annotation of each claim: one to one first, as the scorer pairs them; what is left goes to its best."""
    one_to_one = paired(overlaps)
    return [one_to_one.get(i, max(one, key=lambda n: one[n]) if one else None) for i, one in enumerate(overlaps)]


def paired(overlaps: Sequence[dict[int, float]]) -> dict[int, int]:
    """Claim -> annotation, one to one, the best overlap first."""
    found: dict[int, int] = {}
    for _, i, n in sorted(((-score, i, n) for i, one in enumerate(overlaps) for n, score in one.items())):
        if i not in found and n not in found.values():
            found[i] = n
    return found


def _both(case: Case, pair: tuple[int, int]) -> tuple[int | None, int | None]:
    return case.stands_for[pair[0]], case.stands_for[pair[1]]


def is_one(case: Case, pair: tuple[int, int]) -> bool:
    one, other = _both(case, pair)
    return one is not None and one == other


def judge(cases: Sequence[Case], chances: Any, what: str, thresholds: Sequence[float]) -> None:
    """Prints precision and recall of the claims joined by `chances`, one a pair, in the order of the cases."""
    for enough in thresholds:
        at = right = given = gold = 0
        for case in cases:
            table = np.zeros((len(case.overlaps), len(case.overlaps)))
            for (i, j), chance in zip(case.pairs, chances[at : at + len(case.pairs)], strict=True):
                table[i, j] = table[j, i] = chance
            at += len(case.pairs)
            groups = gather(table, enough)
            right += len(paired([together([case.overlaps[n] for n in group]) for group in groups]))
            given, gold = given + len(groups), gold + case.annotated
        precision, recall, middle = right / max(1, given), right / max(1, gold), 2 * right / max(1, given + gold)
        print(f"{what} from {enough:.1f}: precision {precision:.3f}, recall {recall:.3f}, F1 {middle:.3f}")


def together(overlaps: Sequence[dict[int, float]]) -> dict[int, float]:
    """What claims joined into one overlap."""
    return {n: max(one.get(n, 0.0) for one in overlaps) for n in sorted({n for one in overlaps for n in one})}


def write(weights: dict[str, Any]) -> None:
    """Writes the table that extract/marked/twice.py reads."""
    write_table(
        "twice_weights",
        "Weights with which it is decided whether two demands, or two answers, of a report are one told twice;"
        " see extract/marked/twice.py.",
        ["feature", *KINDS],
        [(name, *(f"{weights[kind][n]:.3f}" for kind in KINDS)) for n, name in enumerate(FEATURES)],
        "fitted on tests/gold by training/twice.py",
    )


if __name__ == "__main__":
    main()
