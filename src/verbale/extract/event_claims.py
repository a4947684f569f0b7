"""Events that the other claims of a report imply: a call held, a demand made, a refusal given."""

from __future__ import annotations

import re

from verbale.extract.event_words import contexts_in, mode_in
from verbale.extract.modality import modality_of
from verbale.lexicon.table import Row, cells, read_table
from verbale.reading import Reading
from verbale.record import Claim, Modality, Span, Value

#: What the column `is` of the map compares, by kind of claim.
_DECIDES = {"communication": "form", "demand": "kind", "response": "outcome", "agreement": "role", "statement": "cue"}
#: Words that name nobody when they lead to no actor.
_NOBODY = frozenset({"i", "we", "you", "he", "she", "it", "they", "this", "that", "who", "which", "us", "them", "one"})
_OFF = {"cancelled": "REJECT", "refused": "REJECT"}


def events_of_claims(reading: Reading) -> list[Claim]:
    """An event for each communication, demand, response, statement and agreement that the map gives a category."""
    claims = {c.id: c for c in reading.claims()}
    found = []
    for claim in [
        *reading.communications,
        *reading.demands,
        *reading.responses,
        *reading.statements,
        *reading.agreements,
    ]:
        event = _event(reading, claim, claims)
        if event is not None:
            found.append(event)
    return found


def _event(reading: Reading, claim: Claim, claims: dict[str, Claim]) -> Claim | None:
    rests_on = _rests_on(claim)
    if rests_on is None:
        return None
    status = claim.first("status")
    if status is not None and status.value in _OFF and claim.get("form")[0].value in {"meeting", "call", "visit"}:
        actors = _renamed(claim, "sender", "actor")
        return _make(reading, claim, "REJECT", [("meet", rests_on)], "125", actors, rests_on, "cancelled or refused")
    row = next((row for row in read_table("plover_map") if _fits(reading, row, claim)), None)
    if row is None:
        return None
    if claim.kind == "demand" and not claim.get("by"):
        return None
    roles = _roles(reading, row, claim, claims)
    if not any(value.field == "actor" for value in roles) or not _has_both_sides(reading, row, roles):
        return None
    category, code = row["event_type"], row["cameo"]
    modes = [(row["mode"], rests_on)] if row["mode"] else []
    many = len({value.value for value in roles}) > 2
    if many and row["is"] == "meeting" and category == "CONSULT":
        modes = [("multilateral", rests_on)]
    content = claim.first("content")
    if not modes and content is not None and category in {"REQUEST", "REJECT", "THREATEN"}:
        mode = mode_in(reading, category, content.spans[0], code)
        if mode is not None:
            modes, code = [(mode[0], mode[2])], mode[1]
    return _make(reading, claim, category, modes, code, roles, rests_on, f"a {claim.kind} {row['is'] or 'so cued'}")


def _rests_on(claim: Claim) -> Span | None:
    """The words that tell the act."""
    mention = next((span for name, span in claim.marks if name == "mention"), None)
    cue = claim.first("cue")
    role = claim.first("role")
    if claim.kind == "agreement":
        return role.spans[0] if role is not None else mention
    return cue.spans[0] if cue is not None else mention


def _fits(reading: Reading, row: Row, claim: Claim) -> bool:
    if row["of"] != claim.kind:
        return False
    modality = _modality(reading, claim)
    # What is said not to be done is coded as if it were, and marked.
    put = Modality.ASSERTED if modality is Modality.NEGATED else modality
    if str(put) not in cells(row, "modality"):
        return False
    if row["is"] and row["is"] not in {value.value for value in claim.get(_DECIDES[claim.kind])}:
        return False
    words = cells(row, "cue")
    if not words:
        return True
    spans = [s for v in claim.get("cue") for s in v.spans] + [span for _, span in claim.marks]
    said = " ".join(reading.words(span) for span in spans).lower()
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said) for word in words)


