"""In which communication a thing is asked or answered, and what is answered: pairs with what speaks for each."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from verbale.extract.marked.part import anchors_of, mean_over
from verbale.extract.marked.side import Side, Stand, side_of
from verbale.extract.restatement import alike, content_words
from verbale.extract.scope import homes_of
from verbale.lexicon.reply import calls_reply
from verbale.reading import Reading
from verbale.record import ENCOUNTERS, Claim, Span
from verbale.tagger.marking import Marking, Numbers

#: What is weighed: kind of a claim, its field, and the kind of claim that the field leads to.
TIES: tuple[tuple[str, str, str], ...] = (
    ("demand", "made_in", "communication"),
    ("response", "made_in", "communication"),
    ("response", "to", "communication"),
    ("response", "to", "demand"),
)

FEATURES: tuple[str, ...] = (
    "always",
    "link",  # log odds of the tagger's link, mean over the words that ask or answer, to the target's likeliest place
    "best rival",  # the same of the strongest other target
    "tied",  # a rule, or the tagger alone, ties the two
    "asks what is answered",  # the strongest answering link to a demand made in it, 0 to 1
    "made in what is answered",  # the answering link to the communication in which this demand is made, 0 to 1
    "named in the content",
    "same sentence",
    "next sentence",  # the target stands in the sentence before
    "same paragraph",
    "told before",
    "far",  # log of the characters between
    "another between",
    "last told before",
    "sole",
    "same actor",  # who asks or answers is who acts in the target
    "same side",
    "turned",  # who asks or answers is whom the target goes to
    "towards the same",  # who is asked is whom the target goes to
    "towards its author",
    "no author",
    "encounter",
    "said",  # a statement, post or resolution
    "called a reply",
    "a reply",  # it is tied to what it answers
    "document itself",
    "medium of the words",  # the statement in which the words stand is tied to it
    "words alike",  # share of the words of both contents in common, 0 to 1
    "not answered",
    "acknowledged",
)

#: How many targets before and after a claim, in the order of telling, are looked at: a long record of dealings would
#: otherwise be read as the square of its length.
NEAR = 30
_SAID = {"statement", "press conference", "post", "resolution"}
_SILENT = {"none-yet", "not-addressed", "deferred"}


@dataclass(frozen=True, slots=True)
class Tie:
    """Numbers of a claim and of its target; `words`: what tied the two before, else where the target is named."""

    claim: int
    target: int
    tied: bool
    features: tuple[float, ...]
    words: tuple[Span, ...]


def ties(reading: Reading, marking: Marking, claims: Sequence[Claim], field: str, kind: str) -> list[Tie]:
    """Pairs of claims (all of one kind) and of the communications or demands (`kind`) that `field` may lead to."""
    targets = reading.communications if kind == "communication" else reading.demands
    if not claims or not targets:
        return []
    homes = homes_of(reading)
    goals = [side_of(reading, target, homes) for target in targets]
    beside = reading.demands if kind == "communication" else reading.communications
    others = [side_of(reading, claim, homes) for claim in beside]
    told = sorted(range(len(goals)), key=lambda n: (goals[n].first, n))
    made: list[Tie] = []
    for number, claim in enumerate(claims):
        own = side_of(reading, claim, homes)
        at = sum(goals[n].first <= own.first for n in told)
        near = sorted(told[max(0, at - NEAR) : at + NEAR])
        weighed = _Weighed(reading, marking, own, field, goals, others, near)
        for target in near:
            tied = [value for value in claim.get(field) if value.value == targets[target].id]
            words = tuple(s for value in tied for s in value.spans) or (weighed.places[target][1].words,)
            made.append(Tie(number, target, bool(tied), weighed.features(target), words))
    return made


class _Weighed:
    """One claim, asked what speaks for each target near it."""

    def __init__(
        self,
        reading: Reading,
        marking: Marking,
        own: Side,
        field: str,
        goals: Sequence[Side],
        others: Sequence[Side],
        near: Sequence[int],
    ) -> None:
        self._reading, self._own, self._goals, self._near = reading, own, goals, near
        answers = own.claim.kind == "response"
        self._tied = {str(value.value) for value in own.claim.get(field)}
        self._links = _links(marking, own, f"{own.claim.kind}_cue.{field}", {n: goals[n] for n in near})
        tied = {n: [m for m, other in enumerate(others) if _are_tied(goals[n], other)] for n in near}
        met = {m: others[m] for n in near for m in tied[n]} if answers else {}
        beside = _links(marking, own, "response_cue.to", met)
        self._strongest = {n: max((beside.get(m, 0.0) for m in tied[n]), default=0.0) for n in near}
        self._starts = [(place.words.start, n) for n in near for place in goals[n].places]
        self._mediums = _mediums(reading, own)
        self._outcome = {str(value.value) for value in own.claim.get("outcome")} if answers else set()
        self.places = {n: _nearest(own, goals[n]) for n in near}

    @cached_property
    def _words(self) -> frozenset[str]:
        return _words(self._reading, self._own)

    @cached_property
    def _last(self) -> int | None:
        before = [n for n in self._near if self._goals[n].first < self._own.first]
        return max(before, key=lambda n: (self._goals[n].first, n), default=None)

    def features(self, number: int) -> tuple[float, ...]:
        """FEATURES of one target."""
        own, goal = self._own, self._goals[number]
        here, there = self.places[number]
        is_paper = goal.claim.kind == "communication"
        rival = max((self._links[n] for n in self._near if n != number), default=0.0)
        low, high = sorted((here.words.start, there.words.start))
        return (
            1.0,
            _odds(self._links[number]),
            _odds(rival),
            float(goal.claim.id in self._tied),
            self._strongest[number] if is_paper else 0.0,
            0.0 if is_paper else self._strongest[number],
            float(any(s.overlaps(place.words) for s in own.content for place in goal.places)),
            float(here.sentence == there.sentence),
            float(here.follows(there)),
            float(here.paragraph == there.paragraph),
            float(there.words.start < here.words.start),
            math.log(1 + here.gap(there)) / 5,
            float(any(low < start < high and n != number for start, n in self._starts)),
            float(self._last == number),
            float(len(self._near) == 1),
            float(bool(own.actors & goal.actors)),
            float(bool(own.acting & goal.acting)),
            float(bool(own.acting & goal.taking)),
            float(bool(own.taking & goal.taking)),
            float(bool(own.taking & goal.acting)),
            float(not goal.acting),
            float(bool(goal.forms & ENCOUNTERS)),
            float(bool(goal.forms & _SAID)),
            float(any(calls_reply(self._reading.words(place.words)) for place in goal.places)),
            float(is_paper and bool(goal.claim.get("in_reply_to"))),
            float(goal.claim.found_by == "document"),
            float(goal.claim.id in self._mediums),
            0.0 if is_paper else alike(self._words, _words(self._reading, goal)),
            float(bool(self._outcome & _SILENT)),
            float("acknowledged" in self._outcome),
        )


def _links(marking: Marking, own: Side, name: str, sides: Mapping[int, Side]) -> dict[int, float]:
    """For each side, the chance that the link `name` goes from the claim to its likeliest place."""
    anchors = anchors_of(marking, own.claim)
    if not anchors or not sides:
        return dict.fromkeys(sides, 0.0)
    chances: Numbers = np.mean([marking.linked(name, anchor) for anchor in anchors], axis=0, dtype=np.float32)
    return {
        n: max((mean_over(marking, chances, p.words) for p in side.places), default=0.0) for n, side in sides.items()
    }


def _nearest(own: Side, goal: Side) -> tuple[Stand, Stand]:
    """The places of two claims that stand nearest to each other."""
    pairs = ((here, there) for here in own.places for there in goal.places)
    return min(pairs, key=lambda pair: (pair[0].gap(pair[1]), pair[0].words, pair[1].words))


def _mediums(reading: Reading, own: Side) -> set[str]:
    """Ids of the communications in which the words stand, as the statements around them say."""
    return {
        str(medium.value)
        for statement in reading.statements
        for medium in statement.get("medium")
        if any(s.overlaps(place.words) for v in statement.get("content") for s in v.spans for place in own.places)
    }


def _are_tied(goal: Side, other: Side) -> bool:
    """True of a paper and a demand that is made in it."""
    paper, demand = (goal, other) if goal.claim.kind == "communication" else (other, goal)
    return paper.claim.id in demand.made_in


def _words(reading: Reading, side: Side) -> frozenset[str]:
    return frozenset(word for span in side.content for word in content_words(reading, span))


def _odds(chance: float) -> float:
    """Log odds, divided by five so that the numbers lie within about -2 and 2."""
    return math.log(max(chance, 1e-4) / max(1 - chance, 1e-4)) / 5
