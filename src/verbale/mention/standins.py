"""What speaks for and against each actor for whom the words of a mention may stand, in numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass

from verbale.mention.mention import Mention, Naming
from verbale.mention.met import Met
from verbale.mention.wording import Sort, Wording
from verbale.record import Actor, ActorType
from verbale.resolve.antecedent import fits
from verbale.resolve.standing import Standin, types_told
from verbale.tagger.marking import Marking
from verbale.tagger.standing import FAR

#: Strength of a link from which on words are taken for the speaker's.
LIKELY_SPEAKER = 0.3
_NAMES = {Naming.NAME, Naming.SURNAME, Naming.METONYM, Naming.DEMONYM}
Pair = tuple[Wording, Mention]


@dataclass(frozen=True, slots=True)
class Others:
    """The other mentions of an actor by number, how likely the tagger links any of them, and whether likeliest."""

    numbers: list[int]
    chance: float
    strongest: bool


class Standins:
    """Tells of any actor what the report says for and against him as the one for whom words stand."""

    def __init__(self, met: Met, found: list[Pair], marking: Marking, places: list[slice]) -> None:
        self._met, self._found, self._marking, self._places = met, found, marking, places
        self._words = [frozenset(met.reading.words(mention.span).lower().split()) for _, mention in found]
        self._quoted = [met.reading.is_quoted(mention.head.start) for _, mention in found]
        self._contents = marking.spans("content")
        self._speakers: dict[int, Actor | None] = {}

    def standin(self, number: int, actor: Actor, others: Others, speaker: Actor | None) -> Standin:
        """One candidate for mention `number`, in words of `speaker`; the numbers are in the order of FEATURES."""
        wording, mention = self._found[number]
        chosen = mention.actor is not None and actor.id == mention.actor.id
        return Standin(
            actor,
            (
                *self._by_place(number, others),
                *self._by_rule(mention, actor, others, chosen),
                *self._by_pronoun(wording, actor),
                *self._by_words(wording, actor, others, chosen),
                *self._by_sides(number, actor, chosen),
                *self._by_speaker(speaker, actor),
                float(any(self._found[other][1].naming in _NAMES for other in others.numbers)),
                float(bool(others.numbers) and all(self._found[o][0].sort == Sort.PRONOUN for o in others.numbers)),
                *_by_count(wording, actor),
                *types_told(actor.type, chosen),
            ),
        )

    def _by_place(self, number: int, others: Others) -> tuple[float, ...]:
        at, mention = self._places[number].start, self._found[number][1]
        starts = [self._places[other].start for other in others.numbers]
        elsewhere = bool(starts) and all(self._quoted[o] != self._quoted[number] for o in others.numbers)
        return (
            math.log(others.chance + 1e-4),
            float(others.strongest),
            float(bool(starts) and min(starts) > at),
            math.log1p(min((abs(start - at) for start in starts), default=FAR)),
            math.log1p(len(starts)),
            float(any(_holds(mention, self._found[other][1]) for other in others.numbers)),
            float(elsewhere),
        )

    def _by_rule(self, mention: Mention, actor: Actor, others: Others, chosen: bool) -> tuple[float, ...]:
        return (
            float(chosen),
            mention.score * chosen,
            float(chosen and not others.numbers),
            math.log(others.chance + 1e-4) * chosen,
            float(any(rival.id == actor.id for rival in mention.rivals)),
            float(chosen and actor.name[:1].islower()),
        )

    def _by_pronoun(self, wording: Wording, actor: Actor) -> tuple[float, ...]:
        if wording.sort != Sort.PRONOUN:
            return (0.0, 0.0, 0.0, 0.0)
        likely = {one.id: chance for one, chance in self._met.chances.get(wording.first, ())}
        return (
            math.log(likely.get(actor.id, 0.0) + 1e-3) if likely else 0.0,
            float(actor.id in likely),
            float(actor.id in self._met.barred.get(wording.first, ())),
            fits(self._met.cast, actor, wording.gender) if wording.gender in {"m", "f", "n", "p"} else 0.0,
        )

    def _by_words(self, wording: Wording, actor: Actor, others: Others, chosen: bool) -> tuple[float, ...]:
        core = self._met.words.lower[wording.core]
        person = self._met.cast.person_of(actor)
        posts = {office for _, office in person.posts} if person is not None and wording.office else set()
        return (
            float(not chosen and any(core in self._words[other] for other in others.numbers)),
            float(wording.office in posts),
            float(bool(posts) and wording.office not in posts),
        )

    def _by_sides(self, number: int, actor: Actor, chosen: bool) -> tuple[float, ...]:
        cast, (wording, mention) = self._met.cast, self._found[number]
        own = cast.state_of(actor)
        side = cast.state_of(mention.actor) if mention.actor is not None else None
        whose = [hit.actors[0] for hit in wording.of if len(hit.actors) == 1]
        owner = self._met.at_core.get(wording.owner) if wording.owner is not None else None
        whose += [owner] if owner is not None else []
        sides = {state.id for one in whose for state in (cast.state_of(one),) if state is not None}
        return (
            float(not chosen and own is not None and own == side),
            float(not chosen and own is not None and side is not None and own != side),
            float(actor in whose),
            float(actor not in whose and own is not None and own.id in sides),
        )

    def _by_speaker(self, speaker: Actor | None, actor: Actor) -> tuple[float, ...]:
        if speaker is None:
            return (0.0, 0.0)
        own = self._met.cast.state_of(actor)
        same_side = own is not None and own == self._met.cast.state_of(speaker)
        return (float(actor == speaker), float(actor != speaker and same_side))

    def speaker(self, number: int) -> Actor | None:
        """Who speaks the words around a mention, as the tagger links them."""
        at = self._places[number].start
        content = next((one for one in reversed(self._contents) if one.first <= at < one.last), None)
        if content is None:
            return None
        if content.first not in self._speakers:
            words = self._marking.strongest("content.speaker", content.first, LIKELY_SPEAKER)
            named = [
                mention.actor
                for (_, mention), place in zip(self._found, self._places, strict=True)
                if words is not None and place.start < words.last and words.first < place.stop
            ]
            self._speakers[content.first] = next((actor for actor in reversed(named) if actor is not None), None)
        return self._speakers[content.first]


def _by_count(wording: Wording, actor: Actor) -> tuple[float, ...]:
    listed = _size(actor)
    return (
        float(wording.number is not None and listed == wording.number),
        float(wording.number is not None and listed > 1 and listed != wording.number),
        float(wording.plural and listed > 1),
        float(wording.plural and actor.type != ActorType.GROUP),
    )


def _holds(outer: Mention, inner: Mention) -> bool:
    return outer.span.start <= inner.span.start and inner.span.end <= outer.span.end


def _size(actor: Actor) -> int:
    """How many a list names: 3 for "Chile, Peru and Bolivia", 1 for whoever is no list."""
    return actor.name.count(", ") + actor.name.count(" and ") + 1 if actor.type == ActorType.GROUP else 1
