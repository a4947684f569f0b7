"""Tells dealings between parties from the dealings inside one state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from verbale.extract.party import names_party
from verbale.mention.mention import Naming
from verbale.reading import Reading
from verbale.record import Actor, ActorType, Claim, Span, Value

#: Share of one state among the states named in a report from which the report is about its inner affairs.
#: Chosen on claims_dev: the inner stories there have .75 to 1, the dealings at most .6.
_INNER = 0.75

_PARTIES = {ActorType.STATE, ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION}
_VOICES = {"we", "i", "us"}

#: Fields of a communication whose values take part in it.
_SIDES = ("sender", "on_behalf_of", "recipients", "signed_by")


@dataclass(frozen=True, slots=True)
class Scope:
    """Who stands for whom in one report, and who deals with whom.

    `homes` leads from an actor's id to the id of its state, union, alliance or organisation; `dealers` are the homes
    that deal with another one in the report; `inner` is True when one state is almost all that is named.
    """

    reading: Reading
    homes: dict[str, str]
    dealers: frozenset[str]
    inner: bool

    @classmethod
    def of(cls, reading: Reading, pairs: Iterable[tuple[list[Value], list[Value]]]) -> Scope:
        """Scope of a report; `pairs` are the parties of its asks, beside those of its communications."""
        homes = homes_of(reading)
        dealers: set[str] = set()
        for by, to in pairs:
            own, other = _homes(homes, by), _homes(homes, to)
            if own and other - own:
                dealers |= own | other
        for claim in reading.communications:
            sides = _sides(homes, claim)
            if len(sides) > 1:
                dealers |= sides
        counts = Counter(homes[m.actor.id] for m in reading.mentions if m.actor and m.actor.id in homes)
        inner = bool(counts) and max(counts.values()) / sum(counts.values()) >= _INNER
        return cls(reading, homes, frozenset(dealers), inner)

    def homes_of(self, values: list[Value]) -> set[str]:
        return _homes(self.homes, values)

    def same_side(self, a: list[Value], b: list[Value]) -> bool:
        """True when both name the same party, or somebody who acts for it; parties left out fit any."""
        if not a or not b:
            return True
        return bool((_keys(a) | self.homes_of(a)) & (_keys(b) | self.homes_of(b)))

    def between_parties(self, by: list[Value], of: list[Value], anchor: Token, *, weak: bool = False) -> bool:
        """True when the words at `anchor` deal with another party than the one that acts.

        What decides, in this order: the homes of the two parties; another home in the sentence; whether the one that
        acts deals with others in this report. `weak` cues (offer, order) are also trade and command: there the
        sentence alone is not enough.
        """
        own, other = self.homes_of(by), self.homes_of(of)
        if own and other:
            return bool(other - own)
        near = self.named_in(Span(anchor.sent.start_char, anchor.sent.end_char)) | other
        if own:
            if near - own and not weak:
                return True
            return bool(own & self.dealers) or (not self.inner and (not weak or len(self.dealers) > 1))
        if not by:
            return bool(near) or not self.inner
        if other or is_voice(by):
            return not weak or not self.inner
        return bool((near or not weak) and (self.dealers and not self.inner))

    def named_in(self, place: Span) -> set[str]:
        """Homes of the parties named inside `place`."""
        return {self.homes[m.actor.id] for m in self.reading.mentions_in(place) if m.actor and m.actor.id in self.homes}


def homes_of(reading: Reading) -> dict[str, str]:
    """Actor id -> id of the state, union, alliance or organisation for which the actor stands, where it is known."""
    actors: dict[str, Actor] = {m.actor.id: m.actor for m in reading.mentions if m.actor is not None}
    named = {m.actor.id for m in reading.mentions if m.actor is not None and m.naming == Naming.NAME}
    homes: dict[str, str] = {}
    for identity, actor in actors.items():
        at, steps = actor, 0
        while at.of is not None and at.of in actors and steps < 4:
            at, steps = actors[at.of], steps + 1
        if at.of is not None:
            homes[identity] = at.of
        elif at.type in _PARTIES or (at.type == ActorType.GROUP and (at.id in named or _of_parties(at))):
            homes[identity] = at.id
    return homes


def _of_parties(group: Actor) -> bool:
    """True of a group of states or of those who act for them: "four states", "Western leaders"."""
    return any(names_party(word) for word in group.name.lower().replace(",", "").split())


def _sides(homes: dict[str, str], claim: Claim) -> set[str]:
    return {home for name in _SIDES for home in _homes(homes, claim.get(name))}


def _homes(homes: dict[str, str], values: list[Value]) -> set[str]:
    return {homes[v.actor] for v in values if v.actor in homes}


def _keys(values: list[Value]) -> set[str]:
    return {v.actor or str(v.value).lower() for v in values}


def is_voice(values: list[Value]) -> bool:
    """True when the party is only known as "we" or "I"."""
    return any(str(v.value).lower() in _VOICES for v in values)
