"""Whether a file is the one that was read before."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from verbale.errors import UnreadableReportError
from verbale.readers.limit import CHUNK


@dataclass(frozen=True, slots=True, order=True)
class Fingerprint:
    """Size in bytes, time of the last change in nanoseconds, and SHA-256 (64 hex digits) of the bytes."""

    size: int
    changed_ns: int
    sha256: str


def fingerprint(path: str | Path, known: Fingerprint | None = None) -> Fingerprint:
    """Fingerprint of the file; the bytes are not read again when size and time are those of `known`.

    Raises UnreadableReportError when the file cannot be read.
    """
    try:
        with open(path, "rb") as stream:
            state = os.fstat(stream.fileno())
            if known is not None and (known.size, known.changed_ns) == (state.st_size, state.st_mtime_ns):
                return known
            digest = hashlib.sha256()
            while piece := stream.read(CHUNK):
                digest.update(piece)
    except (OSError, ValueError) as error:
        raise UnreadableReportError(f"{path} cannot be read ({error}): check the name and its permissions") from None
    return Fingerprint(state.st_size, state.st_mtime_ns, digest.hexdigest())
