""" "The Hungarian presidency" in reports on a union: the state in the chair of its council, no president's office."""

from __future__ import annotations

from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found
from verbale.resolve.knowledge import Knowledge

#: Councils of members in whose chair a state is called by its adjective alone ("the Hungarian presidency").
_COUNCILS = ("Council of the European Union",)


def presiding(cast: Cast, knowledge: Knowledge, said: str, named: Actor) -> Found | None:
    """The chair of a council on the day of the report, where it names the union and not the state's own president.

    `said` are the words in lower case, `named` is whom they name by themselves: the office of a president.
    """
    if not said.endswith("presidency") or knowledge.kind_of(named) != "presidency":
        return None
    state = knowledge.lexicon.actors.get(named.of or "")
    if state is None or knowledge.on is None or _speaks_of_president(cast, state):
        return None
    for name in _COUNCILS:
        council = knowledge.lexicon.actor(name)
        if council is None or not (cast.counts.get(council.id) or cast.counts.get(council.of or "")):
            continue
        chair = knowledge.lexicon.presides(council, knowledge.on)
        if chair is not None and chair.id == state.id:
            actor = Actor.make(f"{state.name}'s presidency of the {name}", ActorType.ORGAN, of=council.of)
            return Found(actor, 0.75, f"{state.name} presided over the {name} on that day")
    return None


def _speaks_of_president(cast: Cast, state: Actor) -> bool:
    return any((state.id, "president") in person.posts for person in cast.persons)
