"""Which communication of a report answers which: pairs with what speaks for and against a reply in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from verbale.extract.marked.part import anchors_of, mean_over
from verbale.extract.scope import homes_of
from verbale.lexicon.reply import calls_reply
from verbale.reading import Reading
from verbale.record import DID_NOT, ENCOUNTERS, PAPERS, Claim, Day, Modality, Span, Value
from verbale.tagger.marking import Marking

FEATURES: tuple[str, ...] = (
    "always",
    "link",  # log odds of the tagger's link, at its strongest place
    "mean link",  # the same over all places that name the reply
    "ahead of rivals",  # how much likelier than the strongest other communication, 0 to 1
    "link back",  # log odds of the link in the other direction
    "tied",  # rules or tagger alone tie the two
    "tied to another",
    "called a reply",
    "called a reply and link",
    "from the addressee",  # who writes the reply was written to
    "to the writer",
    "by the same writer",
    "to the same addressee",
    "of an earlier day",  # the answered one is
    "of a later day",
    "told before",
    "same sentence",
    "encounter answers",
    "encounter answered",
    "not sent yet",  # the answered one is planned, possible or does not happen
    "goes back",  # by another writer, and from the addressee or to the writer
    "goes back, called a reply",
    "last told before",  # of those by another writer
    "last told before, called a reply",
    "paper for paper",
    "sole candidate",  # no other by another writer is told before
)

#: How many communications before and after one, in the order of telling, it is compared with: a long record of
#: dealings would otherwise be read as the square of its length.
NEAR = 30

#: Mean probability over a reply's anchors from which the tagger by itself ties it to another.
SURE = 0.6
#: A counter-offer comes after an offer as a reply does, though nobody calls it one: the weights were fitted with both.
_COUNTER = "counter"
_UNSENT = frozenset({Modality.PLANNED, Modality.POSSIBLE, Modality.CONDITIONAL}) | DID_NOT


@dataclass(frozen=True, slots=True)
class Pair:
    """Numbers of the reply and of what it may answer among the claims; `words`: where the answered one is named.

    `tied`: the rules say so, or where they say nothing, the tagger does by itself.
    """

    reply: int
    first: int
    tied: bool
    features: tuple[float, ...]
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Sides:
    """Who writes and who is written to, as the states and bodies they stand for, and the days of a communication."""

    writers: frozenset[str]
    addressees: frozenset[str]
    days: tuple[Day, ...]

    @classmethod
    def of(cls, claim: Claim, homes: dict[str, str]) -> _Sides:
        days = [Day.from_json(v.value) for v in claim.get("date") if isinstance(v.value, dict)]
        return cls(
            _homes(homes, [*claim.get("sender"), *claim.get("signed_by"), *claim.get("on_behalf_of")]),
            _homes(homes, [*claim.get("recipients"), *claim.get("received_by")]),
            tuple(days),
        )


class _Link(NamedTuple):
    """The chance that a communication is answered: at its likeliest place, over all anchors there; its sure places."""

    best: float
    mean: float
    sure: tuple[Span, ...]


def pairs(reading: Reading, marking: Marking, claims: Sequence[Claim]) -> list[Pair]:
    """Ordered pairs of the communications of a report that are told not too far apart, by the number of the reply."""
    if len(claims) < 2:
        return []
    homes = homes_of(reading)
    sides = [_Sides.of(claim, homes) for claim in claims]
    places = [[span for name, span in claim.marks if name == "mention"] for claim in claims]
    sentences = [{_sentence(reading, span) for span in spans} for spans in places]
    told = sorted(range(len(claims)), key=lambda n: (min(places[n], default=Span(0, 1)), n))
    rank = {number: at for at, number in enumerate(told)}
    near = [sorted({*told[max(0, rank[i] - NEAR) : rank[i] + NEAR + 1]} - {i}) for i in range(len(claims))]
    links = [_links(marking, claim, {j: places[j] for j in near[i]}) for i, claim in enumerate(claims)]
    made: list[Pair] = []
    for i, claim in enumerate(claims):
        tied = _tied(claim, claims, links[i])
        called = any(_comes_back(reading.words(span)) for span in places[i])
        before = [j for j in told[max(0, rank[i] - NEAR) : rank[i]] if not sides[i].writers & sides[j].writers]
        for j in near[i]:
            other, reply, first = claims[j], sides[i], sides[j]
            best, mean, sure = links[i][j]
            rival = max((links[i][k].best for k in near[i] if k != j), default=0.0)
            others = not reply.writers & first.writers
            back = others and bool(reply.writers & first.addressees or reply.addressees & first.writers)
            features = (
                1.0,
                _odds(best),
                _odds(mean),
                max(0.0, best - rival),
                _odds(links[j][i].best),
                float(j in tied),
                float(bool(tied) and j not in tied),
                float(called),
                called * best,
                float(bool(reply.writers & first.addressees)),
                float(bool(reply.addressees & first.writers)),
                float(bool(reply.writers & first.writers)),
                float(bool(reply.addressees & first.addressees)),
                float(_is_before(first.days, reply.days)),
                float(_is_before(reply.days, first.days)),
                float(rank[j] < rank[i]),
                float(bool(sentences[i] & sentences[j])),
                float(_is_encounter(claim)),
                float(_is_encounter(other)),
                float(other.modality in _UNSENT),
                float(back),
                float(back and called),
                float(before[-1:] == [j]),
                float(called and before[-1:] == [j]),
                float(_is_paper(claim) and _is_paper(other)),
                float(before == [j]),
            )
            made.append(Pair(i, j, j in tied, features, sure if j in tied and sure else tuple(places[j])))
    return made


def _tied(claim: Claim, claims: Sequence[Claim], links: dict[int, _Link]) -> set[int]:
    """Numbers of those that the rules tie the claim to; where they tie it to none, the likeliest of the tagger."""
    ids = {str(value.value) for value in claim.get("in_reply_to")}
    if ids:
        return {number for number, other in enumerate(claims) if other.id in ids}
    likeliest = max(links, key=lambda number: (links[number].mean, -number), default=None)
    return {likeliest} if likeliest is not None and links[likeliest].mean >= SURE else set()


def _links(marking: Marking, claim: Claim, places: dict[int, list[Span]]) -> dict[int, _Link]:
    """How the tagger ties the claim to others, by their numbers."""
    found = [marking.linked("communication.in_reply_to", anchor) for anchor in anchors_of(marking, claim)]
    made: dict[int, _Link] = {}
    for number, spans in places.items():
        chances = np.array([[mean_over(marking, one, span) for span in spans] for one in found])
        if chances.size:
            means = chances.mean(axis=0)
            sure = tuple(span for span, mean in zip(spans, means, strict=True) if mean >= SURE)
            made[number] = _Link(float(chances.max()), float(means.max()), sure)
        else:
            made[number] = _Link(0.0, 0.0, ())
    return made


def _odds(chance: float) -> float:
    """Log odds, divided by five so that the numbers lie within about -2 and 2."""
    return float(np.log(max(chance, 1e-4) / max(1 - chance, 1e-4)) / 5)


def _homes(homes: dict[str, str], values: list[Value]) -> frozenset[str]:
    return frozenset(homes.get(v.actor, v.actor) for v in values if v.actor is not None)


def _comes_back(words: str) -> bool:
    return calls_reply(words) or any(word.startswith(_COUNTER) or word == "back" for word in words.lower().split())


def _is_before(some: Sequence[Day], others: Sequence[Day]) -> bool:
    return bool(some and others) and max(day.last for day in some) < min(day.first for day in others)


def _is_encounter(claim: Claim) -> bool:
    return any(value.value in ENCOUNTERS for value in claim.get("form"))


def _is_paper(claim: Claim) -> bool:
    return any(value.value in PAPERS for value in claim.get("form"))


def _sentence(reading: Reading, span: Span) -> int:
    sentence = reading.sentence_at(span.start)
    return sentence.start if sentence is not None else -1
