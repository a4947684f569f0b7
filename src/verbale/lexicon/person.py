"""People of the lexicon: their names in all spellings, and their family names."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from verbale.lexicon.table import cells, read_table

#: Words that belong to the family name that follows them ("von der Leyen", "Le Drian", "al-Assad", "bin Salman").
PARTICLES = frozenset(
    (
        "al", "al-", "el", "bin", "ibn", "ben", "bint", "von", "van", "der", "den", "de", "da", "di", "do", "dos",
        "das", "del", "della", "du", "la", "le", "ter", "zu", "zur", "st.", "st", "ould",
    )
)  # fmt: skip
#: What stands after a family name.
SUFFIXES = frozenset({"jr.", "jr", "sr.", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class Person:
    """`family` holds every form of the family name, `variants` other full names; `name` is the canonical one."""

    name: str
    qid: str | None
    family: tuple[str, ...]
    variants: tuple[str, ...]


def read_persons() -> dict[str, Person]:
    """People by canonical name; those who only stand in a table of holders are made by `person_of`."""
    return {
        row["name"]: Person(
            row["name"], row["qid"] or None, cells(row, "family") or families(row["name"]), cells(row, "variants")
        )
        for table in ("persons_reference", "persons")
        for row in read_table(table)
    }


def person_of(name: str) -> Person:
    """A person of whom only the name is known."""
    return Person(name, None, families(name), ())


def families(name: str) -> tuple[str, ...]:
    """Forms of the family name of a Western-order name, fullest first.

    >>> families("Ursula von der Leyen")
    ('von der Leyen', 'Leyen')
    """
    words = name.split()
    while len(words) > 1 and words[-1].lower() in SUFFIXES:
        words.pop()
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    full, last = " ".join(words[start:]), words[-1]
    stripped = last.partition("-")[2] if last.lower().startswith(("al-", "el-")) else ""
    return tuple(dict.fromkeys(form for form in (full, last, stripped) if form))


def spellings(text: str) -> tuple[str, ...]:
    """The name as it is, without accents, and with the other forms of its apostrophe and Arabic article.

    >>> spellings("Adel al-Jubeir")
    ('Adel al-Jubeir', 'Adel Al-Jubeir')
    """
    if text.isascii() and "'" not in text and " al-" not in text and " Al " not in text:
        return (text,)  # most names; the rest of this function took a tenth of the time of loading
    letters = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    bare = unicodedata.normalize("NFC", "".join(c for c in letters if not unicodedata.combining(c)))
    forms = [text, bare]
    forms += [form.replace("'", "’") for form in forms]
    forms += [form.replace(" al-", " Al-") for form in forms]
    forms += [form.replace(" Al ", " al-") for form in forms]
    return tuple(dict.fromkeys(forms))


def plain(text: str) -> str:
    """Letters without case, accents and signs, so that spellings meet.

    >>> plain("Çavuşoğlu") == plain("Cavusoglu")
    True
    """
    letters = unicodedata.normalize("NFKD", text.translate(_LETTERS).casefold())
    kept = "".join(" " if c in "-–" else c for c in letters if not unicodedata.combining(c) and c not in "'’ʼ.`")
    return " ".join(kept.split())


#: Letters that Unicode does not take apart.
_LETTERS = str.maketrans(
    {
        "ı": "i",
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ə": "e",
        "Ə": "E",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
    }
)
