"""Surnames that stand alone after the report has given the full name."""

from __future__ import annotations

from verbale.mention.wording import Sort, Wording
from verbale.mention.words import POSSESSIVE, Words

#: Before a word that is also a month: "in May", "last May".
_BEFORE_MONTH = {
    "in",
    "last",
    "next",
    "since",
    "by",
    "until",
    "this",
    "early",
    "late",
    "mid",
    "of",
    "from",
    "to",
    "before",
}


def carried(words: Words, wordings: list[Wording], names: set[str]) -> list[Wording]:
    """The wordings, and one for each capitalised word of `names` (lower case) that no personal name covers yet."""
    covered = {i for w in wordings if w.sort == Sort.PERSON for i in range(*w.head)}
    covered |= {i for w in wordings if w.sort == Sort.NAME for i in range(*w.head)}
    added = [
        Wording(Sort.PERSON, i, i + 1, (i, i + 1), i, name=(words.tokens[i].text,))
        for i in range(len(words))
        if words.capital[i] and words.lower[i] in names and i not in covered and not _is_other_word(words, i)
    ]
    return sorted([*wordings, *added], key=lambda w: (w.first, -w.last))


def _is_other_word(words: Words, i: int) -> bool:
    """True for the month and the verb in "in May", "May 12" and "May we ask"."""
    pos, after = words.pos[i], words.lower_at(i + 1)
    if after[:1].isdigit() or words.lower_at(i - 1)[:1].isdigit():
        return True
    if words.lower[i] == "may" and words.lower_at(i - 1) in _BEFORE_MONTH and after not in POSSESSIVE:
        return not words.begins[i]
    if pos in {"PROPN", "NOUN", "X"}:
        return False
    follows = words.tokens[i + 1] if i + 1 < len(words) else None
    finite = follows is not None and follows.tag_ in {"VBD", "VBZ", "MD"}
    return not (finite or after in POSSESSIVE or after == ",")
