"""Actors and days that may play a part in a claim, each with what speaks for and against it in numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from verbale.extract.marked import around
from verbale.extract.marked.around import Around, Named
from verbale.extract.marked.dated import headings
from verbale.extract.marked.part import STARTS, anchors_of, can_play
from verbale.mention.dayword import DayWord
from verbale.mention.mention import Mention, Naming
from verbale.reading import Reading
from verbale.record import KINDS, Claim, FieldType, Span, Value
from verbale.tagger.labels import LINKS
from verbale.tagger.marking import Marking, Numbers

#: Parts that actors and days play, by kind of claim: those that the tagger has a link for.
ROLES: dict[str, tuple[str, ...]] = {
    kind: tuple(role for role in LINKS[head] if KINDS[kind].fields.get(role) in (FieldType.ACTOR, FieldType.DAY))
    for kind, (head, _) in STARTS.items()
}
#: Probability of the link below which a mention that no rule names is not looked at.
LEAST = 0.1
#: Probability from which another mention of a chosen actor counts as evidence too.
SHOWN = 0.5

#: How a place names who plays the part.
SORTS = (*(naming.value for naming in Naming), "words of a rule", "day")

FEATURES: tuple[str, ...] = (
    "always",
    "link",  # log odds of the tagger's link, mean over the places that name the act
    "rule",  # a rule says so
    "rule says another",
    "other part",  # log odds of the strongest other part that the same words play in this claim
    "other claim",  # log odds of this part in another claim
    "any part elsewhere",  # log odds of any part in another claim
    "best rival",  # log odds of the strongest other actor for this part
    "rule gives another part",
    "same sentence",
    "no actor",
    "ahead of rivals",  # how much likelier than the strongest other actor, 0 to 1
    "rule and link",
    "likelier elsewhere",  # how much likelier any part in another claim is
    "likelier other part",
    "heads the entry",  # a day under which the claim stands in a chronology
    "no rule",  # the tagger alone found the claim
    "link without rule",
    *(f"named by {sort}" for sort in SORTS),
    *around.FEATURES,
)
#: Who sends and who is addressed, by kind of claim; an answer is addressed to whoever asked.
ENDS: dict[str, tuple[str, str]] = {
    "communication": ("sender", "recipients"),
    "demand": ("by", "of"),
    "response": ("by", "of"),
}
#: Probability of the link from which one counts as the likeliest of its part; what a rule's word adds to it.
LIKELY, RULED = 0.3, 0.5


@dataclass(frozen=True, slots=True)
class Contender:
    """One value that a role may take; `features` are in the order of FEATURES."""

    role: str
    value: Value
    features: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """One place of the text that may name who plays a part; `value` is None where only a rule's words stand there."""

    key: str
    value: Value
    words: Span
    sort: str
    link: float
    told: bool

    @property
    def has_actor(self) -> bool:
        return self.value.actor is not None


def contenders(
    reading: Reading, marking: Marking, claims: Sequence[Claim], rules: Sequence[Claim | None]
) -> list[list[Contender]]:
    """For each claim (all of one kind), the contenders for its roles; `rules`: what rules said of each, or None."""
    if not claims:
        return []
    roles = ROLES[claims[0].kind]
    head, _ = STARTS[claims[0].kind]
    starts = [anchors_of(marking, claim) for claim in claims]
    chances = np.array([[_running(marking, f"{head}.{role}", at) for at in starts] for role in roles])
    sentences = [{_sentence(reading, marking.words[word].start) for word in at} for at in starts]
    stretches = headings(reading) if "date" in roles else []
    places = {role: _places(reading, role) for role in roles}
    links = {role: _over(marking, chances[r], places[role]) for r, role in enumerate(roles)}
    heading = [_heading(stretches, [marking.words[word].start for word in at]) for at in starts]
    beside = Around(reading, claims)
    made: list[list[Contender]] = []
    for number, rule in enumerate(rules):
        sender, addressee = (
            _likeliest(places[end], links[end][number], rule.get(end) if rule is not None else [])
            if end in roles
            else None
            for end in ENDS[claims[0].kind]
        )
        found: list[Contender] = []
        for r, role in enumerate(roles):
            told = rule.get(role) if rule is not None else []
            above = heading[number] if role == "date" else None
            groups = _groups(places[role], links[role][number], told, above)
            groups |= _words_of(marking, places[role], chances[r, number], told)
            best = {key: max(some, key=lambda one: one.link) for key, some in groups.items()}
            named = any(one.told for some in groups.values() for one in some)
            seen = {key: Named(one.words, one.value.actor, one.link) for key, one in best.items()}
            others = list(seen.values())
            for key, some in groups.items():
                one = best[key]
                means = _means(chances, marking.inside(one.words))  # (roles, claims)
                ruled = any(place.told for place in some)
                rival = max((other.link for name, other in best.items() if name != key), default=0.0)
                part = float(np.delete(means[:, number], r).max(initial=0.0))
                elsewhere = np.delete(means, number, axis=1)
                anywhere = float(elsewhere.max(initial=0.0))
                features = (
                    1.0,
                    _odds(one.link),
                    float(ruled),
                    float(named and not ruled),
                    _odds(part),
                    _odds(float(elsewhere[r].max(initial=0.0))),
                    _odds(anywhere),
                    _odds(rival),
                    float(_told_another(rule, role, roles, one.value.actor)),
                    float(_sentence(reading, one.words.start) in sentences[number]),
                    float(not one.has_actor),
                    max(0.0, one.link - rival),
                    ruled * one.link,
                    max(0.0, anywhere - one.link),
                    max(0.0, part - one.link),
                    float(any(place.words == above for place in some)),
                    float(rule is None),
                    _odds(one.link) * (rule is None),
                    *(float(one.sort == sort) for sort in SORTS),
                    *beside.features(number, seen[key], others, sender, addressee),
                )
                spans = sorted({s for p in some if p is one or p.told or p.link >= SHOWN for s in p.value.spans})
                found.append(Contender(role, replace(one.value, spans=tuple(spans)), features))
        made.append(found)
    return made


