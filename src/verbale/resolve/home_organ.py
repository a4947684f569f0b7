"""The organ that every state has, where a report does not say whose: that of the state whose acts it tells."""

from __future__ import annotations

from verbale.lexicon.organ import may_be_called, own_titles
from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.embassy import ENVOYS
from verbale.resolve.found import Found, open_between
from verbale.resolve.home import equals, homes
from verbale.resolve.knowledge import Knowledge
from verbale.resolve.unnamed import strip_determiner

#: How much more often than any other a state must be named, for an organ at the head of the report to be its.
CLEAR = 1.8
#: Titles that name no state's organ more than another's.
_EVERYWHERE = {"ministry of foreign affairs", "foreign ministry", "embassy", "government", "parliament", "presidency"}


def foreign_ministry(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "the ministry" that nothing tells more of: reports of dealings between states mean the foreign ministry of the
    state that leads the text before, and never that of the state whose embassy it deals with."""
    guests = set()
    for seen in cast.back(wording.first):
        sender = knowledge.embassy_of(seen.actor)
        if sender is not None:
            guests.add(sender.id)
    likely = [pair for pair in homes(cast, wording.first, {ActorType.STATE}) if pair[1].id not in guests]
    if not likely:
        named = [(float(cast.counts[s.id]), s) for s in cast.commonest(("state",)) if s.id not in guests]
        likely = named
    if not likely:
        return None
    held = [(weight, knowledge.organ(state, "foreign ministry")) for weight, state in likely]
    called = [(weight, organ) for weight, organ in held if organ is not None and may_be_called(organ, "ministry")]
    if not called:
        return None
    organs = equals(called)
    if len(organs) != 1:
        return open_between(organs, "whose ministry is meant is not plain")
    return Found(organs[0], 0.4, "the foreign ministry of the state that leads the text before")


def organ_at_home(cast: Cast, knowledge: Knowledge, wording: Wording, said: str = "") -> Found | None:
    """The organ that every state has, without a word of whose it is: that of the state that leads the text before."""
    named = _named_organs(cast, wording)
    ranked = []
    likely = homes(cast, wording.first)
    guests = (
        _guests(cast, knowledge, wording) if wording.role.endswith("ministry") or "office" in wording.role else set()
    )
    likely = [pair for pair in likely if pair[1].id not in guests] or likely
    if not likely and wording.kind != "embassy":
        likely = _first_of_all(cast)
    for weight, owner in likely:
        organ = named.get(owner.id)
        if organ is None and wording.role != "ministry":
            organ = knowledge.organ(owner, wording.role)
        if organ is not None and may_be_called(organ, wording.role):
            ranked.append((weight * (1.5 if owner.id in named else 1.0), organ))
    ranked.sort(key=lambda pair: (-pair[0], pair[1].name))
    title = strip_determiner(said)
    if title and title[0].isupper():  # "the Department of Foreign Affairs": few states call theirs so
        every = [(cast.counts[a.id] / 100, knowledge.organ(a, wording.role)) for a in cast.commonest(("state",))]
        called = [(w, o) for w, o in [*ranked, *every] if o is not None and is_called(o, title)]
        ranked = called or ranked
    if not ranked:
        return None
    if len(equals(ranked)) > 1:
        return open_between(equals(ranked), f"whose {wording.role} is meant is not plain")
    rivals = tuple(organ for _, organ in ranked[1:3])
    state = knowledge.governed(ranked[0][1])
    if state is not None:
        cast.actors.setdefault(state.id, state)
        return Found(
            state, 0.55, f"the {wording.role} of whoever leads the text before stands for {state.name}", rivals
        )
    return Found(ranked[0][1], 0.55, f"the {wording.role} of whoever leads the text before", rivals)


def is_called(organ: Actor, title: str) -> bool:
    """True when the title is that organ's own, not one that is made for every state."""
    own = title.lower()
    if own in _EVERYWHERE:
        return False
    names = [name.lower() for name in own_titles(organ)]
    return any(name == own or name.startswith(f"{own} of ") for name in names)


def _first_of_all(cast: Cast) -> list[tuple[float, Actor]]:
    """At the head of a report, before anybody is named: the state that it names far more than any other."""
    named = cast.commonest(("state",))
    if not named or (len(named) > 1 and cast.counts[named[0].id] < CLEAR * cast.counts[named[1].id]):
        return []
    return [(float(cast.counts[named[0].id]), named[0])]


def _guests(cast: Cast, knowledge: Knowledge, wording: Wording) -> set[str]:
    """Ids of the states whose envoy or embassy the sentence speaks of: another's ministry deals with them."""
    here = cast.scene.sentence(wording.first)
    found = set()
    for seen in cast.back(wording.first):
        if cast.scene.sentence(seen.at) < here:
            break
        sender = knowledge.embassy_of(seen.actor)
        if sender is not None:
            found.add(sender.id)
        person = cast.person_of(seen.actor)
        posts = person.posts if person is not None else {(seen.actor.of, seen.actor.name.split(" of ")[0])}
        found |= {of for of, office in posts if of and office in ENVOYS | {"envoy"}}
    return found


def _named_organs(cast: Cast, wording: Wording) -> dict[str, Actor]:
    """Organs of that kind spoken of before, by the id of their owner."""
    last = wording.role.split()[-1].lower()
    found: dict[str, Actor] = {}
    for seen in cast.back(wording.first):
        organ = seen.actor
        if organ.type == ActorType.ORGAN and organ.of and organ.of not in found:
            words = {w.lower() for alias in (organ.name, *organ.aliases[:4]) for w in alias.split()}
            if last in words and set(wording.role.lower().split()) <= words | {"foreign", "overseas"}:
                found[organ.of] = organ
    return found
