"""The people of the tables as actors, with the offices that they held."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import replace

from verbale.lexicon.office import Tenure
from verbale.lexicon.overlay import with_own_people, with_own_tenures
from verbale.lexicon.own import OwnLines
from verbale.lexicon.person import Person, person_of, read_persons
from verbale.lexicon.tenures import read_tenures
from verbale.record import Actor, ActorType


def people_and_tenures(
    tables: dict[str, Actor], own: OwnLines
) -> tuple[list[tuple[Actor, Person]], dict[str, list[Tenure]], dict[str, list[Tenure]]]:
    """People with their actors; tenures by person's id; tenures by id of the actor whose office it is."""
    known = with_own_people(read_persons(), tables, own)
    lines = with_own_tenures(read_tenures(tables), tables, own)
    latest: dict[str, Tenure] = {}
    for name, tenure in lines:
        if name not in latest or _ends(latest[name]) <= _ends(tenure):
            latest[name] = tenure
    people = []
    ids = {}
    for name in sorted({*known, *latest}):
        person = known.get(name) or person_of(name)
        of = latest[name].office.of if name in latest else None
        actor = Actor.make(name, ActorType.PERSON, qid=person.qid, of=of, aliases=person.variants)
        people.append((actor, person))
        ids[name] = actor.id
    by_person: dict[str, list[Tenure]] = defaultdict(list)
    by_office: dict[str, list[Tenure]] = defaultdict(list)
    for name, tenure in lines:
        held = replace(tenure, person=ids[name])
        by_person[held.person].append(held)
        by_office[held.office.of].append(held)
    return people, by_person, by_office


def _ends(tenure: Tenure) -> tuple[datetime.date, datetime.date]:
    """Last and first day: a minister who led a union for a year in between belongs to the state, not to the union."""
    return (tenure.until.last if tenure.until is not None else datetime.date.max, tenure.first)
