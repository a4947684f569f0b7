"""The value of the words of a number."""

from __future__ import annotations

import re
from fractions import Fraction

from text_to_num import text2num

from verbale.extract.figure_pattern import scales

#: A number, a range, or None when no value follows from the words ("thousands").
Number = int | float | list[int | float] | None

_FRACTIONS = {"half": Fraction(1, 2), "third": Fraction(1, 3), "quarter": Fraction(1, 4), "fifth": Fraction(1, 5)}
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?")


def number(words: str) -> int | float | None:
    """Value of "130,000", "1.4 million", "twenty-seven", "two dozen"; None when the words are malformed.

    >>> number("35 thousand")
    35000
    """
    factor = Fraction(1)
    parts = re.sub(r"[\u00a0\u202f]", ",", words.lower()).split()
    if len(parts) == 1 and (glued := re.fullmatch(r"([\d.,]+)-?([a-z]+)", parts[0])):
        parts = [glued[1], glued[2]]
    while len(parts) > 1 and parts[-1] in scales() and (parts[0][0].isdigit() or parts[-1] == "dozen"):
        factor *= scales()[parts.pop()]
    text = " ".join(parts)
    if text in {"a", "an"}:
        return _plain(factor)
    if text[0].isdigit():
        if not _GROUPED.fullmatch(text):
            return None
        return _plain(Fraction(text.replace(",", "")) * factor)
    if text in scales():
        return _plain(scales()[text] * factor)
    for article in ("a ", "an "):
        if text.startswith(article):
            text = "one " + text.removeprefix(article)
    try:
        return _plain(Fraction(int(text2num(text, "en"))) * factor)
    except ValueError:
        return None


def fraction(words: str) -> float:
    """Value of "a third", "two-thirds", "half", to four digits."""
    count = {"two": 2, "three": 3}.get(re.split(r"[ -]", words.lower())[0], 1)
    name = next(name for name in _FRACTIONS if name in words.lower())
    return round(float(count * _FRACTIONS[name]), 4)


def _plain(value: Fraction | int) -> int | float:
    exact = Fraction(value)
    return int(exact) if exact.denominator == 1 else float(exact)
