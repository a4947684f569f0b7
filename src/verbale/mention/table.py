"""The tables of roles, bodies, groups, descriptions and modifiers in a form that words are looked up in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from verbale.lexicon.table import cells, read_table


@dataclass(frozen=True, slots=True)
class Core:
    """What the table says of one phrase ("prime ministers"): its kind, singular form and grammar."""

    sort: str  # office, body, group, description
    singular: str
    plural: bool
    office: str = ""
    above: tuple[str, ...] = ()
    gender: str = ""
    kind: str = ""
    plain: bool = False
    name: str = ""
    types: tuple[str, ...] = ()


T = TypeVar("T")

#: phrase as a tuple of tokens -> what it is, per table
Phrases = dict[tuple[str, ...], Core]


def split(words: str) -> tuple[str, ...]:
    """Tokens of a table's phrase, cut as the parser cuts: hyphens and possessive marks stand alone."""
    for mark in ("-", "’s", "'s"):
        words = words.replace(mark, f" {mark} ")
    return tuple(words.split())


def plural_of(words: str) -> str:
    """Regular plural of the last word of a phrase."""
    if words.endswith("y") and words[-2] not in "aeiou":
        return words[:-1] + "ies"
    return words + ("es" if words.endswith(("s", "ch", "x")) else "s")


@cache
def roles() -> Phrases:
    """Offices and callings, singular and plural."""
    found: Phrases = {}
    for row in read_table("mention_roles"):
        singles = cells(row, "words")
        plurals = cells(row, "plural") or tuple(plural_of(word) for word in singles)
        above = cells(row, "above")
        for word in singles:
            found[split(word)] = Core("office", word, False, row["office"], above, row["gender"])
        for number, word in enumerate(plurals):
            single = singles[min(number, len(singles) - 1)]
            found[split(word)] = Core("office", single, True, row["office"], above, row["gender"])
    return found


@cache
def bodies() -> Phrases:
    found: Phrases = {}
    for row in read_table("mention_bodies"):
        for column, many in (("words", False), ("plural", True)):
            for word in cells(row, column):
                plain = row["plain"] == "y"
                found[split(word)] = Core("body", word, many, kind=row["kind"], plain=plain)
    return found


@cache
def groups() -> Phrases:
    return {
        split(word): Core("group", word, True, kind=row["kind"], name=row["name"] or word)
        for row in read_table("mention_groups")
        for word in cells(row, "words")
    }


@cache
def descriptions() -> Phrases:
    return {
        split(word): Core("description", word, False, types=cells(row, "types"))
        for row in read_table("mention_descriptions")
        for word in cells(row, "words")
    }


@cache
def domains() -> dict[tuple[str, ...], str]:
    """Wording of a field of government -> its name: ("external", "affairs") -> "foreign"."""
    return {split(w): row["domain"] for row in read_table("mention_domains") for w in cells(row, "words")}


@cache
def modifiers() -> dict[str, str]:
    """Word -> kind of modifier: rank, former, plain, mister, madam."""
    return {w: row["kind"] for row in read_table("mention_modifiers") for w in cells(row, "words")}


@cache
def genders() -> dict[str, str]:
    """First name -> m or f."""
    return {w: row["gender"] for row in reversed(read_table("mention_names")) for w in cells(row, "words")}


def longest(table: Iterable[tuple[str, ...]]) -> int:
    return max(len(phrase) for phrase in table)


def phrase_at(table: dict[tuple[str, ...], T], lower: list[str], at: int, most: int) -> tuple[int, T] | None:
    """The longest phrase of `table` that begins at word `at`: (words it takes, its entry)."""
    for size in range(min(most, len(lower) - at), 0, -1):
        entry = table.get(tuple(lower[at : at + size]))
        if entry is not None:
            return size, entry
    return None
