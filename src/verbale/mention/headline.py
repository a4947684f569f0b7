"""The verb of a headline in capitals, which looks like a part of the names around it."""

from __future__ import annotations

from functools import cache

from verbale.lexicon.table import read_table
from verbale.mention.words import Words

#: Words of fewer letters stand in lower case in a headline of capitals: "over", "with".
SHORT = 5


def acts_in_headline(words: Words, at: int) -> bool:
    """True of the verb of a headline in capitals: "Nepal Foreign Minister Summons Indian Ambassador"."""
    if words.lower[at] not in _verbs() or at + 1 >= len(words) or not words.capital[at + 1]:
        return False
    begins = [i for i in range(at, -1, -1) if words.begins[i]][:1]
    ends = next((i for i in range(at + 1, len(words)) if words.begins[i]), len(words))
    line = range(begins[0] if begins else 0, ends)
    return all(words.capital[i] or len(words.lower[i]) < SHORT or not words.lower[i].isalpha() for i in line)


@cache
def _verbs() -> frozenset[str]:
    """Verbs of dealings as a headline has them: "summons", "rejects", "replies"."""
    rows = [row for table in ("communication_verbs", "response_cues", "attribution_cues") for row in read_table(table)]
    lemmas = {row["lemma"] for row in rows if row.get("part", "verb") in {"", "verb"}}
    return frozenset(form for lemma in lemmas for form in (f"{lemma}s", f"{lemma}es", f"{lemma[:-1]}ies"))
