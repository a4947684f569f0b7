"""Definite words that stand for a state, union or group: "the bloc", "the kingdom", "its neighbour"."""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.mention.core import NAMED_ONLY
from verbale.mention.table import polities
from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found, open_between
from verbale.resolve.home import equals, homes
from verbale.resolve.names import OFTENER
from verbale.resolve.own_noun import called_by
from verbale.resolve.unnamed import strip_determiner

#: "11-member", "six-nation": words that count whom a union has.
_COUNTED = re.compile(r"\w+-(member|nation|state|country)\b")
#: Quarters by which the parts of a nation are called -> one of whom the report must name beside.
_DIVIDED = {
    "north": frozenset({"South Korea"}),
    "south": frozenset({"North Korea"}),
    "mainland": frozenset({"Taiwan", "Hong Kong", "Macau"}),
}
#: Words that make a community that of all states.
_WORLD = {"international", "world", "global"}


def resolve_description(cast: Cast, wording: Wording, owner: Actor | None, said: str) -> Found | None:
    """ "the bloc", "the kingdom": the actor of a fitting type spoken of last, else the commonest of the report."""
    if wording.role == "community" and _WORLD & set(said.lower().split()) and not wording.of:
        return Found(Actor.make("international community", ActorType.GROUP), 0.6, "the states of the world at large")
    if wording.role in {"neighbour", "neighbor"}:
        return _neighbour(cast, wording, owner)
    if wording.role in _DIVIDED:
        return _quarter(cast, wording)
    if wording.of:
        named = wording.of[0].actors
        return Found(named[0], 0.7, "the description names its actor") if len(named) == 1 else None
    types = wording.kind.split("|")
    home = cast.state_of(owner) if owner is not None else None
    if home is not None and str(home.type) in types:
        return Found(home, 0.65, f"the state for which {owner.name if owner else ''} acts")
    if wording.owner is not None and (owner is None or owner.type == ActorType.PERSON):
        return None  # "my country" of somebody whose state is unknown
    called = next(
        (word for word in (" ".join([*wording.extra, wording.role]), *wording.extra) if word in polities()), ""
    )
    if called:
        wording = replace(wording, role=called, extra=())  # "the island country"
    if wording.role == "republic" or wording.role in polities():
        return _polity(cast, wording)
    counted = set(_COUNTED.findall(said.lower()))
    wording = replace(wording, extra=tuple(word for word in wording.extra if word not in counted))
    if wording.definite and not wording.extra and wording.owner is None and types[0] != "state":
        own = called_by(cast, wording.role, wording.first)
        if own is not None:
            return Found(own, 0.6, f"whose name in this report holds the word {wording.role}")
    if wording.role in NAMED_ONLY:
        return None
    if "group" in types and wording.extra:
        return Found(Actor.make(strip_determiner(said), ActorType.GROUP), 0.5, "a group under the report's own words")
    if types[0] == "state":
        likely = homes(cast, wording.first, {ActorType.STATE}, dateline=False)
        if likely:
            rivals = tuple(a for _, a in likely[1:4])
            why = f"the {wording.role} that leads the text before"
            if len(equals(likely)) > 1:
                return open_between(equals(likely), f"which {wording.role} is meant is not plain")
            return Found(likely[0][1], 0.6 if not rivals else 0.5, why, rivals)
    for kind in types:
        actor = cast.latest(wording.first, (kind,))
        if actor is None:
            common = cast.commonest((kind,))
            actor = common[0] if common else None
        if actor is not None:
            rivals = tuple(a for a in cast.commonest((kind,)) if a.id != actor.id)[:3]
            return Found(actor, 0.6 if not rivals else 0.5, f"the {kind} spoken of last", rivals)
    return None


def _quarter(cast: Cast, wording: Wording) -> Found | None:
    """ "The North", "the mainland": that part of the nation whose other part the report names too."""
    named = {actor.name: actor for actor in cast.commonest(("state", "group"))}
    whole = next(iter(polities()[wording.role]))
    if whole not in named or _DIVIDED[wording.role].isdisjoint(named):
        return None
    return Found(named[whole], 0.6, f"{whole}, whose other part the report names too")


def _neighbour(cast: Cast, wording: Wording, owner: Actor | None) -> Found | None:
    """ "its neighbour": of the two states that the report names most, the other one."""
    pair = cast.commonest(("state",))[:2]
    leading = cast.state_of(owner) if owner is not None else None
    leading = leading or next((h.actors[0] for h in wording.of if h.actors[0].type == ActorType.STATE), None)
    if leading is None:
        leading = next((actor for _, actor in homes(cast, wording.first, {ActorType.STATE}) if actor in pair), None)
    if len(pair) < 2 or leading not in pair:
        return None
    return Found(pair[1] if leading == pair[0] else pair[0], 0.5, f"the state that {leading.name} deals with")


def _polity(cast: Cast, wording: Wording) -> Found | None:
    """ "the kingdom", "the island": the state spoken of last that is called so ("Kingdom of Norway", Cuba).

    Another that is called so, where the report names it far more often than the last; none where it names two so.
    """
    fitting: list[Actor] = []
    for seen in [*(s.actor for s in cast.back(wording.first)), *cast.commonest(("state",))]:
        state = cast.state_of(seen)
        if state is not None and state not in fitting and _is_called(state, wording.role):
            fitting.append(state)
    if not fitting:
        return None
    last, counts = fitting[0], cast.counts
    usual = [state for state in fitting if state.name in polities().get(wording.role, ())] or fitting
    often = [state for state in usual if counts.get(state.id, 0) >= OFTENER * max(1, counts.get(last.id, 0))]
    if len(often) > 1:
        return open_between(often, f"which {wording.role} is meant is not plain")
    if often:
        return Found(often[0], 0.6, f"the {wording.role} that the report names most", (last,))
    return Found(fitting[0], 0.6, f"the {wording.role} spoken of last", tuple(fitting[1:]))


def _is_called(state: Actor, word: str) -> bool:
    if state.name in polities().get(word, ()):
        return True
    return any(word in alias.lower().split() for alias in (state.name, *state.aliases))
