"""What an answer answers where its report does not say: what the paper answers in which it is given.

"Their replies held nothing on the question" names no paper that asked. The reply that it tells of answers one, by the
words of this report or of another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from verbale.merge.view import View
from verbale.record import Entry, EntryValue

#: Outcomes of a paper as a whole: what it leaves out, puts off or takes note of. A yes or no is to one point of it.
OF_ALL = frozenset({"not-addressed", "deferred", "acknowledged"})

#: Of these, what is left of a paper: to leave the paper aside is to leave what is asked in it.
_LEFT = frozenset({"not-addressed", "deferred"})

WHY = "given in the reply to it"


def find_answered(
    responses: Sequence[View], groups: Mapping[str, Sequence[View]], entry_of: Mapping[str, str]
) -> dict[str, frozenset[str]]:
    """Claim of a response -> the entries of what it answers; `groups` hold the views of each entry made before.

    An answer to a paper as a whole does not answer what its own side asks or writes; given without a word of what it
    answers, it may answer the paper or anything that is asked in it.
    """
    asked: dict[str, set[str]] = {}
    for id, group in groups.items():
        for view in group if group[0].claim.kind == "demand" else ():
            for value in view.claim.get("made_in"):
                asked.setdefault(entry_of.get(str(value.value), ""), set()).add(id)
    return {view.id: _answered(view, groups, entry_of, asked) for view in responses}


def _answered(
    view: View,
    groups: Mapping[str, Sequence[View]],
    entry_of: Mapping[str, str],
    asked: Mapping[str, set[str]],
) -> frozenset[str]:
    told = {entry_of[str(v.value)] for v in view.claim.get("to") if str(v.value) in entry_of}
    if view.one("outcome") not in OF_ALL:
        return frozenset(told)
    own = view.parties["by"]
    others = {entry for entry in told if not own & _speaking(groups.get(entry, ()))}
    if others and view.one("outcome") in _LEFT:
        return frozenset(others.union(*(asked.get(paper, set()) for paper in others)))
    if others:
        return frozenset(others)
    papers = {entry_of[str(v.value)] for v in view.claim.get("made_in") if str(v.value) in entry_of}
    links = [v for paper in papers for other in groups.get(paper, ()) for v in other.claim.get("in_reply_to")]
    first = {entry_of[str(v.value)] for v in links if str(v.value) in entry_of}
    return frozenset(first.union(*(asked.get(paper, set()) for paper in first)))


def _speaking(group: Sequence[View]) -> frozenset[str]:
    """Who asks in a demand, who writes in a paper."""
    return frozenset(p for view in group for field in ("by", "sender") for p in view.parties.get(field, ()))


def with_answered(responses: Sequence[Entry], communications: Sequence[Entry]) -> list[Entry]:
    """Responses, those to a paper as a whole that say not to which, with what the reply answers in which they stand."""
    replies = {entry.id: entry.get("in_reply_to") for entry in communications}
    return [_with_answered(response, replies) for response in responses]


def _with_answered(response: Entry, replies: Mapping[str, tuple[EntryValue, ...]]) -> Entry:
    whole = any(value.value in OF_ALL for value in response.get("outcome"))
    if response.get("to") or not whole:
        return response
    found: dict[str, EntryValue] = {}
    for paper in response.get("made_in"):
        for link in replies.get(str(paper.value), ()):
            found[str(link.value)] = EntryValue(link.value, None, paper.claims, paper.n_lineages, WHY)
    if not found:
        return response
    return replace(response, fields={**response.fields, "to": tuple(found.values())})
