"""Which communication answers which, where no single report ties the two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from verbale.lexicon.reply import calls_reply
from verbale.merge.view import View, years_apart
from verbale.merge.wording import Rarity
from verbale.record import ANSWERABLE, Entry, EntryValue

#: Least common wording between a reply's surroundings and what it answers.
LEAST = 0.12

#: The best candidate must lead the second by this much, or the reply stays open.
LEAD = 0.03


def thread_replies(entries: Sequence[Entry], groups: Mapping[str, Sequence[View]], rarity: Rarity) -> list[Entry]:
    """Entries, with `in_reply_to` filled for replies whose parties, days and words leave one earlier paper."""
    papers = {e.id: e for e in entries if any(v.value in ANSWERABLE for v in e.get("form"))}
    at_end: dict[str, list[str]] = {}
    for id in papers:
        for party in sorted(_writers(groups[id]) | _addressees(groups[id])):
            at_end.setdefault(party, []).append(id)
    return [_threaded(e, papers, at_end, groups, rarity) if e.id in papers else e for e in entries]


def _threaded(
    entry: Entry,
    papers: Mapping[str, Entry],
    at_end: Mapping[str, Sequence[str]],
    groups: Mapping[str, Sequence[View]],
    rarity: Rarity,
) -> Entry:
    """The entry with the one paper that it answers; `at_end` are the papers that each party wrote or was sent."""
    if entry.get("in_reply_to"):
        return entry
    calling = [v for v in groups[entry.id] if _is_called_reply(v)]
    if not calling:
        return entry
    own = groups[entry.id]
    ends = sorted(_addressees(own) or _writers(own))
    scored = []
    for id in dict.fromkeys(id for party in ends for id in at_end.get(party, ())):
        if id == entry.id or years_apart(own[0], groups[id][0]) or not _goes_back(own, groups[id]):
            continue
        if _earlier(groups, papers[id], entry):
            scored.append((max(rarity.cosine(a.context, b.context) for a in own for b in groups[id]), id))
    scored.sort(key=lambda s: (-s[0], s[1]))
    if not scored or scored[0][0] < LEAST or (len(scored) > 1 and scored[0][0] - scored[1][0] < LEAD):
        return entry
    claims = tuple(sorted(v.id for v in calling))
    why = f"called a reply; goes back to the sender of the earlier paper; common words {scored[0][0]:.2f}"
    value = EntryValue(scored[0][1], None, claims, len({v.lineage for v in calling}), why)
    return replace(entry, fields={**entry.fields, "in_reply_to": (value,)})


def _is_called_reply(view: View) -> bool:
    """True when the report's words for the paper say that it answers something."""
    words = " ".join(span.of(view.report.text) for field, span in view.claim.marks if field == "mention")
    return calls_reply(words)


def _goes_back(reply: Sequence[View], first: Sequence[View]) -> bool:
    """The reply's senders are known, did not write the first paper, and its addressees did."""
    senders, addressees = _writers(reply), _addressees(reply)
    wrote, addressed = _writers(first), _addressees(first)
    if not senders or senders & wrote:
        return False
    return bool(addressees & wrote) or (not addressees and bool(senders & addressed))


def _writers(group: Sequence[View]) -> set[str]:
    return {party for view in group for field in ("sender", "on_behalf_of") for party in view.parties[field]}


def _addressees(group: Sequence[View]) -> set[str]:
    return {party for view in group for party in view.parties["recipients"]}


def _earlier(groups: Mapping[str, Sequence[View]], first: Entry, second: Entry) -> bool:
    """False only when the days say that `first` came after `second`."""
    days_first = [d for v in groups[first.id] for d in v.when]
    days_second = [d for v in groups[second.id] for d in v.when]
    if not days_first or not days_second:
        return True
    return min(d.first for d in days_first) <= max(d.last for d in days_second)
