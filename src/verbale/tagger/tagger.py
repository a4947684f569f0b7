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
from .marking import Halves, Marking, Numbers
from .standing import Standing
from .window import Window, windows
from .wordpiece import Wordpieces
from .words import Word, words

FOLDER = Path(__file__).parent / "model"


@dataclass(slots=True)
class Tagger:
    """Runs the encoder over windows of words. One thread: reports, not words, are read side by side."""

    session: onnxruntime.InferenceSession
    cut: Wordpieces
    near: Numbers
    bias: Numbers
    standing: Numbers | None = None  # what a distance costs words that stand for one actor; None: not taught

    def mark(self, text: str, spans: list[Span]) -> Marking:
        """Marking of the words that lie in `spans` of the text; offsets are those of the whole text."""
        found, outputs = self.read(text, spans)
        rows = outputs[0] if found else np.zeros((0, WIDTH), dtype=np.float16)
        standing = Standing(outputs[1], self.standing) if found and self.standing is not None else None
        return Marking(found, rows, self.near, self.bias, standing)

    def read(self, text: str, spans: list[Span]) -> tuple[list[Word], list[Halves]]:
        """The words in `spans` of the text, and their numbers (words, width) by each output of the model."""
        found = [word for span in spans for word in words(text, span.start, span.end)]
        read: list[Halves] = []
        best = np.full(len(found), -1)
        for window in windows(found, self.cut):
            size = window.last - window.first
            place = np.arange(size)
            before = place if window.first else np.full(size, len(found))
            after = place[::-1] if window.last < len(found) else np.full(size, len(found))
            margin = np.minimum(before, after)  # a word is read where most words stand around it
            better = np.flatnonzero(margin > best[window.first : window.last])
            heads = np.array(window.heads)[better]
            best[window.first + better] = margin[better]
            outputs = self.run(window)
            read = read or [np.zeros((len(found), numbers.shape[1]), dtype=np.float16) for numbers in outputs]
            for rows, numbers in zip(read, outputs, strict=True):
                rows[window.first + better] = numbers[heads]
        return found, read

    def run(self, window: Window) -> list[Numbers]:
        """Each output of the model for one window (pieces, …): rows of WIDTH numbers, then ends of STANDING_WIDTH.

        One window at a time: batches of them would only add padding to read.
        """
        pieces = np.array([window.pieces], dtype=np.int64)
        cases = np.array([window.cases], dtype=np.int64)
        return [found[0] for found in self.session.run(None, {"pieces": pieces, "cases": cases})]


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
    standing = links.get("standing")
    return Tagger(session, Wordpieces(vocabulary), links["near"], links["bias"], standing)
