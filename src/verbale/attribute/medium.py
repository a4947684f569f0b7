"""In which communication the words of a statement stand."""

from __future__ import annotations

from verbale.reading import Reading
from verbale.record import Claim, Span

#: Forms that carry words: a letter says, a meeting does not.
CARRIES = {
    "letter", "note verbale", "memo", "proposal", "message", "statement", "post", "press conference", "call",
    "resolution",
}  # fmt: skip


def link_media(reading: Reading) -> list[Claim]:
    """The statements, each linked to the communication of the report that it stands in, where the words say so.

    That is so when the speaker is the paper itself ("the letter adds"), or when the paper is named between the speaker
    and the words ("Borrell said in a statement", "wrote in the letter", "tweeted").
    """
    marks = [
        (span, claim)
        for claim in reading.communications
        if _form(claim) in CARRIES
        for name, span in claim.marks
        if name == "mention"
    ]
    return [_linked(statement, marks, reading) for statement in reading.statements]


def _linked(statement: Claim, marks: list[tuple[Span, Claim]], reading: Reading) -> Claim:
    speakers = [s for v in statement.get("speaker") for s in v.spans]
    cues = [s for v in statement.get("cue") for s in v.spans]
    contents = [s for v in statement.get("content") for s in v.spans]
    for span, communication in marks:
        if any(span.overlaps(s) for s in (*speakers, *cues)):
            return statement.with_link("medium", communication.id, (span,))
    near = [
        (min(_gap(span, cue) for cue in cues), span.start, communication, span)
        for span, communication in marks
        if cues and _in_frame(span, cues, contents, reading)
    ]
    if not near:
        return statement
    _, _, communication, span = min(near, key=lambda n: n[:2])
    return statement.with_link("medium", communication.id, (span,))


def _in_frame(span: Span, cues: list[Span], contents: list[Span], reading: Reading) -> bool:
    """The paper stands in the cue's sentence, outside the words said, after "in" or "by"."""
    sentence = reading.sentence_at(cues[0].start)
    if sentence is None or not sentence.start_char <= span.start < sentence.end_char:
        return False
    if any(span.overlaps(content) for content in contents):
        return False
    before = reading.text[max(0, span.start - 12) : span.start].split()
    return bool(before) and before[-1].lower() in {"in", "by", "through", "on", "during", "at"}


def _gap(a: Span, b: Span) -> int:
    return max(0, a.start - b.end, b.start - a.end)


def _form(claim: Claim) -> str | None:
    form = claim.first("form")
    return None if form is None else str(form.value)
