"""All claims of a record -> its lineages and entries: a pure function, the same in any order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verbale.lineage.lineages import find_lineages
from verbale.merge.addressed import address_replies
from verbale.merge.align import communication, demand, document, event, figure, named, response, statement
from verbale.merge.answered import find_answered, with_answered
from verbale.merge.answering import link_answers
from verbale.merge.behalf import with_states
from verbale.merge.bounded import add_bounds
from verbale.merge.chained import keeping_apart, parted
from verbale.merge.cluster import Align, Matches, cluster
from verbale.merge.contradictions import find_contradictions
from verbale.merge.copied import find_copies
from verbale.merge.entries import entry_id, make_entry
from verbale.merge.headlined import join_headlines
from verbale.merge.implied import with_publics
from verbale.merge.lent import without_lent
from verbale.merge.offered import with_offered
from verbale.merge.one_reply import join_replies
from verbale.merge.other_end import with_addressees, with_asked, with_silent
from verbale.merge.own_paper import with_own_papers
from verbale.merge.own_side import without_own
from verbale.merge.pairing import pair_responses
from verbale.merge.party import Parties
from verbale.merge.same_group import with_same_groups
from verbale.merge.same_person import with_same_persons
from verbale.merge.same_place import SamePlace, find_same_place
from verbale.merge.sentence import sentence_of
from verbale.merge.thread import thread_replies
from verbale.merge.two_way import go_both_ways
from verbale.merge.undated.dating import date_reports, still_shared
from verbale.merge.undated.reckoned import add_reckoned, as_told, for_merging
from verbale.merge.view import View, make_view
from verbale.merge.visited import with_hosts
from verbale.merge.wording import Rarity
from verbale.readers.repeated import repeated_lines, with_repeated
from verbale.record import Actor, Claim, Entry, Furniture, Lineage, Report

#: The order of merging: what others link to comes first.
ORDER = ("communication", "statement", "demand", "response", "figure", "agreement", "forum", "event")

#: Kinds whose days are told, and reckoned where a report has no date.
DATED = ("communication", "statement", "demand", "response")

#: Pairs are compared only when they share one of this many of a claim's rarest stems, or a party in a leading role.
RAREST = 8

_LEADING = {
    "communication": ("sender", "on_behalf_of", "recipients"),
    "demand": ("by",),
    "response": ("by",),
    "statement": (),
    "figure": (),
}


@dataclass(frozen=True, slots=True)
class Derived:
    """What follows from the reports and claims of a record."""

    lineages: tuple[Lineage, ...]
    entries: tuple[Entry, ...]


def derive(reports: Sequence[Report], claims: Sequence[Claim], actors: Mapping[str, Actor]) -> Derived:
    """Lineages and entries of a record, each sorted by id.

    Lines that an outlet prints on report after report are known only when all reports are: claims found in them are
    left out here.
    """
    repeated = repeated_lines(reports)
    reports = [with_repeated(report, repeated.get(report.id, ())) for report in reports]
    claims = [claim for claim in claims if not _in_lines(claim, repeated.get(claim.report, ()))]
    claims = with_same_groups(with_same_persons(claims, reports, actors), actors)
    lineages = find_lineages(reports)
    copied = find_copies(lineages, {report.id: report for report in reports})
    lineage_of = {member: lineage.id for lineage in lineages for member in lineage.members}
    report_of = {report.id: report for report in reports}
    parties = Parties(actors)
    views = [
        make_view(claim, report_of[claim.report], lineage_of[claim.report], parties)
        for claim in sorted(claims, key=lambda c: c.id)
    ]
    groups: dict[str, list[View]] = {}
    entry_of: dict[str, str] = {}
    of_kind: dict[str, list[Entry]] = {}
    rarity = Rarity(view.words | view.context for view in views)
    of = {kind: [view for view in views if view.claim.kind == kind] for kind in ORDER}
    place = find_same_place(copied, views)
    matches: Matches = {}
    first = {"communication": _grouped(of["communication"], "communication", rarity, place, entry_of, matches)}
    paper_of = {view.id: group[0].id for group in first["communication"] for view in group}
    first |= {kind: _grouped(of[kind], kind, rarity, place, paper_of) for kind in ("statement", "demand")}
    written = date_reports(group for groups_of in first.values() for group in groups_of)
    if written:  # days reckoned from the first groups join or part claims anew, and are not reckoned again
        again = _again(for_merging(first["communication"], written), rarity, place, matches)
        written = still_shared(written, [*again, *first["statement"], *first["demand"]])
        first["communication"] = [as_told(group, written) for group in again]
    for kind in ORDER:
        answered = find_answered(of[kind], groups, entry_of) if kind == "response" else {}
        for group in first.get(kind) or _grouped(of[kind], kind, rarity, place, entry_of, answered=answered):
            identity = entry_id(kind, [v.id for v in group])
            groups[identity] = group
            entry_of.update({view.id: identity for view in group})
    for kind in ORDER:
        of_kind[kind] = [make_entry(g, entry_of) for i, g in groups.items() if g[0].claim.kind == kind]
    for kind in DATED:
        of_kind[kind] = add_reckoned(of_kind[kind], groups, written, entry_of)
    of_kind["communication"] = thread_replies(of_kind["communication"], groups, rarity)
    of_kind["communication"] = without_lent(of_kind["communication"], groups, parties)
    of_kind["communication"] = address_replies(of_kind["communication"], parties)
    of_kind["demand"] = without_own(of_kind["demand"], parties)
    of_kind["communication"] = with_offered(of_kind["communication"], of_kind["demand"], groups, parties)
    of_kind["demand"] = with_own_papers(of_kind["demand"], of_kind["communication"], parties)
    of_kind["demand"], of_kind["communication"] = (
        with_asked(of_kind["demand"], of_kind["communication"], parties),
        with_addressees(of_kind["communication"], of_kind["demand"], parties),
    )
    of_kind["response"] = with_silent(of_kind["response"], of_kind["demand"], of_kind["communication"], parties)
    of_kind["response"] = with_own_papers(of_kind["response"], of_kind["communication"], parties)
    of_kind["response"] = pair_responses(of_kind["response"], of_kind["demand"], groups, rarity)
    of_kind["response"] = with_answered(of_kind["response"], of_kind["communication"])
    of_kind["communication"] = link_answers(
        of_kind["communication"], of_kind["demand"], of_kind["response"], groups, parties
    )
    entries = [entry for kind in ORDER for entry in of_kind[kind]]
    entries, contradictions = find_contradictions(entries, groups, rarity, copied)
    entries = go_both_ways(with_publics(with_hosts(entries, actors, parties)), actors)
    entries = with_states(entries, actors, parties)
    entries = add_bounds(entries, groups)
    everything = sorted([*entries, *contradictions], key=lambda e: e.id)
    return Derived(tuple(lineages), tuple(everything))


def _in_lines(claim: Claim, lines: Sequence[Furniture]) -> bool:
    """True when a claim rests on words of a line that is furniture."""
    return any(line.span.contains(span) for line in lines for _, span in claim.iter_spans())


def _again(views: list[View], rarity: Rarity, place: SamePlace, matches: Matches) -> list[list[View]]:
    """The groups of communications, all pairs compared anew in which a view has other days than before."""
    dated = {view.id for view in views if view.report.published is None and view.when}
    kept = {pair: match for pair, match in matches.items() if not dated.intersection(pair)}
    return _grouped(views, "communication", rarity, place, {}, kept)


def _grouped(
    views: list[View],
    kind: str,
    rarity: Rarity,
    place: SamePlace,
    entry_of: Mapping[str, str],
    matches: Matches | None = None,
    answered: Mapping[str, frozenset[str]] | None = None,
) -> list[list[View]]:
    if kind == "event":
        return cluster(
            views, lambda a, b: event.align(a, b, entry_of), lambda v: event.keys(v, entry_of), entry_of=entry_of
        )
    align = place.joining(_aligner(kind, rarity, entry_of, answered or {}))

    def keys(view: View) -> list[object]:
        return [*_keys(view, kind, rarity), *place.of.get(view.id, ())]

    matches = {} if matches is None else matches
    groups = cluster(views, align, keys, matches, place.pairs, entry_of)
    if kind == "statement":
        return join_headlines(groups, rarity)
    if kind != "communication":
        return groups
    if pairs := parted(groups):
        align = keeping_apart(pairs, align)
        stand = {pair: match for pair, match in matches.items() if frozenset(pair) not in pairs}
        groups = cluster(views, align, keys, stand, place.pairs | pairs, entry_of)
    return join_replies(groups, align)


def _aligner(kind: str, rarity: Rarity, entry_of: Mapping[str, str], answered: Mapping[str, frozenset[str]]) -> Align:
    if kind == "response":
        return lambda a, b: response.align(a, b, rarity, answered)
    if kind == "demand":
        return lambda a, b: demand.align(a, b, rarity, entry_of)
    align = {
        "communication": communication.align,
        "statement": statement.align,
        "figure": figure.align,
        "agreement": named.align,
        "forum": named.align,
    }[kind]
    return lambda a, b: align(a, b, rarity)


def _keys(view: View, kind: str, rarity: Rarity) -> list[object]:
    """What a pair must share to be compared at all."""
    if kind in ("agreement", "forum"):
        return [key for v in view.claim.get("name") for key in (v.actor, named.plain_name(str(v.value))) if key]
    roles = sorted({p for role in _LEADING[kind] for p in view.parties[role]})
    # who answers is not told: "the request is being looked into" has little of its own
    told = view.words | view.context if kind == "response" and not roles else view.words or view.context
    words = sorted(told, key=lambda s: (-rarity.weight(s), s))[:RAREST]
    here = [(view.report.id, sentence_of(view))] if kind == "response" else []
    return [*roles, *words, *here, *(document.key(view) if kind == "communication" else ())]
