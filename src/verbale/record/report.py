"""One published text."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from verbale.record.day import Day
from verbale.record.identity import make_id, text_digest
from verbale.record.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Furniture:
    """A stretch of a report's text that is no part of its prose, and the rule that says so.

    `role` is `metadata` (header, front matter, dateline fields: read as data), or what the page wraps around a
    report: `links`, `share`, `subscribe`, `notice`, `caption`, `repeated`, `byline`, `markup`. Kept in the text; gives
    no claims.
    """

    start: int
    end: int
    role: str
    why: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it was read: untouched text, and what is known about it.

    `published` is None when the report does not give its day; it is never guessed. `published_basis` says where the
    day comes from (`header`, `front matter`, `index`, `jsonl`, `page`, `byline`, `url`). `not_read` holds the reason
    when no reader handles the report (`language ru`, `longer than …`); such a report is stored and searchable, and
    has no claims. `page_map` is a list of (start, end, page_start) that leads from the text back to characters of
    the page it was taken from; empty when text and file are the same.
    """

    id: str
    text: str
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    published: Day | None = None
    published_basis: str | None = None
    language: str | None = None
    path: str | None = None
    not_read: str | None = None
    furniture: tuple[Furniture, ...] = ()
    page_map: tuple[tuple[int, int, int], ...] = ()

    @classmethod
    def make(cls, text: str, **known: Any) -> Report:
        """Report with its content id: equal text, outlet, address and day give the same report.

        The path is no part of the id, so that the same file found in two places is one report.
        """
        published = known.get("published")
        identity = make_id(
            "rep",
            text_digest(text),
            known.get("outlet"),
            known.get("url"),
            published.to_json() if published else None,
        )
        return cls(id=identity, text=text, **known)

    @property
    def day(self) -> datetime.date | None:
        """The day on which it was published; None where the report gives no day, or only a month."""
        return self.published.first if self.published is not None and self.published.precision == "day" else None

    @property
    def text_sha256(self) -> str:
        return text_digest(self.text)
