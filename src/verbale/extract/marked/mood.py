"""How a claim is put (asserted, planned, denied …), by rules and tagger together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from verbale.errors import ModelError
from verbale.extract.marked.part import anchors_of, head_of
from verbale.extract.modality import is_plainly_done, is_plainly_not, modality_of
from verbale.lexicon.table import read_table
from verbale.reading import Reading
from verbale.record import DID_NOT, HAPPENED, Claim, Day, Modality
from verbale.tagger.labels import CLASSES
from verbale.tagger.marking import Marking, Numbers

MOODS = tuple(Modality(mood) for mood in CLASSES["modality"])

#: What a rule's word counts beside the tagger for an ask or an answer: best on the exchanges that training/split.py
#: keeps apart.
TOLD = 0.8

#: How old an act is on the day of the report; "among recent ones": most other dated acts are of the last seven days.
AGES = ("no day", "ahead", "days", "weeks", "months", "years", "weeks, among recent ones", "months, among recent ones")
_RECENT, _WEEKS, _MONTHS = 7, 30, 365

_TO_COME = {Modality.PLANNED, Modality.POSSIBLE}
#: What rules and grammar say of an act told as done; None: nothing.
_AS_DONE = {Modality.ASSERTED, None}

#: Evidence that speaks for or against one modality, beside the tagger's word.
OWN = ("always", "rule", *AGES)


def mood(marking: Marking, claim: Claim, rule: Claim) -> Modality:
    """The modality that is likeliest over the words that announce an ask or an answer, given what a rule says of it."""
    chances = _chances(marking, claim)
    if chances is None:
        return rule.modality
    chances[MOODS.index(rule.modality)] += TOLD
    return MOODS[int(chances.argmax())]


def moods(
    marking: Marking, claims: Sequence[Claim], said: Sequence[Modality | None], published: Day | None
) -> list[Modality]:
    """The likeliest modality of each communication of a report: rule or grammar, tagger and the act's age weighed.

    `said`: what a rule, else the grammar says of each, None where neither says anything.
    """
    link, own = load_weights()
    found: list[Modality] = []
    for claim, rule, age in zip(claims, said, ages(claims, published), strict=True):
        told = likelihoods(marking, claim)
        if told is None:
            found.append(rule or claim.modality)
            continue
        scores = link * told + np.array([own["always", mood] + own[age, mood] for mood in MOODS])
        if rule is not None:
            scores[MOODS.index(rule)] += own["rule", rule]
        found.append(MOODS[int(scores.argmax())])
    return found


def by_grammar(reading: Reading, claim: Claim) -> Modality | None:
    """What the clause of the first words for an act, which no rule knows, says of it; None for nothing but the act."""
    first = min((span for field, span in claim.iter_spans() if field == "mention"), default=None)
    head = head_of(reading, first) if first is not None else None
    read = modality_of(head) if head is not None else Modality.ASSERTED
    return read if read not in HAPPENED else None


def plain(reading: Reading, claim: Claim, said: Modality | None, weighed: Modality) -> Modality:
    """The modality weighed, but where the words leave no doubt: a denial, the past tense, one that hangs on an "if"."""
    if said is Modality.CONDITIONAL and weighed in _TO_COME:
        return said
    if weighed in DID_NOT:
        return weighed
    heads = [head_of(reading, span) for field, span in claim.iter_spans() if field == "mention"]
    known = [head for head in heads if head is not None]
    if known and sum(map(is_plainly_not, known)) * 2 >= len(heads):
        return Modality.NEGATED
    if weighed is Modality.PLANNED and said in _AS_DONE and known and all(map(is_plainly_done, known)):
        return Modality.ASSERTED
    return weighed


@cache
def load_weights() -> tuple[float, dict[tuple[str, str], float]]:
    """The weight of the tagger's word, and by (feature, modality) the others.

    Raises ModelError when the table was made for other features.
    """
    rows = {(row["feature"], row["modality"]): float(row["weight"]) for row in read_table("modality_weights")}
    if set(rows) != {("link", ""), *((name, mood) for name in OWN for mood in MOODS)}:
        raise ModelError("modality_weights.csv was made for other features; run training/moods.py again")
    return rows["link", ""], rows


def likelihoods(marking: Marking, claim: Claim) -> Numbers | None:
    """What the tagger says of each modality: the log of its probability."""
    chances = _chances(marking, claim)
    return None if chances is None else np.log(np.maximum(chances, 1e-4))


def _chances(marking: Marking, claim: Claim) -> Numbers | None:
    """Mean probability of each modality over the claim's anchors; None where it has none."""
    anchors = anchors_of(marking, claim)
    if not anchors:
        return None
    found: Numbers = np.mean([marking.chances("modality", anchor) for anchor in anchors], axis=0)
    return found


def ages(claims: Sequence[Claim], published: Day | None) -> list[str]:
    """How old each act is on the day of the report, one of AGES."""
    days = [[Day.from_json(v.value) for v in claim.get("date") if isinstance(v.value, dict)] for claim in claims]
    if published is None:
        return ["no day"] * len(claims)
    gaps = [_gap(some, published) for some in days]
    return [_age(gap, [g for other, g in enumerate(gaps) if other != at]) for at, gap in enumerate(gaps)]


def _gap(days: list[Day], published: Day) -> int | None:
    """Days from the earliest of an act's days to the report; negative where it lies ahead; None without a day."""
    if not days:
        return None
    first = min(days, key=lambda day: day.last)
    if first.first > published.last:
        return -1
    return max(0, (published.first - first.last).days)


def _age(gap: int | None, others: list[int | None]) -> str:
    if gap is None:
        return "no day"
    if gap < 0:
        return "ahead"
    if gap <= _RECENT:
        return "days"
    if gap > _MONTHS:
        return "years"
    name = "weeks" if gap <= _WEEKS else "months"
    dated = [g for g in others if g is not None and g >= 0]
    recent = bool(dated) and sum(g <= _RECENT for g in dated) * 2 >= len(dated)
    return f"{name}, among recent ones" if recent else name
