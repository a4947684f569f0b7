"""Bytes -> text, in the encoding that the bytes or the page declare."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from verbale.errors import UnreadableReportError

#: Byte order marks; the mark says how the text is encoded and is no character of it.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: How well-known files that are no text begin.
_KNOWN = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "a database"),
)

#: Control characters that text does not hold; tab, line feed, form feed, carriage return and escape are left out.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")

#: Share of control characters above which bytes are no text. Terminal logs and old wire feeds stay below 1 %.
_MOST_CONTROL = 0.02

#: Share of bytes above 127 below which a text in no UTF is taken for Windows-1252, the default of the web: from so few
#: letters the guess by statistics is worse (measured on English texts with curly quotation marks).
_FEW_HIGH = 0.03

#: Bytes shown to charset-normalizer.
_SAMPLE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the encoding it was read in, and what a reader of it should know ("" when all is well)."""

    text: str
    encoding: str
    note: str = ""


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Text of `data`, every character and line break as it is; a byte order mark is taken off.

    The first of these that fits: byte order mark, UTF-8, UTF-16 by its zero bytes, `declared` (the page's charset),
    UTF-8 with a few broken bytes (shown as U+FFFD), Windows-1252 for texts with few letters beyond ASCII, and
    charset-normalizer's guess. Raises UnreadableReportError for bytes that are no text.
    """
    for start, name in _KNOWN:
        if data.startswith(start):
            raise UnreadableReportError(f"it is {name}, not text")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_lenient(data[len(mark) :], encoding))
    if (text := _strict(data, "utf-8")) is not None:
        return _checked(Decoded(text, "utf-8"))
    if encoding := _zero_bytes(data):
        return _checked(_lenient(data, encoding))
    if b"\0" in data:
        raise UnreadableReportError("it holds zero bytes and is no text")
    if declared and (text := _strict(data, declared)) is not None:
        return _checked(Decoded(text, declared.lower()))
    return _checked(_by_statistics(data))


def _strict(data: bytes, encoding: str) -> str | None:
    """The text, or None when the bytes do not fit the encoding or there is no such encoding of text."""
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _by_statistics(data: bytes) -> Decoded:
    lenient = _lenient(data, "utf-8")
    good = len(data.decode("utf-8", "ignore").encode("utf-8")) - sum(byte < 128 for byte in data)
    broken = lenient.text.count("\ufffd")
    if good > 10 * broken:
        return lenient
    if sum(byte > 127 for byte in data) < _FEW_HIGH * len(data):
        return _lenient(data, "cp1252")
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise UnreadableReportError("it is no text in any known encoding")
    return _lenient(data, best.encoding)


def _lenient(data: bytes, encoding: str) -> Decoded:
    """Decoded with U+FFFD for each broken place, and a note that says how many there are."""
    if (text := _strict(data, encoding)) is not None:
        return Decoded(text, encoding)
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, f"{text.count(chr(0xFFFD))} places are no {encoding} and are shown as U+FFFD")


def _zero_bytes(data: bytes) -> str:
    """UTF-16 without its mark: in Latin letters every second byte is zero."""
    sample = data[:4096]
    if len(sample) < 8 or len(data) % 2:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    most = 0.6 * len(sample) / 2
    if odd > most and even == 0:
        return "utf-16-le"
    if even > most and odd == 0:
        return "utf-16-be"
    return ""


def _checked(decoded: Decoded) -> Decoded:
    text = decoded.text
    odd = len(_CONTROL.findall(text)) + text.count("\ufffd")
    if odd > _MOST_CONTROL * max(len(text), 50):
        raise UnreadableReportError("it holds too many control characters to be text")
    return decoded
