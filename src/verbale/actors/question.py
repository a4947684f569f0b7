"""Answers about actors as flat rows: found by words, one shown, members, holders, gaps."""

from __future__ import annotations

import datetime
from typing import Any

from verbale.actors.candidate import candidates, the_actor
from verbale.errors import UsageError
from verbale.lexicon.lexicon import Lexicon
from verbale.lexicon.office import Tenure
from verbale.lexicon.table import read_table
from verbale.lexicon.title import title_of, titles
from verbale.lexicon.tongue import tongues_of
from verbale.lexicon.wording import find_office
from verbale.record import Actor, ActorType

Row = dict[str, Any]


def found_rows(words: str, on: datetime.date) -> list[Row]:
    """One row an actor that the words can mean, the likeliest first."""
    return [
        {"score": c.score, **_named(c.actor), "acts_for": _acts_for(c.actor, on), "why": c.why}
        for c in candidates(words, on)
    ]


def card(name: str, on: datetime.date) -> Row:
    """All that the lexicon knows of one actor, with the state of a day."""
    actor = the_actor(name, on)
    lexicon = Lexicon.load()
    row: Row = {**_named(actor), "on": on.isoformat(), "aliases": list(actor.aliases)}
    if actor.type == ActorType.PERSON:
        row["acts_for"] = _acts_for(actor, on)
        row["offices"] = [_tenure(t, on) for t in _by_day(lexicon.tenures(actor))]
        return row
    row["languages"] = {code: list(names) for code, names in tongues_of(actor.name).items()}
    row["holders"] = [_held(t) for t in _by_day(lexicon.tenures(actor)) if t.covers(on)]
    row["presidency"] = presiding.name if (presiding := lexicon.presides(actor, on)) else None
    row["member_of"] = [union.name for union in lexicon.unions_of(actor, on)]
    row["n_members"] = len(lexicon.members(actor, on)) if lexicon.has_members(actor) else None
    return row


def member_rows(union: str, on: datetime.date) -> list[Row]:
    """Full members of a union on a day, sorted by name, each with the line of the tables that says so."""
    actor = the_actor(union, on)
    lexicon = Lexicon.load()
    if not lexicon.has_members(actor):
        raise UsageError(f"the tables do not hold the members of {actor.name}; see docs/lexicon.md to add them")
    rows = []
    for member in lexicon.members(actor, on):
        line = lexicon.membership(member, actor, on)
        suspended = lexicon.is_suspended(member, actor, on)
        rows.append(
            {
                "name": member.name, "iso3": member.iso3, "qid": member.qid, "union": actor.name,
                "status": "suspended" if suspended else line.status, "from": line.since.date,
                "to": line.until.date if line.until else None, "source": line.source,
            }
        )  # fmt: skip
    return rows


def holder_rows(office: str, of: str | None, on: datetime.date) -> list[Row]:
    """Who held an office on a day: of one actor, or of all that the tables know when none is named."""
    lexicon = Lexicon.load()
    if of is None:
        worded = [w for w in find_office(office) if w.holders(on)] or find_office(office)
        if worded:
            return _holders(worded[0].title, worded[0].of, on)
        _check_office(office)
        owners = sorted((a for a in lexicon.actors.values() if a.type != ActorType.PERSON), key=lambda a: a.name)
        return [row for owner in owners for row in _holders(office, owner, on)]
    _check_office(office)
    return _holders(office, the_actor(of, on), on)


def gap_rows(office: str, on: datetime.date) -> list[Row]:
    """States of the United Nations of which the tables know no holder of an office on a day, with the last known."""
    lexicon = Lexicon.load()
    _check_office(office)
    kinds = {office} | set((title.kinds if (title := title_of(office)) else ())[:1])
    rows = []
    for name in sorted(row["name"] for row in read_table("states") if row["status"] == "UN member"):
        if not lexicon.holders(office, name, on):
            state = lexicon.actor(name)
            before = [t for t in lexicon.tenures(state) if t.office.kind in kinds and t.first <= on] if state else []
            last = max(before, key=lambda t: t.last, default=None)
            known = lexicon.actors[last.person].name if last else None
            rows.append(
                {"state": name, "office": office, "last_known": known, "until": last.last.isoformat() if last else None}
            )
    return rows


def _check_office(office: str) -> None:
    kinds = {kind for title in titles().values() for kind in title.kinds}
    if office not in kinds and title_of(office) is None:
        raise UsageError(
            f"the lexicon has no office {office!r}: see titles.csv, or one of {', '.join(sorted(kinds)[:12])} …"
        )


def _holders(office: str, of: Actor, on: datetime.date) -> list[Row]:
    lexicon = Lexicon.load()
    rows = []
    for person in lexicon.holders(office, of, on):
        serving = [t for t in lexicon.tenures(person) if t.office.of == of.id and t.covers(on)]
        rows += [{"name": person.name, **_held(t)} for t in serving[:1]]
    return rows


def _held(tenure: Tenure) -> Row:
    lexicon = Lexicon.load()
    return {
        "name": lexicon.actors[tenure.person].name,
        "office": tenure.office.kind,
        "title": tenure.office.title,
        "of": lexicon.actors[tenure.office.of].name,
        "from": tenure.since.date,
        "to": tenure.until.date if tenure.until else None,
        "as_of": tenure.as_of.date if tenure.as_of else None,
        "source": tenure.source,
    }


def _tenure(tenure: Tenure, on: datetime.date) -> Row:
    return {**_held(tenure), "in_office": tenure.covers(on)}


def _by_day(tenures: tuple[Tenure, ...]) -> list[Tenure]:
    return sorted(tenures, key=lambda t: (t.first, t.office.kind, t.person))


def _named(actor: Actor) -> Row:
    return {"id": actor.id, "name": actor.name, "type": str(actor.type), "iso3": actor.iso3, "qid": actor.qid}


def _acts_for(actor: Actor, on: datetime.date) -> str | None:
    lexicon = Lexicon.load()
    if actor.type == ActorType.PERSON:
        state = lexicon.represents(actor, on)
        return state.name if state else None
    owner = lexicon.actors.get(actor.of or "")
    return owner.name if owner else None
