"""Names of states and bodies in other languages than English."""

from __future__ import annotations

from functools import cache

from verbale.lexicon.person import plain
from verbale.lexicon.table import cells, read_table

#: Code -> English name of each language of names_in_languages.csv.
TONGUES = {
    "ar": "Arabic", "de": "German", "es": "Spanish", "fr": "French", "id": "Indonesian", "it": "Italian",
    "pt": "Portuguese", "ru": "Russian", "tr": "Turkish", "zh": "Chinese",
}  # fmt: skip


@cache
def names_in_tongues() -> dict[str, tuple[tuple[str, str], ...]]:
    """(language, canonical English name) by wording without case, accents and signs."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in read_table("names_in_languages"):
        for code, tongue in TONGUES.items():
            for text in cells(row, code):
                found.setdefault(plain(text), []).append((tongue, row["name"]))
    return {text: tuple(sorted(names)) for text, names in found.items()}


@cache
def tongues_of(name: str) -> dict[str, tuple[str, ...]]:
    """Code of a language -> names there of the actor whose canonical English name is `name`."""
    for row in read_table("names_in_languages"):
        if row["name"] == name:
            return {code: cells(row, code) for code in TONGUES if row[code]}
    return {}
