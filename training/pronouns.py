"""Fit the weights by which a pronoun finds whom it stands for; writes pronoun_weights.csv.

usage: python -m training.pronouns GOLD.jsonl.gz… [--strength X]

Reads the annotated claims, takes each pronoun that names a role there, and learns which of those named before it
(resolve/antecedent.py) is the annotated actor. Texts that are kept apart are not learned from. Prints the share of
right antecedents over five folds of exchanges.
"""

import argparse
import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

from verbale.mention import pronouns
from verbale.mention.mention import Mention, Naming
from verbale.mention.mentions import find_mentions
from verbale.record import Span
from verbale.resolve.antecedent import FEATURES, KINDS, Candidate, candidates
from verbale.resolve.cast import Cast
from verbale.resolve.pronouns import weighed

from .split import is_apart, is_held_out
from .weights import FOLDS, Case, fold, likeliest, write_table

sys.path.append(str(Path(__file__).parent.parent / "benchmarks"))
from actors import _PRONOUNS, HELD_OUT, judged, roles_of
from mentions import UNSEEN, reading_of, rows

STEPS_OF_FIT = 400


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("gold", nargs="+", type=Path)
    ask.add_argument("--strength", type=float, default=5.0, help="of the pull towards zero")
    asked = ask.parse_args()
    found: dict[str, Any] = {}
    for path in asked.gold:
        for row in rows(path, UNSEEN):
            apart = is_held_out(row["id"]) or is_apart(row["id"]) or path.name.split(".")[0] in HELD_OUT
            if not apart:
                found.setdefault(row["id"], row)
    cases = [case for row in found.values() for case in cases_of(row)]
    table: dict[str, Any] = {}
    for kind in sorted(set(KINDS.values())):
        own = [case for case in cases if case.kind == kind]
        right = sum(
            case.right[int((np.array(case.rows) @ weights).argmax())]
            for number in range(FOLDS)
            for weights in [fit([case for case in own if fold(case.document) != number], asked.strength)]
            for case in own
            if fold(case.document) == number
        )
        print(f"{kind}: {len(own)} pronouns, {100 * right / len(own):.1f} % right over {FOLDS} folds")
        table[kind] = fit(own, asked.strength)
    write_table(
        "pronoun_weights",
        "Weights by which a pronoun finds whom it stands for, by kind of pronoun; see resolve/antecedent.py.",
        ["feature", *table],
        [(name, *(f"{weights[i]:.3f}" for weights in table.values())) for i, name in enumerate(FEATURES)],
        "fitted on tests/gold by training/pronouns.py",
    )


def cases_of(row: dict[str, Any]) -> list[Case]:
    """The annotated pronouns of one report that are resolved by weighing, with their candidates."""
    reading, _ = reading_of(row, marked=False)
    asked: dict[int, tuple[str, list[Candidate]]] = {}

    def note(cast: Cast, gender: str, place: Any, skip: frozenset[str]) -> Any:
        asked[place.at] = (gender, candidates(cast, gender, place, skip))
        return weighed(cast, gender, place, skip)

    with patch.object(pronouns, "weighed", note):
        mentions = find_mentions(reading)
    tokens = [token for token in reading.doc if not token.is_space]
    at = {token.idx: number for number, token in enumerate(tokens)}
    made = []
    for span, actor in roles_of(row):
        gender, met = asked.get(at.get(span.start, -1), ("", []))
        if not met or reading.words(span).lower() not in _PRONOUNS:
            continue
        right = [is_right(actor, candidate, mentions, reading.report.published) for candidate in met]
        if any(right):
            made.append(Case(row["id"], KINDS[gender], [candidate.features for candidate in met], right))
    return made


def is_right(actor: str, candidate: Candidate, mentions: list[Mention], on: Any) -> bool:
    own = next((m for m in mentions if m.actor is not None and m.actor.id == candidate.actor.id), None)
    nowhere = Span(0, 1)
    return judged(actor, own or Mention(nowhere, nowhere, Naming.NAME, candidate.actor, 1.0, ""), on)[0]


def fit(cases: list[Case], strength: float) -> Any:
    """Weights under which the right candidates are likeliest among all of their pronoun."""
    return likeliest([case.rows for case in cases], [case.right for case in cases], strength, STEPS_OF_FIT)


if __name__ == "__main__":
    main()
