"""Which communication answers which, where no single report ties the two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from verbale.lexicon.reply import calls_reply
from verbale.merge.view import View
from verbale.merge.wording import Rarity
from verbale.record import ANSWERABLE, Entry, EntryValue

#: Least common wording between a reply's surroundings and what it answers.
LEAST = 0.12

#: The best candidate must lead the second by this much, or the reply stays open.
LEAD = 0.03


def thread_replies(entries: Sequence[Entry], groups: Mapping[str, Sequence[View]], rarity: Rarity) -> list[Entry]:
    """Entries, with `in_reply_to` filled for replies whose parties, days and words leave one earlier paper."""
    papers = [e for e in entries if any(v.value in ANSWERABLE for v in e.get("form"))]
    return [_threaded(e, papers, groups, rarity) if e in papers else e for e in entries]


def _threaded(entry: Entry, papers: Sequence[Entry], groups: Mapping[str, Sequence[View]], rarity: Rarity) -> Entry:
    if entry.get("in_reply_to"):
        return entry
    calling = [v for v in groups[entry.id] if _is_called_reply(v)]
    if not calling:
        return entry
    scored = []
    for other in papers:
        if other.id != entry.id and _goes_back(groups[entry.id], groups[other.id]) and _earlier(groups, other, entry):
            score = max(rarity.cosine(a.context, b.context) for a in groups[entry.id] for b in groups[other.id])
            scored.append((score, other.id))
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
    senders = {p for v in reply for f in ("sender", "on_behalf_of") for p in v.parties[f]}
    addressees = {p for v in reply for p in v.parties["recipients"]}
    wrote = {p for v in first for f in ("sender", "on_behalf_of") for p in v.parties[f]}
    addressed = {p for v in first for p in v.parties["recipients"]}
    if not senders or senders & wrote:
        return False
    return bool(addressees & wrote) or (not addressees and bool(senders & addressed))


def _earlier(groups: Mapping[str, Sequence[View]], first: Entry, second: Entry) -> bool:
    """False only when the days say that `first` came after `second`."""
    days_first = [d for v in groups[first.id] for d in v.days]
    days_second = [d for v in groups[second.id] for d in v.days]
    if not days_first or not days_second:
        return True
    return min(d.first for d in days_first) <= max(d.last for d in days_second)
