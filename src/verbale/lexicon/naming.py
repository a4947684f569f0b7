"""All names of the lexicon, with their rivals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from verbale.lexicon.actors import Naming, iter_table_names
from verbale.lexicon.name import Name, NameKind
from verbale.lexicon.person import Person
from verbale.lexicon.table import read_table
from verbale.record import Actor

#: A plainer kind of naming outranks a looser one: "Luxembourg" is the state before it is the capital.
_ORDER = {kind: place for place, kind in enumerate(NameKind)}


def make_names(tables: dict[str, Actor], people: list[tuple[Actor, Person]], organs: list[Actor]) -> tuple[Name, ...]:
    """Names sorted by text, the likeliest actor of one text first."""
    wordings: dict[str, dict[str, Naming]] = defaultdict(dict)
    for naming in (*iter_table_names(tables), *_organ_names(organs), *_people_names(people)):
        wordings[naming.text].setdefault(naming.actor.id, naming)
    contexts = {row["text"]: row["context"] for row in read_table("name_contexts")}
    names = []
    for text in sorted(wordings):
        found = _ranked(wordings[text].values())
        ids = tuple(naming.actor.id for naming in found)
        for naming in found:
            rivals = tuple(i for i in ids if i != naming.actor.id)
            context = contexts.get(text) or ("rival" if rivals else "")
            names.append(Name(text, naming.actor.id, naming.kind, True, context, rivals))
    return tuple(names)


def _ranked(namings: Iterable[Naming]) -> list[Naming]:
    """Metonyms keep the order of their table, which is by likelihood; everything else goes by kind of naming."""
    found = list(namings)
    if any(n.kind is NameKind.METONYM for n in found) and all(
        n.kind in (NameKind.METONYM, NameKind.CAPITAL) for n in found
    ):
        return found
    return sorted(found, key=lambda n: _ORDER[n.kind])


def _organ_names(organs: list[Actor]) -> Iterator[Naming]:
    for organ in organs:
        for text in (organ.name, *organ.aliases):
            yield Naming(text, organ, NameKind.ORGAN)


def _people_names(people: list[tuple[Actor, Person]]) -> Iterator[Naming]:
    for actor, person in people:
        for text in (person.name, *person.variants):
            yield Naming(text, actor, NameKind.NAME)
    for actor, person in people:
        for text in person.family:
            yield Naming(text, actor, NameKind.SURNAME)
