"""A reply goes back: who wrote a paper is not who answers it.

"He sent the minister a letter in reply to his message to each of them" names two writers close together, and a pronoun
that fits both, and may give one day to both. Where reply and answered paper would have one writer, the words around
tell whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from verbale.extract.marked.join import replaced
from verbale.extract.scope import homes_of
from verbale.reading import Reading
from verbale.record import ENCOUNTERS, Claim, Span, Value

#: What stands between a paper and the day that it bears.
_DATING = re.compile(r",?\s*(?:of|dated|from|on|,|\()?\s*(?:the\s+)?")

_THEIRS = frozenset({"his", "her", "its", "their"})


def part_writers(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """The communications of a report, no paper by who wrote what it answers, none to its own writer.

    Links follow the changes; those between two papers that go the same way fall.
    """
    homes = homes_of(reading)
    claims = [_without_follow_ups(reading, claim, claims, homes) for claim in claims]
    at = {claim.id: number for number, claim in enumerate(claims)}
    made = list(claims)
    for number, claim in enumerate(claims):
        for link in claim.get("in_reply_to"):
            other = at.get(str(link.value))
            if other is not None:
                made[number], made[other] = _parted(reading, made[number], made[other], homes)
    made = [_to_others(claim) for claim in made]
    for number, claim in enumerate(claims):
        for link in claim.get("in_reply_to"):
            if (other := at.get(str(link.value))) is not None:
                made[number], made[other] = _on_own_days(reading, made[number], made[other])
    return list({claim.id: claim for claim in replaced(claims, made)}.values())


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


def _to_others(claim: Claim) -> Claim:
    """The claim without addressees when all of them are named among those who write: nobody writes to himself."""
    if any(value.value in ENCOUNTERS for value in claim.get("form")):
        return claim
    writers, taking = claim.get("sender"), claim.get("recipients")
    own = {str(value.value) for value in writers} | {value.actor for value in writers}
    inside = [any(s.contains(t) for v in writers for s in v.spans for t in value.spans) for value in taking]
    if not taking or not all(i or value.actor in own for i, value in zip(inside, taking, strict=True)):
        return claim
    return claim.with_values([value for value in claim.values if value.field != "recipients"])


def _on_own_days(reading: Reading, reply: Claim, first: Claim) -> tuple[Claim, Claim]:
    """Both, a day that one place of the text gives to both left to the one that it dates.

    "Replies to the questions were delivered on 17 August": the reply, unless the day stands just behind what is
    answered, as in "in reply to the note of 17 August".
    """
    shared = {span for value in reply.get("date") for span in value.spans}
    shared &= {span for value in first.get("date") for span in value.spans}
    if not shared:
        return reply, first
    named = [span for name, span in first.marks if name == "mention"]

    def is_firsts(day: Span) -> bool:
        behind = any(m.end <= day.start and _DATING.fullmatch(reading.text, m.end, day.start) for m in named)
        return behind and not _hangs_on_verb(reading, day)

    def without(claim: Claim, gone: set[Span]) -> Claim:
        kept = [v for v in claim.values if v.field != "date" or not gone.issuperset(v.spans)]
        return claim if len(kept) == len(claim.values) else claim.with_values(kept)

    firsts = {day for day in shared if is_firsts(day)}
    return without(reply, firsts), without(first, shared - firsts)


def _hangs_on_verb(reading: Reading, day: Span) -> bool:
    """True of "on Monday" in "handed over an answer to the draft on Monday": it dates the handing over."""
    token = reading.token_at(day.start)
    prep = token.nbor(-1) if token is not None and token.i else None
    return prep is not None and prep.lower_ == "on" and prep.head.pos_ == "VERB"


def _sides(values: Iterable[Value], homes: dict[str, str]) -> set[str]:
    return {homes.get(value.actor, value.actor) for value in values if value.actor is not None}


def _without(claim: Claim, sides: set[str], homes: dict[str, str], more: Iterable[Value] = ()) -> Claim:
    """The claim without the senders of these sides, and with `more`."""
    gone = [v for v in claim.get("sender") if v.actor is not None and homes.get(v.actor, v.actor) in sides]
    return claim.with_values([*(value for value in claim.values if value not in gone), *more])
