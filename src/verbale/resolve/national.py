""" "The Brazilian", "the Spanish politician": the person of the report who comes from that state."""

from __future__ import annotations

from verbale.mention.wording import Hit, Wording
from verbale.mention.words import Words
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found
from verbale.resolve.knowledge import Knowledge

#: Adjectives that end so name a people, not one of it: "the Chinese", "the British", "the Dutch", "the Russians".
_MANY = ("s", "ese", "ish", "ch", "men", "women", "welsh")
#: Callings that tell where one is from, not for whom one acts.
_CALLED = {"politician", "diplomat"}
#: Score of a person whose state the report does not tell.
_LEFT_OPEN = 0.45
_MODIFIES = {"amod", "compound", "nmod"}


def is_one(words: Words, hit: Hit) -> bool:
    """True when a word for a people stands alone for one person: "the Brazilian said", not "the Brazilian reply"."""
    if words.lower_at(hit.first - 1) not in {"the", "that", "this"} or words.lower[hit.last - 1].endswith(_MANY):
        return False
    token = words.tokens[hit.last - 1]
    if token.dep_ in _MODIFIES and token.head.i > token.i:
        return False
    after = hit.last
    if after >= len(words) or words.begins[after]:
        return True
    return words.pos[after] not in {"NOUN", "PROPN", "ADJ", "NUM"} and words.lower[after] not in {"and", "or", "-"}


def resolve_national(cast: Cast, knowledge: Knowledge, hit: Hit, at: int) -> Found | None:
    """Whoever was spoken of last among those of the state; None when the report names nobody of it.

    Who serves a union or organisation now comes from the state that he served before. A person whose state the report
    does not tell fits when nobody else does.
    """
    states = {actor.id: actor for actor in hit.actors if actor.type == ActorType.STATE}
    homeless: Actor | None = None
    for seen in cast.back(at):
        if seen.actor.type not in {ActorType.PERSON, ActorType.OFFICE}:
            continue
        home = cast.state_of(seen.actor) or knowledge.represents(seen.actor)
        if home is None and homeless is None and cast.person_of(seen.actor) is not None:
            homeless = seen.actor
        if home is not None and home.id in states:
            return Found(seen.actor, 0.65, f"the person of {home.name} spoken of last")
        if home is not None and home.type is not ActorType.STATE and knowledge.came_from(seen.actor) & states.keys():
            return Found(seen.actor, 0.6, f"the person spoken of last who served {_named(hit)} before")
    if homeless is None or len(states) != 1:
        return None
    return Found(homeless, _LEFT_OPEN, "the person spoken of last whose state the report leaves open")


def resolve_called(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "The Spanish politician": as `resolve_national`, of those whom the report names; None for other wordings."""
    states = [h for h in wording.of if len(h.actors) == 1 and h.actors[0].type is ActorType.STATE]
    plain = wording.definite and not wording.plural and not wording.extra and not wording.former
    if wording.office not in _CALLED or not plain or len(states) != 1 or len(wording.of) != 1:
        return None
    found = resolve_national(cast, knowledge, states[0], wording.first)
    return found if found is not None and found.score > _LEFT_OPEN else None


def _named(hit: Hit) -> str:
    return " or ".join(actor.name for actor in hit.actors)
