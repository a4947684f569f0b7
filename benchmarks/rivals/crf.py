"""A linear CRF over words, trained in the run."""

from __future__ import annotations

import importlib
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rivals.crf_features import features, paragraphs
from rivals.crf_labels import labels, pieces
from rivals.crf_links import attributions
from rivals.rival import Attribution, Rival
from verbale.record import Report
from verbale.segment.parse import parse

NAME = "linear CRF"
INSTALL = "python-crfsuite==0.9.12"
SETTINGS = {"c1": 0.1, "c2": 0.02, "feature.minfreq": 2}


def crf(articles: list[dict[str, Any]] | None, iterations: int) -> Rival:
    """Learns source, cue and content from the annotated articles, then links what it marks by the parse."""
    if articles is None:
        return Rival(NAME, None, "not given: --train with annotated articles")
    try:
        suite = importlib.import_module("pycrfsuite")
    except ImportError:
        return Rival(NAME, None, f"not installed: pip install {INSTALL}")
    started = time.process_time()
    tagger = _trained(suite, articles, iterations)
    spent = time.process_time() - started
    print(f"{NAME}: {iterations} iterations over {len(articles)} articles, {spent:,.0f} CPU-seconds", file=sys.stderr)

    def find(text: str) -> list[Attribution]:
        doc = parse(Report.make(text, language="en"))
        marked = [pieces(words, tagger.tag(suite.ItemSequence(features(words)))) for words in paragraphs(doc)]
        return attributions(doc, marked)

    return Rival(NAME, find)


def _trained(suite: Any, articles: Iterable[dict[str, Any]], iterations: int) -> Any:
    trainer = suite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({**SETTINGS, "max_iterations": iterations})
    for article in articles:
        doc = parse(Report.make(article["text"], language="en"))
        row = labels(doc, article["attributions"])
        for words in paragraphs(doc):
            trainer.append(suite.ItemSequence(features(words)), [row[word.i] for word in words])
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder, "model")
        trainer.train(str(model))
        tagger = suite.Tagger()
        tagger.open(str(model))
    return tagger
