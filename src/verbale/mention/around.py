"""What stands left and right of the core of a phrase: determiners, states, fields of government, numbers."""

from __future__ import annotations

from dataclasses import dataclass, field

from verbale.mention.mention import Naming
from verbale.mention.table import (
    Phrases,
    bodies,
    descriptions,
    domains,
    field_words,
    genders,
    modifiers,
    no_actor_words,
    regions,
    roles,
)
from verbale.mention.wording import Hit
from verbale.mention.words import HYPHENS, POSSESSIVE, Words

#: Determiners that open a phrase; those in _DEFINITE point at something the reader knows.
_DEFINITE = {"the", "this", "that", "these", "those", "both", "neither", "all", "each", "its"}
_DETERMINERS = _DEFINITE | {"a", "an", "some", "several", "many", "any", "other", "another", "every", "certain", "no"}
_OWNERS = {"his", "her", "their", "its", "our", "my", "your", "whose"}
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "both": 2, "neither": 2, "either": 2,
}  # fmt: skip
_MONTHS = {
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "yesterday", "today", "tomorrow",
}  # fmt: skip

#: Lower-case words that may stand inside a name: "bin", "al", "van".
PARTICLES = {
    "al", "el", "bin", "ibn", "bint", "abu", "van", "von", "der", "den", "de", "da", "do", "dos", "del", "della", "di",
    "du", "la", "le", "los", "ter", "ten", "zu", "und", "y", "ben", "ould",
}  # fmt: skip

#: "the head of Russian diplomacy"
_DIPLOMACY = Phrases({("diplomacy",): "diplomacy", ("foreign", "policy"): "diplomacy"})


#: Words of a phrase left of its core beyond which nothing is taken: a longer run is a mis-parse or a heading.
REACH = 14


@dataclass(slots=True)
class Side:
    """What was found on one side of a core; `edge` is the outermost word of that side."""

    edge: int
    of: list[Hit] = field(default_factory=list)
    owner: int | None = None
    number: int | None = None
    definite: bool = False
    domain: str = ""
    rank: str = ""
    former: bool = False
    target: str = ""
    seat: Hit | None = None  # the capital in "the cabinet in Tokyo"
    body: str = ""
    extra: list[str] = field(default_factory=list)


class Hits:
    """Hits of the gazetteer by the word where they begin and end; none overlap."""

    def __init__(self, hits: list[Hit]) -> None:
        self.all = hits
        self.begin = {hit.first: hit for hit in hits}
        self.end = {hit.last: hit for hit in hits}
        self.over = {at: hit for hit in hits for at in range(hit.first, hit.last)}


def number_of(word: str) -> int | None:
    return int(word) if word.isdigit() and len(word) < 4 else _NUMBERS.get(word)


def is_dayword(word: str) -> bool:
    return word in _MONTHS


def look_left(words: Words, hits: Hits, core: int) -> Side:
    """Everything before word `core` that belongs to its phrase."""
    side = Side(core)
    at = core - 1
    field_words: list[str] = []
    while at >= max(0, core - REACH) and not words.begins[at + 1]:
        word, pos = words.lower[at], words.pos[at]
        hit = hits.end.get(at + 1)
        if hit is not None and hit.naming != Naming.SURNAME:
            side.of.append(hit)
            side.edge = hit.first
            at = hit.first - 1
            if words.lower_at(at) in {"and", ",", "&"} and at in hits.end:
                at -= 1 if words.begins[at] is False else 0
            continue
        if word in POSSESSIVE:
            if at == 0:
                break  # a text cut before its owner: "'s envoy said"
            inner = hits.end.get(at)
            if inner is None and (is_dayword(words.lower_at(at - 1)) or words.lower_at(at - 1) in no_actor_words()):
                break  # "today's Foreign Ministry briefing"
            if inner is None:
                side.owner = at - 1
                side.edge = _owner_edge(words, at - 1)
                break
            side.edge = at
            at -= 1
            continue
        if word in _OWNERS:
            side.owner, side.edge, side.definite = at, at, True
            break
        if word in _DETERMINERS:
            if word == "that" and pos in {"SCONJ", "PRON"}:
                break
            side.edge = at
            side.definite = side.definite or word in _DEFINITE
            side.number = side.number or number_of(word)
            if at and not words.begins[at] and words.lower[at - 1] in {"the", "all", "both", "each"}:
                side.edge, side.definite = at - 1, True
                side.number = side.number or number_of(words.lower[at - 1])
                break
            if word in {"other", "these", "those", "the", "all", "certain"} and words.lower_at(at - 1) in {
                "the",
                "all",
                "both",
            }:
                at -= 1
                side.edge, side.definite = at, True
            break
        if number_of(word) is not None:
            side.number, side.edge = number_of(word), at
            at -= 1
            before = words.lower_at(at)
            if not (before in _DETERMINERS or before in _OWNERS or before in POSSESSIVE or at + 1 in hits.end):
                break
            continue
        kind = modifiers().get(word, "")
        if word == "then" and words.lower_at(at - 1) not in _DETERMINERS | _OWNERS:
            break
        if kind == "former":
            side.former = True
        elif kind == "rank":
            side.rank = word
        elif word in HYPHENS and field_words:
            pass
        elif word in {"and", "&"} and field_words and _is_field(words.lower_at(at - 1)):
            field_words.append("and")
            at -= 1
            continue
        elif not _may_modify(words, at, kind, bool(side.of)):
            break
        else:
            field_words.append(word)
            if not _is_field(word):
                side.extra.append(word)
        side.edge = at
        at -= 1
    field_words.reverse()
    side.extra.reverse()
    side.domain = _domain_in(field_words)
    side.of.reverse()
    return side