def _running(marking: Marking, name: str, starts: list[int]) -> Numbers:
    """Running sums (words + 1) of the mean probability of a link over its starting words."""
    chances = np.zeros(len(marking.words))
    for start in starts:
        chances += marking.linked(name, start)
    running: Numbers = np.concatenate([[0.0], np.cumsum(chances / max(1, len(starts)))])
    return running


def _means(running: Numbers, at: slice) -> Numbers:
    """Mean over the words `at` for each row of running sums (…, words + 1); 0 where no word lies there."""
    found: Numbers = (running[..., at.stop] - running[..., at.start]) / max(1, at.stop - at.start)
    return found


def _odds(chance: float) -> float:
    """Log odds, divided by five so that the numbers lie within about -2 and 2."""
    return math.log(max(chance, 1e-4) / max(1 - chance, 1e-4)) / 5


def _sentence(reading: Reading, offset: int) -> int:
    sentence = reading.sentence_at(offset)
    return sentence.start if sentence is not None else -1


def _places(reading: Reading, role: str) -> list[_Seen]:
    """Every place that may name who, or the day that, plays a part."""
    if role == "date":
        return [_day(word) for word in reading.days]
    mentions = [mention for mention in reading.mentions if can_play(reading, mention, role)]
    return [_mention(reading, role, mention) for mention in _outermost(mentions)]


def _outermost(mentions: list[Mention]) -> list[Mention]:
    """Mentions that lie in no other: in "the Russian foreign minister" nobody but the minister plays a part."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if not kept or not kept[-1].span.contains(mention.span) or kept[-1].span == mention.span:
            kept.append(mention)
    return kept


def _day(word: DayWord) -> _Seen:
    value = word.to_value()
    return _Seen(str(value.value or word.span), value, word.span, "day", 0.0, told=False)


def _mention(reading: Reading, role: str, mention: Mention) -> _Seen:
    actor = mention.actor
    name = actor.name if actor is not None else reading.words(mention.span)
    value = Value(role, name, (mention.span,), actor.id if actor is not None else None)
    return _Seen(value.actor or str(mention.span), value, mention.head, mention.naming.value, 0.0, told=False)


def _over(marking: Marking, running: Numbers, places: list[_Seen]) -> Numbers:
    """Mean chance over the words of each place, (claims, places), from running sums (claims, words + 1)."""
    slices = [marking.inside(place.words) for place in places]
    first = np.array([at.start for at in slices], dtype=int)
    last = np.array([at.stop for at in slices], dtype=int)
    found: Numbers = (running[:, last] - running[:, first]) / np.maximum(1, last - first)
    return found


def _heading(stretches: list[tuple[Span, DayWord]], starts: list[int]) -> Span | None:
    """Where the day stands that heads the entry of a claim, by the claim's first word."""
    first = min(starts, default=-1)
    return next((day.span for stretch, day in stretches if stretch.start <= first < stretch.end), None)


def _groups(places: list[_Seen], links: Numbers, told: list[Value], above: Span | None) -> dict[str, list[_Seen]]:
    """Places worth weighing, those that name the same together; the day `above` is worth it without rule or link."""
    ruled = [any(_says(value, place.value) for value in told) for place in places]
    worth = {
        place.key
        for place, link, rule in zip(places, links, ruled, strict=True)
        if rule or link >= LEAST or place.words == above
    }
    groups: dict[str, list[_Seen]] = {}
    for place, link, rule in zip(places, links, ruled, strict=True):
        if place.key in worth:
            groups.setdefault(place.key, []).append(replace(place, link=float(link), told=rule))
    return groups


def _likeliest(places: list[_Seen], links: Numbers, told: list[Value]) -> str | None:
    """The actor that plays a part most likely, by link and rule; None where nobody is likely enough."""
    named = {value.actor for value in told}
    weighed = [
        (float(link) + RULED * (place.value.actor in named), -number, place.value.actor)
        for number, (place, link) in enumerate(zip(places, links, strict=True))
        if place.has_actor and (link >= LIKELY or place.value.actor in named)
    ]
    return max(weighed)[2] if weighed else None


def _words_of(marking: Marking, places: list[_Seen], running: Numbers, told: list[Value]) -> dict[str, list[_Seen]]:
    """The words of a rule where no place stands."""
    groups: dict[str, list[_Seen]] = {}
    for value in told:
        if not any(_says(value, place.value) for place in places):
            link = float(_means(running, marking.inside(value.spans[0])))
            seen = _Seen("", value, value.spans[0], "words of a rule", link, told=True)
            groups.setdefault(f"words {value.value}", []).append(seen)
    return groups


def _says(told: Value, seen: Value) -> bool:
    """True when a rule's value rests on these words, or on words around them that name the same actor."""
    words = seen.spans[0]
    return any(
        span == words or (seen.actor is not None and told.actor == seen.actor and span.contains(words))
        for span in told.spans
    )


def _told_another(rule: Claim | None, role: str, roles: tuple[str, ...], actor: str | None) -> bool:
    """True when a rule gives the actor another part of the same claim."""
    if rule is None or actor is None:
        return False
    return any(value.actor == actor for other in roles if other != role for value in rule.get(other))
