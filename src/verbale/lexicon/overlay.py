"""What a user's own lines change in the tables: actors, their names, offices and memberships."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verbale.lexicon.actors import Naming
from verbale.lexicon.membership import Membership
from verbale.lexicon.name import NameKind
from verbale.lexicon.office import Office, Tenure
from verbale.lexicon.own import OwnLine, OwnLines
from verbale.lexicon.person import Person, person_of
from verbale.lexicon.title import title_of, titles
from verbale.record import Actor, ActorType, Day

#: Offices that several people hold at once: a new holder ends nobody's time.
MANY = frozenset(
    {
        "deputy-foreign-minister", "foreign-ministry-spokesperson", "special-envoy", "spokesperson", "ambassador",
        "vice-president", "chief-negotiator", "under-secretary", "deputy-head", "leader",
    }
)  # fmt: skip

Tenures = tuple[tuple[str, Tenure], ...]


def with_own_actors(tables: dict[str, Actor], own: OwnLines) -> dict[str, Actor]:
    """The actors of the tables and of own lines by name; people are in neither (see `with_own_people`)."""
    found = dict(tables)
    for line in own.of_kind("actor"):
        if line.value != ActorType.PERSON:
            owner = found.get(line.of)
            if line.of and owner is None:
                raise own.fail(line, f"no actor is called {line.of!r}: give its canonical name")
            found[line.name] = Actor.make(line.name, ActorType(line.value), of=owner.id if owner else None)
    for line in own.of_kind("alias"):
        if line.name in found:
            known = found[line.name]
            found[line.name] = replace(known, aliases=tuple(dict.fromkeys((*known.aliases, line.value))))
    for line in own.of_kind("remove-alias"):
        if line.name in found:
            known = found[line.name]
            found[line.name] = replace(known, aliases=tuple(a for a in known.aliases if a != line.value))
    return found


def with_own_people(people: dict[str, Person], actors: dict[str, Actor], own: OwnLines) -> dict[str, Person]:
    """People by name, with those and the spellings that own lines add. Raises LexiconError for an unknown name."""
    found = dict(people)
    for line in (*own.of_kind("actor"), *own.of_kind("office")):
        if line.what == "office" or line.value == ActorType.PERSON:
            found.setdefault(line.name, person_of(line.name))
    for line in (*own.of_kind("alias"), *own.of_kind("remove-alias")):
        person = found.get(line.name)
        if person is not None:
            kept = [v for v in person.variants if v != line.value]
            found[line.name] = replace(person, variants=(*kept, *([line.value] if line.what == "alias" else [])))
        elif line.name not in actors:
            raise own.fail(
                line, f"no actor is called {line.name!r}: give its canonical name, see `verbale actors find`"
            )
    return found


def own_namings(actors: dict[str, Actor], own: OwnLines) -> Iterator[Naming]:
    """Wordings of own actors and aliases; those of people are made with the other people's."""
    for line in own.of_kind("actor"):
        if line.value != ActorType.PERSON:
            yield line.name, actors[line.name].id, NameKind.NAME
    for line in own.of_kind("alias"):
        if line.name in actors:
            yield line.value, actors[line.name].id, NameKind.NAME


def removed_namings(actors: dict[str, Actor], own: OwnLines) -> frozenset[tuple[str, str]]:
    """(words, actor's id) of wordings that own lines take away."""
    return frozenset((line.value, actors[line.name].id) for line in own.of_kind("remove-alias") if line.name in actors)


def with_own_tenures(tenures: Tenures, actors: dict[str, Actor], own: OwnLines) -> Tenures:
    """Tenures with those of own lines: an own holder of a seat for one ends, or takes the place of, the tables' one."""
    kept = list(tenures)
    for line in own.of_kind("remove-office"):
        office = _office(line, actors, own)
        kept = [
            (name, t) for name, t in kept
            if not (name == line.name and t.office.of == office.of and t.office.kind == office.kind)
        ]  # fmt: skip
    for line in own.of_kind("office"):
        office = _office(line, actors, own)
        added = Tenure(
            person=line.name,
            office=office,
            since=Day.of(line.since),
            until=Day.of(line.until) if line.until else None,
            as_of=None,
            source=line.source,
        )
        if office.kind not in MANY:
            kept = [(name, cut) for name, t in kept for cut in [_beside(t, added)] if cut is not None]
        kept.append((line.name, added))
    return tuple(kept)


def _beside(known: Tenure, added: Tenure) -> Tenure | None:
    """What an own tenure of the same seat leaves of a known one."""
    if (known.office.of, known.office.kind) != (added.office.of, added.office.kind):
        return known
    if known.last < added.first or known.first > added.last:
        return known
    return replace(known, until=added.since, as_of=None) if known.first < added.first else None


def _office(line: OwnLine, actors: dict[str, Actor], own: OwnLines) -> Office:
    of = actors.get(line.of)
    if of is None:
        raise own.fail(line, f"no state or body is called {line.of!r}: give its canonical name")
    kinds = {kind for title in titles().values() for kind in title.kinds}
    title = title_of(line.value)
    if line.value not in kinds and title is None:
        raise own.fail(line, f"no office is called {line.value!r}: see the column `title` of titles.csv")
    kind = line.value if title is None or line.value in kinds else title.kinds[0]
    return Office(kind, of.id, "" if title is None else title.words.capitalize())


def with_own_memberships(lines: list[Membership], actors: dict[str, Actor], own: OwnLines) -> list[Membership]:
    """Memberships with those of own lines; a `remove-member` takes all lines of that member in that union away."""
    removed = {(line.name, line.of) for line in own.of_kind("remove-member")}
    kept = [m for m in lines if (m.member, m.union) not in removed]
    for line in own.of_kind("member"):
        for name in (line.name, line.of):
            if name not in actors:
                raise own.fail(line, f"no actor is called {name!r}: give its canonical name, see `verbale actors find`")
        until = Day.of(line.until) if line.until else None
        kept.append(Membership(line.of, line.name, line.value or "member", Day.of(line.since), until, line.source))
    return kept
