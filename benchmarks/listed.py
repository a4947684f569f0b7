"""Which annotated texts are kept apart: lists of names, a line each."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).parents[1] / "tests"


def listed(path: Path) -> tuple[str, ...]:
    """The lines of a list that are no remarks."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


#: Exchanges and documents that whoever writes rules does not read, and the tagger has not read: ids that begin so.
UNSEEN = listed(TESTS / "gold" / "unseen.txt")

#: Exchanges that the tagger has not read, though whoever writes rules has.
UNTRAINED = listed(TESTS / "exchanges" / "untrained.txt")


def group_of(exchange: str) -> str:
    """Under which of seen, untrained and unseen an exchange is counted, by its name."""
    return "unseen" if exchange in UNSEEN else "untrained" if exchange in UNTRAINED else "seen"