def _modality(reading: Reading, claim: Claim) -> Modality:
    """The claim's modality; for a statement that of its cue, for an agreement that of its role."""
    if claim.kind == "communication":
        status = claim.first("status")
        if status is not None and status.value == "planned" and claim.modality is Modality.ASSERTED:
            return Modality.PLANNED
    if claim.kind == "statement":
        token = reading.token_at(claim.get("cue")[0].spans[0].start) if claim.get("cue") else None
        return modality_of(token) if token is not None and claim.modality is Modality.ASSERTED else claim.modality
    return claim.modality


def _roles(reading: Reading, row: Row, claim: Claim, claims: dict[str, Claim]) -> list[Value]:
    found = _renamed(claim, row["actor"], "actor")
    taken = {value.actor or value.value for value in found}
    if row["recipient"] == "to.by":
        others = []
        for link in claim.get("to"):
            asked = claims.get(link.value)
            if asked is not None:
                others += _renamed(asked, "by" if asked.kind == "demand" else "sender", "recipient")
    elif row["recipient"] == "object":
        others = _object(reading, claim)
    else:
        others = _renamed(claim, row["recipient"], "recipient") if row["recipient"] != "-" else []
    found += [value for value in others if (value.actor or value.value) not in taken]
    return [value for value in found if value.actor is not None or str(value.value).lower() not in _NOBODY]


def _has_both_sides(reading: Reading, row: Row, roles: list[Value]) -> bool:
    """False for a meeting or call of one alone: the other side is not named, and "the ministers" are more than one."""
    if row["of"] != "communication" or row["is"] not in {"meeting", "call"}:
        return True
    if len({value.actor or value.value for value in roles}) > 1:
        return True
    tokens = [token for value in roles for span in value.spans for token in reading.tokens_in(span)]
    return any(token.tag_ in {"NNS", "NNPS"} or token.pos_ == "NUM" for token in tokens)


def _object(reading: Reading, claim: Claim) -> list[Value]:
    """Who is accused or praised: the actor that is the object of the cue's verb."""
    cue = claim.first("cue")
    token = next((t for s in cue.spans for t in reading.tokens_in(s) if t.pos_ == "VERB"), None) if cue else None
    objects = [c for c in token.children if c.dep_ == "dobj"] if token is not None else []
    mentions = [m for m in (reading.mention_of(c) for c in objects) if m is not None and m.actor is not None]
    return [Value("recipient", m.actor.name, (m.span,), m.actor.id) for m in mentions if m.actor is not None]


def _renamed(claim: Claim, field: str, role: str) -> list[Value]:
    return [Value(role, value.value, value.spans, value.actor) for value in claim.get(field)]


def _make(
    reading: Reading,
    claim: Claim,
    category: str,
    modes: list[tuple[str, Span]],
    code: str,
    roles: list[Value],
    span: Span,
    why: str,
) -> Claim:
    values = [*roles, Value("event_type", category, (span,)), Value("cameo", code, (span,))]
    values += [Value("mode", mode, (place,)) for mode, place in modes]
    modality = _modality(reading, claim)
    flags = {"negated": modality is Modality.NEGATED, "future": modality is Modality.PLANNED}
    values += [Value(name, True, (span,)) for name, on in flags.items() if on]
    content = claim.first("content")
    values += contexts_in(reading, content.spans[0] if content is not None else _sentence(reading, span))
    values += [Value("date", v.value, v.spans) for v in claim.get("date")[:1] if v.value and v.value.get("date")]
    values += [Value("place", v.value, v.spans, v.actor) for v in claim.get("place")[:1]]
    event = Claim.make(
        "event",
        reading.report.id,
        values,
        marks=[("mention", span)],
        modality=modality,
        attributed_to=claim.attributed_to,
        found_by="events",
        why=f"{category} from {why}",
    )
    return event.with_link("from", claim.id, (span,))


def _sentence(reading: Reading, span: Span) -> Span:
    sentence = reading.sentence_at(span.start)
    return Span(sentence.start_char, sentence.end_char) if sentence is not None else span
