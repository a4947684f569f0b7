"""A paper that is said to be like one told before goes to the same addressee, or is from the same writer.

"A similar letter will come from the Alliance" names a writer only: it is for whom the first letter is, and answers what
that answers. "Identical notes were handed to Chad and Niger" names addressees only: who wrote the first
wrote them.
"""

from __future__ import annotations

from verbale.extract.communication.wordlist import word_list
from verbale.extract.marked.join import replaced
from verbale.reading import Reading
from verbale.record import PAPERS, Claim, Span

#: Characters within which the paper stands to which another is likened: about a paragraph back.
NEAR = 900

_LIKE = word_list("likened")

#: The field that a likened paper takes over, by the end that it names itself.
_ENDS = (("sender", "recipients"), ("recipients", "sender"))


def with_likened(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """The communications of a report, each likened paper with the other end of the one it is likened to.

    A value taken so rests on the words that name it at the first paper. Nothing is taken where the paper names both
    ends or none, or where that end is the one it already has.
    """
    return replaced(claims, [_likened(reading, claim, claims) for claim in claims])


def _likened(reading: Reading, claim: Claim, claims: list[Claim]) -> Claim:
    like = _like_words(reading, claim)
    if like is None:
        return claim
    for own, other in _ENDS:
        first = _before(claim, claims, other)
        if first is None or not claim.get(own) or claim.get(other):
            continue
        ends = {value.actor or value.value for value in (*claim.get(own), *claim.get("on_behalf_of"))}
        if any((value.actor or value.value) in ends for value in (*first.get(own), *first.get(other))):
            return claim  # it is another one of the same writer, or goes back to him
        # for whom the first one is written is not for whom another writer writes
        lent = {value.actor for value in first.get("on_behalf_of")} if own == "sender" else set()
        kept = [v for v in claim.values if not (v.field == "on_behalf_of" and v.actor in lent)]
        taken = claim.with_values([*kept, *first.get(other)])
        return _answering(taken, first, like) if own == "sender" else taken
    return claim


def _answering(claim: Claim, first: Claim, like: Span) -> Claim:
    """The claim, which answers what the first paper answers, unless it says itself what it answers."""
    if claim.get("in_reply_to"):
        return claim
    for link in first.get("in_reply_to"):
        claim = claim.with_link("in_reply_to", str(link.value), (like,))
    return claim


def _like_words(reading: Reading, claim: Claim) -> Span | None:
    """The first mention of a paper that likens it to another: "a similar letter"."""
    if not any(value.value in PAPERS for value in claim.get("form")):
        return None
    for name, span in claim.marks:
        if name == "mention" and _LIKE & {word.lower() for word in reading.words(span).split()[:-1]}:
            return span
    return None


def _before(claim: Claim, claims: list[Claim], end: str) -> Claim | None:
    """The nearest paper told before of which that end is known."""
    start = _place(claim)
    papers = [other for other in claims if other is not claim and other.get(end) and _is_paper(other)]
    told = [(_last_before(other, start), other) for other in papers]
    near = [(at, other.id, other) for at, other in told if at is not None and start - at <= NEAR]
    return max(near, key=lambda one: one[:2])[2] if near else None


def _is_paper(claim: Claim) -> bool:
    return any(value.value in PAPERS for value in claim.get("form"))


def _place(claim: Claim) -> int:
    return min(span.start for name, span in claim.marks if name == "mention")


def _last_before(claim: Claim, start: int) -> int | None:
    """Where the last mention of a paper before a place ends."""
    return max((span.end for name, span in claim.marks if name == "mention" and span.end <= start), default=None)
