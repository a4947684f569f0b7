"""Demands and answers that a report tells twice: in the headline and below it, in its own words and in quoted ones."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from verbale.errors import ModelError
from verbale.extract.asker import unique
from verbale.extract.marked.communications import gather
from verbale.extract.marked.evidence import compared, named, odds, paragraph_of, sides
from verbale.extract.marked.join import spans_of
from verbale.extract.restatement import content_words
from verbale.extract.scope import homes_of
from verbale.lexicon.table import read_table
from verbale.reading import Reading
from verbale.record import Claim, Span, Value
from verbale.tagger.marking import Marking, Numbers

FEATURES: tuple[str, ...] = (
    "always",
    "link",  # log odds of the tagger's link from the cue of either to the content of the other, the stronger
    "weaker link",
    "link of another cue",  # the first, where no cue is shared
    "link of one cue",
    "cosine",  # of the content words
    "share",  # of the smaller content's words
    "no word in common",
    "one cue",
    "contents overlap",
    "cue in content",
    "same sentence",
    "next sentence",
    "same paragraph",
    "headline",  # one of two stands in the first paragraph
    "lead",  # all of one stands in the first three
    "far",  # log of the characters between their first words
    "near",
    "one kind",  # of demand, or one outcome
    "giving",  # one offers or invites, the other asks
    "price",  # one is a condition or a warning, the other is not
    "told by shared",
    "told by apart",
    "sides shared",  # the same with each one's state
    "sides apart",
    "told to shared",
    "told to apart",
    "sides told apart",
    "put alike",
    "first verb shared",
    "cue shared",
    "one quoted",
    "definite",  # the later cue: "its call", "the offer"
    "again",
    "made in one",
    "made in two",
    "both by rules",
)

#: Mean probability from which two groups of tellings are one. Over folds F1 is flat from .4 to .6 of demands, to .7 of
#: answers: there the surer end is taken, since what several parties answer alike is easily taken for one answer.
SAME = {"demand": 0.5, "response": 0.65}
#: How many claims after one it is compared with: a long record of dealings would be read as the square of its length.
REACH = 40
#: Characters below which two tellings stand as items of a list would.
NEAR = 120
#: Paragraphs that a lead takes, the headline among them.
LEAD = 3

#: Fields of which the words of every telling stay, and those whose parties do where the fullest telling has them too.
_WORDS, _PARTIES = ("content", "cue"), ("by", "of")

_GIVING = frozenset({"offer", "invitation"})
_PRICE = frozenset({"condition", "warning"})
_KNOWN = frozenset({"the", "this", "that", "its", "his", "her", "their", "'s", "’s"})
_AGAIN = frozenset(
    {"again", "also", "still", "reiterate", "repeat", "renew", "reaffirm", "restate", "insist", "continue"}
)


@dataclass(frozen=True, slots=True)
class Telling:
    """One claim in what speaks for and against its being told elsewhere: where it stands, its words, its sides."""

    claim: Claim
    contents: tuple[Span, ...]
    cues: tuple[Span, ...]
    words: frozenset[str]
    verbs: frozenset[str]
    cue_words: frozenset[str]
    before: frozenset[str]
    sentences: frozenset[tuple[int, int]]
    paragraphs: tuple[int, ...]
    quoted: bool
    by: frozenset[str]
    by_sides: frozenset[str]
    to: frozenset[str]
    to_sides: frozenset[str]
    papers: frozenset[str]
    kinds: frozenset[str]

    @property
    def start(self) -> int:
        return min(span.start for span in self.contents + self.cues)

    @property
    def end(self) -> int:
        return max(span.end for span in self.contents + self.cues)


def told_once(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """Demands or responses, those that the report tells twice joined, in order of their first words.

    What is joined keeps the parties, kind and day of its fullest telling, and the words of all.
    """
    marking = reading.marking
    if marking is None or len(claims) < 2:
        return claims
    told = [telling(reading, claim) for claim in claims]
    groups = gather(chances(marking, told), SAME[claims[0].kind])
    made = [_union([claims[n] for n in group], [told[n] for n in group]) for group in groups]
    return sorted(made, key=lambda claim: (claim.iter_spans()[0][1], claim.id))


def telling(reading: Reading, claim: Claim) -> Telling:
    """What `features` compares of a demand or a response."""
    homes = homes_of(reading)
    contents, cues = (tuple(dict.fromkeys(spans_of(claim, (field,)))) for field in ("content", "cue"))
    spans = contents + cues
    tokens = {span: reading.tokens_in(span) for span in spans}
    verbs = [next((t for t in tokens[span] if t.pos_ == "VERB"), None) for span in contents]
    cue_words = {t.lemma_.lower() for cue in cues for t in tokens[cue] if t.pos_ in {"VERB", "NOUN", "ADJ"}}
    before = {tokens[cue][0].nbor(-1).lower_ for cue in cues if tokens[cue] and tokens[cue][0].i > 0}
    sentences = [reading.sentence_at(span.start) for span in spans]
    return Telling(
        claim, contents, cues,
        frozenset(word for span in contents for word in content_words(reading, span)),
        frozenset(verb.lemma_.lower() for verb in verbs if verb is not None),
        frozenset(cue_words),
        frozenset(before),
        frozenset((s.start_char, s.end_char) for s in sentences if s is not None),
        tuple(paragraph_of(reading, span) for span in spans),
        any(quote.inner.start <= span.start < quote.inner.end for span in contents for quote in reading.quotations),
        named(claim, "by"),
        sides(claim, "by", homes),
        named(claim, "of"),
        sides(claim, "of", homes),
        frozenset(str(value.value) for value in claim.get("made_in")),
        frozenset(str(value.value) for value in claim.get("kind" if claim.kind == "demand" else "outcome")),
    )  # fmt: skip


def features(one: Telling, other: Telling, links: tuple[float, float]) -> tuple[float, ...]:
    """FEATURES of two claims of one kind; `links`: the tagger's, from the cue of each to the other."""
    first, later = sorted((one, other), key=lambda t: t.start)
    shared_cue = bool(set(one.cues) & set(other.cues))
    strong, weak = odds(max(links)), odds(min(links))
    common = len(one.words & other.words)
    sizes = sorted((len(one.words), len(other.words)))
    far = max(0, later.start - first.end)
    follow = any(
        a[1] <= b[0] <= a[1] + 3 for p, q in ((one, other), (other, one)) for a in p.sentences for b in q.sentences
    )
    return (
        1.0,
        strong,
        weak,
        0.0 if shared_cue else strong,
        strong if shared_cue else 0.0,
        common / math.sqrt(sizes[0] * sizes[1]) if sizes[0] else 0.0,
        common / max(1, sizes[0]),
        float(not common),
        float(shared_cue),
        float(any(a.overlaps(b) for a in one.contents for b in other.contents)),
        float(any(a.overlaps(b) for p, q in ((one, other), (other, one)) for a in p.contents for b in q.cues)),
        float(bool(one.sentences & other.sentences)),
        float(follow),
        float(min(one.paragraphs) == min(other.paragraphs)),
        float((min(one.paragraphs) == 0) != (min(other.paragraphs) == 0)),
        float(min(max(one.paragraphs), max(other.paragraphs)) < LEAD),
        math.log(1 + far) / 10,
        float(far < NEAR),
        float(bool(one.kinds & other.kinds)),
        float(bool(one.kinds & _GIVING) != bool(other.kinds & _GIVING)),
        float(bool(one.kinds & _PRICE) != bool(other.kinds & _PRICE)),
        *compared(one.by, other.by),
        *compared(one.by_sides, other.by_sides),
        *compared(one.to, other.to),
        compared(one.to_sides, other.to_sides)[1],
        float(one.claim.modality is other.claim.modality),
        float(bool(one.verbs & other.verbs)),
        float(bool(one.cue_words & other.cue_words)),
        float(one.quoted != other.quoted),
        float(bool(later.before & _KNOWN)),
        float(bool((later.before | later.cue_words) & _AGAIN)),
        *compared(one.papers, other.papers),
        float(all("rules" in t.claim.found_by for t in (one, other))),
    )


