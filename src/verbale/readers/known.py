"""What is known about a report beside its text, and on what basis."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from verbale.readers.printed import parse_day
from verbale.record import Day

#: Longest outlet, title or address kept: longer is a mistake of the data, not a name.
LONGEST_VALUE = 2_000


@dataclass(frozen=True, slots=True)
class Known:
    """Outlet, address, title, day and language of a report, as given by one or several places.

    `basis` names the place that gave `published`. `notes` are (what, why) of values that were given and could not be
    used. None means not given.
    """

    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    published: Day | None = None
    basis: str | None = None
    language: str | None = None
    notes: tuple[tuple[str, str], ...] = field(default=())

    def over(self, other: Known) -> Known:
        """This knowledge, completed by `other` where it has none."""
        dated = self if self.published else other
        return replace(
            self,
            outlet=self.outlet or other.outlet,
            url=self.url or other.url,
            title=self.title or other.title,
            published=dated.published,
            basis=dated.basis,
            language=self.language or other.language,
            notes=(*self.notes, *other.notes),
        )


def known_from(row: Mapping[str, Any], basis: str) -> Known:
    """Knowledge in a row of JSON or front matter: outlet, url, title, date (or published), language (or lang).

    A value that is no string, or a date that is no unambiguous day, is left out with a note.
    """
    notes: list[tuple[str, str]] = []
    words = {name: _words(row, name, notes) for name in ("outlet", "url", "title", "language")}
    if words["language"] is None:
        words["language"] = _words(row, "lang", notes)
    given = row.get("date") if row.get("date") is not None else row.get("published")
    if isinstance(given, Mapping):
        given = given.get("date")
    day = parse_day(given.strip()) if isinstance(given, str) else None
    if given not in (None, "") and day is None:
        notes.append(("date not used", f"{str(given)[:40]!r} is no unambiguous day"))
    return Known(
        outlet=words["outlet"],
        url=words["url"],
        title=words["title"],
        published=day,
        basis=basis if day else None,
        language=language_code(words["language"]),
        notes=tuple(notes),
    )


def language_code(given: str | None) -> str | None:
    """Two- or three-letter code of `en`, `en-US`, `pt_BR`; None for anything else.

    >>> language_code("en-US")
    'en'
    """
    hit = re.fullmatch(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9_-]*)?", (given or "").strip())
    return hit[1].lower() if hit else None


def _words(row: Mapping[str, Any], name: str, notes: list[tuple[str, str]]) -> str | None:
    given = row.get(name)
    if given is None:
        return None
    if not isinstance(given, str):
        notes.append((f"{name} not used", f"it is a {type(given).__name__}, not a string"))
        return None
    clean = " ".join(given.encode("utf-8", "replace").decode("utf-8").split())
    if len(clean) > LONGEST_VALUE:
        notes.append((f"{name} not used", f"it has {len(clean):,} characters"))
        return None
    return clean or None
