"""Input that gave no report, or gave one with something left out: said in one line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Refusal:
    """Where, what was not read, why, and what to do about it.

    `failed` is True when a report may have been lost (the run ends with exit code 3), False when nothing was
    expected there (a picture in a folder) or when the report was read without a part of it (a date that is no date).

    >>> str(Refusal("a.txt", "not read", "the file is empty", "remove it", failed=True))
    'a.txt: not read: the file is empty; remove it'
    """

    path: str
    what: str
    why: str
    advice: str
    failed: bool = True

    def __str__(self) -> str:
        return " ".join(f"{self.path}: {self.what}: {self.why}; {self.advice}".split())
