"""A report's text with its institutions, states and counts made plain for patterns, every character in its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import ahocorasick

from verbale.lexicon.lexicon import Lexicon
from verbale.lexicon.name import NameKind
from verbale.lexicon.remembered import remembered
from verbale.record import Actor, ActorType

#: Characters of Unicode's private use that stand, repeated, for the words of an institution, a state, a description.
UNION, STATE, WORD = "\ue000", "\ue001", "\ue002"

#: "the bloc", "the 30-member alliance": the institution of these types that was named last.
_DESCRIPTIONS = {
    "bloc": {ActorType.UNION}, "union": {ActorType.UNION}, "alliance": {ActorType.ALLIANCE},
    "organization": {ActorType.ORGANISATION, ActorType.UNION},
    "organisation": {ActorType.ORGANISATION, ActorType.UNION},
    "grouping": {ActorType.UNION, ActorType.ORGANISATION}, "council": {ActorType.ORGAN, ActorType.UNION},
}  # fmt: skip
_DESCRIBED = re.compile(rf"\b(?:{'|'.join(_DESCRIPTIONS)})\b")


@dataclass(frozen=True, slots=True)
class Shadow:
    """`text` has the length of the report's; `named` is who stands at a start, `starts` all starts in order."""

    text: str
    named: dict[int, Actor]
    starts: tuple[int, ...]
    said: str

    @classmethod
    def of(cls, text: str) -> Shadow:
        letters = list(text)
        named: dict[int, Actor] = {}
        for start, end, actor in _names_in(text):
            named[start] = actor
            letters[start:end] = (STATE if actor.type == ActorType.STATE else UNION) * (end - start)
        for hit in _DESCRIBED.finditer(text):
            if letters[hit.start()] not in (UNION, STATE):
                letters[hit.start() : hit.end()] = WORD * (hit.end() - hit.start())
        return cls("".join(letters), named, tuple(sorted(named)), text)

    def actor(self, at: int) -> Actor | None:
        """Who the words that begin at `at` name; for a description, the fitting institution named last before it."""
        if at in self.named:
            return self.named[at]
        hit = _DESCRIBED.match(self.said, at)
        return self.before(at, _DESCRIPTIONS[hit[0]]) if hit else None

    def before(self, at: int, types: set[ActorType] | None = None) -> Actor | None:
        """The institution named last before `at`, of some types; a state is none."""
        for start in reversed(self.starts[: bisect_right(self.starts, at - 1)]):
            actor = self.named[start]
            if actor.type != ActorType.STATE and (types is None or actor.type in types):
                return actor
        return None


def _names_in(text: str) -> Iterator[tuple[int, int, Actor]]:
    """(start, end, actor) of institutions and states by their names, the longest at each place."""
    last = 0
    found = [(end + 1 - size, end + 1, actor) for end, (size, actor) in _automaton().iter(text)]
    for start, end, actor in sorted(found, key=lambda hit: (hit[0], -hit[1])):
        before, after = text[start - 1 : start], text[end : end + 1]
        if start < last or before.isalnum() or after.isalnum() or before in {"_", "@"}:
            continue
        yield start, end, actor
        last = end


@remembered
def _automaton() -> Any:
    """Automaton over the names of institutions whose members or presidencies the tables hold, and of states."""
    lexicon = Lexicon.load()
    found = ahocorasick.Automaton()
    taken: set[str] = set()
    for name in lexicon.names:
        actor = lexicon.actors[name.actor_id]
        wanted = actor.type == ActorType.STATE or lexicon.has_members(actor) or lexicon.has_presidency(actor)
        if wanted and name.naming in {NameKind.NAME, NameKind.SHORT} and name.text not in taken and not name.rivals:
            taken.add(name.text)
            found.add_word(name.text, (len(name.text), actor))
    found.make_automaton()
    return found
