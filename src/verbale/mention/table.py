"""The tables of roles, bodies, groups, descriptions and modifiers in a form that words are looked up in."""

from __future__ import annotations

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


class Phrases(dict[tuple[str, ...], T]):
    """Phrases, each a tuple of lower-case tokens, and what the table says of them; `reach` holds, for each first
    token, the length of the longest phrase that it begins."""

    def __init__(self, found: dict[tuple[str, ...], T]) -> None:
        super().__init__(found)
        self.reach: dict[str, int] = {}
        for phrase in found:
            self.reach[phrase[0]] = max(len(phrase), self.reach.get(phrase[0], 0))

    def at(self, lower: list[str], at: int) -> tuple[int, T] | None:
        """The longest phrase that begins at token `at`: (tokens that it takes, its entry)."""
        if at >= len(lower):
            return None
        for size in range(min(self.reach.get(lower[at], 0), len(lower) - at), 0, -1):
            entry = self.get(tuple(lower[at : at + size]))
            if entry is not None:
                return size, entry
        return None


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


#: In the column `plural`: several of them are no actor of this table.
NO_PLURAL = "-"


@cache
def roles() -> Phrases[Core]:
    """Offices and callings, singular and plural."""
    found: dict[tuple[str, ...], Core] = {}
    for row in read_table("mention_roles"):
        singles = cells(row, "words")
        plurals = cells(row, "plural") or tuple(plural_of(word) for word in singles)
        plurals = () if plurals == (NO_PLURAL,) else plurals
        above = cells(row, "above")
        for word in singles:
            found[split(word)] = Core("office", word, False, row["office"], above, row["gender"])
            found.setdefault(split(word.replace(" ", "-")), found[split(word)])  # "the Prime-Minister"
        for number, word in enumerate(plurals):
            single = singles[min(number, len(singles) - 1)]
            found[split(word)] = Core("office", single, True, row["office"], above, row["gender"])
    return Phrases(found)


@cache
def bodies() -> Phrases[Core]:
    found: dict[tuple[str, ...], Core] = {}
    for row in read_table("mention_bodies"):
        for column, many in (("words", False), ("plural", True)):
            for word in cells(row, column):
                plain = row["plain"] == "y"
                found[split(word)] = Core("body", word, many, kind=row["kind"], plain=plain)
    return Phrases(found)


@cache
def groups() -> Phrases[Core]:
    found = {
        split(word): Core("group", word, True, kind=row["kind"], name=row["name"] or word)
        for row in read_table("mention_groups")
        for word in cells(row, "words")
    }
    return Phrases(found)


@cache
def descriptions() -> Phrases[Core]:
    found = {
        split(word): Core("description", word, False, types=cells(row, "types"))
        for row in read_table("mention_descriptions")
        for word in cells(row, "words")
    }
    return Phrases(found)


@cache
def core_starts() -> frozenset[str]:
    """First tokens of all roles, bodies, groups and descriptions."""
    return frozenset(word for table in (roles(), bodies(), groups(), descriptions()) for word in table.reach)


@cache
def polities() -> dict[str, frozenset[str]]:
    """Word for a form of state or land -> names of the states that are called so."""
    return {w: frozenset(cells(row, "states")) for row in read_table("mention_polities") for w in cells(row, "words")}


@cache
def domains() -> Phrases[str]:
    """Wording of a field of government -> its name: ("external", "affairs") -> "foreign"."""
    return Phrases({split(w): row["domain"] for row in read_table("mention_domains") for w in cells(row, "words")})


@cache
def field_words() -> frozenset[str]:
    """Words of which fields of government are made: "natural", "resources", "affairs"."""
    return frozenset(w for row in read_table("mention_field_words") for w in cells(row, "words"))


@cache
def regions() -> Phrases[str]:
    """Names of regions, seas and cities that no state governs from."""
    return Phrases({split(w): w for row in read_table("mention_regions") for w in cells(row, "words")})


@cache
def company_words() -> frozenset[str]:
    """Words that no personal name holds: "Company", "Times", "River"."""
    return frozenset(w for row in read_table("mention_company_words") for w in cells(row, "words"))


@cache
def outlet_words() -> frozenset[str]:
    """Last words of the names of newspapers, agencies and channels: "Times", "Wire"."""
    rows = read_table("mention_company_words")
    return frozenset(w for row in rows if row["kind"] == "outlet" for w in cells(row, "words"))


@cache
def no_actor_words() -> frozenset[str]:
    """Words of names that act for nobody: papers, meetings, headings, days."""
    return frozenset(w for row in read_table("mention_no_actor_words") for w in cells(row, "words"))


@cache
def told_of_verbs() -> frozenset[str]:
    """Verbs behind whose object "of" says what it is told: "inform", "accuse"."""
    return frozenset(row["verb"] for row in read_table("told_of_verbs"))


@cache
def says() -> frozenset[str]:
    """Finite forms of one-word verbs of saying: "replies", "replied"; those that are nouns too are among them."""
    found: set[str] = set()
    for row in read_table("speech_verbs"):
        verb = row["verb"]
        if verb.isalpha() and "quote" in cells(row, "frames"):
            stem = verb[:-1] if verb.endswith("e") else verb
            found |= {plural_of(verb), f"{stem}ed"}
            if verb.endswith("y") and verb[-2] not in "aeiou":
                found.add(f"{verb[:-1]}ied")
    return frozenset(found | {"said", "told", "wrote", "says", "spoke"})


@cache
def modifiers() -> dict[str, str]:
    """Word -> kind of modifier: rank, former, plain, mister, madam."""
    return {w: row["kind"] for row in read_table("mention_modifiers") for w in cells(row, "words")}


@cache
def genders() -> dict[str, str]:
    """First name -> m or f."""
    return {w: row["gender"] for row in reversed(read_table("mention_names")) for w in cells(row, "words")}
