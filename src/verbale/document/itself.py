"""How a document speaks of itself, and on whose instructions it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from verbale.document.paper import Paper, Reference
from verbale.document.role import party_value
from verbale.document.words import meanings, one_of
from verbale.mention.mention import Naming
from verbale.reading import Reading
from verbale.record import ActorType, Claim, Span, Value

_INSTRUCTED = re.compile(
    r"\b(?:[Uu]nder|[Uu]pon|[Oo]n|[Aa]cting upon|[Ii]n accordance with)\s+(?:the\s+)?instructions?\s+(?:from|of)\s+"
    r"(?P<who>(?:my|our|its|his|her|their|the)\s+(?:\w+\s+){0,3}?(?:Governments?|authorities|President|Minister))"
)

#: Characters after a reference in which its author is named: "the letter of 4 May by which the President of X …".
AUTHOR = 90

#: Characters between the reference and the words that lead to its author.
BEFORE_AUTHOR = 30

_AUTHOR = re.compile(r"\b(?:by which|in which|from|of)\s+")


@cache
def _itself() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Tt]his|[Tt]he\s+(?:present|enclosed))\s+(?P<paper>(?i:{one_of('paper', 'kind')}))\b"
        r"(?!\s+(?:of|from|dated)\b)"
    )


def own_names(text: str, paper: Paper) -> list[Span]:
    """Where the body names the document itself: "this letter", "the present Note"."""
    words = {**meanings("paper"), **meanings("kind")}
    found = []
    until = min((one.body for one in paper.carried if one.body > paper.body), default=len(text))
    for hit in _itself().finditer(text, min(paper.body, len(text)), until):
        form = words.get(" ".join(hit["paper"].lower().split()))
        if form == paper.form or hit["paper"].lower() == "communication":
            found.append(Span(*hit.span()))
    return found


def instructing(reading: Reading, paper: Paper) -> Value | None:
    """The government on whose instructions the document says that it is written: the writer's own state."""
    hit = _INSTRUCTED.search(reading.text, paper.body, min(len(reading.text), paper.body + 1500))
    if hit is None:
        return None
    span = Span(*hit.span("who"))
    for mention in reading.mentions_in(span):
        if mention.actor is not None and mention.span.overlaps(span):
            return Value("on_behalf_of", mention.actor.name, (span,), mention.actor.id)
    states = {
        m.actor.of: m
        for p in (*paper.senders, *paper.signed_by)
        for m in reading.mentions_in(p.span)
        if m.actor and m.actor.of
    }
    owners = [m.actor for m in reading.mentions if m.actor is not None and m.actor.id in states]
    if owners:
        return Value("on_behalf_of", owners[0].name, (span,), owners[0].id)
    return Value("on_behalf_of", hit["who"], (span,))


def author_after(reading: Reading, reference: Reference) -> list[Value]:
    """The author named behind a reference: "the letter of 4 May by which the Representative of X transmitted"."""
    text, start = reading.text, reference.span.end
    for hit in _AUTHOR.finditer(text, start, start + AUTHOR):
        if hit.start() - start > BEFORE_AUTHOR or re.search(r"[.;]", text[start : hit.start()]):
            break
        for mention in reading.mentions_in(Span(hit.end(), min(len(text), hit.end() + AUTHOR))):
            near = mention.span.start - hit.end() <= 6
            if mention.actor is not None and mention.naming is not Naming.PRONOUN and near:
                return [Value("sender", mention.actor.name, (mention.span,), mention.actor.id)]
    return []


@cache
def _domestic() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('inside')})\b", re.I)


def is_inside(reading: Reading, paper: Paper) -> bool:
    """True for a letter that stays inside one state: to its own legislature or officers, by the offices addressed."""
    ends = []
    for field, parties in (("sender", paper.senders or paper.signed_by), ("recipients", paper.recipients)):
        values = [party_value(reading, field, p) for p in parties]
        actors = {v.actor for v in values if v.actor is not None}
        known = [m.actor for m in reading.mentions if m.actor is not None and m.actor.id in actors]
        ends.append({a.of or a.id for a in known if a.of is not None or a.type is not ActorType.PERSON})
    if ends[0] and ends[1]:
        return False
    addressed = " ".join(reading.words(p.span) for p in paper.recipients)
    return paper.kind == "directed" and _domestic().search(addressed) is not None


def without(claims: Sequence[Claim], taken: Sequence[Span]) -> list[Claim]:
    """Claims without the mentions that belong to another: one that loses its first, or all of them, is gone.

    Links to a claim that changes follow it; links to one that is gone are dropped with it.
    """
    kept: dict[str, Claim | None] = {}
    for claim in claims:
        mentions = [(field, span) for field, span in claim.marks if field == "mention"]
        lost = [pair for pair in mentions if any(span.overlaps(pair[1]) for span in taken)]
        form = claim.first("form")
        if not lost:
            kept[claim.id] = claim
        elif len(lost) == len(mentions) or (form is not None and any(s.overlaps(t) for s in form.spans for t in taken)):
            kept[claim.id] = None
        else:
            kept[claim.id] = _remade(claim, [pair for pair in claim.marks if pair not in lost])
    return [_relinked(claim, kept) for claim in kept.values() if claim is not None]


def _remade(claim: Claim, marks: list[tuple[str, Span]]) -> Claim:
    return Claim.make(
        claim.kind, claim.report, claim.values, marks=marks, modality=claim.modality,
        attributed_to=claim.attributed_to, found_by=claim.found_by, why=claim.why,
    )  # fmt: skip


def _relinked(claim: Claim, kept: dict[str, Claim | None]) -> Claim:
    values = []
    for value in claim.values:
        if value.field == "in_reply_to" and value.value in kept:
            target = kept[value.value]
            if target is None:
                continue
            value = Value(value.field, target.id, value.spans, value.actor)
        values.append(value)
    if values == list(claim.values):
        return claim
    return Claim.make(
        claim.kind, claim.report, values, marks=claim.marks, modality=claim.modality,
        attributed_to=claim.attributed_to, found_by=claim.found_by, why=claim.why,
    )  # fmt: skip
