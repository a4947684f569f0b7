"""What the store keeps in a cell, and the way back: reports' metadata, claims, actors, lineages, entries."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from verbale.record import (
    Actor,
    ActorType,
    Claim,
    Day,
    Entry,
    EntryValue,
    Furniture,
    Lineage,
    LineageLink,
    Modality,
    Relation,
    Report,
    Span,
    State,
    Value,
)

Row = tuple[Any, ...]

#: `n` of the spans of a claim that are marks.
MARK = -1


def to_cell(value: Any) -> str:
    """JSON with sorted keys: equal values give equal cells."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def metadata_cell(report: Report) -> str:
    """What is said of a report beside its text, outlet, address and day, which are its identity."""
    return to_cell(
        {
            "title": report.title,
            "published_basis": report.published_basis,
            "language": report.language,
            "not_read": report.not_read,
            "furniture": [(f.start, f.end, f.role, f.why) for f in report.furniture],
            "page_map": report.page_map,
        }
    )


def to_report(row: Row) -> Report:
    """Report of (id, text, outlet, url, published, path, metadata)."""
    id, text, outlet, url, published, path, metadata = row
    known = json.loads(metadata)
    return Report(
        id=id,
        text=text,
        outlet=outlet,
        url=url,
        title=known["title"],
        published=Day.from_json(json.loads(published)) if published else None,
        published_basis=known["published_basis"],
        language=known["language"],
        path=path,
        not_read=known["not_read"],
        furniture=tuple(Furniture(*parts) for parts in known["furniture"]),
        page_map=tuple((first, last, page) for first, last, page in known["page_map"]),
    )


def value_rows(claim: Claim) -> list[Row]:
    """(claim, n, field, value, actor); the attribution chain follows the values, in its own order."""
    return [
        (claim.id, n, v.field, to_cell(v.value), v.actor) for n, v in enumerate((*claim.values, *claim.attributed_to))
    ]


def span_rows(claim: Claim, text: str) -> list[Row]:
    """(claim, n, place, field, start, end, exact) of every value's spans and of the marks."""
    spans = [
        (n, place, v.field, span)
        for n, v in enumerate((*claim.values, *claim.attributed_to))
        for place, span in enumerate(v.spans)
    ]
    spans += [(MARK, place, field, span) for place, (field, span) in enumerate(claim.marks)]
    return [(claim.id, n, place, field, s.start, s.end, s.of(text)) for n, place, field, s in spans]


def to_claim(row: Row, values: Iterable[Row], spans: Iterable[Row]) -> Claim:
    """Claim of (id, report, kind, modality, found_by, why), (n, field, value, actor) and (n, field, start, end)."""
    id, report, kind, modality, found_by, why = row
    of_value: dict[int, list[Span]] = {}
    marks = []
    for n, field, start, end in spans:
        if n == MARK:
            marks.append((field, Span(start, end)))
        else:
            of_value.setdefault(n, []).append(Span(start, end))
    made = [Value(field, json.loads(value), tuple(of_value[n]), actor) for n, field, value, actor in values]
    return Claim(
        id=id,
        kind=kind,
        report=report,
        values=tuple(v for v in made if v.field != "attributed_to"),
        marks=tuple(marks),
        modality=Modality(modality),
        attributed_to=tuple(v for v in made if v.field == "attributed_to"),
        found_by=found_by,
        why=why,
    )


def actor_cell(actor: Actor) -> str:
    return to_cell(
        {
            "name": actor.name,
            "type": actor.type,
            "iso3": actor.iso3,
            "qid": actor.qid,
            "of": actor.of,
            "aliases": sorted(set(actor.aliases)),
        }
    )


def to_actor(id: str, bodies: Iterable[str]) -> Actor:
    """The actor that joins all forms in which the reports know it: every alias, the smallest of rival codes."""
    forms = [json.loads(body) for body in bodies]

    def smallest(key: str) -> str | None:
        return min((form[key] for form in forms if form[key]), default=None)

    return Actor(
        id=id,
        name=min(form["name"] for form in forms),
        type=ActorType(min(form["type"] for form in forms)),
        iso3=smallest("iso3"),
        qid=smallest("qid"),
        of=smallest("of"),
        aliases=tuple(sorted({alias for form in forms for alias in form["aliases"]})),
    )


def lineage_cell(lineage: Lineage) -> str:
    return to_cell(
        {
            "members": lineage.members,
            "origin": lineage.origin,
            "credited": lineage.credited,
            "links": [
                (link.from_report, link.to_report, link.relation, link.score, link.why) for link in lineage.links
            ],
        }
    )


def to_lineage(id: str, body: str) -> Lineage:
    known = json.loads(body)
    return Lineage(
        id=id,
        members=tuple(known["members"]),
        origin=known["origin"],
        credited=tuple(known["credited"]),
        links=tuple(LineageLink(a, b, Relation(relation), score, why) for a, b, relation, score, why in known["links"]),
    )


def fields_cell(entry: Entry) -> str:
    return to_cell(
        {
            field: [(v.value, v.actor, v.claims, v.n_lineages, *((v.why,) if v.why else ())) for v in values]
            for field, values in entry.fields.items()
            if values
        }
    )


def to_entry(row: Row, claims: Iterable[str]) -> Entry:
    """Entry of (id, kind, state, n_reports, n_lineages, fields) and its claim ids."""
    id, kind, state, n_reports, n_lineages, fields = row
    return Entry(
        id=id,
        kind=kind,
        fields={
            field: tuple(EntryValue(value, actor, tuple(ids), *rest) for value, actor, ids, *rest in values)
            for field, values in json.loads(fields).items()
        },
        claims=tuple(claims),
        state=State(state),
        n_reports=n_reports,
        n_lineages=n_lineages,
    )
