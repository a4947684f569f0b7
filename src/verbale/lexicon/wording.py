"""Offices named in one phrase: "foreign minister of Russia", "Russian foreign minister", "NATO secretary general"."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from verbale.lexicon.lexicon import Lexicon
from verbale.lexicon.name import NameKind
from verbale.lexicon.remembered import remembered
from verbale.lexicon.title import title_of
from verbale.record import Actor, ActorType


@dataclass(frozen=True, slots=True)
class WordedOffice:
    """An office (`title`, the words for it) of an actor."""

    title: str
    of: Actor

    @property
    def said(self) -> str:
        return f"{self.title} of {self.of.name}"

    def holders(self, on: datetime.date) -> tuple[Actor, ...]:
        return Lexicon.load().holders(self.title, self.of, on)


def find_office(words: str) -> list[WordedOffice]:
    """The offices that a phrase can name, the likeliest owner first; none when it names no office of anybody.

    >>> find_office("Russian foreign minister")[0].said
    'foreign minister of Russia'
    """
    plain = " ".join(words.replace("’", "'").split())
    title, _, owner = plain.partition(" of ")
    found = []
    while owner:
        if title_of(title) is not None:
            found += [WordedOffice(title.lower(), of) for of in _owners(owner)]
        more, _, rest = owner.partition(" of ")
        title, owner = f"{title} of {more}", rest
    parts = plain.split()
    for cut in range(1, len(parts)):
        before, after = " ".join(parts[:cut]), " ".join(parts[cut:])
        if title_of(after) is not None:
            found += [WordedOffice(after.lower(), of) for of in _owners(before.removesuffix("'s"))]
    return list(dict.fromkeys(found))


def _owners(words: str) -> tuple[Actor, ...]:
    return _by_words().get(words.lower().removeprefix("the "), ())


@remembered
def _by_words() -> dict[str, tuple[Actor, ...]]:
    """States and bodies by their names and adjectives in lower case, the likeliest first."""
    lexicon = Lexicon.load()
    found: dict[str, list[Actor]] = {}
    for name in lexicon.names:
        actor = lexicon.actors[name.actor_id]
        if actor.type not in {ActorType.PERSON, ActorType.OFFICE} and name.naming in {
            NameKind.NAME,
            NameKind.SHORT,
            NameKind.DEMONYM,
        }:
            held = found.setdefault(name.text.lower().removeprefix("the "), [])
            if actor not in held:
                held.append(actor)
    return {text: tuple(actors) for text, actors in found.items()}
