"""Flat rows of a record for lists, and single things by their id."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from verbale.errors import UsageError
from verbale.exporters import line as lines
from verbale.exporters.selector import claim_object
from verbale.record import KINDS, Claim, Entry
from verbale.store import Record

Row = dict[str, Any]


def rows_of(record: Record, kind: str) -> list[Row]:
    """Rows of everything of a kind, sorted by id. Raises UsageError when there is no such kind."""
    makers: dict[str, Callable[[Record], Iterator[Row]]] = {
        "report": _report_rows,
        "lineage": _lineage_rows,
        "actor": _actor_rows,
        "claim": _claim_rows,
        "refusal": lambda kept: ({"path": r.path, "why": r.line, "failed": r.failed} for r in kept.refusals()),
    }
    one = kind if kind in KINDS or kind in makers else kind.removesuffix("s")
    if one in makers:
        return list(makers[one](record))
    if one not in KINDS:
        raise UsageError(f"there is no kind {kind}; kinds are {', '.join(kinds())}")
    names = {actor.id: actor.name for actor in record.actors()}
    rows = [(_entry_row(entry, names), entry) for entry in record.entries(one)]
    return [{**row, "evidence": _evidence(entry, record)} if one == "event" else row for row, entry in rows]


def kinds() -> list[str]:
    """Kinds that can be listed."""
    return ["reports", "lineages", "actors", "claims", "refusals", *(f"{name}s" for name in KINDS)]


def thing_of(record: Record, prefix: str) -> Row:
    """The exported object of the one thing whose id begins with `prefix`, with what a reader wants to see beside it.

    A claim shows its values, a report every path at which it was found and how many claims it gives; spans show
    `outlet` and `published` of their report.
    """
    found = record.find_ids(prefix) if prefix else []
    if prefix in found:
        found = [prefix]
    if not found:
        raise UsageError(f"nothing in {record.name} has an id that begins with {prefix!r}: see `verbale list --help`")
    if len(found) > 1:
        shown = ", ".join(found[:5]) + (" …" if len(found) > 5 else "")
        raise UsageError(f"{len(found)} ids begin with {prefix!r}: {shown}; give more of it")
    (id,) = found
    find_text = lines.text_finder(record)
    if entry := record.entry(id):
        thing = lines.entry_line(entry, record, find_text)
        return {**thing, "claims": [_placed(claim, record) for claim in thing["claims"]]}
    if claim := record.claim(id):
        return {**_placed(claim_object(claim, find_text(claim.report)), record), "kind": claim.kind, **_values(claim)}
    if report := record.report(id):
        of = {"paths": record.paths(id), "claims": sum(1 for _ in record.claims(report=id))}
        return {**lines.report_line(report, record.lineage_of().get(id)), **of, "text": report.text}
    if actor := record.actor(id):
        return lines.actor_line(actor)
    return next(lines.lineage_line(lineage) for lineage in record.lineages() if lineage.id == id)


def _placed(claim: Row, record: Record) -> Row:
    """A claim with the outlet and day of its report, for a quote's `outlet date [start:end]`."""
    report = record.report(claim["report"])
    if report is None:
        return claim
    place = report.outlet or report.path or report.id
    return {**claim, "outlet": place, "published": report.published.date if report.published else None}


def _values(claim: Claim) -> Row:
    return {"values": [{"field": v.field, "value": v.value, "actor": v.actor} for v in claim.values]}


def _report_rows(record: Record) -> Iterator[Row]:
    lineage_of = record.lineage_of()
    for report in record.reports():
        yield {
            "id": report.id,
            "published": report.published.date if report.published else None,
            "outlet": report.outlet,
            "title": report.title,
            "language": report.language,
            "lineage": lineage_of.get(report.id),
            "characters": len(report.text),
            "not_read": report.not_read,
            "path": report.path,
        }


def _lineage_rows(record: Record) -> Iterator[Row]:
    for lineage in record.lineages():
        yield {
            "id": lineage.id,
            "n_reports": len(lineage.members),
            "origin": lineage.origin,
            "credited": list(lineage.credited),
            "members": list(lineage.members),
        }


def _actor_rows(record: Record) -> Iterator[Row]:
    for actor in lines.used_actors(record):
        yield lines.actor_line(actor)


def _claim_rows(record: Record) -> Iterator[Row]:
    names = {actor.id: actor.name for actor in record.actors()}
    for claim in record.claims():
        words = [f"{v.field}: {_said(v.value, v.actor, names)}" for v in claim.values]
        yield {
            "id": claim.id,
            "kind": claim.kind,
            "report": claim.report,
            "modality": str(claim.modality),
            "attributed_to": [_said(v.value, v.actor, names) for v in claim.attributed_to],
            "values": words,
            "found_by": claim.found_by,
        }


def _entry_row(entry: Entry, names: dict[str, str]) -> Row:
    fields = {field: [_said(v.value, v.actor, names) for v in entry.get(field)] for field in KINDS[entry.kind].fields}
    counted = {"state": str(entry.state), "n_reports": entry.n_reports, "n_lineages": entry.n_lineages}
    return {"id": entry.id, **counted, **fields}


#: Where a sentence ends: not after an initial or "U.S.".
_END = re.compile(r"(?<![A-Z])[.!?][\"”’')]*\s+|\n+")


def _evidence(entry: Entry, record: Record) -> list[str]:
    """For each claim `outlet date [start:end]` and the sentence in which the words that tell the act stand."""
    found = []
    for claim in filter(None, map(record.claim, sorted(entry.claims))):
        report, mention = record.report(claim.report), next((s for name, s in claim.marks if name == "mention"), None)
        if report is None or mention is None:
            continue
        ends = [0, *(m.end() for m in _END.finditer(report.text)), len(report.text)]
        start, end = max(e for e in ends if e <= mention.start), min(e for e in ends if e >= mention.end)
        day = report.published.date if report.published else ""
        place = f"{report.outlet or report.path or report.id} {day}".rstrip()
        found.append(f"{place} [{mention.start}:{mention.end}] {report.text[start:end].strip()}")
    return found


def _said(value: Any, actor: str | None, names: dict[str, str]) -> Any:
    """A value in one word: the actor's name, a day's date, else the value itself."""
    if actor is not None and actor in names:
        return names[actor]
    return value.get("date") if isinstance(value, dict) else value
