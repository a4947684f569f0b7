"""What a store of records offers; SQLite stands behind it now, a server database may later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from verbale.record import Actor, Claim, Entry, Lineage, Report


class Derived(Protocol):
    """What follows from the reports and claims of a whole record."""

    @property
    def lineages(self) -> Sequence[Lineage]: ...

    @property
    def entries(self) -> Sequence[Entry]: ...


@dataclass(frozen=True, slots=True, order=True)
class Refused:
    """What the last run left out, in one line; `failed` when a report may have been lost by it."""

    path: str
    line: str
    failed: bool


@dataclass(frozen=True, slots=True)
class StoredSpan:
    """A span of a claim, with the words that stood there when it was read."""

    claim: str
    report: str
    field: str
    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A place found by a search: in a report's text (`report`, exact `start` and `end`), or an entry as a whole.

    `snippet` shows the words around it.
    """

    kind: str
    id: str
    snippet: str
    start: int | None = None
    end: int | None = None
    exact: str | None = None


class RecordStore(Protocol):
    """One record. Everything it returns is sorted by id; every writing method is one transaction."""

    def add(
        self, report: Report, claims: Iterable[Claim], actors: Iterable[Actor], *, reader: str, again: bool = False
    ) -> None: ...

    def needs_reading(self, report: Report, reader: str) -> bool: ...

    def replace_derived(self, derived: Derived, *, as_of: str) -> None: ...

    def replace_refusals(self, refusals: Iterable[Refused]) -> None: ...

    def snapshot(self) -> AbstractContextManager[None]: ...

    def reports(self) -> Iterator[Report]: ...

    def report(self, id: str) -> Report | None: ...

    def paths(self, report: str) -> list[str]: ...

    def claims(self, *, report: str | None = None, kind: str | None = None) -> Iterator[Claim]: ...

    def claim(self, id: str) -> Claim | None: ...

    def claim_ids(self) -> list[str]: ...

    def named_actors(self) -> set[str]: ...

    def actors(self) -> Iterator[Actor]: ...

    def actor(self, id: str) -> Actor | None: ...

    def lineages(self) -> Iterator[Lineage]: ...

    def lineage_of(self) -> dict[str, str]: ...

    def entries(self, kind: str | None = None) -> Iterator[Entry]: ...

    def entry_ids(self) -> list[str]: ...

    def entry(self, id: str) -> Entry | None: ...

    def refusals(self) -> Iterator[Refused]: ...

    def stored_spans(self) -> Iterator[StoredSpan]: ...

    def find_ids(self, prefix: str) -> list[str]: ...

    def search(self, words: str, *, limit: int = 50) -> list[Hit]: ...

    def state(self) -> str: ...

    @property
    def is_stale(self) -> bool: ...

    def close(self) -> None: ...
