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
    alone needs at its best word.
    """

    ties: tuple[str, ...]
    tags: tuple[str, ...]
    lone: float
    backed: float


@dataclass(frozen=True, slots=True)
class Joined:
    """One claim, what the rules alone said of it (None: nothing), and the ids of the claims that it stands for."""

    claim: Claim
    rule: Claim | None
    ids: tuple[str, ...]


def pair(marking: Marking, rules: list[Claim], candidates: list[Candidate], how: Joining) -> list[Joined]:
    """Each claim once, those of the rules and those of the tagger alone that are sure enough."""
    ours = [spans_of(rule, how.ties) for rule in rules]
    theirs = [spans_of(candidate.claim, how.ties) for candidate in candidates]
    pairs = [(shared, -i, -j) for i, a in enumerate(ours) for j, b in enumerate(theirs) if (shared := _shared(a, b))]
    partner: dict[int, int] = {}
    touched: set[int] = set()
    for _, i, j in sorted(pairs, reverse=True):
        if -i not in partner and -j not in partner.values():
            partner[-i] = -j
        touched.add(-j)
    found: list[Joined] = []
    for i, rule in enumerate(rules):
        if i in partner:
            other = candidates[partner[i]].claim
            rivals = [one for one in rules if one is not rule]
            found.append(Joined(merged(rule, other, rivals, how), rule, (rule.id, other.id)))
        elif support(marking, rule, how) >= how.backed:
            found.append(Joined(rule, rule, (rule.id,)))
    for j, candidate in enumerate(candidates):
        if j not in touched and candidate.score >= how.lone:
            found.append(Joined(candidate.claim, None, (candidate.claim.id,)))
    return list({one.claim.id: one for one in found}.values())


def tie(joined: list[Joined], claims: list[Claim]) -> list[Claim]:
    """The claims that stand for `joined`, in order of their first words; links to dropped claims go, others follow."""
    became = {id: claim for one, claim in zip(joined, claims, strict=True) for id in one.ids}
    made = {claim.id: relinked(claim, became) for claim in became.values()}
    return sorted(made.values(), key=lambda c: (c.iter_spans()[0][1], c.id))


def spans_of(claim: Claim, fields: tuple[str, ...]) -> list[Span]:
    """Where the words of some fields or marks stand, in order; a place of two fields comes twice."""
    found = {(span, value.field) for value in claim.values if value.field in fields for span in value.spans}
    found |= {(span, name) for name, span in claim.marks if name in fields}
    return [span for span, _ in sorted(found)]


def overlap(one: Claim, other: Claim, ties: tuple[str, ...]) -> int:
    """Characters that the tying spans of two claims share."""
    return _shared(spans_of(one, ties), spans_of(other, ties))


def _shared(one: list[Span], other: list[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def support(marking: Marking, claim: Claim, how: Joining) -> float:
    """Highest probability that a word of the claim's tying spans is what the claim takes it for."""
    places = [marking.inside(span) for span in spans_of(claim, how.ties)]
    words = {word for place in places for word in range(place.start, place.stop)}
    return max((marking.probability(name, word) for word in words for name in how.tags), default=0.0)


def merged(rule: Claim, marked: Claim, rivals: list[Claim], how: Joining) -> Claim:
    """The claim of the rules with the fields that it lacks from the tagger.

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
        (tied if field in links else values).extend(own or other)
    claim = Claim.make(
        rule.kind,
        rule.report,
        values,
        marks=sorted({*rule.marks, *marked.marks}),
        modality=rule.modality,
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


def replaced(claims: list[Claim], made: list[Claim]) -> list[Claim]:
    """The claims made anew, one for one; replies point at what the claims that they named have become."""
    if made == claims:
        return claims
    became = {old.id: new for old, new in zip(claims, made, strict=True)}
    return [relinked(claim, became) for claim in made]
