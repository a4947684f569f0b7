"""Nobody asks his own state: who is asked of what, where the asker's own state was taken for the one asked.

"Qatar expects an apology for these words by the Indian government": the words of the ask name who is to act.
"""

from __future__ import annotations

import re

from verbale.extract.scope import homes_of
from verbale.reading import Reading
from verbale.record import ActorType, Claim, Value

#: What leads from an act to the one who is to do it: "an apology from X", "condemnation of the raid by X".
_LEADS = re.compile(r"\b(?:by|from)\s+(?:the\s+)?$")


def asked_of_others(reading: Reading, claim: Claim) -> Claim:
    """The demand, asked of the last party of another home that its content names after "by" or "from".

    Only where all whom it was asked of stand for the one state that asks; another demand stays as it is.
    """
    if not claim.get("by") or not claim.get("of"):
        return claim
    homes = homes_of(reading)
    states = {m.actor.id for m in reading.mentions if m.actor is not None and m.actor.type is ActorType.STATE}
    own = {homes.get(v.actor or "") for v in claim.get("by")}
    if len(own) != 1 or not own <= states or {homes.get(v.actor or "") for v in claim.get("of")} != own:
        return claim
    others = _actors_inside(reading, claim, own, homes)
    return claim.with_values([v for v in claim.values if v.field != "of"] + others) if others else claim


def _actors_inside(reading: Reading, claim: Claim, own: set[str | None], homes: dict[str, str]) -> list[Value]:
    for value in claim.get("content"):
        for span in value.spans:
            for mention in reversed(list(reading.mentions_in(span))):
                home = homes.get(mention.actor.id) if mention.actor is not None else None
                lead = reading.text[span.start : mention.span.start]
                if mention.actor is not None and home is not None and home not in own and _LEADS.search(lead):
                    return [Value("of", mention.actor.name, (mention.span,), mention.actor.id)]
    return []
