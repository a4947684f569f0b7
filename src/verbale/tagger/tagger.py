"""The trained model and how it is run: a text in, a marking out."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime

from verbale.errors import ModelError
from verbale.record import Span

from .labels import WIDTH
from .marking import Marking, Numbers
from .window import Window, windows
from .wordpiece import Wordpieces
from .words import words

FOLDER = Path(__file__).parent / "model"


@dataclass(slots=True)
class Tagger:
    """Runs the encoder over windows of words. One thread: reports, not words, are read side by side."""

    session: onnxruntime.InferenceSession
    cut: Wordpieces
    near: Numbers
    bias: Numbers

    def mark(self, text: str, spans: list[Span]) -> Marking:
        """Marking of the words that lie in `spans` of the text; offsets are those of the whole text."""
        found = [word for span in spans for word in words(text, span.start, span.end)]
        rows = np.zeros((len(found), WIDTH), dtype=np.float16)
        best = np.full(len(found), -1)
        for window in windows(found, self.cut):
            size = window.last - window.first
            place = np.arange(size)
            before = place if window.first else np.full(size, len(found))
            after = place[::-1] if window.last < len(found) else np.full(size, len(found))
            margin = np.minimum(before, after)  # a word is read where most words stand around it
            better = np.flatnonzero(margin > best[window.first : window.last])
            numbers = self._run(window)[np.array(window.heads)[better]]
            best[window.first + better] = margin[better]
            rows[window.first + better] = numbers
        return Marking(found, rows, self.near, self.bias)

    def _run(self, window: Window) -> Numbers:
        """Rows (pieces, WIDTH) of one window. One at a time: batches of windows would only add padding to read."""
        pieces = np.array([window.pieces], dtype=np.int64)
        cases = np.array([window.cases], dtype=np.int64)
        found: Numbers = self.session.run(None, {"pieces": pieces, "cases": cases})[0][0]
        return found


@cache
def load_tagger(folder: Path = FOLDER) -> Tagger:
    """The tagger of a model folder. Raises ModelError when a file is missing or not the one that its card names."""
    card = folder / "card.json"
    if not card.is_file():
        raise ModelError(f"no tagger in {folder}: card.json is missing; install verbale again or name another model")
    for name, digest in json.loads(card.read_text(encoding="utf-8"))["files"].items():
        path = folder / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise ModelError(f"{path} is missing or is not the file that card.json names; install verbale again")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(folder / "tagger.onnx"), options, providers=["CPUExecutionProvider"])
    links = np.load(folder / "links.npz")
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return Tagger(session, Wordpieces(vocabulary), links["near"], links["bias"])
