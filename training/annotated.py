"""Annotated documents of the exchanges kept apart, read as verbale reads them, and the claims that match."""

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks" / "scorers"))

import score_claims

from verbale.pipeline import STEPS, Step, read_report
from verbale.reading import Reading
from verbale.record import Claim, Day, Report
from verbale.tagger.tagger import load_tagger

from .examples import rows
from .split import is_apart, is_held_out

Find = Callable[[Reading], Any]

PLURALS = {"communication": "communications", "demand": "demands", "response": "responses"}


def arguments(what: str, needs_network: bool = True) -> argparse.ArgumentParser:
    """The options of all who learn from annotated documents: which, read with which network, and how cautiously."""
    ask = argparse.ArgumentParser(description=what, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--gold", required=True, nargs="+", type=Path)
    ask.add_argument("--network", required=needs_network, type=Path)
    ask.add_argument("--strength", type=float, default=1.0, help="of the pull towards zero")
    ask.add_argument("--unread", action="store_true", help="the network has read none of the files: learn from all")
    ask.add_argument("--keep", type=float, default=0.0, help="share of the weights in use that stays, 0 to 1")
    return ask


def kept(asked: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """The rows of annotated files that the network has not read and that may be learned from, file by file."""
    for path in sorted(asked.gold):
        for row in rows(path):
            apart = asked.unread or is_apart(row["id"])
            if apart and not is_held_out(row["id"]) and not row["gold"].get("skip"):
                yield row


def read(row: dict[str, Any], folder: Path, **instead: Find) -> Reading:
    """A document read with the network of `folder`; `instead`: other ways to make a layer, by its name."""
    report = Report.make(row["text"], language="en", published=published(row))
    return read_report(report, steps=steps_with(folder, **instead))


def published(row: dict[str, Any]) -> Day | None:
    """The day of an annotated document, which may be written with an hour after it."""
    return Day.of(row["date"][:10]) if row.get("date") else None


def steps_with(folder: Path, **instead: Find) -> tuple[Step, ...]:
    """The steps of a report's path with the network of a model folder; `instead` as for `read`."""

    def mark(reading: Reading) -> Any:
        return load_tagger(folder).mark(reading.text, reading.paragraphs)

    ways = {"marking": mark, **instead}
    return tuple(replace(step, find=ways[step.gives]) if step.gives in ways else step for step in STEPS)


def matched(gold: list[dict[str, Any]], claims: list[Claim], kind: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """(number of the claim, annotation) of each pair that the scorer takes for one."""
    found = [{"spans": spans_of(claim)} for claim in claims]
    return ((j, gold[i]) for i, j in one_to_one(gold, found, PLURALS[kind]))


def spans_of(claim: Claim) -> dict[str, list[tuple[int, int]]]:
    """The bounds of a claim's spans by field, as the scorer takes them."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for field, span in claim.iter_spans():
        spans.setdefault(field, []).append(span.bounds)
    return spans


def one_to_one(gold: list[dict[str, Any]], found: list[dict[str, Any]], plural: str) -> Iterator[tuple[int, int]]:
    """Numbers of the annotations and of what was found that the scorer pairs, best overlap first."""
    kind, wanted = score_claims.KINDS[plural]
    pairs = sorted(
        ((score_claims.score(g, f, kind, wanted), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)),
        key=lambda pair: -pair[0],
    )
    left, right = set(range(len(gold))), set(range(len(found)))
    for points, i, j in pairs:
        if points > 0 and i in left and j in right:
            left.remove(i)
            right.remove(j)
            yield i, j
