"""The responses of a report: what comes back to a demand or a communication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from verbale.extract.answer_outcome import settled
from verbale.extract.answer_phrase import phrase_answers
from verbale.extract.answer_verb import verb_answers
from verbale.extract.ask_medium import medium_of
from verbale.extract.asker import communication_at, party_values, speaker_values, unique
from verbale.extract.clause import days_beside, lone_day, text_values, vouched_by
from verbale.extract.modality import modality_of
from verbale.extract.pairing import nearest_ask, points_at_ask, targets_of
from verbale.extract.party import is_domestic, is_paper, is_party
from verbale.extract.response_cue import Answer
from verbale.extract.restatement import alike, content_words
from verbale.extract.scope import Scope, is_voice
from verbale.extract.subject import is_passive
from verbale.reading import Reading
from verbale.record import DID_NOT, Claim, Modality, Span, Value

FOUND_BY = "response rules"

#: Words for what somebody else has said.
_CHARGES = {"this", "it", "report", "information", "version", "knowledge", "involvement", "responsibility",
            "commitment", "promise", "account", "rumour", "rumor", "such"}  # fmt: skip

#: Outcomes that count also where the report does not say who answered ("the requests were refused").
_NAMELESS = {"rejected", "none-yet", "accepted"}

#: The outcome already says that nothing came: "not" on the verb is no modality of the response.
_SAYS_NOT = {"rejected", "none-yet", "not-addressed", "conditional", "partly"}


@dataclass(slots=True)
class _Response:
    """Answers of one report by the same party to the same thing."""

    answers: list[Answer] = field(default_factory=list)
    by: list[Value] = field(default_factory=list)
    to: list[tuple[Claim, Span]] = field(default_factory=list)


def find_responses(reading: Reading, answers: Sequence[Answer] | None = None) -> list[Claim]:
    """Claims of kind response, in order of their first words, with links to what they answer in this report.

    Needs the demands and communications of the reading; `answers`: what find_answers sees, where that is known.
    """
    responses: list[_Response] = []
    scope = Scope.of(reading, [(d.get("by"), d.get("of")) for d in reading.demands])
    for answer in find_answers(reading) if answers is None else answers:
        by = _parties(reading, answer)
        to = targets_of(reading, scope, answer, by) or nearest_ask(reading, scope, answer, by)
        if not _counts(reading, scope, answer, by, to):
            continue
        same = next((r for r in responses if _same(reading, scope, r, answer, by, to)), None)
        if same is None:
            responses.append(_Response([answer], by, to))
        else:
            same.answers.append(answer)
            same.by = unique([*same.by, *by])
            known = {claim.id for claim, _ in same.to}
            same.to += [(claim, span) for claim, span in to if claim.id not in known]
    claims = [_claim(reading, response) for response in responses]
    return sorted({c.id: c for c in claims}.values(), key=lambda c: (c.get("cue")[0].spans[0], c.id))


def find_answers(reading: Reading) -> list[Answer]:
    """Every place of the report that answers something, in order, before repetitions are joined."""
    found: list[Answer] = []
    for sentence in reading.doc.sents:
        if not any(p.start <= sentence.end_char and sentence.start_char < p.end for p in reading.paragraphs):
            continue
        fixed = phrase_answers(reading, sentence)
        verbs = [a for token in sentence for a in verb_answers(reading, token)]
        kept = [a for a in verbs if not any(a.cue.overlaps(f.cue) for f in fixed)]
        found += settled(sorted([*fixed, *kept], key=lambda a: a.cue))
    return found


def _parties(reading: Reading, answer: Answer) -> list[Value]:
    by: list[Value] = []
    if answer.by is not None and not is_domestic(answer.by):
        by = party_values(reading, "by", answer.by)
    if not by and answer.said_by:
        by = speaker_values(reading, "by", answer.anchor)
    return by


def _counts(reading: Reading, scope: Scope, answer: Answer, by: list[Value], to: list[tuple[Claim, Span]]) -> bool:
    """False of answers inside one state, by things, or without the tie that their cue needs."""
    if answer.by is not None:
        if is_domestic(answer.by):
            return False
        if not is_party(reading, answer.by) and not is_paper(answer.by):
            return False
    asked = [v for claim, _ in to for v in (*claim.get("by"), *claim.get("sender"))]
    if not scope.between_parties(by, asked, answer.anchor):
        return False
    tied = bool(to) or points_at_ask(reading, answer)
    if answer.outcome == "acknowledged" and modality_of(answer.anchor) in {Modality.CONDITIONAL, Modality.POSSIBLE}:
        return False
    if answer.outcome == "accepted" and answer.needs in {"bare", "demand"} and not _done(reading, answer):
        return False
    if answer.outcome not in {"none-yet", "not-addressed", "partly"} and _inside_demand(reading, answer):
        return False
    if answer.needs == "bare":
        return bool(by) and bool(to)
    if answer.needs == "denial":
        return bool(by) and (tied or _names_report(reading, scope, answer, by))
    if answer.needs == "asked" and by and points_at_ask(reading, answer) and not _inside_demand(reading, answer):
        return True
    if answer.needs == "demand" and answer.anchor.lemma_ in {"agree", "accept"} and _alone(scope, answer, by):
        return True
    if answer.needs in {"demand", "asked"} and (by or answer.needs == "asked"):
        return bool(by) and any(_is_asked(scope, by, claim) for claim, _ in to)
    if not to and (answer.needs == "target" or (is_voice(by) and answer.outcome in {"acknowledged", "accepted"})):
        return False
    if answer.needs == "not-link" and not (answer.outcome == "rejected" and tied):
        return False
    if not by:
        nameless = answer.by is None and is_passive(answer.anchor) and answer.outcome in _NAMELESS
        return tied and not _inside_demand(reading, answer) and (nameless or answer.outcome == "none-yet")
    return tied or not answer.needs


def _done(reading: Reading, answer: Answer) -> bool:
    """False of what is only asked for, supposed or due: "must lift its curbs", "if it agrees"."""
    if _inside_demand(reading, answer):
        return False
    above = [answer.anchor, answer.anchor.head] if answer.anchor.dep_ in {"xcomp", "conj"} else [answer.anchor]
    if any(c.lower_ in {"must", "should", "may", "might", "could", "if"} for v in above for c in v.children):
        return False
    return modality_of(answer.anchor) not in {Modality.CONDITIONAL, Modality.POSSIBLE}


def _names_report(reading: Reading, scope: Scope, answer: Answer, by: list[Value]) -> bool:
    """True of "denied this", "denied any such promise", or where another party is named in what is denied."""
    if answer.content is None:
        return False
    words = {t.lemma_.lower() for t in reading.tokens_in(answer.content)}
    own = scope.homes_of(by)
    return bool(words & _CHARGES and len(words) <= 8) or bool(own and scope.named_in(answer.content) - own)


def _alone(scope: Scope, answer: Answer, by: list[Value]) -> bool:
    """True of one side that deals with another in this report and agrees to an act: agreeing together is no answer."""
    homes = scope.homes_of(by)
    together = any(c.lower_ in {"both", "two", "jointly"} for c in answer.anchor.subtree)
    act = any(c.dep_ == "xcomp" or c.lower_ == "to" for c in answer.anchor.children)
    return len(homes) == 1 and len(by) == 1 and bool(homes & scope.dealers) and act and not together


def _is_asked(scope: Scope, by: list[Value], claim: Claim) -> bool:
    """True when `claim` is a demand of the side of `by`."""
    asked = claim.get("of") if claim.kind == "demand" else []
    return bool(asked) and scope.same_side(by, asked)


def _inside_demand(reading: Reading, answer: Answer) -> bool:
    """True when the words of the answer are part of what a demand asks for."""
    spans = [s for d in reading.demands for v in d.get("content") for s in v.spans]
    return any(s.start <= answer.anchor.idx < s.end for s in spans)


def _same(
    reading: Reading, scope: Scope, response: _Response, answer: Answer, by: list[Value], to: list[tuple[Claim, Span]]
) -> bool:
    """True when the answer repeats the response: same party, same outcome, and the same thing answered or said."""
    first = response.answers[0]
    if any(other.anchor.i == answer.anchor.i for other in response.answers):
        return True
    if first.outcome != answer.outcome or not scope.same_side(response.by, by):
        return False
    if answer.outcome == "acknowledged":
        linked = {claim.id for claim, _ in response.to} & {claim.id for claim, _ in to}
        return bool(linked) or not response.to or not to
    for other in response.answers:
        if other.content is None or answer.content is None:
            continue
        if other.content.overlaps(answer.cue) and other.anchor.sent == answer.anchor.sent:
            continue  # what is replied is itself an answer: "replied that it would never accept …"
        if other.content.overlaps(answer.content):
            return True
        if alike(content_words(reading, other.content), content_words(reading, answer.content)) >= 0.5:
            return True
    return False


def _claim(reading: Reading, response: _Response) -> Claim:
    first = response.answers[0]
    values = list(response.by)
    values += text_values(reading, "cue", [a.cue for a in response.answers])
    values += text_values(reading, "content", [a.content for a in response.answers if a.content is not None])
    values.append(Value("outcome", first.outcome, (first.cue,)))
    values += lone_day(days_beside(reading, first.anchor, first.content))
    modality = modality_of(first.anchor)
    if first.outcome in _SAYS_NOT and modality in DID_NOT:
        modality = Modality.ASSERTED
    claim = Claim.make(
        "response",
        reading.report.id,
        values,
        modality=modality,
        attributed_to=vouched_by(reading, first.anchor, response.by),
        found_by=FOUND_BY,
        why="; ".join(dict.fromkeys(a.why for a in response.answers)),
    )
    for target, span in response.to:
        claim = claim.with_link("to", target.id, (span,))
    place = _made_in(reading, response)
    return claim.with_link("made_in", place[0], (place[1],)) if place else claim


def _made_in(reading: Reading, response: _Response) -> tuple[str, Span] | None:
    to = {claim.id for claim, _ in response.to}
    for answer in response.answers:
        if answer.by is not None:
            claim = communication_at(reading, answer.by)
            if claim is not None and claim.id not in to:
                return claim.id, Span(answer.by.idx, answer.by.idx + len(answer.by))
        place = medium_of(reading, answer.anchor)
        if place is not None and place[0] not in to:
            return place
    return None
