"""Fit the weights that tell when a report without a date was written; writes undated_signs.csv.

usage: python -m training.undated [CASE_FOLDER…] [--strength X]

Reads the exchanges whose folders are given, or the example and all of tests/exchanges but those that nothing is learned
from. Each dated report is read once as if it had no date: the right day should be likelier than all others. Prints how
many words for days have a value, and how many of these the right one, over five folds of exchanges.
"""

import argparse
import sys
from pathlib import Path
from unittest.mock import patch

from verbale.merge.undated import chances
from verbale.merge.undated.evidence import SIGNS
from verbale.merge.undated.written import Written

from .split import is_held_out
from .weights import FOLDS, fold, likeliest, write_table

sys.path.append(str(Path(__file__).parent.parent / "benchmarks"))
from threads import all_folders
from undated import Count, Hidden, hide_each

#: Steps of the fit.
STEPS = 800


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folders", nargs="*", type=Path)
    ask.add_argument("--strength", type=float, default=0.05, help="of the pull towards zero")
    asked = ask.parse_args()
    folders = [folder for folder in asked.folders or all_folders() if not is_held_out(folder.name)]
    cases = [(folder.name, one) for folder in folders for one in hide_each(folder) if one.evidence is not None]
    count = Count()
    for number in range(FOLDS):
        weights = fitted([one for name, one in cases if fold(name) != number], asked.strength)
        with patch.object(chances, "load_weights", lambda weights=weights: weights):
            for name, one in cases:
                if fold(name) == number:
                    add(count, one)
    print(f"{len(cases)} reports, words with a day over {FOLDS} folds: {count}")
    weights = fitted([one for _, one in cases], asked.strength)
    write_table(
        "undated_signs",
        "Weights of what speaks for the day on which an undated report was written; see merge/undated/evidence.py.",
        ["sign", "weight"],
        [(name, f"{one:.2f}") for name, one in zip(SIGNS, weights, strict=True)],
        "fitted on tests/exchanges by training/undated.py",
    )


def fitted(cases: list[Hidden], strength: float) -> tuple[float, ...]:
    rows, right = [], []
    for one in cases:
        assert one.evidence is not None
        days = list(one.evidence.days())
        if one.day in days:
            rows.append([one.evidence.signs(day) for day in days])
            right.append([day == one.day for day in days])
    return tuple(float(weight) for weight in likeliest(rows, right, strength, STEPS))


def add(count: Count, one: Hidden) -> None:
    """Counts the words of a report by the weights in use, its dateline left aside."""
    assert one.evidence is not None
    written = Written(chances.find_chances(one.evidence), "", ())
    for words in one.words:
        if (true := words.on(one.day)) is not None:
            count.add(written.day_of(words), true)


if __name__ == "__main__":
    main()
