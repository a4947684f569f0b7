"""What was worked out from the lexicon once, apart for each file of a user's own lines that it is read with."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar

Function = TypeVar("Function", bound=Callable[..., Any])

#: Results kept of one function: all members, holders and representatives that the reports of a run ask for.
MOST = 4096

_versions: list[str] = [""]
_kept: list[dict[str, Callable[..., Any]]] = []


def remembered(function: Function) -> Function:
    """The function, whose results are kept for the version of the lexicon in use; its arguments must be hashable."""
    by_version: dict[str, Callable[..., Any]] = {}
    _kept.append(by_version)

    @wraps(function)
    def answer(*args: Any) -> Any:
        version = _versions[-1]
        kept = by_version.get(version)
        if kept is None:
            kept = by_version[version] = lru_cache(maxsize=MOST)(function)
        return kept(*args)

    return answer  # type: ignore[return-value]  # the wrapper is called like the function


def change_version(version: str) -> None:
    """From now on results belong to this version; those of the plain tables ("") and of this one stay, others go."""
    for by_version in _kept:
        for old in set(by_version) - {"", version}:
            del by_version[old]
    _versions[-1] = version
