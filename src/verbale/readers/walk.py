"""The files that paths and folders lead to, in order."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from verbale.readers.refusal import Refusal


def iter_files(path: Path) -> Iterator[tuple[Path, bool] | Refusal]:
    """(file, named) of `path`: itself, or all files below it, sorted by name; `named` when the caller named the file.

    Hidden files and folders are passed over. A folder that a link leads back to is entered once. A Refusal for what
    does not exist or cannot be listed.
    """
    try:
        if not path.exists():
            why = "the link leads nowhere" if path.is_symlink() else "there is no such file or folder"
            yield Refusal(name_of(path), "not read", why, "check the name")
        elif path.is_dir():
            yield from _iter_folder(path, (path.resolve(),))
        else:
            yield path, True
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
        yield Refusal(name_of(path), "not read", _words(error), "check the name and the permissions")


def _iter_folder(folder: Path, above: tuple[Path, ...]) -> Iterator[tuple[Path, bool] | Refusal]:
    try:
        names = sorted(entry.name for entry in _listed(folder) if not entry.name.startswith("."))
    except OSError as error:
        yield Refusal(name_of(folder), "folder not read", _words(error), "check the permissions")
        return
    for name in names:
        place = folder / name
        try:
            inner = place.is_dir()
            real = place.resolve() if inner else place
        except (OSError, RuntimeError) as error:
            yield Refusal(name_of(place), "not read", _words(error), "check the link and the permissions")
            continue
        if not inner:
            yield place, False
        elif real in above:
            yield Refusal(
                name_of(place), "not entered", "the link leads back to a folder above it", "nothing to do", failed=False
            )
        else:
            yield from _iter_folder(place, (*above, real))


def _listed(folder: Path) -> Iterable[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return list(entries)


def name_of(path: Path) -> str:
    """The path as text; bytes of a name that are no UTF-8 become U+FFFD, so that it can be stored and printed."""
    return os.fsencode(path).decode("utf-8", "replace") if _SURROGATE.search(str(path)) else str(path)


_SURROGATE = re.compile("[\ud800-\udfff]")


def _words(error: BaseException) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
