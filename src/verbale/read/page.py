"""HTML pages -> Reports."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from verbale.read.known import Known
from verbale.read.refusal import Refusal
from verbale.record import Report


def read_page(data: bytes, known: Known, path: str, languages_read: Collection[str]) -> Iterator[Report | Refusal]:
    """The report of a page."""
    yield Refusal(path, "not read", "pages are not read yet", "give its text")
