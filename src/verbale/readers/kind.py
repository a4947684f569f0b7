"""Which reader takes a file, told by its name, or by its first bytes when it has none."""

from __future__ import annotations

import json
from enum import StrEnum

from verbale.readers.unpack import MAGIC, UNPACKERS


class FileKind(StrEnum):
    TEXT = "text"
    PAGE = "page"
    LINES = "lines"
    ARCHIVE = "archive"
    UNKNOWN = "unknown"


_ENDINGS = {
    ".txt": FileKind.TEXT,
    ".text": FileKind.TEXT,
    ".md": FileKind.TEXT,
    ".html": FileKind.PAGE,
    ".htm": FileKind.PAGE,
    ".xhtml": FileKind.PAGE,
    ".jsonl": FileKind.LINES,
    ".ndjson": FileKind.LINES,
    ".zip": FileKind.ARCHIVE,
}

#: What a user reads about the kinds in a message.
READ = ".txt, .text, .md, .html, .htm, .xhtml, .jsonl, .ndjson, each also .gz, .bz2, .xz or in a .zip"


def kind_of(name: str) -> tuple[FileKind, str]:
    """(kind, packing) of a file name; packing is "", ".gz", ".bz2" or ".xz".

    >>> kind_of("reports.jsonl.gz")
    (<FileKind.LINES: 'lines'>, '.gz')
    """
    name = name.lower()
    packing = next((ending for ending in UNPACKERS if name.endswith(ending)), "")
    bare = name.removesuffix(packing)
    return next((kind for ending, kind in _ENDINGS.items() if bare.endswith(ending)), FileKind.UNKNOWN), packing


def packing_of(start: bytes) -> str:
    """Packing of data that begin with `start`."""
    return next((packing for magic, packing in MAGIC.items() if start.startswith(magic)), "")


def kind_of_bytes(start: bytes) -> FileKind:
    """Kind of unpacked data that begin with `start`: JSON lines, a page, or plain text."""
    words = start.decode("utf-8", "ignore").lstrip("\ufeff \t\r\n")
    if words[:1] == "{":
        line, ended, _ = words.partition("\n")
        try:
            return FileKind.LINES if isinstance(json.loads(line), dict) else FileKind.TEXT
        except (ValueError, RecursionError):
            # a first line longer than what is looked at; pretty-printed JSON breaks the line at once
            return FileKind.UNKNOWN if ended and len(line) < 200 else FileKind.LINES
    head = words[:1000].lower()
    if head.startswith(("<!doctype html", "<html", "<?xml", "<head", "<!--")) and "<" in head:
        return FileKind.PAGE if "<html" in words.lower() or head.startswith("<!doctype html") else FileKind.TEXT
    return FileKind.TEXT