def chances(marking: Marking, told: Sequence[Telling]) -> Numbers:
    """(n, n): how likely two claims of one kind are one; those told too far apart are not."""
    found: Numbers = np.zeros((len(told), len(told)), dtype=np.float32)
    if not told:
        return found
    weights = load_weights()[told[0].claim.kind]
    linked = links(marking, told)
    for i in range(len(told)):
        for j in range(i + 1, min(len(told), i + 1 + REACH)):
            row = features(told[i], told[j], (float(linked[i, j]), float(linked[j, i])))
            found[i, j] = found[j, i] = 1 / (1 + math.exp(-float(np.array(row) @ weights)))
    return found


def links(marking: Marking, told: Sequence[Telling]) -> Numbers:
    """(n, n): probability that the tagger's link goes from a cue of one claim to the words of another's content."""
    found: Numbers = np.zeros((len(told), len(told)), dtype=np.float32)
    places = [[place for span in one.contents if (place := marking.inside(span)).stop > place.start] for one in told]
    for i, one in enumerate(told):
        for cue in one.cues:
            anchor = marking.inside(cue).start
            if anchor >= len(marking.words):
                continue
            chance = marking.linked(f"{one.claim.kind}_cue.content", anchor)
            for j in range(max(0, i - REACH), min(len(told), i + 1 + REACH)):
                found[i, j] = max([found[i, j], *(float(chance[place].mean()) for place in places[j])])
    return found


