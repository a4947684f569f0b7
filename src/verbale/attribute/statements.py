"""Reading -> statements: who said what, in which words, and how the report says so."""

from __future__ import annotations

import re

from spacy.tokens import Token

from verbale.attribute.content import contents
from verbale.attribute.cue import Cue
from verbale.attribute.cues import find_cues
from verbale.attribute.draft import Draft
from verbale.attribute.quoted import QuotationTies
from verbale.attribute.subject import speaker_span
from verbale.extract.role import actor_value
from verbale.reading import Reading
from verbale.record import Claim, Modality, Span, Value
from verbale.segment.phrase import conjuncts

#: Classes of cues that report words; the others report a stance, a thought, a promise or a finding.
WORDS = frozenset({"say", "tell", "ask", "deny"})


def find_statements(reading: Reading) -> list[Claim]:
    """Statements of the report, in order of their content.

    Each has `content` and `directness`, and `speaker`, `cue`, `addressees` and `date` as far as the report gives them.
    """
    drafts = find_drafts(reading)
    claims: dict[str, Claim] = {}
    outer: list[tuple[Draft, Claim]] = []
    for draft in sorted(drafts, key=lambda d: (d.start, -d.spans[-1].end)):
        claim = _claim(reading, draft, [c for d, c in outer if _holds(d, draft)])
        claims.setdefault(claim.id, claim)
        outer.append((draft, claim))
    return list(claims.values())


def find_drafts(reading: Reading) -> list[Draft]:
    """Cues with their content, before speakers are named."""
    cues = find_cues(reading)
    ties = QuotationTies(reading, [], [])
    plain = [c for c in cues if not ties.quoted(c.head)]
    drafts = []
    for cue in plain:
        spans = contents(cue)
        if spans:
            drafts.append(Draft(cue, cue.subject, f"{cue.frame.group} {cue.shape}", spans))
    ties = QuotationTies(reading, plain, drafts)
    ties.run()
    kept = [d for d in ties.drafts if d.spans]
    spoken = [d for d in kept if d.cue is None or d.cue.frame.group in WORDS]
    return [d for d in kept if d in spoken or _stands_alone(reading, d, spoken)]


def _stands_alone(reading: Reading, draft: Draft, spoken: list[Draft]) -> bool:
    """True for a stance, thought or promise that the report itself tells, in words that say something.

    Inside somebody's words it is part of what they say; an infinitive ("to reject it") says that nobody did so yet.
    """
    cue = draft.cue
    if cue is None:
        return True
    if any(_holds(other, draft) for other in spoken if other is not draft):
        return False
    if cue.shape == "verb" and cue.head.tag_ == "VB" and cue.frame.group in {"judge", "think", "show"}:
        return False
    words = re.findall(r"\w+", " ".join(reading.words(s) for s in draft.spans))
    return len(words) > 1 or any(reading.is_quoted(s.start + 1) for s in draft.spans)


def _holds(outer: Draft, inner: Draft) -> bool:
    """True when the cue of `inner` stands inside the content of `outer`."""
    if outer is inner or inner.cue is None:
        return False
    at = inner.cue.head.idx
    return any(s.start <= at < s.end for s in outer.spans)


def _claim(reading: Reading, draft: Draft, outer: list[Claim]) -> Claim:
    spans = tuple(draft.spans)
    values = [Value("content", " … ".join(reading.words(s) for s in spans), spans)]
    values.append(Value("directness", _directness(reading, spans), spans))
    if draft.speaker is not None:
        values += _speakers(reading, draft.speaker)
    if draft.cue is not None:
        values.append(Value("cue", reading.words(draft.cue.span), (draft.cue.span,)))
    chain: list[Value] = []
    for claim in outer:
        for v in claim.get("speaker"):
            value = Value("attributed_to", v.value, v.spans, v.actor)
            if value not in chain:
                chain.append(value)
    return Claim.make(
        "statement",
        reading.report.id,
        values,
        modality=_modality(draft.cue),
        attributed_to=chain,
        found_by=f"attribute: {draft.rule}",
        why=_why(reading, draft),
    )


def _speakers(reading: Reading, head: Token) -> list[Value]:
    found = []
    for token in conjuncts(head):
        value = actor_value(reading, "speaker", token)
        span = speaker_span(token)
        if token is head and value.actor is None:
            value = Value("speaker", reading.words(span), (span,))
        found.append(value)
        if value.actor is None:
            break
    return found


def _directness(reading: Reading, spans: tuple[Span, ...]) -> str:
    """Direct when nine tenths of the letters stand between quotation marks, indirect when hardly any do."""
    letters = quoted = 0
    outer = [q.span for q in reading.quotations if q.depth == 0]
    for span in spans:
        inside = [q for q in outer if q.overlaps(span)]
        for at in range(span.start, span.end):
            if reading.text[at].isalnum():
                letters += 1
                quoted += any(q.start <= at < q.end for q in inside)
    share = quoted / max(1, letters)
    return "direct" if share >= 0.9 else "indirect" if share < 0.1 else "mixed"


def _modality(cue: Cue | None) -> Modality:
    if cue is None or cue.shape != "verb":
        return Modality.ASSERTED
    words = {t.lower_ for t in cue.tokens}
    if any(t.dep_ == "neg" for t in cue.tokens) or "never" in words:
        return Modality.NEGATED
    if cue.frame.group == "deny":
        return Modality.DENIED
    if words & {"will", "'ll", "’ll", "shall"}:
        return Modality.PLANNED
    if words & {"would"}:
        return Modality.CONDITIONAL
    if words & {"may", "might", "could"}:
        return Modality.POSSIBLE
    return Modality.ASSERTED


def _why(reading: Reading, draft: Draft) -> str:
    if draft.cue is None:
        return draft.rule
    return f"{draft.rule}: “{reading.words(draft.cue.span)}”"
