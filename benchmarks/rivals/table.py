"""One line of figures for each system."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from rivals.rival import Rival

Scores = Mapping[str, Mapping[str, float]]
Score = Callable[[dict[str, Any], dict[str, Any]], Scores]

#: Heading, and the scorer's name and measure; "joint" is content and speaker both right.
COLUMNS = (
    ("overlap", "content all overlap", "F1"),
    ("exact", "content all exact", "F1"),
    ("direct exact", "content direct exact", "F1"),
    ("indirect overlap", "content indirect overlap", "F1"),
    ("speaker given content", "source-acc all name", "acc"),
    ("joint", "source all name", "F1"),
)
SPEED = "words per CPU-second"


@dataclass(frozen=True, slots=True)
class Row:
    """A system's scores and its speed with the parse; without scores, why there are none."""

    name: str
    scores: Scores | None
    speed: float = 0.0
    missing: str = ""


def measure(rival: Rival, gold: dict[str, Any], score: Score) -> Row:
    """Runs `rival` over the articles of `gold` (id -> article), timed, and scores what it found."""
    if rival.find is None:
        return Row(rival.name, None, missing=rival.missing)
    started = time.process_time()
    found = {id: {"id": id, "attributions": rival.find(article["text"])} for id, article in gold.items()}
    spent = time.process_time() - started
    words = sum(len(article["text"].split()) for article in gold.values())
    return Row(rival.name, score(gold, found), words / max(spent, 1e-9))


def heading() -> str:
    names = ["", *(name for name, _, _ in COLUMNS), SPEED]
    return _line(names) + "\n" + "|---" * len(names) + "|"


def row(one: Row) -> str:
    if one.scores is None:
        return _line([one.name, one.missing, *[""] * len(COLUMNS)])
    figures = [str(one.scores[name][of]) if name in one.scores else "–" for _, name, of in COLUMNS]
    return _line([one.name, *figures, f"{one.speed:,.0f}"])


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
