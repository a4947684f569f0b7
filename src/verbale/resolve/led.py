"""A government called after who leads it: "the Roe regime", "the Doe administration"."""

from __future__ import annotations

from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found
from verbale.resolve.knowledge import Knowledge
from verbale.resolve.unnamed import strip_determiner

#: Words written with a capital before "Government" that are nobody's name.
_PLAIN = {"federal", "central", "royal", "provisional", "transitional", "interim", "national", "imperial", "military"}


def led_by(cast: Cast, knowledge: Knowledge, wording: Wording, said: str) -> Found | None:
    """The state of the person whose name stands before the word; open when nobody known bears the name.

    None when no name stands there.
    """
    name = _name_in(wording, said)
    if not name or name[0] in _PLAIN or wording.kind != "government" or wording.plural or wording.role == "side":
        return None
    met = [p.actor for p in cast.named(name) if p.surname == name[-1]][:1]
    people = met or [p for p in knowledge.persons(name, None) if knowledge.leads(p, "leader")]
    states = {s.id: s for p in people for s in [cast.state_of(p) or knowledge.represents(p)] if s is not None}
    states = states or {s.id: s for s in knowledge.once_led(name)}
    if len(states) == 1 and next(iter(states.values())).type == ActorType.STATE:
        return _standing_for(cast, wording, next(iter(states.values())))
    return Found(None, 0.0, f"nobody known leads the {' '.join(name).title()} {wording.role}")


def _standing_for(cast: Cast, wording: Wording, state: Actor) -> Found:
    cast.actors.setdefault(state.id, state)
    return Found(state, 0.75, f"the {wording.role} of who leads {state.name} stands for it")


def _name_in(wording: Wording, said: str) -> tuple[str, ...]:
    """The one capitalised word before "regime", lower case; none when more or other words stand there."""
    before = strip_determiner(said).split()[:-1]
    if len(before) != 1 or list(wording.extra) != [before[0].lower()]:
        return ()
    return (before[0].lower(),) if before[0].istitle() else ()
