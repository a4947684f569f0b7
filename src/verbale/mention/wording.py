"""A piece of a report that may name an actor, read by its words alone, before anybody knows which actor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from verbale.mention.mention import Naming
from verbale.record import Actor


class Sort(StrEnum):
    """What the core of the wording is."""

    NAME = "name"  # a name of the lexicon
    PERSON = "person"  # a name of a person, with or without an office
    OFFICE = "office"  # an office or calling without a name
    BODY = "body"  # an organ, an office as a place, an institution
    GROUP = "group"  # several states or persons
    DESCRIPTION = "description"  # "the bloc"
    PRONOUN = "pronoun"
    COUNT = "count"  # "the four", "both"


@dataclass(frozen=True, slots=True)
class Hit:
    """A name of the lexicon found in the report: words `first` to `last`, and the actors that it may name."""

    first: int
    last: int
    naming: Naming
    actors: tuple[Actor, ...]
    city: bool = False  # the name of a city or house: a place, or those who govern from there
    context: str = ""  # "person", "place" or "word" when the words are also something else (lexicon.name)


@dataclass(frozen=True, slots=True)
class Wording:
    """Words `first` to `last`, core `core` (its last word carries the grammar), head the words that name.

    `office` is the class of the office ("foreign minister"), `role` its plain words; `of` the hits for whom somebody
    acts; `owner` the word of "his" or of a description before "'s"; `name` the words of a personal name.
    """

    sort: Sort
    first: int
    last: int
    head: tuple[int, int]
    core: int
    office: str = ""
    role: str = ""
    of: tuple[Hit, ...] = ()
    owner: int | None = None
    name: tuple[str, ...] = ()
    gender: str = ""
    plural: bool = False
    number: int | None = None
    definite: bool = False
    former: bool = False
    above: tuple[str, ...] = ()
    hit: Hit | None = None
    kind: str = ""
    extra: tuple[str, ...] = ()
    seat: Hit | None = None  # the capital of "its counterpart in Beijing"
    body: str = ""  # the body of "the president of the Council", when no name of the lexicon stands there
    whose: int | None = None  # the word for the person behind "of" in "the daughter of the president"
    target: str = ""  # canonical name of the union after "to": "embassy to the EU"
