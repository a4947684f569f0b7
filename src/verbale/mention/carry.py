"""Surnames that stand alone after the report has given the full name."""

from __future__ import annotations

from verbale.mention.wording import Sort, Wording
from verbale.mention.words import HYPHENS, POSSESSIVE, Words
from verbale.segment.english import is_english

#: The Arabic article before a name, as it is spelt before different letters.
ARTICLES = {"al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ul", "ed", "es", "et"}

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
    added = []
    for i in range(len(words)):
        if words.capital[i] and words.lower[i] in names and i not in covered and not _is_other_word(words, i):
            first = i - 2 if _has_article(words, i) else i
            name = "".join(words.tokens[k].text for k in range(first, i + 1))
            added.append(Wording(Sort.PERSON, first, i + 1, (first, i + 1), i, name=(name,)))
    return sorted([*wordings, *added], key=lambda w: (w.first, -w.last))


def _has_article(words: Words, i: int) -> bool:
    """True for "Majali" in "al-Majali"."""
    hyphen = i > 1 and words.lower[i - 1] in HYPHENS and words.touches(i) and words.touches(i - 1)
    return hyphen and words.lower[i - 2] in ARTICLES


def _is_other_word(words: Words, i: int) -> bool:
    """True for the month and the verb in "in May", "May 12" and "May we ask"."""
    pos, after = words.pos[i], words.lower_at(i + 1)
    if after[:1].isdigit() or words.lower_at(i - 1)[:1].isdigit():
        return True
    if words.lower[i] == "may" and words.lower_at(i - 1) in _BEFORE_MONTH and after not in POSSESSIVE:
        return not words.begins[i]
    if pos in {"PROPN", "NOUN", "X"}:
        return False
    if len(words.lower[i]) > 3 and not is_english(words.lower[i]):
        return False  # a name that the parser took for another kind of word
    follows = words.tokens[i + 1] if i + 1 < len(words) else None
    finite = follows is not None and follows.tag_ in {"VBD", "VBZ", "MD"}
    return not (finite or after in POSSESSIVE or after == ",")
