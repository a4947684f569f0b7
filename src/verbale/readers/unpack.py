"""Bytes of a file, unpacked in bounded pieces."""

from __future__ import annotations

import bz2
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, Protocol

from verbale.errors import OversizeReportError, UnreadableReportError
from verbale.readers.limit import CHUNK, LARGEST_RATIO, RATIO_FREE, XZ_MEMORY


class Unpacker(Protocol):
    """One compressed stream: `decompress` gives at most `max_length` bytes and keeps the rest for the next call."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int) -> bytes: ...


class _Gzip:
    """zlib's gzip stream in the shape of the bz2 and lzma ones."""

    def __init__(self) -> None:
        self._stream = zlib.decompressobj(wbits=31)

    @property
    def eof(self) -> bool:
        return self._stream.eof

    @property
    def needs_input(self) -> bool:
        return not self._stream.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._stream.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        return self._stream.decompress(self._stream.unconsumed_tail + data, max_length)


UNPACKERS: dict[str, Callable[[], Unpacker]] = {
    ".gz": _Gzip,
    ".bz2": bz2.BZ2Decompressor,
    ".xz": lambda: lzma.LZMADecompressor(memlimit=XZ_MEMORY),
}

#: First bytes of a packed stream, for input that has no name.
MAGIC = {b"\x1f\x8b": ".gz", b"BZh": ".bz2", b"\xfd7zXZ\x00": ".xz"}

#: What the three libraries and zipfile raise on damaged data (RuntimeError: an encrypted zip member).
_DAMAGE = (zlib.error, lzma.LZMAError, zipfile.BadZipFile, EOFError, OSError, ValueError, RuntimeError)


def iter_bytes(stream: BinaryIO, packing: str = "") -> Iterator[bytes]:
    """Pieces of at most CHUNK bytes of what `stream` holds; `packing` is "", ".gz", ".bz2" or ".xz".

    Raises UnreadableReportError when the packed data are damaged or end too early, OversizeReportError when they
    blow up more than LARGEST_RATIO times.
    """
    packed = iter(lambda: stream.read(CHUNK), b"")
    yield from unpack(packed, packing) if packing else packed


def unpack(packed: Iterator[bytes], packing: str) -> Iterator[bytes]:
    """Unpacked pieces of the packed pieces; several streams one after the other are one, as gzip has it."""
    taken = given = 0
    rest = b""
    unpacker: Unpacker | None = None
    try:
        while True:
            if unpacker is None or unpacker.needs_input:
                if not rest:
                    rest = next(packed, b"")
                    taken += len(rest)
                if not rest:
                    break
            unpacker = unpacker or UNPACKERS[packing]()
            piece = unpacker.decompress(rest, CHUNK)
            rest = b""
            if unpacker.eof:
                rest = unpacker.unused_data.lstrip(b"\0")  # tape padding after a stream is allowed
                unpacker = None
            given += len(piece)
            if given > RATIO_FREE and given > LARGEST_RATIO * taken:
                raise OversizeReportError(f"it unpacks to more than {LARGEST_RATIO} times its size")
            if piece:
                yield piece
    except _DAMAGE as error:
        raise UnreadableReportError(f"the {packing} data are damaged ({_words(error)})") from None
    if unpacker is not None:
        raise UnreadableReportError(f"the {packing} data end too early")


def take(pieces: Iterator[bytes], largest: int) -> bytes:
    """All bytes of `pieces`. Raises OversizeReportError when there are more than `largest`."""
    kept, size = [], 0
    for piece in pieces:
        size += len(piece)
        if size > largest:
            raise OversizeReportError(f"it holds more than {largest:,} bytes")
        kept.append(piece)
    return b"".join(kept)


def iter_members(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """Pieces of one file of a zip archive, under the same guards."""
    given = 0
    try:
        with archive.open(member) as stream:
            while piece := stream.read(CHUNK):
                given += len(piece)
                if given > RATIO_FREE and given > LARGEST_RATIO * max(member.compress_size, 1):
                    raise OversizeReportError(f"it unpacks to more than {LARGEST_RATIO} times its size")
                yield piece
    except (*_DAMAGE, NotImplementedError) as error:
        raise UnreadableReportError(f"the zip data are damaged or locked ({_words(error)})") from None


def _words(error: BaseException) -> str:
    return str(error) or type(error).__name__
