"""Words that call a communication a reply: "answer", "reply", "response"."""

from __future__ import annotations

import re
from functools import cache

from verbale.lexicon.table import cells, read_table

_WORD = re.compile(r"[^\W\d_]+")


@cache
def reply_words() -> frozenset[str]:
    """The words as a dictionary has them, lower case."""
    return frozenset(row["word"] for row in read_table("reply_words"))


def calls_reply(words: str) -> bool:
    """True where the words name a reply in any form: "replied in writing", "its written answers".

    >>> calls_reply("a collective response"), calls_reply("a letter")
    (True, False)
    """
    return not _forms().isdisjoint(_WORD.findall(words.lower()))


@cache
def _forms() -> frozenset[str]:
    return frozenset(form for row in read_table("reply_words") for form in cells(row, "forms"))
