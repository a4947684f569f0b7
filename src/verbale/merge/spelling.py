"""One word in two spellings: "defence" and "defense", "cancelled" and "canceled", "Jonson" and "Johnson"."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache, lru_cache

from verbale.lexicon.table import read_table

#: Likeness of two spellings of one name, from which on they count as one.
NAME = 0.75


@lru_cache(maxsize=65536)  # the words of a quotation are compared with those of each other one
def spelled(word: str) -> str:
    """The word as American English spells it, in small letters, with straight apostrophes.

    >>> [spelled(word) for word in ("defence", "organised", "cancelled", "colour’s")]
    ['defense', 'organized', 'canceled', "color's"]
    """
    word = word.lower().replace("’", "'")
    for pattern, made in _patterns():
        word = pattern.sub(made, word)
    return word


def one_name(a: str, b: str) -> bool:
    """True of two capitalised words that differ by a letter or two, as transliterations do.

    >>> one_name("Jonson’s", "Johnson's"), one_name("Million", "million"), one_name("Peru", "Chile")
    (True, False, False)
    """
    return a[:1].isupper() and b[:1].isupper() and a[0] == b[0] and SequenceMatcher(None, a, b).ratio() >= NAME


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"]), row["made"]) for row in read_table("spellings"))
