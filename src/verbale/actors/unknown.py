"""Actors of a record that the lexicon does not know, and their way into it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from rapidfuzz.fuzz import token_sort_ratio

from verbale.actors.candidate import known_as
from verbale.errors import UsageError
from verbale.lexicon.lexicon import Lexicon
from verbale.lexicon.own import OwnLine
from verbale.lexicon.person import plain
from verbale.lexicon.title import title_of
from verbale.record import Actor, ActorType, Day, Report
from verbale.store import Record

Row = dict[str, Any]

#: What reports describe, and the program names by its own habit ("EU member states"): no names to take over.
DESCRIBED = frozenset({ActorType.GROUP, ActorType.OFFICE})
#: Likeness (0-100) of two full names from which they are offered as one: "Abdul Rahman Roe", "Abd al-Rahman Roe".
ALIKE = 88


def unknown_rows(record: Record) -> list[Row]:
    """One row an actor that no table holds, the most reported first, with the roles that reports give it.

    Spellings that are nearly one, of one type and acting for the same actor, share a row: `also` lists the others.
    """
    known = Lexicon.load().actors
    actors = {actor.id: actor for actor in record.actors()}
    lineage_of = record.lineage_of()
    reports: dict[str, set[str]] = defaultdict(set)
    roles: dict[str, set[str]] = defaultdict(set)
    for claim in record.claims():
        for value in (*claim.values, *claim.attributed_to):
            if value.actor is not None:
                reports[value.actor].add(claim.report)
                roles[value.actor].add(value.field)
    unknown = [
        actors[id] for id in reports
        if id in actors and id not in known and actors[id].type not in DESCRIBED and not is_known(actors[id])
    ]  # fmt: skip
    rows = []
    for group in merged(unknown, reports):
        first = group[0]
        seen = set().union(*(reports[actor.id] for actor in group))
        owner = actors.get(first.of or "")
        rows.append(
            {
                "id": first.id,
                "name": first.name,
                "type": str(first.type),
                "acts_for": owner.name if owner else None,
                "also": [actor.name for actor in group[1:]],
                "roles": sorted(set().union(*(roles[actor.id] for actor in group))),
                "n_reports": len(seen),
                "n_lineages": len({lineage_of.get(report, report) for report in seen}),
            }
        )
    return sorted(rows, key=lambda row: (-row["n_reports"], row["name"], row["id"]))


def is_known(actor: Actor) -> bool:
    """True when the lexicon has an actor of the same type under this name: own lines may be newer than the record."""
    return any(other.type == actor.type for other in known_as(actor.name))


def merged(unknown: list[Actor], reports: dict[str, set[str]]) -> list[list[Actor]]:
    """Unknown actors that are one under several spellings, the most reported spelling first.

    Two agree when they are of one type, act for nobody or for the same actor, and their names are alike; a name of one
    word agrees with nothing but itself.
    """
    groups: list[list[Actor]] = []
    for actor in sorted(unknown, key=lambda a: (-len(reports[a.id]), a.name, a.id)):
        for group in groups:
            if all(_agree(actor, other) for other in group):
                group.append(actor)
                break
        else:
            groups.append([actor])
    return groups


def _agree(one: Actor, other: Actor) -> bool:
    if one.type != other.type or (one.of and other.of and one.of != other.of):
        return False
    a, b = plain(one.name), plain(other.name)
    if a == b:
        return True
    return min(len(a.split()), len(b.split())) > 1 and token_sort_ratio(a, b) >= ALIKE and one.type == ActorType.PERSON


def promotion(
    record: Record,
    given: str,
    *,
    name: str | None = None,
    type: str | None = None,
    of: str | None = None,
    office: str | None = None,
    since: str | None = None,
    alias_of: str | None = None,
) -> list[OwnLine]:
    """The own lines that make an unknown actor of a record (its id, the beginning of one, or its name) a known one.

    With `alias_of` its name becomes another name of that known actor. Raises UsageError when no unknown actor, or more
    than one, is `given`, or when what is asked for does not fit.
    """
    found = [row for row in unknown_rows(record) if row["id"].startswith(given) or given in (row["name"], *row["also"])]
    exact = [row for row in found if given in (row["id"], row["name"])]
    found = exact or found
    if len(found) != 1:
        names = ", ".join(f"{row['name']} ({row['id']})" for row in found[:5])
        why = f"{len(found)} begin so: {names}" if found else "see `verbale actors unknown`"
        raise UsageError(f"no single unknown actor of {record.name} is {given!r}: {why}")
    (row,) = found
    source = f"promoted from {record.name}: {_told(record, row['id'])}"
    if alias_of is not None:
        actor = Lexicon.load().actor(alias_of)
        if actor is None:
            raise UsageError(
                f"the lexicon has no actor {alias_of!r}: give its canonical name, see `verbale actors find`"
            )
        return [_line("alias", alias_of, text, source=source) for text in (row["name"], *row["also"])]
    kind, called = type or row["type"], name or row["name"]
    if kind not in set(ActorType):
        raise UsageError(f"there is no type {kind}; types are {', '.join(ActorType)}")
    owner = of or row["acts_for"]
    if owner is not None and Lexicon.load().actor(owner) is None:
        if of is not None:
            raise UsageError(f"the lexicon has no actor {of!r}: promote it first, or give its canonical name")
        owner = None
    lines = [_line("actor", called, kind, "" if kind == ActorType.PERSON else owner or "", source=source)]
    lines += [_line("alias", called, text, source=source) for text in (row["name"], *row["also"]) if text != called]
    if office is not None:
        if title_of(office) is None:
            raise UsageError(f"the lexicon has no office {office!r}: see the column `title` of titles.csv")
        if owner is None or since is None:
            raise UsageError("an office is somebody's, from a day on: give --of and --since too")
        if kind != ActorType.PERSON:
            raise UsageError(f"{called} is a {kind}: only a person holds an office")
        try:
            Day.of(since)
        except ValueError as error:
            raise UsageError(str(error)) from None
        lines.append(_line("office", called, office, owner, since, source=source))
    return lines


def _line(what: str, name: str, value: str, of: str = "", since: str = "", *, source: str) -> OwnLine:
    return OwnLine(what, name, value, of, since, "", source)


def _told(record: Record, actor: str) -> str:
    """The first report that speaks of an actor: "The Gazette 2022-02-09"."""
    by_id: dict[str, Report] = {report.id: report for report in record.reports()}
    there = {c.report for c in record.claims() for v in (*c.values, *c.attributed_to) if v.actor == actor}
    first = min((by_id[id] for id in there), key=lambda r: (r.published.date if r.published else "9999", r.id))
    day = f" {first.published.date}" if first.published else ""
    return f"{first.outlet or first.path or first.id}{day}"
