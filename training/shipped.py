"""The files of a model folder that are written without the network's own packages: link tables and card."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

#: Files that a network needs beside its card.
OF_NETWORK = ("links.npz", "tagger.onnx", "vocab.txt")


def write_links(folder: Path, near: Any, bias: Any) -> None:
    """Writes what a link costs at a distance (links, DISTANCES) and everywhere (links)."""
    np.savez(folder / "links.npz", near=near, bias=bias)


def write_card(folder: Path, card: dict[str, Any], files: Iterable[str]) -> None:
    """Writes the card with the SHA-256 of these files; those of other files stay as the card has them."""
    digests = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files}
    held = {**card, "files": {**card.get("files", {}), **digests}}
    (folder / "card.json").write_text(json.dumps(held, indent=1, sort_keys=True) + "\n", encoding="utf-8")
