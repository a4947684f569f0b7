"""In which communication the words of a statement stand, and what that tells of speaker and addressees."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from verbale.attribute.addressee import of_form
from verbale.attribute.form import Told, find_form
from verbale.attribute.form import named as words_of_form
from verbale.attribute.occasion import carry
from verbale.attribute.ownpaper import is_own, own_paper
from verbale.reading import Reading
from verbale.record import Claim, Span, Value
from verbale.record.kind import SAID_IN

#: Forms that carry words: a letter says, a meeting does not.
CARRIES = {
    "letter", "note verbale", "memo", "proposal", "message", "statement", "post", "press conference", "call",
    "resolution",
}  # fmt: skip
#: Forms in which all who take part are told as senders.
SHARED = {"call", "meeting", "visit", "summons"}
#: What is said at a visit or a summons is said at a meeting.
_AS = {"visit": "meeting", "summons": "meeting"}
#: Forms under which communications keep any act of telling: a verb alone ("conveyed", "proposed") says no more.
LOOSE = {"message", "proposal", "statement"}
#: Forms whose "to" and "with" name no addressee ("in a statement to mark …", "in an interview with a paper").
PUBLIC = {"statement", "resolution", "interview", "post", "press conference"}
#: Forms that speak by themselves.
WRITTEN = {"letter", "note verbale", "memo", "statement", "resolution", "message"}
_PAPER_PRONOUNS = {"it"}
_PRONOUNS = {"he", "she", "they", "it"}
_WITHIN = {"in", "by", "through", "on", "during", "at"}


def link_media(reading: Reading) -> list[Claim]:
    """The statements, each with the form and the communication that it stands in, where the words say so.

    That is so when the speaker is the paper itself ("the letter adds"), when the paper or occasion is named beside the
    words ("Borrell said in a statement", "tweeted", "told parliament"), and while one speaker goes on. A letter's
    recipients and the other side of a call are the addressees where the sentence names none; the author of a paper
    that speaks is the speaker.
    """
    marks = [(span, claim) for claim in reading.communications for name, span in claim.marks if name == "mention"]
    acts = sorted((span, _AS.get(_form(claim), _form(claim))) for span, claim in marks)
    cues = [s for c in reading.statements for v in c.get("cue") for s in v.spans]
    paper = own_paper(reading)
    placed = []
    for statement in reading.statements:
        told = find_form(reading, statement, cues, acts)
        if told is None and paper is not None and is_own(reading, statement, paper):
            told = paper
        at = _communication(statement, marks, told) or _just_told(statement, marks, told, reading)
        if at is not None:
            placed.append(_filled(statement, told, at, reading))
            continue
        beside = _beside(statement, marks, told, reading)
        statement = _filled(statement, told, None, reading)
        placed.append(statement if beside is None else statement.with_link("medium", beside[1].id, (beside[0],)))
    return _with_authors_in_chains(carry(reading, placed))


def _with_authors_in_chains(statements: list[Claim]) -> list[Claim]:
    """The statements, with the author of a paper also where it is on its word that others are told to speak."""
    authors = {v.spans[0]: v for s in statements for v in s.get("speaker") if v.actor is not None}
    made = []
    for statement in statements:
        chain = tuple(
            v if v.actor is not None or v.spans[0] not in authors else replace(v, actor=authors[v.spans[0]].actor)
            for v in statement.attributed_to
        )
        made.append(statement if chain == statement.attributed_to else replace(statement, attributed_to=chain))
    return made


def _filled(statement: Claim, told: Told | None, at: tuple[Span, Claim] | None, reading: Reading) -> Claim:
    form = told.form if told is not None else None
    span = told.span if told is not None else None
    if at is not None:
        named = _AS.get(_form(at[1]), _form(at[1]))
        named = next((form for form, _ in words_of_form(reading, at[0], "speaks")), named)
        acted = any(at[0].overlaps(s) for v in statement.get("cue") for s in v.spans)
        if form is None and named in SAID_IN and not (acted and named in LOOSE):
            form, span = named, at[0]
    values = list(statement.values)
    if form is not None and span is not None:
        values.append(Value("form", form, (span,)))
    if at is not None:
        values = _by_its_author(values, at)
        values += _to_its_recipients(values, at)
    if told is not None and told.form not in PUBLIC and not any(v.field == "addressees" for v in values):
        speakers = {v.actor for v in values if v.field == "speaker"}
        values += [v for v in of_form(reading, told.span) if v.actor not in speakers]
    if len(values) != len(statement.values) or values != list(statement.values):
        statement = remade(statement, values)
    return statement if at is None else statement.with_link("medium", at[1].id, (at[0],))


def remade(statement: Claim, values: list[Value]) -> Claim:
    """The statement with other values, under the id that they give."""
    return Claim.make(
        "statement", statement.report, values, marks=statement.marks, modality=statement.modality,
        attributed_to=statement.attributed_to, found_by=statement.found_by, why=statement.why,
    )  # fmt: skip


def _communication(statement: Claim, marks: list[tuple[Span, Claim]], told: Told | None) -> tuple[Span, Claim] | None:
    """The communication of the statement, and the words that tie them."""
    speakers = [s for v in statement.get("speaker") for s in v.spans]
    cues = [s for v in statement.get("cue") for s in v.spans]
    contents = [s for v in statement.get("content") for s in v.spans]
    if told is not None:
        for span, communication in marks:
            if span.overlaps(told.span) and not any(told.span.overlaps(c) for c in contents):
                return span, communication
    for span, communication in marks:
        if told is not None and told.form != _form(communication):
            continue
        if _form(communication) in CARRIES and any(span.overlaps(s) for s in (*speakers, *cues)):
            return span, communication
    return None


def _beside(
    statement: Claim, marks: list[tuple[Span, Claim]], told: Told | None, reading: Reading
) -> tuple[Span, Claim] | None:
    """The nearest paper of the sentence after "in" or "by": a link only, since the words may stand in another."""
    if told is not None:
        return None
    cues = [s for v in statement.get("cue") for s in v.spans]
    contents = [s for v in statement.get("content") for s in v.spans]
    near = [
        (min(_gap(span, cue) for cue in cues), span.start, communication, span)
        for span, communication in marks
        if cues and _form(communication) in CARRIES and _in_frame(span, cues, contents, reading)
    ]
    if not near:
        return None
    _, _, communication, span = min(near, key=lambda n: n[:2])
    return span, communication


def _just_told(
    statement: Claim, marks: list[tuple[Span, Claim]], told: Told | None, reading: Reading
) -> tuple[Span, Claim] | None:
    """The call or paper of the sentence before, when a pronoun leads back to it: "rang them. *He* urged …".

    For a call the pronoun is one who took part; for a paper it is the paper itself ("The note came late. *It* says …").
    """
    cues = [s for v in statement.get("cue") for s in v.spans]
    sentence = reading.sentence_at(cues[0].start) if cues and told is None else None
    if sentence is None or sentence.start == 0:
        return None
    before = sentence.doc[sentence.start - 1].sent
    if reading.paragraph_at(before.start_char) != reading.paragraph_at(cues[0].start):
        return None
    inside = [(s, c) for s, c in marks if before.start_char <= s.start < before.end_char]
    for speaker in statement.get("speaker"):
        word = reading.words(speaker.spans[0]).lower()
        if word not in _PRONOUNS:
            continue
        for span, communication in inside:
            form = _form(communication)
            if word in _PAPER_PRONOUNS:
                if form in WRITTEN and any(span.start <= t.idx < span.end for t in _subjects(before.root)):
                    return span, communication
            elif form == "call" and speaker.actor in {v.actor for v in communication.get("sender")} - {None}:
                return span, communication
    return None


def _subjects(root: Token) -> list[Token]:
    return [c for c in root.children if c.dep_ in {"nsubj", "nsubjpass"}]


def _by_its_author(values: list[Value], at: tuple[Span, Claim]) -> list[Value]:
    """A paper that speaks gets its author's actor; its own words stay the value."""
    span, communication = at
    authors = communication.get("signed_by") + communication.get("sender") + communication.get("on_behalf_of")
    known = [a for a in authors if a.actor is not None]
    made = []
    for value in values:
        if value.field == "speaker" and value.actor is None and known and any(s.overlaps(span) for s in value.spans):
            spans = tuple(sorted({*value.spans, *known[0].spans[:1]}))
            made.append(Value("speaker", str(value.value), spans, known[0].actor))
        else:
            made.append(value)
    return made


