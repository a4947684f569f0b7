"""While one speaker goes on, the words stand in the same letter, call or interview."""

from __future__ import annotations

from verbale.mention.mention import Naming
from verbale.reading import Reading
from verbale.record import Claim, Span, Value

#: Farthest from the last words to the next of one occasion, in characters: about two sentences.
_NEAR = 320
#: Papers in which several speak with one voice.
_PAPERS = {"letter", "note verbale", "memo", "statement"}


def carry(reading: Reading, statements: list[Claim]) -> list[Claim]:
    """The statements, those without a form with the form, medium and addressees of the run that they go on with.

    A run is broken by another speaker, by a day of its own, and by more than two sentences between.
    """
    placed = {claim.id: claim for claim in statements}
    run: Claim | None = None
    end = 0
    for claim in sorted(statements, key=lambda c: (_start(c), c.id)):
        content = [s for v in claim.get("content") for s in v.spans]
        if claim.attributed_to:
            continue  # spoken inside another's words
        near = run is not None and content[0].start - end <= _NEAR
        goes_on = near and run is not None and (_same_speaker(run, claim) or _wrote(reading, run, claim))
        if claim.get("form"):
            run = claim
        elif goes_on and run is not None and not claim.get("date"):
            placed[claim.id] = _as_in(run, claim)
        elif not (near and _is_described(reading, claim)):
            run = None
        end = max(s.end for s in content)
    return [placed[claim.id] for claim in statements]


def _as_in(run: Claim, claim: Claim) -> Claim:
    values = list(claim.values) + [Value("form", v.value, v.spans) for v in run.get("form")]
    if not claim.get("addressees"):
        values += run.get("addressees")
    made = Claim.make(
        "statement", claim.report, values, marks=claim.marks, modality=claim.modality,
        attributed_to=claim.attributed_to, found_by=claim.found_by, why=claim.why,
    )  # fmt: skip
    for link in run.get("medium"):
        made = made.with_link("medium", str(link.value), link.spans)
    return made


def _same_speaker(a: Claim, b: Claim) -> bool:
    first, second = ({v.actor or str(v.value).lower() for v in c.get("speaker")} for c in (a, b))
    return not second or bool(first & second)


def _wrote(reading: Reading, run: Claim, claim: Claim) -> bool:
    """True when the next speaker wrote, signed or answers for the paper of the run: "the Union", then "its envoy"."""
    papers = {str(v.value) for v in run.get("medium")}
    both = [{v.actor for v in c.get("speaker") if v.actor is not None} for c in (run, claim)]
    for paper in reading.communications:
        if paper.id in papers and str(getattr(paper.first("form"), "value", "")) in _PAPERS:
            wrote = {v.actor for role in ("sender", "signed_by", "on_behalf_of") for v in paper.get(role)}
            if all(wrote & speakers for speakers in both):
                return True
    return False


def _is_described(reading: Reading, claim: Claim) -> bool:
    """True for a speaker who is only described ("the diplomat"): nobody new is named."""
    for value in claim.get("speaker"):
        for mention in reading.mentions_in(value.spans[0]):
            if mention.naming in {Naming.DESCRIPTION, Naming.PRONOUN}:
                continue
            if mention.naming != Naming.UNKNOWN or not reading.words(mention.span).split()[-1].islower():
                return False
    return bool(claim.get("speaker"))


def _start(claim: Claim) -> int:
    return min((s for v in claim.get("content") for s in v.spans), default=Span(0, 1)).start
