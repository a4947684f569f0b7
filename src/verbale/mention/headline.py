"""The verb of a headline in capitals, which looks like a part of the names around it."""

from __future__ import annotations

import re
from functools import cache

from verbale.lexicon.table import cells, read_table
from verbale.mention.words import Words

#: Words of fewer letters stand in lower case in a headline of capitals: "over", "with".
SHORT = 5

#: Words of a line that shows that it is one of capitals.
FEWEST = 4


def in_headline(words: Words, at: int) -> bool:
    """True of a word in a line of capitals: "Tehran Protests to Baku Over Note"."""
    first, ends = _line(words, at)
    if ends - first < FEWEST:
        return False
    return all(
        words.capital[i] or len(words.lower[i]) < SHORT or not words.lower[i].isalpha() for i in range(first, ends)
    )


def acts_in_headline(words: Words, at: int) -> bool:
    """True of the verb of a headline in capitals: "Nepal Foreign Minister Summons Indian Ambassador".

    A word that the report writes with a capital in the midst of a sentence is a name: "Brooks", "Marks".
    """
    if words.lower[at] not in _verbs() or at + 1 >= len(words) or not words.capital[at + 1]:
        return False
    if not in_headline(words, at):
        return False
    below = words.text[words.end[_line(words, at)[1] - 1] :]
    return not re.search(rf"[a-z,] {re.escape(words.tokens[at].text)}\b", below)


def _line(words: Words, at: int) -> tuple[int, int]:
    """First and end word of the sentence or line of a word."""
    first = next((i for i in range(at, -1, -1) if words.begins[i]), 0)
    return first, next((i for i in range(at + 1, len(words)) if words.begins[i]), len(words))


@cache
def _verbs() -> frozenset[str]:
    """Verbs as a headline has them: "summons", "rejects", "replies", "snubs"."""
    rows = [row for table in ("communication_verbs", "response_cues", "attribution_cues") for row in read_table(table)]
    lemmas = {row["lemma"] for row in rows if row.get("part", "verb") in {"", "verb"}}
    lemmas |= {
        w for row in read_table("communication_words") if row["group"] == "headline_verbs" for w in cells(row, "words")
    }
    return frozenset(form for lemma in lemmas for form in (f"{lemma}s", f"{lemma}es", f"{lemma[:-1]}ies"))
