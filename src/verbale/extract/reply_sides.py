"""A reply goes back: who wrote a paper is not who answers it.

"He sent the minister a letter in reply to his message to each of them" names two writers close together, and a pronoun
that fits both. Where reply and answered paper would have one writer, the words around tell whose it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verbale.extract.marked.join import relinked
from verbale.extract.scope import homes_of
from verbale.reading import Reading
from verbale.record import Claim, Value

_THEIRS = frozenset({"his", "her", "its", "their"})


def part_writers(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """The communications of a report, no paper with a writer of the paper that it answers; links follow the changes."""
    if not any(claim.get("in_reply_to") for claim in claims):
        return claims
    homes = homes_of(reading)
    claims = [_without_follow_ups(reading, claim, claims, homes) for claim in claims]
    at = {claim.id: number for number, claim in enumerate(claims)}
    made = list(claims)
    for number, claim in enumerate(claims):
        for link in claim.get("in_reply_to"):
            other = at.get(str(link.value))
            if other is not None:
                made[number], made[other] = _parted(reading, made[number], made[other], homes)
    became = {old.id: new for old, new in zip(claims, made, strict=True)}
    return [relinked(claim, became) for claim in made]


def _without_follow_ups(reading: Reading, claim: Claim, claims: list[Claim], homes: dict[str, str]) -> Claim:
    """The claim without links to what the same side wrote to the same side: it writes again, and answers nothing."""
    if not claim.get("in_reply_to"):
        return claim
    by_id = {other.id: other for other in claims}

    def is_follow_up(value: Value) -> bool:
        first = by_id.get(str(value.value))
        if value.field != "in_reply_to" or first is None:
            return False
        return _has_same_ends(claim, first, homes) and not _is_theirs(reading, first)

    kept = [value for value in claim.values if not is_follow_up(value)]
    return claim if len(kept) == len(claim.values) else claim.with_values(kept)


def _has_same_ends(one: Claim, other: Claim, homes: dict[str, str]) -> bool:
    """True when both are said to go from one side to the same other side."""
    ends = [(_sides(one.get(field), homes), _sides(other.get(field), homes)) for field in ("sender", "recipients")]
    return all(own and own == theirs for own, theirs in ends) and ends[0][0] != ends[1][0]


def _is_theirs(reading: Reading, claim: Claim) -> bool:
    """True of "their letter": what an answer names so is the other side's."""
    first = min((span for name, span in claim.marks if name == "mention"), default=None)
    return first is not None and reading.words(first).split()[0].lower() in _THEIRS


def _parted(reading: Reading, reply: Claim, first: Claim, homes: dict[str, str]) -> tuple[Claim, Claim]:
    if _has_same_ends(reply, first, homes) and _is_theirs(reading, first):
        ends = [replace(v, field="sender") for v in reply.get("recipients")]
        ends += [replace(v, field="recipients") for v in reply.get("sender")]
        others = [v for v in first.values if v.field not in ("sender", "recipients")]
        return reply, first.with_values([*others, *ends])
    writers, earlier = _sides(reply.get("sender"), homes), _sides(first.get("sender"), homes)
    shared = writers & earlier
    if not shared:
        return reply, first
    addressed, addressees = _sides(reply.get("recipients"), homes), _sides(first.get("recipients"), homes)
    if shared & addressed:
        return _without(reply, shared, homes), first
    if earlier - shared or shared & addressees:
        return reply, _without(first, shared, homes)
    if addressed - addressees:  # the reply is addressed to who wrote first
        back = [replace(value, field="sender") for value in reply.get("recipients")]
        return reply, _without(first, shared, homes, back)
    return _without(reply, shared, homes), first


def _sides(values: Iterable[Value], homes: dict[str, str]) -> set[str]:
    return {homes.get(value.actor, value.actor) for value in values if value.actor is not None}


def _without(claim: Claim, sides: set[str], homes: dict[str, str], more: Iterable[Value] = ()) -> Claim:
    """The claim without the senders of these sides, and with `more`."""
    gone = [v for v in claim.get("sender") if v.actor is not None and homes.get(v.actor, v.actor) in sides]
    return claim.with_values([*(value for value in claim.values if value not in gone), *more])
