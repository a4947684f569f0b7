"""A finder of statements by another name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

#: {"source": [[start, end]], "cue": …, "content": …}, offsets into the article's text.
Attribution = dict[str, list[list[int]]]
Find = Callable[[str], list[Attribution]]


@dataclass(frozen=True, slots=True)
class Rival:
    """What finds the attributions of a text, its parse included; without `find`, `missing` says what it lacks."""

    name: str
    find: Find | None
    missing: str = ""
