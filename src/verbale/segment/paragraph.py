"""Paragraphs of a report, with the furniture left out."""

from __future__ import annotations

import re

from verbale.record import Report, Span
from verbale.segment.wrapping import wrapping_breaks

#: A line break ends a paragraph: news text on the web has one paragraph a line, with or without a blank line.
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")


def find_paragraphs(report: Report) -> list[Span]:
    """Spans of the paragraphs of prose, in order: lines of text that hold a word, less their furniture.

    Lines that a wire or mail has only wrapped are one paragraph.
    """
    found = []
    for first, last in _lines(report.text):
        for start, end in _outside(first, last, report):
            piece = report.text[start:end]
            if not re.search(r"\w", piece):
                continue
            start += len(piece) - len(piece.lstrip())
            end -= len(piece) - len(piece.rstrip())
            found.append(Span(start, end))
    return found


def _lines(text: str) -> list[tuple[int, int]]:
    """[start, end) of each line, those that only wrap joined."""
    wraps = set(wrapping_breaks(text))
    found: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        if found and found[-1][1] in wraps:
            found[-1] = (found[-1][0], line.end())
        else:
            found.append(line.span())
    return found


def prose_only(report: Report) -> str:
    """The text with furniture and wrapping breaks overwritten by spaces: same length, so that offsets stay true."""
    chars = list(report.text)
    for at in wrapping_breaks(report.text):
        chars[at] = " "
        if chars[at + 1] == "\n":
            chars[at + 1] = " "
    for piece in report.furniture:
        for at in range(piece.start, piece.end):
            if chars[at] not in "\n\r":
                chars[at] = " "
    return "".join(chars)


def _outside(start: int, end: int, report: Report) -> list[tuple[int, int]]:
    """Parts of [start, end) that no furniture covers."""
    parts, at = [], start
    for piece in sorted(report.furniture):
        if piece.end <= at or piece.start >= end:
            continue
        if piece.start > at:
            parts.append((at, piece.start))
        at = max(at, piece.end)
    if at < end:
        parts.append((at, end))
    return parts
