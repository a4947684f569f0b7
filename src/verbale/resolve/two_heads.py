"""Two persons who hold office for the two states of a report: "the two leaders"."""

from __future__ import annotations

from verbale.mention.wording import Wording
from verbale.record import Actor
from verbale.resolve.cast import Cast
from verbale.resolve.knowledge import Knowledge

#: Offices of those who meet as leaders of their states.
_HIGH = {
    "president", "head of government", "monarch", "foreign minister", "secretary of state", "defence minister",
    "minister", "chancellor", "emir", "crown prince",
}  # fmt: skip
#: Offices of those who are leaders.
_TOPMOST = {"president", "head of government", "foreign minister", "defence minister", "interior minister"}


def heads_of_two(cast: Cast, knowledge: Knowledge, wording: Wording) -> list[Actor]:
    """ "The two leaders" of a secretary of state and a minister: who holds office for each of the two states that the
    report names most and was spoken of last; none where one of the states has nobody."""
    states = [s.id for s in cast.commonest(("state",)) if s.id not in cast.asking][:2]
    found: dict[str, Actor] = {}
    for seen in cast.back(wording.first):
        person = cast.person_of(seen.actor)
        home = (cast.state_of(seen.actor) or knowledge.represents(seen.actor)) if person is not None else None
        classes = {office for _, office in person.posts} if person is not None else set()
        if home is not None and home.id in states and classes & _HIGH:
            found.setdefault(home.id, seen.actor)
    return list(found.values())[::-1] if len(found) == 2 else []


def shared_offices(cast: Cast, wording: Wording, pair: list[Actor]) -> list[str]:
    """Words for what both of a pair are: their "leaders" may be presidents too."""
    posts = [{o for _, o in person.posts} for a in pair for person in [cast.person_of(a)] if person is not None]
    shared = set.intersection(*posts) if posts else set()
    return sorted({wording.role, *(shared & _TOPMOST)})
