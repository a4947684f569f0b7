"""Communications as the tagger marks them: words that name one, brought together, with their parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from verbale.extract.communication.wordlist import word_list
from verbale.extract.marked.candidate import Candidate
from verbale.extract.marked.part import dates, links, parties, texts
from verbale.extract.marked.same import Place
from verbale.extract.role import distinct
from verbale.reading import Reading
from verbale.record import ENCOUNTERS, KINDS, Claim, FieldType, Modality, Span, Value
from verbale.tagger.labels import LINKS
from verbale.tagger.marking import Marked, Marking, Numbers

FOUND_BY = "tagger"
#: What the score of a communication without any party is worth: its words must be all the surer.
NOBODY = 0.75
#: The same of a meeting, visit or call of a party on a day: two of three that the tagger is less sure of are held or
#: planned, of other acts less than half. A day makes up for the missing party.
DATED = 1.25
#: Words at most from an auxiliary to its verb: "had by then asked".
_HELPED = 3
_ENDS = ("sender", "recipients", "signed_by", "on_behalf_of", "handed_over_by", "received_by")
#: The first place that names a communication tells more of it than the later ones.
FIRST = 1.5
#: Mean probability from which two groups of places name one communication.
SAME = 0.5
_SHAPE = KINDS["communication"].fields


def gather(chance: Numbers, enough: float = SAME) -> list[list[int]]:
    """Numbers of the places that name the same communication together, by average link, in order of the first place.

    `chance` (n, n): how likely two places name one; `enough`: the mean of it from which two groups are one.
    """
    groups = [[i] for i in range(len(chance))]
    while len(groups) > 1:
        best, at = enough, (-1, -1)
        for a in range(len(groups)):
            for b in range(a + 1, len(groups)):
                mean = float(np.mean([chance[i, j] for i in groups[a] for j in groups[b]]))
                if mean > best:
                    best, at = mean, (a, b)
        if at == (-1, -1):
            break
        groups[at[0]] += groups.pop(at[1])
    return sorted((sorted(group) for group in groups), key=lambda group: group[0])


def marked_communications(
    reading: Reading, marking: Marking, named: Sequence[Place], chance: Numbers
) -> list[Candidate]:
    """One candidate for each communication that the tagger marks, in order of its first place, replies not yet.

    `named` are the places that name communications; `chance` (n, n): how likely two of them name one.
    """
    groups = [[named[n].marked for n in group] for group in gather(chance)]
    made = [(_claim(reading, marking, group), _score(group)) for group in groups]
    return [Candidate(claim, score * weight_of(claim)) for claim, score in made]


def weight_of(claim: Claim) -> float:
    """What the score of a communication counts, by whether a party takes part and a day is given."""
    dated = _is_encounter(claim) and bool(claim.get("date"))
    if _has_party(claim):
        return DATED if dated else 1.0
    return 1.0 if dated else NOBODY


def _is_encounter(claim: Claim) -> bool:
    return any(value.value in ENCOUNTERS for value in claim.get("form"))


def _has_party(claim: Claim) -> bool:
    """False where nobody at all writes, speaks or is addressed."""
    return any(claim.get(role) for role in _ENDS)


def is_talk_in_general(claim: Claim) -> bool:
    """True of talks, calls and visits of nobody that is named, on no day and at no place: "a long series of talks"."""
    return _is_encounter(claim) and not _has_party(claim) and not claim.get("date") and not claim.get("place")


def _is_called_to(reading: Reading, span: Span) -> bool:
    """True of an envoy who "was called to the ministry": the host summons him, nobody telephones."""
    for token in reading.tokens_in(span):
        if token.lemma_ == "call" and token.pos_ == "VERB":
            to = [c for c in token.children if c.dep_ == "prep" and c.lower_ in {"to", "into"}]
            at = [c.subtree for prep in to for c in prep.children if c.dep_ == "pobj"]
            return any(" ".join(w.lower_ for w in words if w.dep_ != "det") in word_list("called_to") for words in at)
    return False


def with_verb(reading: Reading, span: Span) -> Span:
    """The span, an auxiliary alone with its verb: "has stated"."""
    tokens = reading.tokens_in(span)
    if not tokens or any(token.pos_ != "AUX" for token in tokens):
        return span
    verb = tokens[-1].head
    if verb.pos_ != "VERB" or not 0 < verb.i - tokens[-1].i <= _HELPED:
        return span
    return Span(span.start, verb.idx + len(verb))


def _score(group: list[Marked]) -> float:
    return max(one.score for one in group)


def _claim(reading: Reading, marking: Marking, group: list[Marked]) -> Claim:
    anchors = [one.first for one in group]
    here = tuple(with_verb(reading, marking.span(one)) for one in group)
    forms, moods, statuses = Counter[str](), Counter[str](), Counter[str]()
    for number, anchor in enumerate(anchors):
        weight = FIRST if number == 0 else 1.0
        for counted, name in ((forms, "form"), (moods, "modality")):
            word, sure = marking.best_class(name, anchor)
            if word == "call" and _is_called_to(reading, here[number]):
                word = "summons"
            counted[word] += round(1000 * sure * weight)
        for status, sure in marking.statuses(anchor).items():
            statuses[status] += round(1000 * sure / len(anchors))
    values = [Value("form", forms.most_common(1)[0][0], here[:1])]
    values += [Value("status", status, here[:1]) for status, sure in sorted(statuses.items()) if sure >= 500]
    attributed: list[Value] = []
    for role in LINKS["communication"]:
        if role in {"same", "in_reply_to"}:
            continue
        chances = links(marking, f"communication.{role}", anchors)
        if role == "attributed_to":
            attributed = parties(reading, marking, role, chances)
        elif _SHAPE[role] is FieldType.ACTOR:
            values += parties(reading, marking, role, chances)
        elif _SHAPE[role] is FieldType.DAY:
            values += dates(reading, marking, role, chances)
        else:
            values += texts(reading, marking, role, chances)
    return Claim.make(
        "communication",
        reading.report.id,
        distinct(values),
        marks=[("mention", span) for span in here],
        modality=Modality(moods.most_common(1)[0][0]),
        attributed_to=attributed,
        found_by=FOUND_BY,
        why=f"words marked as naming a communication ({_score(group):.2f})",
    )
