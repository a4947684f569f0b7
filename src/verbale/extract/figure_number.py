"""The value of the words of a number."""

from __future__ import annotations

import re
from fractions import Fraction

from text_to_num import text2num

from verbale.extract.figure_pattern import scales

#: A number, a range, or None when no value follows from the words ("thousands").
Number = int | float | list[int | float] | None

_FRACTIONS = {"half": Fraction(1, 2), "third": Fraction(1, 3), "quarter": Fraction(1, 4), "fifth": Fraction(1, 5),
              "sixth": Fraction(1, 6), "eighth": Fraction(1, 8), "tenth": Fraction(1, 10)}  # fmt: skip
#: Letters glued to an amount of money: "$62m".
_SHORT = {"k": 1000, "m": 1_000_000, "b": 1_000_000_000}
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?")


def number(words: str) -> int | float | None:
    """Value of "130,000", "1.4 million", "twenty-seven", "two dozen"; None when the words are malformed.

    >>> number("35 thousand")
    35000
    """
    factor = Fraction(1)
    whole = re.fullmatch(r"(.+?) and a half(?: (\w+))?", words.lower())
    if whole is not None:
        value = number(whole[1])
        return None if value is None else _plain((Fraction(value) + Fraction(1, 2)) * scales().get(whole[2] or "", 1))
    glued_short = re.fullmatch(r"([\d.,]+)([kmb])", words)
    if glued_short is not None:
        value = number(glued_short[1])
        return None if value is None else _plain(Fraction(str(value)) * _SHORT[glued_short[2]])
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
    """Value of "a third", "two-thirds", "half", to four digits; of "half a million" with its scale."""
    parted = re.fullmatch(r"(.+?) (?:of )?an? (\w+)", words.lower())
    if parted is not None and parted[2] in scales():
        value = Fraction(str(fraction(parted[1]))) * scales()[parted[2]]
        return int(value) if value.denominator == 1 else float(value)
    count = {"two": 2, "three": 3}.get(re.split(r"[ -]", words.lower())[0], 1)
    name = next(name for name in _FRACTIONS if name in words.lower())
    return round(float(count * _FRACTIONS[name]), 4)


def _plain(value: Fraction | int) -> int | float:
    exact = Fraction(value)
    return int(exact) if exact.denominator == 1 else float(exact)
