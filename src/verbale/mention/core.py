"""The core of a phrase that may name an actor: the longest words of the tables at a place."""

from __future__ import annotations

from verbale.mention.hits import Hits
from verbale.mention.table import Core, bodies, core_starts, descriptions, groups, modifiers, roles
from verbale.mention.words import HYPHENS, Words

#: Words that mean an actor with a capital only: "the Forum".
NAMED_ONLY = {"forum", "authority", "federation", "confederation", "conference"}

#: Of these, words that mean an actor without a capital too, where one is named so.
_LOWER_TOO = {"federation", "confederation", "authority"}

#: Quarters by which the parts of a divided nation are called.
_QUARTERS = {"north", "south", "mainland"}

#: Words that mean an actor of a pair only: "neither state".
_COUNTED_ONLY = {"state", "capital", "claimant", "disputant", "contender"}

#: Last words of forms of address: "Your Majesty".
_STYLES = {"majesty", "majesties", "highness", "holiness"}

#: Offices that are written with their initials.
_INITIALS = {"pm", "pms", "fm", "fms"}


def core_at(words: Words, hits: Hits, at: int) -> tuple[int, Core] | None:
    """Longest phrase of any table at word `at`; a hit of the gazetteer there that is longer wins (None)."""
    if words.lower[at] not in core_starts():
        return None
    best: tuple[int, Core] | None = None
    for table in (roles(), bodies(), groups(), descriptions()):
        match = table.at(words.lower, at)
        if match is not None and (best is None or match[0] > best[0]):
            best = match
    if best is None:
        return None
    hit = hits.over.get(at)
    if hit is not None and (hit.last - hit.first >= best[0] or hit.first < at):
        return None
    if best[0] == 1 and words.pos[at] not in {"NOUN", "PROPN", "ADJ"} and not _titles(words, at, best[1]):
        return None
    if best[0] == 1 and words.lower[at] in _INITIALS and not words.tokens[at].text[:2].isupper():
        return None  # "at 3 pm"
    if words.lower[at] == "official" and best[0] == 1 and words.tokens[at].dep_ == "amod":
        return None  # "the official news agency"
    lone = best[0] == 1 and best[1].sort == "description"
    if lone and words.lower[at] in _QUARTERS and not _is_quarter(words, at):
        return None
    if best[1].sort == "body" and best[0] == 1 and words.pos[at] == "ADJ" and words.tokens[at].dep_ == "amod":
        return None  # "the military line"
    if lone and words.lower[at] in _COUNTED_ONLY and words.lower_at(at - 1) not in {"neither", "each", "either"}:
        return None
    if lone and words.lower[at] in NAMED_ONLY and not _stands_alone(words, at):
        return None
    if best[1].sort == "group" and best[0] == 1 and words.lower_at(at + 1) in HYPHENS:
        return None
    after = at + best[0]
    if best[1].sort == "office" and words.lower[after - 1] in _STYLES:
        titled = after + (words.lower_at(after) == "the")
        if roles().at(words.lower, titled) or (titled < len(words) and words.pos[titled] == "PROPN" and titled > after):
            return None  # "His Majesty King Juan": the title behind it is the core
    if after < len(words) and not words.begins[after] and words.pos[after] in {"NOUN", "PROPN"}:
        follows = core_at(words, hits, after)
        ranked = best[0] == 1 and modifiers().get(words.lower[at]) == "rank"
        if follows is not None and (best[1].sort != "office" or (ranked and follows[1].sort == "office")):
            return None  # "government officials", "party leader": the later noun is the core
        if (
            follows is not None
            and follows[1].sort in {"office", "group"}
            and words.lower[after] == words.tokens[after].text
        ):
            return None
    return best


def _stands_alone(words: Words, at: int) -> bool:
    """True of "the Forum", not of "the forum" and "the Conference on Peace"."""
    opened = words.lower_at(at - 1) in {"the", "this"} and (words.capital[at] or words.lower[at] in _LOWER_TOO)
    return opened and words.lower_at(at + 1) not in {"of", "on", "for"}


def _titles(words: Words, at: int, core: Core) -> bool:
    """True of an office straight before a capitalised word, whatever the parser took it for: "to ambassador Roe"."""
    after = at + 1
    named = after < len(words) and words.capital[after] and not words.begins[after]
    return core.sort == "office" and words.pos[at] in {"ADV", "X", "INTJ", "ADP", "SCONJ"} and named


def _is_quarter(words: Words, at: int) -> bool:
    """True of "the North", not of "the north bank" and "the north of the island"."""
    after = at + 1
    if words.lower_at(at - 1) != "the" or words.lower_at(after) in {"of", "and"}:
        return False
    return after >= len(words) or words.begins[after] or words.pos[after] not in {"NOUN", "PROPN", "ADJ"}
