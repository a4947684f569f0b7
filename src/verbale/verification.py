"""Checks a record against itself: does every span hold its words, does every entry follow from its claims?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from verbale.record import KINDS, Actor, Claim, Entry
from verbale.record.identity import text_digest
from verbale.store import Record


@dataclass(frozen=True, slots=True, order=True)
class Mismatch:
    """Something in the record that is not as it says: the id of the thing, and what is wrong."""

    id: str
    why: str

    def __str__(self) -> str:
        return f"{self.id}: {self.why}"


def verify(record: Record) -> list[Mismatch]:
    """Every mismatch in `record`, sorted; empty when all of it can be shown.

    Texts against the hash kept when they were read; every span of every claim against the words kept beside it; each
    value of an entry against its claims, and its numbers of reports and lineages against a new count.
    """
    return sorted({*_check_texts(record), *_check_spans(record), *_check_entries(record)})


def _check_texts(record: Record) -> Iterator[Mismatch]:
    digests = record.text_digests()
    for report in record.reports():
        if text_digest(report.text) != digests[report.id]:
            yield Mismatch(report.id, "its text is not the text that was read")


def _check_spans(record: Record) -> Iterator[Mismatch]:
    text, of = "", None
    for span in record.stored_spans():
        if span.report != of:
            report = record.report(span.report)
            text, of = report.text if report else "", span.report
        there = text[span.start : span.end]
        if there != span.exact or not 0 <= span.start < span.end:
            place = f"{span.field} [{span.start}:{span.end}] of {span.report}"
            yield Mismatch(span.claim, f"{place} holds {_short(there)}, not {_short(span.exact)}")
    actors = {actor.id for actor in record.actors()}
    for id in sorted(record.named_actors() - actors):
        yield Mismatch(id, "is named by a claim, but is not in the record")
    for claim in record.claims():
        known = {"attributed_to", *KINDS[claim.kind].fields, *KINDS[claim.kind].marks}
        for field in sorted({field for field, _ in claim.iter_spans()} - known):
            yield Mismatch(claim.id, f"a {claim.kind} has no field {field}")


def _check_entries(record: Record) -> Iterator[Mismatch]:
    if record.is_stale:
        # Reports came after the entries: they are no mismatch, they are derived again before they are shown.
        return
    claims = {claim.id: claim for claim in record.claims()}
    lineage_of = record.lineage_of()
    entry_ids, named = set(record.entry_ids()), record.named_actors()
    acted_for = _acted_for(named, list(record.actors()))
    for entry in record.entries():
        missing = [id for id in entry.claims if id not in claims]
        if missing:
            yield Mismatch(entry.id, f"rests on claims that are not in the record: {', '.join(missing)}")
            continue
        behind = [claims[id] for id in entry.claims]
        yield from _check_counts(entry, behind, lineage_of)
        for field, values in sorted(entry.fields.items()):
            for value in values:
                loose = sorted(set(value.claims) - set(entry.claims))
                if loose:
                    yield Mismatch(entry.id, f"{field} {_short(value.value)} rests on other claims: {', '.join(loose)}")
                elif not value.claims:
                    yield Mismatch(entry.id, f"{field} {_short(value.value)} rests on no claim")
                elif value.n_lineages != _count_lineages([claims[id] for id in value.claims], lineage_of):
                    yield Mismatch(
                        entry.id, f"{field} {_short(value.value)} counts {value.n_lineages} lineages wrongly"
                    )
                concluded = value.why is not None and value.actor in acted_for
                if value.actor is not None and value.actor not in named and not concluded:
                    yield Mismatch(entry.id, f"{field} names {value.actor}, which no claim names")
                if KINDS[entry.kind].fields.get(field) == "link" and value.value not in entry_ids:
                    yield Mismatch(entry.id, f"{field} leads to {value.value}, which is no entry")


def _acted_for(named: Set[str], actors: Iterable[Actor]) -> set[str]:
    """Ids of those for whom the named actors act: the state of a minister, and of the ministry of an official."""
    of = {actor.id: actor.of for actor in actors if actor.of is not None}
    found: set[str] = set()
    for actor in named:
        owner = of.get(actor)
        while owner is not None and owner not in found:
            found.add(owner)
            owner = of.get(owner)
    return found


def _check_counts(entry: Entry, claims: list[Claim], lineage_of: dict[str, str]) -> Iterator[Mismatch]:
    if entry.n_reports != len({claim.report for claim in claims}):
        yield Mismatch(entry.id, f"counts {entry.n_reports} reports wrongly")
    if entry.n_lineages != _count_lineages(claims, lineage_of):
        yield Mismatch(entry.id, f"counts {entry.n_lineages} lineages wrongly")


def _count_lineages(claims: list[Claim], lineage_of: dict[str, str]) -> int:
    """Independent texts behind claims; a report without a lineage stands for itself."""
    return len({lineage_of.get(claim.report, claim.report) for claim in claims})


def _short(words: object) -> str:
    shown = repr(words)
    return shown if len(shown) <= 60 else shown[:59] + "…"
