"""Letters that a union answers for those to whom they were sent."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.briefing.material import Material
from verbale.briefing.naming import Naming
from verbale.lexicon.lexicon import Lexicon
from verbale.record import ActorType, Day, Entry

_UNIONS = {ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION}


def answered_for(reply: Entry, firsts: Sequence[Entry], naming: Naming, material: Material) -> list[str]:
    """Names of the addressees of `firsts` for whom a union of theirs sends the one `reply`, sorted.

    Those are addressees in whose name the report says that it is sent, and those that were members of the union that
    sends it on the reply's day, or, without one, on the day of the first report.
    """
    senders = naming.parties_of((*reply.get("sender"), *reply.get("signed_by"), *reply.get("on_behalf_of")))
    unions = [name for name in senders if _is_union(name, material)]
    asked = {p for first in firsts for p in naming.parties_of(first.get("recipients"))}
    behind = set(naming.parties_of(reply.get("on_behalf_of")))
    wrote = {p for first in firsts for p in naming.parties_of(first.get("sender"))}
    day = _day(reply, material)
    found = set()
    for party in asked - set(unions) - wrote:
        named = party in behind and (bool(unions) or len(behind) > 1)
        if named or (day and any(Lexicon.load().is_member(party, union, day.first) for union in unions)):
            found.add(party)
    return sorted(found)


def _is_union(name: str, material: Material) -> bool:
    return any(a.name == name and a.type in _UNIONS for a in material.actors.values())


def _day(entry: Entry, material: Material) -> Day | None:
    dated = [day for day in entry.days if not day.is_open]
    published = (material.reports[claim.report].published for claim in material.claims_of(entry))
    return min(dated or [day for day in published if day is not None], default=None)
