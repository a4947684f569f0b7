"""One group under the orders in which reports list its members: "Peru and Chile", "Chile and Peru"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from verbale.merge.same_person import renamed
from verbale.record import Actor, ActorType, Claim

_LISTED = re.compile(r", | and ")


def with_same_groups(claims: Sequence[Claim], actors: Mapping[str, Actor]) -> list[Claim]:
    """The claims, each group that is only listed as the one of the same members that most claims name."""
    named = Counter(value.actor for claim in claims for value in claim.values if value.actor is not None)
    alike: dict[frozenset[str], list[str]] = {}
    for id in named:
        actor = actors.get(id)
        if actor is not None and actor.type is ActorType.GROUP and len(members := _members(actor)) > 1:
            alike.setdefault(members, []).append(id)
    meant: dict[str, str] = {}
    for ids in alike.values():
        first = min(ids, key=lambda id: (-named[id], id))
        meant |= {id: first for id in ids if id != first}
    return [renamed(claim, meant) for claim in claims] if meant else list(claims)


def _members(actor: Actor) -> frozenset[str]:
    """Those whom the name lists; of "diplomats of France and Germany" one part is no name."""
    parts = _LISTED.split(actor.name)
    return frozenset(parts) if all(part[:1].isupper() for part in parts) else frozenset()
