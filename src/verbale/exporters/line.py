"""The lines of the exported record, version 1: one JSON object for each thing that the record holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from verbale import __version__
from verbale.errors import RecordError
from verbale.exporters.selector import claim_object, selector
from verbale.institution.check import Check
from verbale.institution.checks import find_checks
from verbale.readers.repeated import repeated_lines, with_repeated
from verbale.record import KINDS, Actor, Entry, EntryValue, Lineage, Report
from verbale.record.identity import make_id
from verbale.store import RecordStore

SCHEMA = "verbale/1"

#: Texts held in memory while entries are written: entries of one exchange share their reports.
TEXTS = 512

Line = dict[str, Any]


def iter_lines(record: RecordStore) -> Iterator[Line]:
    """The header, then everything in the record sorted by id; one thing in memory at a time."""
    yield header_line(record)
    find_text = text_finder(record)
    lineage_of = record.lineage_of()
    groups: dict[str, Callable[[], Iterator[Line]]] = {
        "act": lambda: (actor_line(actor) for actor in used_actors(record)),
        "lin": lambda: (lineage_line(lineage) for lineage in record.lineages()),
        "rep": lambda: (report_line(report, lineage_of.get(report.id)) for report in marked_reports(record)),
    }
    for kind in KINDS.values():
        groups[kind.prefix] = lambda name=kind.name: (  # type: ignore[misc]  # mypy infers no type for the default
            entry_line(entry, record, find_text) for entry in record.entries(name)
        )
    # An id begins with the prefix of its group, so that groups in order of prefix give all lines in order of id.
    for prefix in sorted(groups):
        yield from groups[prefix]()


def marked_reports(record: RecordStore) -> Iterator[Report]:
    """The reports, with the lines that their outlet prints on report after report marked as furniture."""
    repeated = repeated_lines(record.reports())
    for report in record.reports():
        yield with_repeated(report, repeated.get(report.id, ()))


def text_finder(record: RecordStore) -> Callable[[str], str]:
    """Text of a report, by its id."""

    @lru_cache(maxsize=TEXTS)
    def find_text(id: str) -> str:
        report = record.report(id)
        if report is None:
            raise RecordError(f"a claim speaks of report {id}, which is not in the record: run `verbale doctor`")
        return report.text

    return find_text


def header_line(record: RecordStore) -> Line:
    """The first line; its id follows from the claims and entries, and sorts before every other id."""
    reports = [report.id for report in record.reports()]
    entries = record.entry_ids()
    return {
        "id": make_id("0", reports, record.claim_ids(), entries),
        "kind": "header",
        "schema": SCHEMA,
        "generated_by": f"verbale {__version__}",
        "reports": len(reports),
        "lineages": sum(1 for _ in record.lineages()),
        "entries": len(entries),
    }


def report_line(report: Report, lineage: str | None) -> Line:
    published = None
    if report.published:
        published = {**report.published.to_json(), "basis": report.published_basis}
    return {
        "id": report.id,
        "kind": "report",
        "outlet": report.outlet,
        "url": report.url,
        "title": report.title,
        "published": published,
        "language": report.language,
        "text_sha256": report.text_sha256,
        "lineage": lineage,
        "path": report.path,
        "not_read": report.not_read,
        "furniture": [{"start": f.start, "end": f.end, "role": f.role, "why": f.why} for f in report.furniture],
        "checks": [check_object(check, report.text) for check in find_checks(report)],
    }


def check_object(check: Check, text: str) -> Line:
    """What a report says of an institution, its words, and how the tables of the lexicon stand to it."""
    return {
        "check": check.kind,
        "about": check.about,
        "said": check.said,
        "verdict": str(check.verdict),
        "tables": check.tables,
        "span": selector("check", check.span, text),
    }


def lineage_line(lineage: Lineage) -> Line:
    return {
        "id": lineage.id,
        "kind": "lineage",
        "members": list(lineage.members),
        "origin": lineage.origin,
        "credited": list(lineage.credited),
        "links": [
            {
                "from": link.from_report,
                "to": link.to_report,
                "relation": str(link.relation),
                "score": link.score,
                "why": link.why,
            }
            for link in lineage.links
        ],
    }


def actor_line(actor: Actor) -> Line:
    return {
        "id": actor.id,
        "kind": "actor",
        "name": actor.name,
        "type": str(actor.type),
        "iso3": actor.iso3,
        "qid": actor.qid,
        "of": actor.of,
        "aliases": list(actor.aliases),
    }


def entry_line(entry: Entry, record: RecordStore, find_text: Callable[[str], str]) -> Line:
    """An entry with the values of each field, and every claim behind it with its spans."""
    claims = [claim for claim in map(record.claim, entry.claims) if claim is not None]
    return {
        "id": entry.id,
        "kind": entry.kind,
        "fields": {
            field: [value_object(value) for value in entry.fields[field]]
            # In the order in which the kind lists its fields, so that a line reads as the documentation does.
            for field in KINDS[entry.kind].fields
            if entry.get(field)
        },
        "state": str(entry.state),
        "n_reports": entry.n_reports,
        "n_lineages": entry.n_lineages,
        "claims": [claim_object(claim, find_text(claim.report)) for claim in claims],
    }


def value_object(value: EntryValue) -> Line:
    """`V` of the exported record; `why` stands where the record concluded the value."""
    shown = {"value": value.value, "actor": value.actor, "claims": list(value.claims), "n_lineages": value.n_lineages}
    return {**shown, "why": value.why} if value.why else shown


def used_actors(record: RecordStore) -> Iterator[Actor]:
    """Actors that claims name, and those for which they act."""
    of = {actor.id: actor.of for actor in record.actors()}
    waiting = sorted(record.named_actors())
    used: set[str] = set()
    while waiting:
        id = waiting.pop()
        if id in of and id not in used:
            used.add(id)
            waiting += [parent for parent in (of[id],) if parent is not None]
    return (actor for actor in record.actors() if actor.id in used)
