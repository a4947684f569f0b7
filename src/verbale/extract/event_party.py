"""Who acts in an event and on whom: parties, those who act for them, and nouns of the sectors of PLOVER."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from verbale.extract.event_table import preps_of
from verbale.extract.role import actor_value
from verbale.lexicon.table import cells, read_table
from verbale.reading import Reading
from verbale.record import Actor, ActorType, Span, Value
from verbale.segment.phrase import conjuncts

_OWNING = {"poss", "amod", "compound", "nmod", "nn"}
_OFFICIAL = {"GOV", "MIL", "JUD", "COP"}
_PARTIES = {ActorType.STATE, ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGAN, ActorType.OFFICE}
_UNSAID = {"weak", "thing", "site", "part"}


@dataclass(frozen=True, slots=True)
class Side:
    """One side of an event: the value of its role, and what it is.

    `strong` sides make an event of politics by themselves; `named` ones do where the act itself is one of politics;
    `official` ones act for a state, so that they complain where others demonstrate.
    """

    value: Value
    strong: bool
    named: bool = False
    official: bool = False

    def to(self, field: str) -> Side:
        """The same side in another role."""
        value = Value(field, self.value.value, self.value.spans, self.value.actor)
        return Side(value, self.strong, self.named, self.official)

    @property
    def key(self) -> str:
        return self.value.actor or str(self.value.value).lower()


@cache
def _sectors() -> dict[str, str]:
    return {word: row["sector"] for row in read_table("plover_agents") for word in cells(row, "words")}


def sector_of(token: Token) -> str | None:
    """The sector of the noun, or `weak`, `thing`, `site`, `part`; None for a noun of no table."""
    if token.pos_ not in {"NOUN", "PROPN", "NUM", "ADJ", "DET", "PRON"}:
        return None
    sector = _own_sector(token)
    if sector in {None, "weak"}:
        # "police officers", "opposition leader", "rebel group": the side stands before the noun.
        before = (_own_sector(c) for c in token.children if c.dep_ in {"compound", "nmod", "nn"} and c.i < token.i)
        return next((found for found in before if found not in {None, *_UNSAID}), sector)
    return sector


def _own_sector(token: Token) -> str | None:
    sectors = _sectors()
    return sectors.get(token.lemma_.lower()) or sectors.get(token.lower_)


def sides_of(
    reading: Reading, field: str, head: Token | None, homes: dict[str, str], *, hit: bool = False, sites: bool = False
) -> list[Side]:
    """The sides that the phrase of `head` names, each once; empty when it names nobody.

    A counting word leads to what it counts ("thousands of protesters"), a weapon or act to whoever is behind it
    ("shelling by rebels"). `hit`: people of whom nothing else is known count too ("15 trainees"); `sites`: what can
    only be hit ("a base").
    """
    if head is None:
        return []
    found: dict[str, Side] = {}
    for token in conjuncts(_named(reading, head)):
        for side in _sides(reading, field, token, homes, hit=hit, sites=sites, depth=0):
            found.setdefault(side.key, side)
    return list(found.values())


def owners_of(reading: Reading, field: str, thing: Token, homes: dict[str, str]) -> list[Side]:
    """Whose the thing is, or who is behind the act: "Norland's envoy", "a Norland proposal", "an attack by rebels"."""
    found: dict[str, Side] = {}
    heads = [c for c in thing.children if c.dep_ in _OWNING and c.i < thing.i]
    heads += [p for c in preps_of(thing) if c.lower_ in {"by", "from"} for p in c.children if p.dep_ == "pobj"]
    for head in heads:
        mention = reading.mention_of(head)
        if mention is None and head.dep_ not in {"poss", "pobj"} and sector_of(head) in {None, *_UNSAID}:
            continue
        for side in sides_of(reading, field, head, homes):
            found.setdefault(side.key, side)
    return list(found.values())


def _named(reading: Reading, head: Token) -> Token:
    if any(day.span.start <= head.idx < day.span.end for day in reading.days):
        # "met President Assad Tuesday": the parser takes the day for the head of the name.
        named = [c for c in head.children if c.dep_ in {"compound", "nmod"} and reading.mention_of(c) is not None]
        return named[-1] if named else head
    return head


def _sides(
    reading: Reading, field: str, token: Token, homes: dict[str, str], *, hit: bool, sites: bool, depth: int
) -> list[Side]:
    sector = sector_of(token)
    mention = reading.mention_of(token)
    at_home = mention is not None and mention.actor is not None and mention.actor.id in homes
    if depth < 3 and sector == "part" and not at_home:
        counted = [p for c in preps_of(token) if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"]
        inner = [
            side
            for head in counted
            for t in conjuncts(head)
            for side in _sides(reading, field, t, homes, hit=hit, sites=sites, depth=depth + 1)
        ]
        if inner:
            return inner
    if sector == "thing" and depth < 3:
        return owners_of(reading, field, token, homes)
    if mention is not None and mention.actor is not None:
        if mention.actor.type == ActorType.OUTLET:
            return []
        strong = mention.actor.id in homes or sector not in {None, *_UNSAID} or _is_of_state(reading, token)
        person = mention.actor.type == ActorType.PERSON
        if sector == "site" and not strong and not sites:
            return []
        strong = strong or (person and _has_title(token))
        if strong or sector is not None or token.pos_ == "PROPN" or person:
            official = sector in _OFFICIAL or (sector is None and _acts_for_state(mention.actor))
            return [Side(actor_value(reading, field, token), strong, person or token.pos_ == "PROPN", official)]
        return []
    if token.pos_ == "PRON":
        return []
    if reading.days_in(Span(token.idx, token.idx + len(token))):
        return []
    if sector in {None, "part"}:
        named = token.pos_ == "PROPN" or (token.is_upper and len(token) > 2)
        many = _is_many(token) and (hit or sector == "part")
        return [Side(actor_value(reading, field, token), False, named)] if named or many else []
    if sector == "site" and not sites:
        return []
    strong = sector not in _UNSAID or _is_of_state(reading, token)
    return [Side(actor_value(reading, field, token), strong, False, sector in _OFFICIAL)]


def _acts_for_state(actor: Actor) -> bool:
    return actor.type in _PARTIES or (actor.type == ActorType.PERSON and actor.of is not None)


def _is_many(token: Token) -> bool:
    """True for "trainees", "19 Christians", "ten": more than one of something."""
    return token.tag_ in {"NNS", "NNPS"} or token.pos_ == "NUM" or any(c.pos_ == "NUM" for c in token.children)


def _is_of_state(reading: Reading, token: Token) -> bool:
    """True for "Syrian fighters", "students of Norland": a party stands in the phrase."""
    for child in token.children:
        if child.dep_ in _OWNING and child.i < token.i:
            mention = reading.mention_of(child)
            if mention is not None and mention.actor is not None and mention.actor.type != ActorType.PERSON:
                return True
    return False


def _has_title(token: Token) -> bool:
    return any(sector_of(c) not in {None, *_UNSAID} for c in token.children if c.dep_ in {"compound", "amod", "appos"})
