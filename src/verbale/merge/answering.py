"""A paper that holds the answer to what another paper asks is the reply to it, though no report calls it one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from verbale.merge.party import Parties
from verbale.merge.view import View
from verbale.record import ANSWERABLE, HAPPENED, Entry, EntryValue

_WRITING = ("sender", "signed_by", "on_behalf_of")

#: Forms in which one side speaks; in a call or at a meeting both do.
ONE_SIDED = ANSWERABLE | {"post", "press conference", "resolution"}

#: What is no answer yet makes no reply.
_SILENT = "none-yet"


def link_answers(
    papers: Sequence[Entry],
    demands: Sequence[Entry],
    responses: Sequence[Entry],
    groups: Mapping[str, Sequence[View]],
    parties: Parties,
) -> list[Entry]:
    """Communications, each tied to the ones whose demands it answers.

    Both are told as done, in each one side speaks, and no side answers itself. The link rests on the claims of the
    answering paper in the reports that tell the answer.
    """
    by_id = {paper.id: paper for paper in papers}
    made_in = {demand.id: [str(value.value) for value in demand.get("made_in")] for demand in demands}
    found: dict[str, dict[str, EntryValue]] = {}
    for response in responses:
        if any(value.value == _SILENT for value in response.get("outcome")):
            continue
        asked = [first for to in response.get("to") for first in made_in.get(str(to.value), ())]
        for within in response.get("made_in"):
            reply = by_id.get(str(within.value))
            for first in (by_id.get(id) for id in asked):
                if reply is not None and first is not None and _answers(reply, first, groups, parties):
                    value = _link(groups[reply.id], first, response, groups)
                    found.setdefault(reply.id, {}).setdefault(first.id, value)
    return [_linked(paper, found.get(paper.id, {})) for paper in papers]


def _answers(reply: Entry, first: Entry, groups: Mapping[str, Sequence[View]], parties: Parties) -> bool:
    linked = {value.value for value in (*reply.get("in_reply_to"), *first.get("in_reply_to"))}
    if reply.id == first.id or not linked.isdisjoint({reply.id, first.id}):
        return False
    if not all(any(value.value in ONE_SIDED for value in paper.get("form")) for paper in (reply, first)):
        return False
    if not all(any(view.claim.modality in HAPPENED for view in groups[paper.id]) for paper in (reply, first)):
        return False
    writers, earlier = (parties.of_values(v for f in _WRITING for v in paper.get(f)) for paper in (reply, first))
    return not writers & earlier and _earlier(first, reply)


def _earlier(first: Entry, second: Entry) -> bool:
    """False only when the days say that `first` came after `second`."""
    if not first.days or not second.days:
        return True
    return min(day.first for day in first.days) <= max(day.last for day in second.days)


def _link(own: Sequence[View], first: Entry, response: Entry, groups: Mapping[str, Sequence[View]]) -> EntryValue:
    told_in = {view.report.id for view in groups[response.id]}
    resting = [view for view in own if view.report.id in told_in] or own
    ids, lineages = tuple(sorted(view.id for view in resting)), {view.lineage for view in resting}
    return EntryValue(first.id, None, ids, len(lineages), f"holds the answer {response.id} to what is asked there")


def _linked(paper: Entry, links: Mapping[str, EntryValue]) -> Entry:
    if not links:
        return paper
    values = (*paper.get("in_reply_to"), *(links[id] for id in sorted(links)))
    return replace(paper, fields={**paper.fields, "in_reply_to": values})
