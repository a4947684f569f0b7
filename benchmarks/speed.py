"""Speed and memory of the whole path beside the bare parser, on the same texts in the same run.

    python benchmarks/speed.py PATH... [--rounds N]

PATH leads to reports (folders, .txt, .jsonl). Each contender runs in a process of its own, in turn, N rounds; printed
are the medians: words per CPU-second (user + system, model loading left out), peak memory, and the ratio to the bare
parser. Contenders: `parser`, the model as it is shipped through `nlp.pipe`; `parser without names`, the same without
its name finder; `path`, every step of verbale from text to claims; `record`, with storing, merging and exporting too.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from verbale.pipeline import read_report
from verbale.record import Report
from verbale.segment.parse import MODEL, load_model

CONTENDERS = ("parser", "parser without names", "path", "record")


def load(paths: list[str]) -> list[Report]:
    from verbale.readers.reports import iter_reports

    return [r for r in iter_reports(paths) if isinstance(r, Report) and r.not_read is None]


def run(contender: str, paths: list[str]) -> None:
    """Runs one contender in this process and prints its figures as JSON."""
    reports = load(paths)
    words = sum(len(r.text.split()) for r in reports)
    work = prepare(contender, reports, paths)
    began = time.process_time()
    work()
    seconds = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"words": words, "rate": words / seconds, "peak": peak}))


def prepare(contender: str, reports: list[Report], paths: list[str]) -> Callable[[], object]:
    import importlib

    texts = [r.text for r in reports]
    if contender.startswith("parser"):
        exclude = ["ner"] if contender.endswith("names") else []
        nlp = importlib.import_module(MODEL).load(exclude=exclude)
        return lambda: list(nlp.pipe(texts))
    load_model()
    read_report(reports[0])  # loads the tables
    if contender == "path":
        return lambda: [read_report(r).claims() for r in reports]
    return lambda: make_record(paths)


def make_record(paths: list[str]) -> None:
    import verbale

    with tempfile.TemporaryDirectory() as folder:
        verbale.read(paths, record=Path(folder) / "record.db")
        verbale.export(Path(folder) / "record.db", output=Path(folder) / "export.jsonl")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("paths", nargs="+")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--contender", choices=CONTENDERS, help=argparse.SUPPRESS)
    asked = options.parse_args()
    if asked.contender:
        run(asked.contender, asked.paths)
        return
    results: dict[str, list[dict[str, float]]] = {name: [] for name in CONTENDERS}
    for _ in range(asked.rounds):
        for name in CONTENDERS:
            command = [sys.executable, __file__, *asked.paths, "--contender", name]
            done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
            results[name].append(json.loads(done.stdout.splitlines()[-1]))
    base = statistics.median(r["rate"] for r in results["parser"])
    print(f"{int(results['parser'][0]['words'])} words, median of {asked.rounds} rounds")
    print(f"{'contender':24}{'words/CPU-s':>12}{'of parser':>11}{'peak MB':>9}")
    for name, rounds in results.items():
        rate = statistics.median(r["rate"] for r in rounds)
        print(f"{name:24}{rate:12.0f}{rate / base:11.2f}{statistics.median(r['peak'] for r in rounds):9.0f}")


if __name__ == "__main__":
    main()
