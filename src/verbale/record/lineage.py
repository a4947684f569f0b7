"""Reports that descend from one text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    COPY = "copy"
    REWRITE = "rewrite"
    TRANSLATION = "translation"
    QUOTES_FROM = "quotes_from"


@dataclass(frozen=True, slots=True, order=True)
class LineageLink:
    """`from_report` takes its words from `to_report`; score in 0..1, and why the machine thinks so."""

    from_report: str
    to_report: str
    relation: Relation
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """Reports that descend from one text. `origin` is the member that the others copy, None when no member is.

    `credited` are the agencies or outlets that the members name as where their text comes from.
    """

    id: str
    members: tuple[str, ...]
    origin: str | None = None
    credited: tuple[str, ...] = ()
    links: tuple[LineageLink, ...] = ()
