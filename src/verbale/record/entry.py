"""A line of the record: links the claims that speak of the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from verbale.record.day import Day


class State(StrEnum):
    """`corroborated`: two or more lineages say so; `contradicted`: their values differ; else `single`."""

    CORROBORATED = "corroborated"
    SINGLE = "single"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True)
class EntryValue:
    """One value of one field of an entry, with the claims that give it and the number of their lineages.

    `why` is set when no report says so in words and the record concluded it (a reply matched by parties and days).
    """

    value: Any
    actor: str | None
    claims: tuple[str, ...]
    n_lineages: int
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry is derived: throw all entries away, merge again, and the same entries come back.

    `id` follows from the smallest id among its claims, so that it changes only when claims with a smaller id join.
    In an entry, link fields hold entry ids.
    """

    id: str
    kind: str
    fields: dict[str, tuple[EntryValue, ...]]
    claims: tuple[str, ...]
    state: State
    n_reports: int
    n_lineages: int

    def get(self, field: str) -> tuple[EntryValue, ...]:
        return self.fields.get(field, ())

    @property
    def days(self) -> tuple[Day, ...]:
        """Its days, best supported first: told in words or reckoned, or else a stretch with one end."""
        return tuple(Day.from_json(value.value) for value in self.get("date"))
