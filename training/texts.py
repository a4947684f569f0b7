"""The annotated texts that a training reads, without those on which figures are reported as unseen."""

from collections.abc import Iterable
from pathlib import Path

from .examples import Text, exchange_text, rows, statements_text
from .split import is_apart, is_held_out


def said_texts(paths: Iterable[Path]) -> list[Text]:
    """Texts with annotated statements."""
    return [statements_text(row) for path in paths for row in rows(path)]


def told_texts(paths: Iterable[Path], apart: bool) -> list[Text]:
    """Texts with annotated exchanges; `apart` leaves those out that are kept apart for choosing thresholds."""
    return [
        exchange_text(row)
        for path in paths
        for row in rows(path)
        if not is_held_out(row["id"]) and not row["gold"].get("skip") and not (apart and is_apart(row["id"]))
    ]