def look_right(words: Words, hits: Hits, last: int) -> Side:
    """What follows the core that ends before word `last`: "of …", "for …", "to …", "at …"."""
    side = Side(last)
    at = last
    behind = hits.begin.get(at)
    if behind is not None and behind.naming == Naming.DEMONYM and not words.begins[at]:
        # Translated prose: "the first minister British", "the Council European".
        after = behind.last
        noun_follows = after < len(words) and words.pos[after] in {"NOUN", "PROPN", "ADJ"} and not words.begins[after]
        if not noun_follows or words.pos[after] == "ADJ":
            side.of.append(behind)
            side.edge = at = after
    beside = domains().at(words.lower, at) if at < len(words) and words.capital[at] and not words.begins[at] else None
    if beside is not None:  # "Director Security and Defence Policy"
        side.domain, side.edge = beside[1], at + beside[0]
        at = side.edge
    for _ in range(3):
        preposition = words.lower_at(at)
        if at >= len(words) or words.begins[at] or preposition not in {"of", "for", "to", "at", "in", "from", "with"}:
            break
        after = at + 1
        if after < len(words) and words.begins[after]:
            break
        if words.lower_at(after) in {"the", "its", "their"} and after not in hits.begin:
            after += 1
        field_found = domains().at(words.lower, after) if preposition in {"of", "for"} else None
        if field_found is not None and bodies().at(words.lower, after + field_found[0]):
            field_found = None  # "spokesperson for the Foreign Ministry"
        hit = hits.begin.get(after)
        if hit is not None and preposition == "of" and _DIPLOMACY.at(words.lower, hit.last):
            side.of.append(hit)
            side.domain, side.edge = "diplomacy", hit.last + 1
            break
        if hit is not None and hit.naming == Naming.DEMONYM:
            follows = hit.last < len(words) and words.pos[hit.last] in {"NOUN", "PROPN", "ADJ"}
            hit = None if follows or preposition in {"to", "in", "at", "with"} else hit
        if hit is not None:
            if preposition == "with" or (preposition == "at" and not side.of and hit.naming != Naming.NAME):
                break
            if preposition in {"of", "for", "from", "at"}:
                side.of.append(hit)
            elif preposition == "in" and hit.city and not side.of:
                side.seat = hit
            else:
                side.target = hit.actors[0].name if len(hit.actors) == 1 else ""
            if preposition in {"of", "from"}:
                while words.lower_at(hit.last) in {",", "and"}:
                    step = hit.last + (2 if words.lower_at(hit.last + 1) in {"the", "and", "of"} else 1)
                    step += 1 if words.lower_at(step) == "the" else 0
                    following = hits.begin.get(step)
                    if following is None:
                        break
                    side.of.append(following)
                    hit = following
            side.edge = at = hit.last
            continue
        fields = _fields_end(words, after) if preposition in {"of", "for"} else after
        if fields > after + (field_found[0] if field_found is not None else 0):
            side.domain = field_found[1] if field_found is not None else _domain_in(words.lower[after:fields])
            side.edge = at = fields
            continue
        region = regions().at(words.lower, after) if field_found is None else None
        if region is not None:
            side.edge = at = after + region[0]
            continue
        if field_found is not None:
            size, side.domain = field_found
            side.edge = at = after + size
            continue
        if preposition in {"of", "at", "for", "in"}:
            inner = _inner_phrase(words, hits, after)
            if inner is not None:
                if preposition in {"of", "at"} and not inner[1]:
                    side.body = words.said(after, inner[0])
                side.edge = at = inner[0]
                side.of += inner[1]
                continue
        break
    return side


