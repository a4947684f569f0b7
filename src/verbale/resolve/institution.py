"""A body that stands with a capital and without a word of whose it is: "the Council", "the Court of Appeal"."""

from __future__ import annotations

import re
from functools import cache

from verbale.lexicon.table import read_table
from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found
from verbale.resolve.home import homes
from verbale.resolve.knowledge import Knowledge
from verbale.resolve.unnamed import strip_determiner

_OWNERS = (ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION, ActorType.ORGAN)
#: "Council for Foreign and Community Relations": a name of its own goes on with capitals.
_FULL = re.compile(r"[A-Z]\w*(?: [A-Z]\w*)* (?:of|for|on) (?:the )?[A-Z0-9]")


def institution(cast: Cast, knowledge: Knowledge, wording: Wording, said: str) -> Found | None:
    """The organ that the word means in the union or organisation of the report, else the body under its full name."""
    name = strip_determiner(said)
    if not name[:1].isupper():
        return None
    if _FULL.match(name) and not wording.of:
        return Found(Actor.make(name, ActorType.ORGAN), 0.5, "a body under its own name, in no table")
    organs = institutions().get(name.lower(), {})
    near = [owner for _, owner in homes(cast, wording.first, set(_OWNERS))] if organs else []
    for owner in [*near, *cast.commonest(_OWNERS)] if organs else []:
        organ = knowledge.lexicon.actor(organs.get(owner.name, ""))
        if organ is not None:
            return Found(organ, 0.5, f"what {owner.name}, of which the report tells, calls so")
    return None


@cache
def institutions() -> dict[str, dict[str, str]]:
    """Word -> union or organisation -> its organ."""
    found: dict[str, dict[str, str]] = {}
    for row in read_table("mention_institutions"):
        found.setdefault(row["word"], {})[row["of"]] = row["organ"]
    return found
