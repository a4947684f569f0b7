"""Fields of government in a phrase: "foreign", "security and defence policy"."""

from __future__ import annotations

from verbale.mention.table import domains, field_words


def is_field(word: str) -> bool:
    """True of a word that is a field by itself or part of one."""
    return word in field_words() or any(word in phrase for phrase in domains())


def domain_in(field_words: list[str]) -> str:
    """Name of the field that the words hold, the longest match nearest to their end; empty for none."""
    for first in range(len(field_words)):
        whole = domains().get(tuple(field_words[first:]))
        if whole:
            return whole
    for first in range(len(field_words)):
        part = domains().at(field_words, first)
        if part:
            return part[1]
    return ""
