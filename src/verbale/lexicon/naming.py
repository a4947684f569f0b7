"""All names of the lexicon, with their rivals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from verbale.lexicon.actors import Naming, iter_table_names
from verbale.lexicon.name import Name, NameKind
from verbale.lexicon.person import Person, spellings
from verbale.lexicon.table import read_table
from verbale.lexicon.usual import usual_owners
from verbale.record import Actor

#: A plainer kind of naming outranks a looser one: "Luxembourg" is the state before it is the capital.
_ORDER = {kind: place for place, kind in enumerate(NameKind)}
_PLACES = frozenset({NameKind.METONYM, NameKind.CAPITAL})


def make_names(
    tables: dict[str, Actor],
    people: list[tuple[Actor, Person]],
    organs: list[Actor],
    own: Iterable[Naming] = (),
    removed: Set[tuple[str, str]] = frozenset(),
) -> tuple[Name, ...]:
    """Names sorted by text, the likeliest actor of one text first.

    `own` are wordings that a user adds, `removed` the (words, actor's id) that a user takes away.
    """
    wordings: dict[str, dict[str, NameKind]] = {}
    for namings in (own, iter_table_names(tables), _organ_names(organs), _people_names(people)):
        for text, actor_id, kind in namings:
            if (text, actor_id) in removed:
                continue
            wordings.setdefault(text, {}).setdefault(actor_id, kind)
            if "'" in text:  # newspapers print either sign
                wordings.setdefault(text.replace("'", "’"), {}).setdefault(actor_id, kind)
    contexts = {row["text"]: row["context"] for row in read_table("name_contexts")}
    seldom = {tables[name].id for name in usual_owners()}
    seldom |= {organ.id for organ in organs if organ.of in seldom}
    names = []
    for text in sorted(wordings):
        found = wordings[text]
        context = contexts.get(text, "rival" if len(found) > 1 else "")
        ids = tuple(found) if len(found) == 1 else _ranked(found, seldom)
        for actor_id in ids:
            rivals = tuple(i for i in ids if i != actor_id) if len(ids) > 1 else ()
            names.append(Name(text, actor_id, found[actor_id], True, context, rivals))
    return tuple(names)


def _ranked(found: dict[str, NameKind], seldom: Set[str]) -> tuple[str, ...]:
    """Metonyms keep the order of their table, which is by likelihood; everything else goes by kind of naming.

    Of one kind, those whom a shared name means `seldom` come last.
    """
    if _PLACES.issuperset(found.values()):
        return tuple(found)
    return tuple(sorted(found, key=lambda actor_id: (_ORDER[found[actor_id]], actor_id in seldom)))


def _organ_names(organs: list[Actor]) -> Iterator[Naming]:
    for organ in organs:
        yield organ.name, organ.id, NameKind.ORGAN
        for text in organ.aliases:
            yield text, organ.id, NameKind.ORGAN


def _people_names(people: list[tuple[Actor, Person]]) -> Iterator[Naming]:
    for actor, person in people:
        for text in (person.name, *person.variants):
            yield from ((form, actor.id, NameKind.NAME) for form in spellings(text))
    for actor, person in people:
        for text in person.family:
            yield from ((form, actor.id, NameKind.SURNAME) for form in spellings(text))
