"""Mentions without a name, decided again once everybody is met: rules are weighed with what the tagger links.

Rules find whom words stand for by what is plain: an office and its holder, the state that leads the text, who was named
last. The tagger has read which words of annotated reports mean the same. Neither is right alone as often as both.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from verbale.mention.mention import Mention, Naming
from verbale.mention.met import Met
from verbale.mention.phrase import BOUND
from verbale.mention.sited import Sited
from verbale.mention.standins import Others, Pair, Standins
from verbale.mention.wording import Sort, Wording
from verbale.record import Actor
from verbale.resolve.antecedent import fits
from verbale.resolve.found import Found
from verbale.resolve.standing import ENOUGH, Standin, chances
from verbale.resolve.unnamed import SENDING
from verbale.tagger.marking import Marking
from verbale.tagger.standing import Standing

#: Chance of the link from which on somebody is weighed at all.
POSSIBLE = 0.02
#: Chance by the weights of pronouns from which on somebody is weighed.
POSSIBLE_PRONOUN = 0.05
_PRONOUNS = {"m": "person", "f": "person", "n": "thing", "p": "many", "w": "speaker", "i": "speaker", "y": "speaker"}
_SORTS = {
    Sort.OFFICE: "office", Sort.BODY: "body", Sort.GROUP: "collective", Sort.COUNT: "collective",
    Sort.DESCRIPTION: "description",
}  # fmt: skip


def kind_of(wording: Wording, mention: Mention) -> str | None:
    """Under which kind of words a mention is weighed; None for known names and persons told by whose they are."""
    if wording.sort == Sort.PRONOUN:
        return _PRONOUNS.get(wording.gender)
    if wording.office in BOUND:
        return None  # "the daughter of the president"
    if wording.sort in {Sort.NAME, Sort.PERSON}:
        return "name" if mention.actor is None else None
    return _SORTS[wording.sort]


def decide_again(met: Met, found: list[Pair], marking: Marking, resolve: Callable[[Wording], Found | None]) -> None:
    """Gives mentions without a name to the likeliest of those whom the report names, in place.

    Pronouns come first: `resolve` is asked anew about what is theirs ("its ambassador").
    """
    if marking.standing is None or not found:
        return
    again = Again(met, found, marking, marking.standing)
    owners = again.decide(frozenset(_PRONOUNS.values()))
    met.at_core.update(owners)
    for number, (wording, mention) in enumerate(found):
        if wording.owner in owners:
            anew = resolve(wording)
            if anew is not None:
                given = replace(mention, actor=anew.actor, score=anew.score, why=anew.why, rivals=anew.rivals)
                found[number] = (wording, given)
    again.decide(frozenset({*_SORTS.values(), "name"}))


class Again:
    """All mentions of one report, and how each is linked to each by the tagger."""

    def __init__(self, met: Met, found: list[Pair], marking: Marking, standing: Standing) -> None:
        self._met, self._found, self._standing = met, found, standing
        self._sited = Sited(marking)
        self._places = [marking.inside(mention.head) for _, mention in found]
        self._described = standing.described(self._places)
        self._starts = np.array([place.start for place in self._places])
        self._read = np.array([place.stop > place.start for place in self._places])
        self._actors: dict[str, Actor] = {}
        self._order: dict[str, int] = {}
        self._who = np.zeros(0, dtype=np.intp)
        self._told = Standins(met, found, marking, self._places)

    def decide(self, kinds: frozenset[str]) -> dict[int, Actor]:
        """Decides the mentions of these kinds; the core of each that has another actor now, and whom."""
        self._name_all()
        again = [(number, self.decided(number)) for number in range(len(self._found)) if self.kind(number) in kinds]
        changed = {}
        for number, mention in again:
            wording, before = self._found[number]
            if mention.actor is not None and mention.actor != before.actor:
                changed[wording.core] = mention.actor
                self._found[number] = (wording, mention)
        return changed

    def _name_all(self) -> None:
        """Notes who is named at each mention, by number, -1 where nobody is."""
        self._actors = {mention.actor.id: mention.actor for _, mention in self._found if mention.actor is not None}
        self._order = {id: at for at, id in enumerate(self._actors)}
        self._who = np.array(
            [self._order[m.actor.id] if m.actor is not None else -1 for _, m in self._found], dtype=np.intp
        )

    def kind(self, number: int) -> str | None:
        """The kind of words of a mention that is weighed, None for any other and for the site of an act."""
        wording, mention = self._found[number]
        named_behind = self._met.words.at(mention.head.start) >= wording.last  # "Presidents Roe and Doe" are these two
        if not self._read[number] or named_behind:
            return None
        if mention.naming == Naming.PLACE and mention.actor is None and self._sited.is_site(self._places[number]):
            return None
        return kind_of(wording, mention)

    def decided(self, number: int) -> Mention:
        """The mention as it is, or with the actor for whom most speaks."""
        mention, kind = self._found[number][1], self.kind(number)
        standins = self.standins(number)
        if not standins or kind is None:
            return mention
        likely = chances(standins, kind)
        top = max(range(len(standins)), key=likely.__getitem__)
        actor = standins[top].actor
        if mention.actor == actor or (mention.actor is None and likely[top] < ENOUGH):
            return mention
        rivals = tuple(one.actor for one in standins if one.actor != actor)[:3]
        why = "the likeliest by what stands around the words and by whom the rules name"
        return replace(mention, actor=actor, score=0.5, why=why, rivals=rivals)

    def _can_mean(self, wording: Wording, mention: Mention, actor: Actor) -> bool:
        """True unless the words exclude the actor: "it" is no person, "Egyptian and Qatari mediators" are not Egypt.

        "The head of the Peruvian delegation" is nobody of another state than Peru, and "Jane Roe" is no state.
        """
        if wording.sort == Sort.PRONOUN and wording.gender in {"m", "f", "n"}:
            return fits(self._met.cast, actor, wording.gender) > 0
        if wording.sort == Sort.PERSON and wording.name and actor.type in SENDING:
            return False
        if wording.body and mention.actor is not None:
            state = self._met.cast.state_of
            return actor.type not in SENDING and state(actor) == state(mention.actor)
        sides = {one.id for hit in wording.of for one in hit.actors}
        return len(wording.of) < 2 or actor.id not in sides

    def standins(self, number: int) -> list[Standin]:
        """Everybody for whom the words may stand: whom the rules name, their rivals, whom the tagger links."""
        wording, mention = self._found[number]
        link = self._standing.chances(number, self._starts, self._described, (self._who >= 0) & self._read)
        by_pronoun = self._met.chances.get(wording.first, []) if wording.sort == Sort.PRONOUN else []
        told = [*([mention.actor] if mention.actor is not None else []), *mention.rivals]
        told += [actor for actor, chance in by_pronoun if chance >= POSSIBLE_PRONOUN]
        actors = {actor.id: actor for actor in told}
        linked = dict(
            zip(self._actors, np.bincount(self._who[link > 0], link[link > 0], len(self._actors)).tolist(), strict=True)
        )
        actors |= {id: self._actors[id] for id, chance in linked.items() if chance >= POSSIBLE and id not in actors}
        actors = {
            id: actor
            for id, actor in actors.items()
            if actor == mention.actor or self._can_mean(wording, mention, actor)
        }
        where = {
            id: np.flatnonzero((self._who == self._order[id]) & (link > 0)).tolist()
            for id in actors
            if id in self._order
        }
        speaker = self._told.speaker(number)
        strongest = max(linked.values(), default=0.0)
        return [
            self._told.standin(
                number,
                actor,
                Others(where.get(id, []), linked.get(id, 0.0), linked.get(id, 0.0) == strongest > 0),
                speaker,
            )
            for id, actor in actors.items()
        ]
