"""JSON lines: one report a line."""

from __future__ import annotations

import codecs
import itertools
import json
from collections.abc import Collection, Iterator
from pathlib import Path

from verbale.errors import OversizeReportError, ReportError
from verbale.readers.assemble import assemble
from verbale.readers.decode import decode
from verbale.readers.known import known_from
from verbale.readers.limit import LARGEST_LINE
from verbale.readers.refusal import Refusal
from verbale.readers.sidecar import is_index_row
from verbale.record import Report


def read_lines(
    pieces: Iterator[bytes], path: str, languages_read: Collection[str], folder: Path | None = None
) -> Iterator[Report | Refusal]:
    """A report or a Refusal for each line {text, date, outlet, url, title, language}; only `text` is needed.

    Rows that describe a file of `folder` (an index) give nothing here. One bad line does not lose the others; the
    path of a report is `<file>:<line number>`.
    """
    number = rows = 0
    try:
        for number, line in _iter_lines(_as_utf8(pieces)):
            if not line.strip(b" \t\r\n\0\xef\xbb\xbf"):
                continue
            rows += 1
            yield from _read_line(line, f"{path}:{number}", languages_read, folder)
    except ReportError as error:
        advice = "the lines before it were read; write the file again" if rows else "write the file again"
        yield Refusal(f"{path}:{number + 1}", "the rest was not read", str(error), advice)
        return
    if not rows:
        yield Refusal(path, "not read", "it is empty", "remove it, or give one JSON object a line")


def _read_line(
    line: bytes, path: str, languages_read: Collection[str], folder: Path | None
) -> Iterator[Report | Refusal]:
    try:
        row = json.loads(decode(line).text.strip("\ufeff \t\r\n"))
    except ReportError as error:
        yield Refusal(path, "line not read", str(error), "write the line as UTF-8 JSON")
        return
    except (ValueError, RecursionError) as error:
        why = (
            str(error) if isinstance(error, json.JSONDecodeError) else "it is nested too deeply or holds a huge number"
        )
        yield Refusal(path, "line not read", f"it is no JSON ({why})", "correct this line; the others are read")
        return
    if is_index_row(row, folder):
        return
    text = row.get("text") if isinstance(row, dict) else None
    if not isinstance(text, str):
        why = 'it is a JSON object without a string "text"' if isinstance(row, dict) else "it is no JSON object"
        yield Refusal(path, "line not read", why, 'give {"text": …, "date": …, "outlet": …, "url": …}')
        return
    yield from assemble(text, known_from(row, "jsonl"), path, languages_read)


def _as_utf8(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The pieces in UTF-8 when a byte order mark says UTF-16, as some shells write what is sent to a file."""
    first = next(pieces, b"")
    encoding = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}.get(first[:2])
    if encoding is None:
        yield first
        yield from pieces
        return
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for piece in itertools.chain([first[2:]], pieces):
        yield decoder.decode(piece).encode("utf-8", "replace")
    yield decoder.decode(b"", True).encode("utf-8", "replace")


def _iter_lines(pieces: Iterator[bytes]) -> Iterator[tuple[int, bytes]]:
    """(number from 1, line) of the bytes; raises OversizeReportError at a line that no report can have."""
    number, size = 1, 0
    kept: list[bytes] = []
    for piece in pieces:
        *whole, last = piece.split(b"\n")
        for end in whole:
            yield number, b"".join([*kept, end])
            number, kept, size = number + 1, [], 0
        kept.append(last)
        size += len(last)
        if size > LARGEST_LINE:
            raise OversizeReportError(f"the line is longer than {LARGEST_LINE:,} bytes")
    if size:
        yield number, b"".join(kept)
