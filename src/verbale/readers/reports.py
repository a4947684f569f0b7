"""Files, folders, archives and standard input -> Reports."""

from __future__ import annotations

import itertools
import sys
import zipfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from verbale.errors import ReportError
from verbale.readers.assemble import assemble
from verbale.readers.decode import decode
from verbale.readers.kind import READ, FileKind, kind_of, kind_of_bytes, packing_of
from verbale.readers.known import Known
from verbale.readers.limit import LARGEST_REPORT, MOST_MEMBERS
from verbale.readers.lines import read_lines
from verbale.readers.page import read_page
from verbale.readers.refusal import Refusal
from verbale.readers.sidecar import NAME, known_beside
from verbale.readers.unpack import iter_bytes, iter_members, take, unpack
from verbale.readers.walk import iter_files, name_of
from verbale.record import Report

#: Languages for which a reader exists.
LANGUAGES_READ = frozenset({"en"})

Found = Iterator[Report | Refusal]


@dataclass(frozen=True, slots=True)
class Stdin:
    """Reports from a stream without a name; `-` among the paths stands for the process's own standard input."""

    stream: BinaryIO
    name: str = "-"


def iter_reports(paths: Sequence[str | Path | Stdin], *, languages_read: Collection[str] = LANGUAGES_READ) -> Found:
    """Every report that `paths` lead to, and one Refusal for each input that gives none; never an exception.

    Order: that of `paths`, inside a folder by name. A path is a file, a folder (read with all folders below it) or `-`.
    Reports in other languages than `languages_read` are given with `not_read`. The same report met twice is given
    twice; its id tells.

    >>> [str(refusal) for refusal in iter_reports(["no-such-file.txt"])]
    ['no-such-file.txt: not read: there is no such file or folder; check the name']
    """
    for path in paths:
        if isinstance(path, Stdin):
            yield from _read_stream(path, languages_read)
        elif str(path) == "-":
            yield from _read_stream(Stdin(sys.stdin.buffer), languages_read)
        else:
            yield from _read_path(Path(path), languages_read)


def _read_path(path: Path, languages_read: Collection[str]) -> Found:
    for found in iter_files(path):
        if isinstance(found, Refusal):
            yield found
            continue
        file, named = found
        yield from _read_file(file, named, languages_read)


def _read_file(file: Path, named: bool, languages_read: Collection[str]) -> Found:
    kind, packing = kind_of(file.name)
    if kind is FileKind.UNKNOWN and not named:
        yield Refusal(name_of(file), "skipped", "not a kind of file that is read", f"reports are {READ}", failed=False)
        return
    if not file.is_file():
        yield Refusal(
            name_of(file), "not read", "it is a device or a pipe", "give it as standard input with -", failed=named
        )
        return
    try:
        with file.open("rb") as stream:
            if kind is FileKind.ARCHIVE:
                yield from _read_archive(stream, name_of(file), languages_read)
            elif kind is FileKind.UNKNOWN and not packing:
                yield from _read_stream(Stdin(stream, name_of(file)), languages_read)
            else:
                pieces = iter_bytes(stream, packing)
                if kind is FileKind.UNKNOWN:
                    kind, pieces = _sniff(pieces)
                yield from _read_kind(kind, pieces, name_of(file), languages_read, file)
    except OSError as error:
        yield Refusal(
            name_of(file), "not read", (error.strerror or str(error)).lower(), "check the file and its permissions"
        )
    except ReportError as error:
        yield Refusal(name_of(file), "not read", str(error), "check the file")


def _read_stream(given: Stdin, languages_read: Collection[str]) -> Found:
    """Reads what has no telling name: unpacks it and looks at its first bytes."""
    try:
        pieces = iter_bytes(given.stream)
        first = next(pieces, b"")
        pieces = itertools.chain([first], pieces)
        if packing := packing_of(first):
            pieces = unpack(pieces, packing)
        kind, pieces = _sniff(pieces)
        yield from _read_kind(kind, pieces, given.name, languages_read)
    except OSError as error:
        yield Refusal(given.name, "not read", (error.strerror or str(error)).lower(), "check the input")
    except ReportError as error:
        yield Refusal(given.name, "not read", str(error), "check the input")


def _sniff(pieces: Iterator[bytes]) -> tuple[FileKind, Iterator[bytes]]:
    first = next(pieces, b"")
    return kind_of_bytes(first), itertools.chain([first], pieces)


def _read_kind(
    kind: FileKind, pieces: Iterator[bytes], path: str, languages_read: Collection[str], file: Path | None = None
) -> Found:
    if kind is FileKind.LINES:
        folder = file.parent if file is not None and file.name == NAME else None
        yield from read_lines(pieces, path, languages_read, folder)
        return
    if kind is FileKind.UNKNOWN:
        yield Refusal(path, "not read", "it is JSON over several lines", "give JSON lines: one object a line")
        return
    data = take(pieces, LARGEST_REPORT)
    known = known_beside(file) if file is not None else Known()
    if kind is FileKind.PAGE:
        yield from read_page(data, known, path, languages_read)
        return
    decoded = decode(data)
    if decoded.note:
        yield Refusal(path, "some bytes not read", decoded.note, "save the file as UTF-8", failed=False)
    yield from assemble(decoded.text, known, path, languages_read)


def _read_archive(stream: BinaryIO, path: str, languages_read: Collection[str]) -> Found:
    """The files of a zip archive, sorted by name, as those of a folder; archives inside it are not opened."""
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        yield Refusal(path, "not read", f"the zip data are damaged ({error})", "write the archive again")
        return
    with archive:
        # a damaged directory gives members without a name, which `is_dir` does not expect, or none at all
        members = sorted((m for m in archive.infolist() if not m.filename.endswith("/")), key=lambda m: m.filename)
        if not members:
            yield Refusal(path, "not read", "the archive holds no file", "check the archive")
            return
        if len(members) > MOST_MEMBERS:
            yield Refusal(
                path, "not read", f"it holds more than {MOST_MEMBERS:,} files", "unpack it, and read the folder"
            )
            return
        for member in members:
            place = f"{path}/{member.filename}"
            kind, packing = kind_of(member.filename)
            if packing or kind in (FileKind.ARCHIVE, FileKind.UNKNOWN):
                why = (
                    "an archive in an archive is not opened"
                    if packing or kind is FileKind.ARCHIVE
                    else "not a kind of file that is read"
                )
                yield Refusal(
                    place,
                    "skipped",
                    why,
                    f"reports are {READ}",
                    failed=kind is not FileKind.UNKNOWN or not member.filename,
                )
                continue
            try:
                yield from _read_kind(kind, iter_members(archive, member), place, languages_read)
            except ReportError as error:
                yield Refusal(place, "not read", str(error), "check the archive")
