"""Communications that a report tells again: a visit that is put off, "the meeting" just told of, "his statement"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.extract.marked.join import relinked
from verbale.extract.scope import homes_of
from verbale.reading import Reading
from verbale.record import ENCOUNTERS, HAPPENED, Claim, Day, Span, Value

#: What tells one communication from another of the same parties.
_OTHER = re.compile(
    r"\b(?:another|second|third|fourth|new|further|other|additional|next|previous|earlier|last|fresh|separate|"
    r"subsequent|follow-up|similar|first|return|reciprocal)\b",
    re.IGNORECASE,
)
#: A meeting named by nothing but that it is known: "after the meeting, the two …".
_BARE = re.compile(r"^(?:the|that|this) (?:meeting|talks|summit|call|conversation|visit|trip|encounter|session)$", re.I)
#: Words of somebody that the report has told before: "the envoy's remarks", "his statement".
_SAID = re.compile(
    r"^(?:.*\w['’]s?|his|her|its|their|the|that|this) (?:statement|remarks?|comments?|words|announcement|warning)$",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"^(?:the|this|that)\b", re.IGNORECASE)
#: Characters between two places that name an encounter of the same sides: about two paragraphs.
NEAR = 600
_PROPOSALS = frozenset({"proposal"})


def retold(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """The communications, those that are told again joined with where they are told first; in order as they came."""
    homes = homes_of(reading)
    kept = list(claims)
    became: dict[str, Claim] = {claim.id: claim for claim in claims}
    joined = True
    while joined:
        joined = False
        for one, other in _pairs(kept):
            if _is_one(reading, homes, kept, one, other):
                made = _union(one, other)
                became = {id: made if claim in (one, other) else claim for id, claim in became.items()}
                kept = [made if claim is one else claim for claim in kept if claim is not other]
                joined = True
                break
    if len(kept) == len(claims):
        return claims
    return [relinked(claim, became) for claim in kept]


def _pairs(claims: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each pair of one form, the one that is told first before the other; the nearest first."""
    for other in claims:
        for one in sorted(claims, key=lambda c: -_start(c)):
            if one is not other and _form(one) == _form(other) and _start(one) < _start(other):
                yield one, other


def _is_one(reading: Reading, homes: dict[str, str], told: list[Claim], one: Claim, other: Claim) -> bool:
    form = _form(one)
    if form is None or _linked(one, other) or _days_apart(one, other):
        return False
    if _goes_on(reading, homes, told, one, other):
        return True
    words = [reading.words(span) for span in _mentions(other)]
    if (
        any(_OTHER.search(text) and not _DEFINITE.match(text) for text in words)
        or one.get("plural")
        or other.get("plural")
    ):
        return False
    if form in {"visit", "press conference"}:
        return _same_guest(one, other) and _same_mood(one, other)
    if form == "statement":
        known = all(_SAID.match(reading.words(span)) for span in _mentions(other))
        return known and bool(_homes(homes, one) & _homes(homes, other)) and not _persons_apart(homes, one, other)
    if form in _PROPOSALS:
        known = _DEFINITE.match(reading.words(_mentions(other)[0])) is not None
        return known and _equal(one, other, "sender") and _equal(one, other, "recipients")
    return False


def _goes_on(reading: Reading, homes: dict[str, str], told: list[Claim], one: Claim, other: Claim) -> bool:
    """True for "the meeting" and nothing more, right behind the sentence that tells of one, or near it."""
    first = _mentions(other)[0]
    if _form(one) not in ENCOUNTERS or not all(_BARE.match(reading.words(span)) for span in _mentions(other)):
        return False
    before = [span for claim in told if claim is not other and _form(claim) in ENCOUNTERS for span in _mentions(claim)]
    last = max((span for span in before if span.start < first.start), default=None)
    if last is None or last not in _mentions(one):
        return False
    here, there = reading.sentence_at(first.start), reading.sentence_at(last.start)
    if here is not None and there is not None and here.start == there.end:
        return True
    alike = one.modality is other.modality and _homes(homes, other) <= _homes(homes, one)
    return alike and bool(_homes(homes, other)) and first.start - last.end <= NEAR