@cache
def load_weights() -> dict[str, Numbers]:
    """By kind of claim a weight for each of FEATURES. Raises ModelError when the table was made for other features."""
    rows = read_table("twice_weights")
    if tuple(row["feature"] for row in rows) != FEATURES:
        raise ModelError("twice_weights.csv was made for other features; run training/twice.py again")
    return {kind: np.array([float(row[kind]) for row in rows]) for kind in ("demand", "response")}


def _union(claims: list[Claim], told: list[Telling]) -> Claim:
    """One claim: the fullest, with the words of the others, and with what it lacks from them."""
    if len(claims) == 1:
        return claims[0]
    order = sorted(range(len(claims)), key=lambda n: (_emptiness(told[n]), told[n].start))
    full, *others = [claims[n] for n in order]
    values = list(full.values)
    for other in others:
        known = {value.field for value in values}
        values += [v for v in other.values if v.field in _WORDS or v.field not in known or _is_named(full, v)]
    words = [value for field in _WORDS for value in values if value.field == field]
    parties = [value for field in _PARTIES for value in unique([v for v in values if v.field == field])]
    rest = [value for value in values if value.field not in {*_WORDS, *_PARTIES}]
    return Claim.make(
        full.kind,
        full.report,
        [*_outermost(words), *parties, *rest],
        modality=full.modality,
        attributed_to=full.attributed_to,
        found_by=full.found_by,
        why="; told again: ".join(one.why for one in (full, *others)),
    )


def _is_named(full: Claim, value: Value) -> bool:
    """True of a party that the fuller telling names too: it is shown at both places."""
    return value.field in _PARTIES and any(v.actor == value.actor is not None for v in full.get(value.field))


def _emptiness(one: Telling) -> tuple[bool, int, int]:
    """How little a telling says: the headline less than what is below it; then by its fields and parties, its words."""
    known = len({value.field for value in one.claim.values}) + bool(one.by_sides) + bool(one.to_sides)
    return min(one.paragraphs) == 0, -known, -len(one.words)


def _outermost(values: list[Value]) -> list[Value]:
    """The values whose words do not lie in those of another of the same field."""

    def inside(one: Value, other: Value) -> bool:
        return (
            one is not other
            and one.field == other.field
            and all(
                any(
                    large.contains(small) and (large != small or values.index(other) < values.index(one))
                    for large in other.spans
                )
                for small in one.spans
            )
        )

    return [one for one in values if not any(inside(one, other) for other in values)]
