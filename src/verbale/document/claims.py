"""A primary document as claims: the communication that it is, and those that it answers."""

from __future__ import annotations

import re

from verbale.document.itself import author_after, instructing, is_inside, own_names, without
from verbale.document.paper import Paper, Party, Reference
from verbale.document.read import read_paper
from verbale.document.readout import read_readout
from verbale.document.role import party_value
from verbale.extract.role import distinct
from verbale.reading import Reading
from verbale.record import Claim, Day, Modality, Span, Value

#: Names of the finders: of the communication that the text is, and of the papers that it refers to.
FOUND_BY = "document"
REFERENCE = "document-reference"

#: Behind a reference, that it was written on the day of the document.
_SAME_DAY = re.compile(r"\s+of\s+(?P<words>(?:today['’]s|the same|even|this)\s+(?:date|day))\b")


def find_document(reading: Reading) -> list[Claim]:
    """The communications of a report, with those that it is and answers when it is itself a primary document.

    Needs the layers mentions, days and communications. What the finder of communications found in the head, or under
    the document's words for itself, gives way to the document's own claim, which has every value of both.
    """
    paper = read_paper(reading.text) or read_readout(reading)
    if paper is None:
        return reading.communications
    if is_inside(reading, paper):
        return reading.communications
    own = _own_claim(reading, paper)
    if paper.signs == ["a readout"]:
        own = _with_circumstance(own, paper, reading.communications)
    claims = without(reading.communications, [*paper.head, *(span for _, span in own.marks)])
    own, claims = _linked(reading, paper, own, claims)
    for carried in paper.carried:
        if is_inside(reading, carried):
            continue
        inner = _own_claim(reading, carried)
        inner, claims = _linked(reading, carried, inner, without(claims, [carried.form_span]))
        claims = [*claims, inner]
    found = {claim.id: claim for claim in (own, *claims)}
    return sorted(found.values(), key=lambda c: (c.iter_spans()[0][1], c.id))


def _linked(reading: Reading, paper: Paper, own: Claim, claims: list[Claim]) -> tuple[Claim, list[Claim]]:
    """The document's claim tied to the papers that it answers, and all others with those."""
    links = []
    for reference in paper.references:
        if reference.answers:
            target, claims = _answered(reading, paper, reference, claims)
            links.append((target, reference))
    for target, reference in links:
        if target.id != own.id:
            own = own.with_link("in_reply_to", target.id, (reference.span,))
    return own, claims


def _own_claim(reading: Reading, paper: Paper) -> Claim:
    named = own_names(reading.text, paper)
    first = named[0] if named and paper.form_span in paper.greeting else paper.form_span
    values = [Value("form", paper.form, (first,))]
    senders = paper.senders or paper.signed_by
    for field, parties in (("sender", senders), ("recipients", paper.recipients), ("signed_by", paper.signed_by)):
        values += [party_value(reading, field, party) for party in parties]
    behind = instructing(reading, paper)
    if behind is not None:
        values.append(behind)
    if paper.day is not None and paper.day_span is not None:
        values.append(Value("date", paper.day.to_json(), (paper.day_span,)))
    mutual = paper.kind == "record"
    if paper.place is not None and mutual:
        values.append(Value("place", reading.words(paper.place), (paper.place,)))
    if paper.subject is not None:
        values.append(Value("subject", reading.words(paper.subject), (paper.subject,)))
    status = "held" if mutual else "published" if paper.kind == "joint" else "sent"
    values.append(Value("status", status, (first,)))
    return Claim.make(
        "communication",
        reading.report.id,
        distinct(values),
        marks=[("mention", span) for span in (first, *named)],
        modality=Modality.ASSERTED,
        found_by=FOUND_BY,
        why=f"the text is a document: {', '.join(dict.fromkeys(paper.signs))}",
    )


def _with_circumstance(own: Claim, paper: Paper, others: list[Claim]) -> Claim:
    """The readout's talk with the day and place that the finder saw in its first sentence."""
    for claim in others:
        if any(field == "mention" and paper.form_span.overlaps(span) for field, span in claim.marks):
            more = [v for v in claim.values if v.field in ("place", "via") or (v.field == "date" and paper.day is None)]
            return Claim.make(
                "communication", own.report, distinct([*own.values, *more]), marks=[*own.marks, *claim.marks],
                modality=own.modality, attributed_to=claim.attributed_to, found_by=own.found_by, why=own.why,
            )  # fmt: skip
    return own


def _answered(reading: Reading, paper: Paper, reference: Reference, claims: list[Claim]) -> tuple[Claim, list[Claim]]:
    """The claim for a paper of the addressee, made or completed, and all claims with it."""
    day = reference.dated.before(paper.day.last) if reference.dated is not None and paper.day is not None else None
    values = [Value("form", reference.form, (reference.span,))]
    whose = reference.whose or reference.span
    if reference.whose is None:
        values += author_after(reading, reference)
    else:
        values += [_meant(reading, "sender", party, whose) for party in paper.recipients]
        if reference.to is not None:
            values.append(party_value(reading, "recipients", Party(reference.to)))
        else:
            values += [_meant(reading, "recipients", party, whose) for party in paper.senders or paper.signed_by]
    if reference.dated is not None:
        values.append(_date(day, reference.dated.span))
    elif paper.day is not None and (today := _SAME_DAY.match(reading.text, reference.span.end)) is not None:
        values.append(_date(paper.day, Span(*today.span("words"))))
    values.append(Value("status", "sent", (reference.span,)))
    made = Claim.make(
        "communication",
        reading.report.id,
        distinct(values),
        marks=[("mention", reference.span)],
        found_by=REFERENCE,
        why=f"a paper that the document refers to: {reference.why}",
    )
    for claim in claims:
        if made.id == claim.id or _is_of(claim, made, reference):
            return claim, claims
    return made, [*without(claims, [reference.span]), made]


def _is_of(claim: Claim, made: Claim, reference: Reference) -> bool:
    """True for a claim already made of the same paper: same form and day, or no day with this reference."""
    if claim.found_by != REFERENCE or (claim.get("sender") == [] and made.get("sender")):
        return False
    same_form = [v.value for v in claim.get("form")] == [v.value for v in made.get("form")]
    if not same_form:
        return False
    first, second = claim.first("date"), made.first("date")
    if first is None or second is None:
        return reference.dated is None
    return first.value is not None and first.value == second.value


def _meant(reading: Reading, field: str, party: Party, whose: Span) -> Value:
    """The party at the other end, shown where it is named and where "your" stands for it."""
    value = party_value(reading, field, party)
    return Value(field, value.value, tuple(sorted({*value.spans, whose})), value.actor)


def _date(day: Day | None, span: Span) -> Value:
    return Value("date", day.to_json() if day is not None else None, (span,))