def _union(one: Claim, other: Claim) -> Claim:
    """The first with what it lacks from the other, and with the places of both."""
    fields = {value.field for value in one.values if value.value is not None}
    values = [v for v in one.values if v.field in fields or not any(o.field == v.field for o in other.values)]
    values += [value for value in other.values if value.field not in fields]
    if _form(one) in ENCOUNTERS:  # all who meet are named as senders, some here and some there
        values += [value for value in other.get("sender") if not _names_of([value]) & _names(one, "sender")]
    return Claim.make(
        one.kind,
        one.report,
        values,
        marks=sorted({*one.marks, *other.marks}),
        modality=other.modality if _is_unsure(one) and other.modality not in HAPPENED else one.modality,
        attributed_to=one.attributed_to or other.attributed_to,
        found_by=one.found_by,
        why=f"{one.why}; told again: {other.why}",
    )


def _form(claim: Claim) -> str | None:
    value = claim.first("form")
    return None if value is None else str(value.value)


def _mentions(claim: Claim) -> list[Span]:
    return sorted(span for field, span in claim.marks if field == "mention")


def _start(claim: Claim) -> int:
    return min((span.start for span in _mentions(claim)), default=0)


def _linked(one: Claim, other: Claim) -> bool:
    links = {str(v.value) for claim in (one, other) for v in claim.get("in_reply_to")}
    return bool(links & {one.id, other.id})


def _days_apart(one: Claim, other: Claim) -> bool:
    first, second = (
        [Day.from_json(v.value) for v in claim.get("date") if isinstance(v.value, dict)] for claim in (one, other)
    )
    return bool(first and second) and not any(a.overlaps(b) for a in first for b in second)


def _names(claim: Claim, field: str) -> set[str]:
    return _names_of(claim.get(field))


def _names_of(values: list[Value]) -> set[str]:
    return {value.actor or str(value.value).lower() for value in values}


def _share(one: Claim, other: Claim, field: str) -> bool:
    return bool(_names(one, field) & _names(other, field))


def _equal(one: Claim, other: Claim, field: str) -> bool:
    return bool(_names(one, field)) and _names(one, field) == _names(other, field)


def _same_mood(one: Claim, other: Claim) -> bool:
    """True of two that have both happened, or both not yet; a report is not always clear that a visit is to come."""
    first, second = (claim.modality in HAPPENED for claim in (one, other))
    return first == second or _is_unsure(one if first else other)


def _is_unsure(claim: Claim) -> bool:
    """True where no day and no status says that it took place."""
    return claim.modality in HAPPENED and not claim.get("date") and all(v.value != "held" for v in claim.get("status"))


def _same_guest(one: Claim, other: Claim) -> bool:
    """True of one visitor, at no two places; and of one place, where one of the two names no visitor."""
    first, second = (_words(claim.get("place")) for claim in (one, other))
    if one.get("sender") and other.get("sender"):
        return _share(one, other, "sender") and (not first or not second or bool(first & second))
    return bool(first & second)


def _words(values: list[Value]) -> set[str]:
    return {word for value in values for word in re.findall(r"[^\W\d_]{3,}", str(value.value).lower())} - {"the"}


def _homes(homes: dict[str, str], claim: Claim) -> set[str]:
    return {homes.get(value.actor, value.actor) for value in claim.get("sender") if value.actor}


def _persons_apart(homes: dict[str, str], one: Claim, other: Claim) -> bool:
    """True where both are of a person or body that acts for a party, and not of the same."""
    first, second = ({v.actor for v in claim.get("sender") if v.actor in homes} for claim in (one, other))
    first, second = ({a for a in found if homes.get(a) != a} for found in (first, second))
    return bool(first and second) and not first & second
