"""Whose office it is where a report does not say: who holds it for the state whose pages or whose acts it tells."""

from __future__ import annotations

from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found, open_between
from verbale.resolve.home import equals, homes
from verbale.resolve.knowledge import Knowledge
from verbale.resolve.post import post_class

#: Titles of those who reign: few states have one, so that the states of a report tell whose is meant.
CROWNED = {"monarch", "emir", "sultan", "ruler", "crown prince"}

#: Titles of those who are addressed as majesties and highnesses.
_STYLED = {"king", "queen", "emperor", "sultan", "emir", "grand duke", "prince", "crown prince", "ruler"}

#: Offices that only one actor has.
_ONLY = {"pope": "Holy See", "high representative": "European Union"}

#: Offices that the pages of a government name without a word of whose they are.
_OWN_PAGE = {"president", "vice president", "head of government", "foreign minister", "secretary of state"}

#: Words for whoever heads the ministry whose pages they stand on.
_HEADS = {"minister", "secretary"}


def alone(knowledge: Knowledge, office: str) -> Actor | None:
    """Whose office it is when only one actor of the world has it: the pope is that of the Holy See."""
    name = _ONLY.get(office)
    return knowledge.lexicon.actor(name) if name else None


def headed(cast: Cast, knowledge: Knowledge) -> Actor | None:
    """The organisation of this report that a secretary-general heads, when there is one only, or the commonest."""
    named = cast.commonest(("organisation", "alliance", "union", "organ"))
    owners = [knowledge.lexicon.actors.get(a.of or "", a) if a.type == ActorType.ORGAN else a for a in named]
    heads = [
        a for a in dict.fromkeys(owners)
        if knowledge.holders("secretary general", "head-of-organisation", a)
    ]  # fmt: skip
    return heads[0] if heads else knowledge.lexicon.actor("United Nations")


def entitled(cast: Cast, knowledge: Knowledge, wording: Wording, of: Actor | None) -> Found | None:
    """ "The Director-General": who heads, under that title, the organisation named or one of those in the report."""
    if wording.extra or wording.plural or not (wording.definite or of is not None):
        return None
    forms = sorted({wording.role, wording.role.replace("-", " "), wording.role.replace(" ", "-")})
    for owner in [of] if of is not None else cast.commonest(("organisation", "organ", "union")):
        held = list(dict.fromkeys(person for form in forms for person in knowledge.titled(form, owner)))
        if len(held) == 1:
            return Found(held[0], 0.65, f"{wording.role} of {owner.name} on the day of the report")
    return None


def of_the_page(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "the President" on the pages of a government: its own, when that state has somebody of that title."""
    state, organ = cast.publisher
    if state is None:
        return None
    field = knowledge.field_of(organ) if organ is not None and wording.office in _HEADS else None
    if field:  # "the Minister" on the pages of a ministry
        held = knowledge.holders(f"{field} minister", f"{field} minister", state)
    elif wording.office in _OWN_PAGE:
        held = knowledge.titled(wording.role, state)
    else:
        return None
    why = f"{wording.role} of {state.name}, on whose pages the report stands"
    return Found(held[0], 0.6, why) if len(held) == 1 else None


def of_the_leader(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "the Foreign Secretary": who held that office, under that title, for the state that leads the text before."""
    likely = homes(cast, wording.first, {ActorType.STATE})
    if not likely or len(equals(likely)) > 1:
        return None
    held = knowledge.titled(wording.role, likely[0][1])
    why = f"{wording.role} of {likely[0][1].name}, which leads the text before, on the day of the report"
    return Found(held[0], 0.5, why) if len(held) == 1 else None


def at_home(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "the prime minister" whom nobody in the report is: the holder for the state that leads the text before."""
    ranked = []
    for weight, state in homes(cast, wording.first, {ActorType.STATE}):
        held = knowledge.holders(wording.role, post_class(wording.office, state), state)
        if len(held) == 1:
            ranked.append((weight, held[0]))
    if not ranked:
        return None
    if len(equals(ranked)) > 1:
        return open_between(equals(ranked), f"whose {wording.role} is meant is not plain")
    rivals = tuple(person for _, person in ranked[1:3])
    return Found(ranked[0][1], 0.45, f"{wording.role} of the state that leads the text before", rivals)


def styled(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "His Majesty": who reigns where the report is written, or among those spoken of, the last first; else the only
    one of the states named."""
    called = [person for person in cast.persons if wording.role in person.names]
    if len(called) == 1:
        return Found(called[0].actor, 0.7, f"whom this report calls {wording.role}")
    home = cast.publisher[0] or cast.dateline
    own = {p.id: p for title in sorted(_STYLED) for p in knowledge.titled(title, home)} if home is not None else {}
    if len(own) == 1 and home is not None:
        return Found(next(iter(own.values())), 0.6, f"who reigns in {home.name}, where the report is written")
    for seen in cast.back(wording.first):
        person = cast.person_of(seen.actor)
        of = {of for of, _ in person.posts if of} if person is not None else set()
        owners = [knowledge.lexicon.actors[i] for i in sorted(of) if i in knowledge.lexicon.actors]
        if any(seen.actor in knowledge.titled(title, owner) for owner in owners for title in sorted(_STYLED)):
            return Found(seen.actor, 0.6, f"who reigns, spoken of last: {seen.actor.name}")
    states = [*([cast.dateline] if cast.dateline is not None else []), *cast.commonest(("state",))]
    held = {p.id: p for state in states for title in sorted(_STYLED) for p in knowledge.titled(title, state)}
    if len(held) != 1:
        return None
    return Found(next(iter(held.values())), 0.55, "the only one who reigns in the states of this report")


def crowned(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "the emir": the only holder of such a title among the states of the report."""
    held: dict[str, Actor] = {}
    for state in cast.commonest(("state",)):
        titled = knowledge.titled(wording.role, state) or knowledge.titled(wording.office, state)
        if wording.role in {"ruler", "monarch"}:
            titled = [p for title in sorted(CROWNED) for p in knowledge.titled(title, state)]
        held.update({person.id: person for person in titled})
    one = list(held.values())
    return Found(one[0], 0.5, f"the only {wording.role} of the states of this report") if len(one) == 1 else None
