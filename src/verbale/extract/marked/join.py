"""Brings claims of the rules and claims of the tagger together: one claim where both speak of the same thing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from verbale.extract.marked.candidate import Candidate
from verbale.record import KINDS, Claim, FieldType, Span, Value
from verbale.tagger.marking import Marking


@dataclass(frozen=True, slots=True)
class Joining:
    """How the claims of one kind are joined.

    `ties`: fields whose spans tell that two claims are the same; `tags`: what the tagger calls their words.
    `lone`: probability from which a claim of the tagger alone counts. `backed`: probability that a claim of the rules
    alone needs at its best word. `trusted`: fields taken from the tagger where it has values; `mood`: modality too.
    """

    ties: tuple[str, ...]
    tags: tuple[str, ...]
    lone: float
    backed: float
    trusted: frozenset[str] = frozenset()
    mood: bool = False


def join(marking: Marking, rules: list[Claim], candidates: list[Candidate], how: Joining) -> list[Claim]:
    """Claims in order of their first words; links between them are kept, links to dropped ones go."""
    pairs = sorted(
        (
            (overlap(rule, candidate.claim, how.ties), -i, -j)
            for i, rule in enumerate(rules)
            for j, candidate in enumerate(candidates)
        ),
        reverse=True,
    )
    partner: dict[int, int] = {}
    touched: set[int] = set()
    for shared, i, j in pairs:
        if shared <= 0:
            break
        if -i not in partner and -j not in partner.values():
            partner[-i] = -j
        touched.add(-j)
    became: dict[str, Claim] = {}
    for i, rule in enumerate(rules):
        if i in partner:
            other = candidates[partner[i]].claim
            rivals = [one for one in rules if one is not rule]
            became[rule.id] = became[other.id] = merged(rule, other, rivals, how)
        elif support(marking, rule, how) >= how.backed:
            became[rule.id] = rule
    for j, candidate in enumerate(candidates):
        if j not in touched and candidate.score >= how.lone:
            became[candidate.claim.id] = candidate.claim
    made = {claim.id: relinked(claim, became) for claim in became.values()}
    return sorted(made.values(), key=lambda c: (c.iter_spans()[0][1], c.id))


def spans_of(claim: Claim, fields: tuple[str, ...]) -> list[Span]:
    return [span for field, span in claim.iter_spans() if field in fields]


def overlap(one: Claim, other: Claim, ties: tuple[str, ...]) -> int:
    """Characters that the tying spans of two claims share."""
    others = spans_of(other, ties)
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in spans_of(one, ties) for b in others)


def support(marking: Marking, claim: Claim, how: Joining) -> float:
    """Highest probability that a word of the claim's tying spans is what the claim takes it for."""
    places = [marking.inside(span) for span in spans_of(claim, how.ties)]
    words = {word for place in places for word in range(place.start, place.stop)}
    return max((marking.probability(name, word) for word in words for name in how.tags), default=0.0)


def merged(rule: Claim, marked: Claim, rivals: list[Claim], how: Joining) -> Claim:
    """The claim of the rules with the fields that it lacks from the tagger, and those that the tagger knows better.

    Where the tagger holds this claim and another of the rules (`rivals`) for one, the rules keep them apart, and
    nothing is taken from it.
    """
    if any(overlap(rival, marked, how.ties) for rival in rivals):
        return rule
    links = {name for name, type in KINDS[rule.kind].fields.items() if type is FieldType.LINK}
    values: list[Value] = []
    tied: list[Value] = []
    for field in sorted({v.field for v in rule.values} | {v.field for v in marked.values}):
        own, other = rule.get(field), marked.get(field)
        chosen = other if other and (not own or field in how.trusted) else own
        (tied if field in links else values).extend(chosen)
    claim = Claim.make(
        rule.kind,
        rule.report,
        values,
        marks=sorted({*rule.marks, *marked.marks}),
        modality=marked.modality if how.mood else rule.modality,
        attributed_to=rule.attributed_to or marked.attributed_to,
        found_by=f"{rule.found_by}, {marked.found_by}",
        why=f"{rule.why}; {marked.why}",
    )
    for link in tied:
        claim = claim.with_link(link.field, link.value, link.spans)
    return claim


def relinked(claim: Claim, became: dict[str, Claim]) -> Claim:
    """The claim with its replies pointing at what the claims that they named have become."""
    values = [v for v in claim.values if v.field != "in_reply_to"]
    if len(values) == len(claim.values):
        return claim
    bare = replace(claim, values=tuple(values))
    for link in claim.get("in_reply_to"):
        target = became.get(str(link.value))
        if target is not None and target.id != claim.id:
            bare = bare.with_link("in_reply_to", target.id, link.spans)
    return bare
