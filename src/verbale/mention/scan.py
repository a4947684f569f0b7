"""Names of the lexicon in a report: states, unions, organs, groups, metonyms. Persons are read by `personname`."""

from __future__ import annotations

import re
from typing import Any

import ahocorasick

from verbale.lexicon.lexicon import Lexicon
from verbale.lexicon.name import Name, NameKind
from verbale.lexicon.remembered import remembered
from verbale.mention.mention import Naming
from verbale.mention.table import regions, roles
from verbale.mention.wording import Hit
from verbale.mention.words import HYPHENS, Words
from verbale.record import Actor, ActorType

_NAMINGS = {
    NameKind.NAME: Naming.NAME, NameKind.SHORT: Naming.NAME, NameKind.ORGAN: Naming.NAME,
    NameKind.DEMONYM: Naming.DEMONYM, NameKind.CAPITAL: Naming.METONYM, NameKind.METONYM: Naming.METONYM,
}  # fmt: skip
_CAPITALS = re.compile(r"\b[A-Z]{4,}\b")
#: What may stand beside a name inside one word; the empty text is the word's edge.
_JOINS = {"", "-", "‑", "‐", "–", "/"}
_HOUSES = (NameKind.CAPITAL, NameKind.METONYM)


def scan(words: Words, outlet: Actor | None = None) -> list[Hit]:
    """Hits sorted by place, none overlapping, the longest first at each place; `outlet` published the report."""
    raw = []
    found = list(_automaton().iter(words.text))
    if outlet is not None:
        found += _places_of(outlet, words.text)
    if _CAPITALS.search(words.text):  # "MOSCOW (Agency) -": the same length, so that places stay true
        found += _automaton().iter(_CAPITALS.sub(lambda m: m[0].capitalize(), words.text))
    for end, (size, actors, naming, city, context) in found:
        start = end + 1 - size
        if _is_inside(words.text, start, end + 1):
            continue
        first, last = words.at(start), words.at(end)
        if last >= len(words) or words.start[first] > start or words.end[last] < end + 1:
            continue  # furniture: no words there
        if words.start[first] != start and words.end[last] != end + 1:
            continue
        if not _is_cut(words, first, last + 1):
            raw.append(Hit(first, last + 1, naming, actors, city, context))
    kept: list[Hit] = []
    taken: set[int] = set()
    for hit in sorted(raw, key=lambda h: (h.first - h.last, h.first)):
        if taken.isdisjoint(range(hit.first, hit.last)):
            kept.append(hit)
            taken.update(range(hit.first, hit.last))
    return sorted(kept, key=lambda h: h.first)


def _is_cut(words: Words, first: int, last: int) -> bool:
    """True when an office begins inside the name and goes on behind it: "the Russian military attaché"."""
    for at in range(first + 1, last):
        role = roles().at(words.lower, at)
        if role is not None and at + role[0] > last:
            return True
    return False


#: Before a hyphen and a people: all over, between or across its lands.
_ACROSS = {"inter", "pan", "trans", "intra"}


def apart_from_regions(words: Words, hits: list[Hit]) -> list[Hit]:
    """The hits without those that end the name of a region: "Latin American", "Inter-American" name no state."""
    kept = []
    for hit in hits:
        if words.lower_at(hit.first - 1) in HYPHENS and words.lower_at(hit.first - 2) in _ACROSS:
            continue
        region = regions().at(words.lower, hit.first - 1) if hit.first > 0 else None
        if region is None or hit.first - 1 + region[0] < hit.last:
            kept.append(hit)
    return kept


def names_within(words: Words, first: int, last: int) -> list[tuple[int, int, Actor, Naming]]:
    """Names that share a word, with their characters: "U.S.-ASEAN" and "U.S.-North Macedonia" are cut by no parser."""
    start, text = words.start[first], words.text[words.start[first] : words.end[last - 1]]
    found: list[tuple[int, int, Actor, Naming]] = []
    hits = [(end + 1 - size, end + 1, who, naming) for end, (size, who, naming, *_) in _automaton().iter(text)]
    for first, last, actors, naming in sorted(hits, key=lambda hit: (hit[0] - hit[1], hit[0])):
        part = text[first:last]
        whole = text[first - 1 : first] in _JOINS and text[last : last + 1] in _JOINS
        free = all(last <= a - start or b - start <= first for a, b, _, _ in found)
        if whole and free and len(actors) == 1 and part[0].isupper():
            found.append((start + first, start + last, actors[0], naming))
    return sorted(found, key=lambda hit: hit[0])


def _places_of(outlet: Actor, text: str) -> list[Any]:
    """Where the report names its own outlet, in the form of the automaton's finds."""
    if len(outlet.name) < 3 or not outlet.name[0].isupper():
        return []
    found, at = [], text.find(outlet.name)
    while at >= 0:
        end = at + len(outlet.name)
        found.append((end - 1, (len(outlet.name), (outlet,), Naming.NAME, False, "")))
        at = text.find(outlet.name, end)
    return found


def _is_inside(text: str, start: int, end: int) -> bool:
    """True when the characters go on as one word on either side ("Oman" in "Romania")."""
    before = text[start - 1 : start].isalnum() and text[start].isalnum()
    return before or (text[end : end + 1].isalnum() and text[end - 1].isalnum())


@remembered
def _automaton() -> Any:
    """Automaton over all wordings that do not name a person, with their candidates."""
    lexicon = Lexicon.load()
    by_text: dict[str, list[tuple[Name, Actor]]] = {}
    for name in lexicon.names:
        actor = lexicon.actors[name.actor_id]
        if actor.type != ActorType.PERSON and name.naming != NameKind.SURNAME:
            by_text.setdefault(name.text, []).append((name, actor))
    found = ahocorasick.Automaton()
    for text, named in by_text.items():
        first = named[0][0]
        actors = tuple(dict.fromkeys(actor for _, actor in named))
        city = any(name.naming in _HOUSES for name, _ in named) and first.naming in _HOUSES
        found.add_word(text, (len(text), actors, _NAMINGS[first.naming], city, first.context))
    found.make_automaton()
    return found
