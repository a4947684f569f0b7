"""Capitals and houses on the day of the report: Moscow spoke for the Soviet Union until the end of 1991."""

from __future__ import annotations

import datetime
from dataclasses import replace
from functools import cache

from verbale.lexicon.lexicon import Lexicon
from verbale.lexicon.table import cells, read_table
from verbale.mention.mention import Naming
from verbale.mention.wording import Hit
from verbale.mention.words import Words


def dated(words: Words, hits: list[Hit], on: datetime.date | None) -> list[Hit]:
    """The hits, with the former state where the report is of its time; all of them as they are without a day."""
    if on is None or on > _latest():
        return hits
    return [_dated(words, hit, on) for hit in hits]


def _dated(words: Words, hit: Hit, on: datetime.date) -> Hit:
    if hit.naming != Naming.METONYM:
        return hit
    lines = _former().get(words.said(hit.first, hit.last).lower(), ())
    for until, now, then in lines:
        known = Lexicon.load()
        state = known.actor(then)
        if on <= until and state is not None and any(actor.name == now for actor in hit.actors):
            actors = tuple(state if actor.name == now else actor for actor in hit.actors)
            return replace(hit, actors=actors)
    return hit


@cache
def _former() -> dict[str, tuple[tuple[datetime.date, str, str], ...]]:
    """Words in lower case -> (last day, state of today, former state), the earliest day first."""
    found: dict[str, list[tuple[datetime.date, str, str]]] = {}
    for row in read_table("mention_former_states"):
        for text in cells(row, "text"):
            line = (datetime.date.fromisoformat(row["until"]), row["now"], row["then"])
            found.setdefault(text.lower(), []).append(line)
    return {text: tuple(sorted(lines)) for text, lines in found.items()}


@cache
def _latest() -> datetime.date:
    return max(until for lines in _former().values() for until, _, _ in lines)
