"""Draft -> Statement: names speaker, addressees and day, and says how the report puts it."""

from __future__ import annotations

from verbale.attribute.addressee import addressees
from verbale.attribute.cue import Cue
from verbale.attribute.cues import UNWILLING
from verbale.attribute.draft import Draft
from verbale.attribute.speakers import speakers
from verbale.reading import Reading
from verbale.record import Claim, Modality, Span, Value

#: Modality of a statement by the auxiliary of its cue.
_AUXILIARIES = {
    "will": Modality.PLANNED, "'ll": Modality.PLANNED, "’ll": Modality.PLANNED, "shall": Modality.PLANNED,
    "may": Modality.POSSIBLE, "might": Modality.POSSIBLE, "could": Modality.POSSIBLE,
}  # fmt: skip
_NOBODY = {"neither", "no", "nobody", "none", "nor"}
#: How a day hangs on a thing that it names.
_NAMES_A_THING = {"nummod", "compound", "amod", "poss", "nmod"}
#: Between words of one content that the cue interrupts.
_GAP = " … "


def make_statement(reading: Reading, draft: Draft, outer: list[Claim]) -> Claim:
    """The claim of one draft; `outer` are the statements inside whose content its cue stands, outermost first."""
    spans = tuple(draft.spans)
    values = [Value("content", _GAP.join(reading.words(s) for s in spans), spans)]
    values.append(Value("directness", "direct" if draft.verbatim else _directness(reading, spans), spans))
    values += speakers(reading, draft)
    if draft.cue is not None:
        values.append(Value("cue", reading.words(draft.cue.span), (draft.cue.span,)))
        values += addressees(reading, draft)
        day = _day(reading, draft, draft.cue)
        values += [day] if day is not None else []
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
        modality=_modality(draft),
        attributed_to=chain,
        found_by=f"attribute: {draft.rule}",
        why=_why(reading, draft, values),
    )


def _day(reading: Reading, draft: Draft, cue: Cue) -> Value | None:
    """The day on which the words were said: a day word that hangs on the cue, outside of what was said.

    Of a report without a date it stays open: it may yet be known through other reports.
    """
    undated = reading.report.published is None
    if draft.day is not None and (draft.day.day is not None or undated):
        return draft.day.to_value()
    sentence = cue.head.sent
    whole = Span(sentence.start_char, max(sentence.end_char, sentence.start_char + 1))
    for word in reading.days_in(whole):
        if (word.day is None and not undated) or any(s.overlaps(word.span) for s in draft.spans):
            continue
        at = reading.token_at(word.span.start)
        if at is not None and at.dep_ in _NAMES_A_THING and at.head.idx >= word.span.end:
            # "rejected a 1956 convention", "said of Monday's talks": the day of another thing.
            continue
        for _ in range(6):
            if at is None or at == cue.head or at.head == at or (at.pos_ in {"VERB", "AUX"} and at != cue.head):
                break
            at = at.head
        if at == cue.head:
            return word.to_value()
    return None


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


def _modality(draft: Draft) -> Modality:
    cue = draft.cue
    if cue is None or cue.shape != "verb":
        return Modality.ASSERTED
    words = [t.lower_ for t in cue.tokens]
    nobody = draft.speaker is not None and any(t.lower_ in _NOBODY for t in (draft.speaker, *draft.speaker.children))
    if any(t.lemma_ in UNWILLING for t in cue.tokens if t != cue.head):
        return Modality.NEGATED
    if nobody or "never" in words or any(t.dep_ == "neg" for t in cue.tokens):
        return Modality.NEGATED
    if cue.frame.group == "deny":
        return Modality.DENIED
    if any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in cue.head.children):
        return Modality.CONDITIONAL
    return next((_AUXILIARIES[w] for w in words if w in _AUXILIARIES), Modality.ASSERTED)


def _why(reading: Reading, draft: Draft, values: list[Value]) -> str:
    if draft.cue is None:
        return "words in quotation marks without a cue of their own, after words of the same speaker"
    named = next((reading.words(v.spans[-1]) for v in values if v.field == "speaker"), None)
    who = f"speaker “{named}”" if named else "no speaker named"
    return f"cue “{reading.words(draft.cue.span)}” ({draft.cue.frame.group}), {who}"