def _fields_end(words: Words, at: int) -> int:
    """End of a run of capitalised fields from word `at` on: "Women, Family and Community Development"; `at` for none.

    A run that a body ends is the body's name: "Rural Development Bank".
    """
    end = at
    while end < len(words) and not (words.begins[end] and end > at):
        if words.capital[end] and words.lower[end] in field_words():
            end += 1
            continue
        joint = end
        while end > at and words.lower_at(joint) in {",", "and", "&"}:
            joint += 1
        if joint == end or joint >= len(words) or words.lower[joint] not in field_words() or not words.capital[joint]:
            break
        end = joint + 1
    return at if end > at and bodies().at(words.lower, end) else end


def _inner_phrase(words: Words, hits: Hits, at: int) -> tuple[int, list[Hit]] | None:
    """End and states of a phrase around a body or role that begins at word `at` ("the Russian foreign ministry")."""
    end, found, of, inside = at, None, [], False
    while end < min(len(words), at + 8) and not (words.begins[end] and end > at):
        hit = hits.begin.get(end)
        if hit is not None:
            of.append(hit)
            end = hit.last
            found = end if hit.actors and not found else found
            inside = inside or hit.naming == Naming.DEMONYM  # "the Serb List"
            continue
        for table in (bodies(), descriptions(), roles()):
            match = table.at(words.lower, end)
            if match is not None:
                end += match[0]
                found = end
                break
        else:
            word = words.lower[end]
            region = regions().at(words.lower, end)
            if region is not None and found == end:
                end += region[0]
                found = end  # translated prose: "the Council European"
                continue
            if words.capital[end] and (word in genders() or modifiers().get(word) in {"mister", "madam"}):
                break  # the name of a person begins
            if words.capital[end] and inside and words.pos[end] in {"ADJ", "NOUN", "PROPN"}:
                end += 1
                found = end  # "the Bureau of European and Eurasian Affairs"
                continue
            if words.pos[end] in {"ADJ", "NOUN", "PROPN"} or word in POSSESSIVE | {"the"}:
                end += 1
                continue
            if word in {"of", "for"} and found == end:
                inside = True
                end += 1
                continue
            if word == "and" and inside and end + 1 < len(words) and words.capital[end + 1]:
                end += 1
                continue
            break
    return (found, of) if found else None


def _may_modify(words: Words, at: int, kind: str, after_state: bool) -> bool:
    """True when word `at` can stand between a determiner and the core; `kind` as in mention_modifiers.csv."""
    pos = words.pos[at]
    if is_dayword(words.lower[at]) or pos not in {"ADJ", "NOUN", "PROPN", "VERB", "ADV"}:
        return False
    return bool(kind) or not (pos == "ADV" or (pos == "VERB" and (after_state or _is_finite(words, at))))


def _is_finite(words: Words, at: int) -> bool:
    """True for "informed" in "Trudeau informed parliament", false in "the appointed president"."""
    token = words.tokens[at]
    return token.tag_ in {"VBD", "VBZ", "VBP", "VB", "MD"} or token.dep_ not in {"amod", "compound", "nmod"}


def _owner_edge(words: Words, at: int) -> int:
    """First word of the phrase that owns ("the bloc" in "the bloc's ministers")."""
    edge = at
    while edge > 0 and not words.begins[edge] and (words.pos[edge - 1] in {"ADJ", "NOUN", "PROPN", "NUM"}):
        edge -= 1
    if edge > 0 and not words.begins[edge] and words.lower[edge - 1] in _DETERMINERS | _OWNERS:
        edge -= 1
    return edge


def _is_field(word: str) -> bool:
    return word in field_words() or any(word in phrase for phrase in domains())


def _domain_in(field_words: list[str]) -> str:
    """Name of the field of government that the words left of a core hold, the longest match nearest to the core."""
    for first in range(len(field_words)):
        whole = domains().get(tuple(field_words[first:]))
        if whole:
            return whole
    for first in range(len(field_words)):
        part = domains().at(field_words, first)
        if part:
            return part[1]
    return ""
