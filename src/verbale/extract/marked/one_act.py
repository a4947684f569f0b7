"""Communications that a report tells in two places which neither the rules nor the tagger's links brought together."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from verbale.errors import ModelError
from verbale.extract.marked.communications import gather
from verbale.extract.marked.evidence import compared, named, odds, paragraph_of, sides
from verbale.extract.marked.join import relinked
from verbale.extract.marked.retold import mentions_of, united
from verbale.extract.marked.same import Place
from verbale.extract.scope import homes_of
from verbale.lexicon.table import read_table
from verbale.reading import Reading
from verbale.record import ENCOUNTERS, HAPPENED, PAPERS, Claim, Day, Span
from verbale.tagger.marking import Numbers

FEATURES: tuple[str, ...] = (
    "always",
    "surest place",  # log odds that a place of the one and a place of the other name one act (extract/marked/same.py)
    "mean of places",
    "no places",  # the tagger marks no place of one of the two
    "form alike",
    "of one family",  # both encounters, both papers
    "of two families",
    "one done, one not",
    "senders shared",
    "addressees shared",
    "addressees apart",
    "sides addressed apart",
    "crossed",  # papers of which each goes to the side that wrote the other
    "days shared",
    "days apart",
    "same sentence",
    "same paragraph",
    "lead",  # all places of one stand in the first three paragraphs
    "far",  # log of the characters between their nearest places
    "definite",  # the later one: "the letter"
    "both indefinite",
    "both by verbs",
    "one by rules alone",
    "one plural",
)

#: Mean probability from which two groups of communications are one. Over folds F1 is flat from .4 to .7; the surer
#: end is taken, since a communication that swallows another is lost to all reports that tell of it.
SAME = 0.65
#: How many communications after one it is compared with.
REACH = 40
#: Paragraphs that a lead takes, the headline among them.
LEAD = 3
#: Probability that two claims name one act at a place that both have.
SHARED = 0.95

_DEFINITE = frozenset({"the", "this", "that", "his", "her", "its", "their", "it", "these"})
_INDEFINITE = frozenset({"a", "an"})
_FAMILIES = (ENCOUNTERS, PAPERS)


@dataclass(frozen=True, slots=True)
class Act:
    """A communication in what speaks for and against its being told elsewhere; `places`: numbers of those it has."""

    claim: Claim
    mentions: tuple[Span, ...]
    places: tuple[int, ...]
    form: str | None
    senders: frozenset[str]
    addressees: frozenset[str]
    sender_sides: frozenset[str]
    addressee_sides: frozenset[str]
    days: tuple[Day, ...]
    sentences: frozenset[tuple[int, int]]
    paragraphs: tuple[int, ...]
    opening: str
    verbs_alone: bool

    @property
    def family(self) -> int | None:
        return next((n for n, family in enumerate(_FAMILIES) if self.form in family), None)

    @property
    def by_rules_alone(self) -> bool:
        return "tagger" not in self.claim.found_by


def acts_once(reading: Reading, claims: list[Claim], places: Sequence[Place], chance: Numbers) -> list[Claim]:
    """The communications of a report, those that it tells twice joined, in order of their first words.

    `places` are those that name communications; `chance` (n, n): how likely two of them name one.
    """
    told = [act_of(reading, claim, places) for claim in claims]
    groups = gather(chances(told, chance), SAME)
    if len(groups) == len(claims):
        return claims
    became: dict[str, Claim] = {}
    for group in groups:
        full, *others = sorted((told[n] for n in group), key=_emptiness)
        made = full.claim
        for other in others:
            made = united(made, other.claim)
        became |= {claims[n].id: made for n in group}
    kept = [relinked(claim, became) for claim in {claim.id: claim for claim in became.values()}.values()]
    return sorted(kept, key=lambda claim: (claim.iter_spans()[0][1], claim.id))


def act_of(reading: Reading, claim: Claim, places: Sequence[Place]) -> Act:
    """What `features` compares of a communication."""
    homes = homes_of(reading)
    mentions = tuple(mentions_of(claim))
    tokens = [reading.tokens_in(span) for span in mentions]
    first = tokens[0] if tokens else []
    before = first[0].nbor(-1) if first and first[0].i > 0 else None
    lead = before if before is not None and before.pos_ in {"DET", "PRON", "ADJ"} else (first[0] if first else None)
    sentences = [reading.sentence_at(span.start) for span in mentions]
    kinds = {token.pos_ for some in tokens for token in some}
    form = claim.first("form")
    return Act(
        claim,
        mentions,
        tuple(n for n, place in enumerate(places) if any(place.span.overlaps(span) for span in mentions)),
        str(form.value) if form is not None else None,
        named(claim, "sender"),
        named(claim, "recipients"),
        sides(claim, "sender", homes),
        sides(claim, "recipients", homes),
        tuple(Day.from_json(v.value) for v in claim.get("date") if isinstance(v.value, dict)),
        frozenset((s.start_char, s.end_char) for s in sentences if s is not None),
        tuple(paragraph_of(reading, span) for span in mentions),
        lead.lower_ if lead is not None else "",
        "VERB" in kinds and "NOUN" not in kinds,
    )


def features(one: Act, other: Act, chance: Numbers) -> tuple[float, ...]:
    """FEATURES of two communications; `chance` (n, n): how likely two places of the report name one."""
    first, later = sorted((one, other), key=lambda act: act.mentions[0].start)
    pairs = [SHARED if i == j else float(chance[i, j]) for i in one.places for j in other.places]
    families = (one.family, other.family)
    days_shared = any(a.overlaps(b) for a in one.days for b in other.days)
    sent_back = one.sender_sides & other.addressee_sides and other.sender_sides & one.addressee_sides
    crossed = sent_back and not one.sender_sides & other.sender_sides and families[0] != 0
    gap = min(max(0, max(a.start, b.start) - min(a.end, b.end)) for a in one.mentions for b in other.mentions)
    return (
        1.0,
        odds(max(pairs)) if pairs else 0.0,
        odds(float(np.mean(pairs))) if pairs else 0.0,
        float(not pairs),
        float(one.form == other.form),
        float(families[0] is not None and families[0] == families[1]),
        float(None not in families and families[0] != families[1]),
        float((one.claim.modality in HAPPENED) != (other.claim.modality in HAPPENED)),
        float(bool(one.senders & other.senders)),
        *compared(one.addressees, other.addressees),
        compared(one.addressee_sides, other.addressee_sides)[1],
        float(bool(crossed)),
        float(days_shared),
        float(bool(one.days and other.days) and not days_shared),
        float(bool(one.sentences & other.sentences)),
        float(min(one.paragraphs) == min(other.paragraphs)),
        float(min(max(one.paragraphs), max(other.paragraphs)) < LEAD),
        math.log(1 + gap) / 10,
        float(later.opening in _DEFINITE),
        float(first.opening in _INDEFINITE and later.opening in _INDEFINITE),
        float(one.verbs_alone and other.verbs_alone),
        float(one.by_rules_alone != other.by_rules_alone),
        float(bool(one.claim.get("plural")) != bool(other.claim.get("plural"))),
    )


def chances(told: Sequence[Act], chance: Numbers) -> Numbers:
    """(n, n): how likely two communications are one; those told too far apart, or at no place, are not."""
    weights = load_weights()
    found: Numbers = np.zeros((len(told), len(told)), dtype=np.float32)
    for i in range(len(told)):
        for j in range(i + 1, min(len(told), i + 1 + REACH)):
            if told[i].mentions and told[j].mentions:
                score = float(np.array(features(told[i], told[j], chance)) @ weights)
                found[i, j] = found[j, i] = 1 / (1 + math.exp(-score))
    return found


@cache
def load_weights() -> Numbers:
    """One weight for each of FEATURES. Raises ModelError when the table was made for other features."""
    rows = {row["feature"]: float(row["weight"]) for row in read_table("one_act_weights")}
    if tuple(rows) != FEATURES:
        raise ModelError("one_act_weights.csv was made for other features; run training/twice.py again")
    return np.array(list(rows.values()))


def _emptiness(act: Act) -> tuple[bool, int, int]:
    """How little a telling says: found by rules or tagger alone, then by its fields; the first before later ones."""
    both = not act.by_rules_alone and "," in act.claim.found_by
    return (
        not both,
        -len({value.field for value in act.claim.values}),
        min((span.start for span in act.mentions), default=0),
    )
