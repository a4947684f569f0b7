"""Measures statements against articles annotated with source, cue and content, and the speed of finding them.

usage: statements.py ARTICLES.jsonl[.gz] [--scorer DIR] [--rules] [--every N] [--first N] [--out PREDICTIONS.jsonl]
                     [--beside [--train TRAIN.jsonl[.gz]] [--train-every N] [--iterations N] [--gender-gap DIR]]

ARTICLES  one object a line: {"id", "text", "attributions": [{"source", "cue", "content"}]}, each a list of
          [start, end]; the files of PolNeAR in this form (its texts are its publishers' and no part of this repository)
--scorer  folder of `score_statements.py`; without it only the predictions are written and the speed is printed
--rules   without the tagger
--every   reads each Nth article, from the --first one on (0)
--beside  prints one table of verbale, textacy, GenderGapTracker's rules and a linear CRF, all run here on the same
          articles and parse; needs --scorer. The CRF learns from each --train-every Nth article of --train, which takes
          a third of a CPU-second an article; --gender-gap is a copy of GenderGapTracker's repository
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import importlib
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rivals.crf import crf
from rivals.gender_gap import gender_gap
from rivals.rival import Rival
from rivals.table import Row, heading, measure, row
from rivals.textacy_direct import textacy
from verbale.attribute.statements import find_drafts
from verbale.attribute.subject import speaker_span
from verbale.pipeline import STEPS
from verbale.reading import Reading
from verbale.record import Report
from verbale.segment.paragraph import find_paragraphs
from verbale.segment.parse import load_model, parse

#: Layers that statements rest on.
NEEDED = ("quotations", "marking", "days", "mentions")
SHOWN = (
    "content all exact", "content all soft", "content all overlap", "content direct exact", "content mixed overlap",
    "content indirect exact", "content indirect overlap", "source all name", "source all head",
)  # fmt: skip


def read_articles(path: Path, every: int, first: int) -> list[dict[str, Any]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    return [json.loads(line) for line in text.splitlines() if line][first::every]


def predict(article: dict[str, Any], seconds: dict[str, float], needed: tuple[str, ...]) -> list[dict[str, Any]]:
    """Attributions of one article; adds the CPU time of each layer to `seconds`."""
    start = time.process_time()
    report = Report.make(article["text"], language="en")
    reading = Reading(report, parse(report))
    reading.paragraphs = find_paragraphs(report)
    seconds["parse"] += time.process_time() - start
    for step in STEPS:
        if step.gives in needed:
            start = time.process_time()
            setattr(reading, step.gives, step.find(reading))
            seconds[step.gives] += time.process_time() - start
    start = time.process_time()
    drafts = find_drafts(reading)
    seconds["statements"] += time.process_time() - start
    return [
        {
            "source": [list((d.named or speaker_span(d.speaker)).bounds)] if d.speaker is not None else [],
            "cue": [list(d.cue.span.bounds)] if d.cue is not None else [],
            "content": [list(s.bounds) for s in d.spans],
        }
        for d in drafts
    ]


def rivals(given: argparse.Namespace) -> Iterator[Rival]:
    """One after the other, as training one takes minutes."""
    yield textacy()
    yield gender_gap(given.gender_gap)
    yield crf(read_articles(given.train, given.train_every, 0) if given.train else None, given.iterations)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("articles", type=Path)
    asked.add_argument("--scorer", type=Path)
    asked.add_argument("--every", type=int, default=1)
    asked.add_argument("--first", type=int, default=0)
    asked.add_argument("--out", type=Path)
    asked.add_argument("--rules", action="store_true", help="the rules alone, without the tagger")
    asked.add_argument("--beside", action="store_true", help="one table with other systems")
    asked.add_argument("--train", type=Path, help="annotated articles that the CRF learns from")
    asked.add_argument("--train-every", type=int, default=1)
    asked.add_argument("--iterations", type=int, default=120, help="of the CRF's training")
    asked.add_argument("--gender-gap", type=Path, help="a copy of GenderGapTracker's repository")
    given = asked.parse_args()
    if given.beside and given.scorer is None:
        asked.error("--beside needs --scorer")
    needed = tuple(layer for layer in NEEDED if layer != "marking" or not given.rules)
    load_model()
    articles = read_articles(given.articles, given.every, given.first)
    seconds = dict.fromkeys(("parse", *needed, "statements"), 0.0)
    found = {a["id"]: {"id": a["id"], "attributions": predict(a, seconds, needed)} for a in articles}
    if given.out:
        given.out.write_text("".join(json.dumps(row) + "\n" for row in found.values()), encoding="utf-8")
    words = sum(len(a["text"].split()) for a in articles)
    print(f"{len(articles)} articles, {words} words, sha256 {hashlib.sha256(given.articles.read_bytes()).hexdigest()}")
    for layer, spent in seconds.items():
        print(f"{layer:12}{words / max(spent, 1e-9):12,.0f} words per CPU-second")
    print(f"{'together':12}{words / max(sum(seconds.values()), 1e-9):12,.0f} words per CPU-second")
    if given.scorer is None:
        return
    sys.path.insert(0, str(given.scorer))
    score = importlib.import_module("score_statements").score
    gold = {a["id"]: a for a in articles}
    scores = score(gold, found)
    if given.beside:
        own = Row("verbale, rules" if given.rules else "verbale", scores, words / max(sum(seconds.values()), 1e-9))
        print(heading())
        print(row(own))
        for rival in rivals(given):
            print(row(measure(rival, gold, score)), flush=True)
        return
    for name in SHOWN:
        print(f"{name:26} P {scores[name]['P']:5} R {scores[name]['R']:5} F1 {scores[name]['F1']:5}")
    for name in ("source-acc all name", "source-acc all head", "source-acc all exact"):
        print(f"{name:26} {scores[name]['acc']} of {scores[name]['n']}")


if __name__ == "__main__":
    main()