def _to_its_recipients(values: list[Value], at: tuple[Span, Claim]) -> list[Value]:
    """The recipients of the paper, or the others in the call; none when the sentence names whom the words are for."""
    if any(v.field == "addressees" for v in values):
        return []
    speakers = {v.actor for v in values if v.field == "speaker" and v.actor is not None}
    communication = at[1]
    if _form(communication) in SHARED:
        parties = communication.get("sender") + communication.get("recipients")
        if not speakers & {p.actor for p in parties}:
            return []
        others = [p for p in parties if p.actor not in speakers]
    else:
        others = [r for r in communication.get("recipients") if r.actor is None or r.actor not in speakers]
    return [Value("addressees", v.value, v.spans, v.actor) for v in others]


def _in_frame(span: Span, cues: list[Span], contents: list[Span], reading: Reading) -> bool:
    """The paper stands in the cue's sentence, outside the words said, after "in" or "by"."""
    sentence = reading.sentence_at(cues[0].start)
    if sentence is None or not sentence.start_char <= span.start < sentence.end_char:
        return False
    if any(span.overlaps(content) for content in contents):
        return False
    before = reading.text[max(0, span.start - 12) : span.start].split()
    return bool(before) and before[-1].lower() in _WITHIN


def _gap(a: Span, b: Span) -> int:
    return max(0, a.start - b.end, b.start - a.end)


def _form(claim: Claim) -> str:
    form = claim.first("form")
    return "" if form is None else str(form.value)
