"""Why one communication is held to answer another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verbale.briefing.line import Evidence, evidence_at
from verbale.briefing.material import Material
from verbale.briefing.naming import Naming
from verbale.lexicon.reply import calls_reply
from verbale.record import Entry, EntryValue

#: What each sign adds to a link's score; all together make 1. That a report says so in words outweighs the rest; a
#: link that the record concluded stays at a half and below. Chosen by hand, not fitted.
SIGNS = {
    "a report says so in words": 0.5,
    "called a reply": 0.2,
    "two or more lineages say so": 0.1,
    "goes back to who wrote": 0.1,
    "the days are in order": 0.1,
}


@dataclass(frozen=True, slots=True)
class Link:
    """`score` in 0..1 is the sum of the signs that speak for it; `words` are the characters that tie the two."""

    to: str
    score: float
    signs: tuple[str, ...]
    why: str
    words: tuple[Evidence, ...]


def make_link(reply: Entry, first: Entry, value: EntryValue, material: Material, naming: Naming) -> Link:
    """The link of `reply` to `first`, from the value of its `in_reply_to`."""
    signs = ["a report says so in words"] if value.why is None else []
    if value.why is not None or _is_called_reply(reply, material):
        signs.append("called a reply")
    if value.n_lineages > 1:
        signs.append("two or more lineages say so")
    wrote, answers = _parties(first, _FROM, naming), _parties(reply, _FROM, naming)
    if _parties(reply, _TO, naming) & wrote or answers & _parties(first, _TO, naming):
        signs.append("goes back to who wrote")
    if _in_order(first, reply):
        signs.append("the days are in order")
    words = tuple(dict.fromkeys(_words(reply, value, first, material)))
    return Link(
        first.id, round(sum(SIGNS[s] for s in signs), 2), tuple(signs), value.why or "a report says so in words", words
    )


_FROM = ("sender", "signed_by", "on_behalf_of")
_TO = ("recipients", "received_by")


def _parties(entry: Entry, fields: Sequence[str], naming: Naming) -> set[str]:
    return {p for field in fields for p in naming.parties_of(entry.get(field))}


def _in_order(first: Entry, reply: Entry) -> bool:
    """True when both have a day and that of the reply is not the earlier."""
    before = [day.first for day in first.days if not day.is_open]
    after = [day.last for day in reply.days if not day.is_open]
    return bool(before and after) and min(before) <= max(after)


def _is_called_reply(entry: Entry, material: Material) -> bool:
    """True when a report's name for it is a reply, an answer, a response."""
    for claim in material.claims_of(entry):
        text = material.reports[claim.report].text
        for field, span in claim.iter_spans():
            if field in ("mention", "form") and calls_reply(span.of(text)):
                return True
    return False


def _words(reply: Entry, value: EntryValue, first: Entry, material: Material) -> list[Evidence]:
    """Where a claim of the reply links itself to one of the first: of words inside words the longer ones."""
    tied = [
        (claim, span)
        for claim in material.claims_of(reply)
        if claim.id in value.claims
        for link in claim.get("in_reply_to")
        if link.value in first.claims
        for span in link.spans
    ]
    return [
        evidence_at(claim, span, material)
        for claim, span in tied
        if not any(c.report == claim.report and s != span and s.contains(span) for c, s in tied)
    ]
