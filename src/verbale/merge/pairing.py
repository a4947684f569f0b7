"""Which response answers which demand, where no single report ties the two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from verbale.merge.view import View, years_apart
from verbale.merge.wording import Rarity
from verbale.record import Entry, EntryValue

#: A word that more demands share proves nothing by itself.
FEW = 300

#: Least common wording between a response and the demand it is paired with.
LEAST = 0.34


def pair_responses(
    responses: Sequence[Entry], demands: Sequence[Entry], groups: Mapping[str, Sequence[View]], rarity: Rarity
) -> list[Entry]:
    """Responses, `to` without demands that the one who answers cannot answer, and filled by the words where empty."""
    sides = {demand.id: _Sides.of(groups[demand.id]) for demand in demands}
    asked = _Asked(demands, sides, groups)
    return [_paired(_fitting(r, sides, groups), asked, sides, groups, rarity) for r in responses]


class _Asked:
    """Demands by who is asked, and by their words where nobody is named."""

    def __init__(
        self, demands: Sequence[Entry], sides: Mapping[str, _Sides], groups: Mapping[str, Sequence[View]]
    ) -> None:
        self._of_party: dict[str, list[str]] = {}
        self._of_word: dict[str, list[str]] = {}
        for demand in demands:
            for party in sides[demand.id].asked:
                self._of_party.setdefault(party, []).append(demand.id)
            if not sides[demand.id].asked:
                for word in sorted({word for view in groups[demand.id] for word in view.words}):
                    self._of_word.setdefault(word, []).append(demand.id)

    def of(self, answering: Set[str], words: Set[str]) -> set[str]:
        """Demands that one of the parties is asked, and those of nobody that share a word which few of them have."""
        found = {id for party in answering for id in self._of_party.get(party, ())}
        held = [self._of_word.get(word, ()) for word in words]
        return found | {id for ids in held if len(ids) <= FEW for id in ids}


@dataclass(frozen=True, slots=True)
class _Sides:
    """Who asks and who is asked, as parties."""

    asking: frozenset[str]
    asked: frozenset[str]

    @classmethod
    def of(cls, group: Sequence[View]) -> _Sides:
        asking = frozenset(p for view in group for p in view.parties["by"])
        return cls(asking, frozenset(p for view in group for p in view.parties["of"]))


def _fitting(response: Entry, sides: Mapping[str, _Sides], groups: Mapping[str, Sequence[View]]) -> Entry:
    """The response without links to what its own side asks, or to what another is asked where one fits better.

    Claims keep their links: each stands in one report's sentence, and only all reports together tell who asks whom.
    """
    answering = _answering(response, groups)
    linked = response.get("to")
    fits = {v.value for v in linked if v.value in sides and answering & sides[str(v.value)].asked}

    def can_answer(value: EntryValue) -> bool:
        demand = sides.get(str(value.value))
        if demand is None or not answering or value.value in fits:
            return True
        return not answering & demand.asking and not (fits and demand.asked)

    kept = tuple(v for v in linked if can_answer(v))
    fields = {name: values for name, values in response.fields.items() if name != "to"}
    return replace(response, fields={**fields, "to": kept} if kept else fields)


def _answering(response: Entry, groups: Mapping[str, Sequence[View]]) -> set[str]:
    return {p for view in groups[response.id] for p in view.parties["by"]}


def _paired(
    response: Entry,
    asked: _Asked,
    sides: Mapping[str, _Sides],
    groups: Mapping[str, Sequence[View]],
    rarity: Rarity,
) -> Entry:
    if response.get("to"):
        return response
    answering = _answering(response, groups)
    if not answering:
        return response
    own = groups[response.id]
    scored = []
    words = {word for view in own for word in view.words | view.context}
    for demand in sorted(asked.of(answering, words)):
        if answering & sides[demand].asking or years_apart(own[0], groups[demand][0]):
            continue
        score = max(rarity.cosine(a.words | a.context, b.words) for a in own for b in groups[demand])
        scored.append((score, demand))
    scored.sort(key=lambda s: (-s[0], s[1]))
    if not scored or scored[0][0] < LEAST:
        return response
    why = f"answers in the words of the demand ({scored[0][0]:.2f}); the parties fit"
    value = EntryValue(scored[0][1], None, response.claims, response.n_lineages, why)
    return replace(response, fields={**response.fields, "to": (value,)})
