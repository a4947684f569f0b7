"""Communications of the rules without words that the tagger surely puts with another communication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from verbale.extract.marked.join import relinked
from verbale.extract.marked.same import Place
from verbale.reading import Reading
from verbale.record import Claim, Span
from verbale.tagger.marking import Numbers

#: Mean chance below which words do not name what the other words of their claim name, and from which they name what
#: those of another claim name. Rules join by nouns and articles; only where the tagger is sure of both it parts them.
#: At .2 instead of .1 nothing changes on exchanges and documents held out, and the example loses a false sender; at .3
#: communications of the unseen exchanges fall (F1 .750 to .743): papers are torn apart.
NOT_HERE, THERE = 0.2, 0.8


@dataclass(frozen=True, slots=True)
class _Held:
    """The words by which a claim names its communication, and the numbers of the places that they are."""

    claim: Claim
    spans: tuple[Span, ...]
    places: tuple[int | None, ...]


def rehomed(reading: Reading, rules: Sequence[Claim], named: Sequence[Place], chance: Numbers) -> list[Claim]:
    """The claims, each without the mentions that name the communication of another of them.

    `chance` (n, n): how likely two places name one. What stands in the sentence of such a mention, and of no other
    mention of the claim, goes with it. The first mention of a claim that has no sure one else stays.
    """
    held = [_held(claim, named) for claim in rules]
    made = [_without(reading, one, [o for o in held if o is not one], chance) for one in held]
    became = {one.claim.id: claim for one, claim in zip(held, made, strict=True)}
    return [relinked(claim, became) for claim in made]


def _held(claim: Claim, named: Sequence[Place]) -> _Held:
    spans = tuple(sorted(span for mark, span in claim.marks if mark == "mention"))
    places = (next((n for n, place in enumerate(named) if place.span.overlaps(span)), None) for span in spans)
    return _Held(claim, spans, tuple(places))


def _without(reading: Reading, one: _Held, others: Sequence[_Held], chance: Numbers) -> Claim:
    gone = []
    for span, place in zip(one.spans, one.places, strict=True):
        here = [n for n in one.places if n is not None and n != place]
        if place is None or not here or _mean(chance, place, here) >= NOT_HERE:
            continue
        elsewhere = ([n for n in other.places if n is not None] for other in others)
        if any(there and _mean(chance, place, there) >= THERE for there in elsewhere):
            gone.append(span)
    if not gone or len(gone) == len(one.spans):
        return one.claim
    stay = [_sentence(reading, span) for span in one.spans if span not in gone]
    left = [s for span in gone if (s := _sentence(reading, span)) not in stay]

    def goes(spans: tuple[Span, ...]) -> bool:
        return all(any(_contains(s, span) for s in left) or span in gone for span in spans)

    values = [v for v in one.claim.values if not goes(v.spans)]
    marks = [(mark, span) for mark, span in one.claim.marks if span not in gone]
    if not any(v.field == "form" for v in values):
        values += [v for v in one.claim.values if v.field == "form"]
    return Claim.make(
        one.claim.kind,
        one.claim.report,
        values,
        marks=marks,
        modality=one.claim.modality,
        attributed_to=one.claim.attributed_to,
        found_by=one.claim.found_by,
        why=one.claim.why,
    )


def _mean(chance: Numbers, place: int, others: Sequence[int]) -> float:
    return float(np.mean([chance[place, n] for n in others]))


def _sentence(reading: Reading, span: Span) -> tuple[int, int]:
    sentence = reading.sentence_at(span.start)
    return (sentence.start_char, sentence.end_char) if sentence is not None else span.bounds


def _contains(sentence: tuple[int, int], span: Span) -> bool:
    return sentence[0] <= span.start and span.end <= sentence[1]
