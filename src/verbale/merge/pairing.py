"""Which response answers which demand, where no single report ties the two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from verbale.merge.view import View
from verbale.merge.wording import Rarity
from verbale.record import Entry, EntryValue

#: Least common wording between a response and the demand it is paired with.
LEAST = 0.34


def pair_responses(
    responses: Sequence[Entry], demands: Sequence[Entry], groups: Mapping[str, Sequence[View]], rarity: Rarity
) -> list[Entry]:
    """Responses, with `to` filled where the one addressed answers in the demand's own words."""
    return [_paired(r, demands, groups, rarity) for r in responses]


def _paired(response: Entry, demands: Sequence[Entry], groups: Mapping[str, Sequence[View]], rarity: Rarity) -> Entry:
    if response.get("to"):
        return response
    answering = {p for v in groups[response.id] for p in v.parties["by"]}
    scored = []
    for demand in demands:
        asking = {p for v in groups[demand.id] for p in v.parties["by"]}
        asked = {p for v in groups[demand.id] for p in v.parties["of"]}
        if not answering or answering & asking or (asked and not asked & answering):
            continue
        score = max(rarity.cosine(a.words | a.context, b.words) for a in groups[response.id] for b in groups[demand.id])
        scored.append((score, demand.id))
    scored.sort(key=lambda s: (-s[0], s[1]))
    if not scored or scored[0][0] < LEAST:
        return response
    why = f"answers in the words of the demand ({scored[0][0]:.2f}); the parties fit"
    value = EntryValue(scored[0][1], None, response.claims, response.n_lineages, why)
    return replace(response, fields={**response.fields, "to": (value,)})
