"""For whom a person or a communication speaks."""

from __future__ import annotations

import datetime
from typing import Any

from verbale.actors.candidate import the_actor
from verbale.errors import UsageError
from verbale.lexicon.lexicon import Lexicon
from verbale.record import Actor, ActorType, Entry
from verbale.store import Record

Row = dict[str, Any]

#: Roles of a communication whose actors speak in it; who it is on behalf of comes first.
_SPEAKING = ("on_behalf_of", "sender", "signed_by")


def represented(name: str, on: datetime.date) -> Row | None:
    """The state, union or organisation for which a person acted on a day; None when no office is known for it."""
    person = the_actor(name, on)
    lexicon = Lexicon.load()
    owner = lexicon.represents(person, on) if person.type == ActorType.PERSON else lexicon.actors.get(person.of or "")
    if owner is None:
        return None
    offices = lexicon.offices_of(person, on)
    why = f"{offices[0].title or offices[0].kind} of {lexicon.actors[offices[0].of].name}" if offices else "its organ"
    return {"name": person.name, "acts_for": owner.name, "type": str(owner.type), "on": on.isoformat(), "why": why}


def spoken_for(record: Record, communication: str) -> list[Row]:
    """States and bodies for which a communication of a record speaks, each with the reason, sorted by name.

    A letter on behalf of a union counts for each member of its day; a person counts for whom he acts. Raises UsageError
    when no communication, or more than one, has an id that begins so.
    """
    found = [e for e in record.entries("communication") if e.id.startswith(communication)]
    if not communication or len(found) != 1:
        raise UsageError(f"{len(found)} communications of {record.name} have an id that begins with {communication!r}")
    on = _day_of(found[0], record)
    actors = Lexicon.load().actors | {actor.id: actor for actor in record.actors()}
    rows: dict[str, Row] = {}
    for field in _SPEAKING:
        for value in found[0].get(field):
            actor = actors.get(value.actor or "")
            if actor is not None:
                for party, why in _parties(actor, actors, on):
                    rows.setdefault(party.name, {"name": party.name, "type": str(party.type), "as": field, "why": why})
    return [rows[name] for name in sorted(rows)]


def _day_of(entry: Entry, record: Record) -> datetime.date | None:
    """Its best supported day, else that of the first report that tells of it."""
    if entry.days:
        return entry.days[0].anchor
    reports = {claim.report for id in entry.claims if (claim := record.claim(id)) is not None}
    published = [r.published.first for id in sorted(reports) if (r := record.report(id)) and r.published]
    return min(published, default=None)


def _parties(actor: Actor, actors: dict[str, Actor], on: datetime.date | None) -> list[tuple[Actor, str]]:
    """The actor's party, and the members of a union or of a union's group of states on the day."""
    lexicon = Lexicon.load()
    if actor.type == ActorType.PERSON and on is not None and actor.id in lexicon.actors:
        state = lexicon.represents(lexicon.actors[actor.id], on)
        if state is not None:
            return [(state, f"{actor.name} acted for {state.name} on {on}")]
    owner, seen = actor, {actor.id}
    while owner.type in {ActorType.ORGAN, ActorType.OFFICE, ActorType.PERSON, ActorType.GROUP} and owner.of in actors:
        if owner.of in seen:
            break
        owner = actors[owner.of or ""]
        seen.add(owner.id)
    via = "" if owner is actor else f"{actor.name} acts for {owner.name}"
    parties = [] if actor.type == ActorType.GROUP and owner is not actor else [(owner, via or "named in the role")]
    whole = owner is actor or actor.type == ActorType.GROUP
    if whole and on is not None and owner.id in lexicon.actors and not actor.name[:1].isdigit():
        parties += [(m, f"member of {owner.name} on {on}") for m in lexicon.members(owner, on)]
    return parties
