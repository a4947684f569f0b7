"""Who "it", "they" or "he" is that speaks, where no party is known: whoever spoke in the sentences before."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from verbale.attribute.draft import Draft
from verbale.attribute.paper import is_paper
from verbale.reading import Reading
from verbale.record import ActorType, Claim, Value

_PERSONS, _THINGS, _SEVERAL = {"he", "she"}, {"it"}, {"they"}
_FINITE = {"VBD", "VBZ", "VBP"}
_PLURAL = {"NNS", "NNPS"}
#: Types that speak as "it" and as "they" alike: "the ministry … they invited".
_BODIES = {
    ActorType.STATE, ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION, ActorType.ORGAN, ActorType.OUTLET,
}  # fmt: skip
#: Sentences between the one who spoke and the pronoun.
_NEAR = 1


def who_is_meant(reading: Reading, draft: Draft, claim: Claim, told: Sequence[Claim]) -> Claim:
    """The claim with the speaker of the statement before it in place of a pronoun for whom the report names nobody.

    `told` are the statements of the report so far. Only the subject of a finite verb right before its words counts:
    "it is hard to tell" means nobody.
    """
    pronoun = draft.speaker
    if pronoun is None or draft.cue is None or pronoun.lower_ not in _PERSONS | _THINGS | _SEVERAL:
        return claim
    if any(v.actor is not None for v in claim.get("speaker")) or not _speaks(draft.cue.head, pronoun):
        return claim
    before = _before(reading, pronoun, told)
    if before is None or not _fits(reading, pronoun, before.get("speaker")):
        return claim
    own = tuple(span for v in claim.get("speaker") for span in v.spans)
    meant = [
        Value("speaker", v.value, own if v.actor is not None else (*own, v.spans[0]), v.actor)
        for v in before.get("speaker")
    ]
    return claim.with_values([v for v in claim.values if v.field != "speaker"] + meant)


def _speaks(verb: Token, pronoun: Token) -> bool:
    """True of the subject of a finite verb, or of the one that this verb goes on from: "it accused X and urged Y"."""
    top = verb
    while top.dep_ == "conj" and top.head.pos_ in {"VERB", "AUX"}:
        top = top.head
    finite = verb.tag_ in _FINITE or any(c.tag_ in _FINITE and c.dep_ == "aux" for c in verb.children)
    return finite and pronoun.dep_ == "nsubj" and pronoun.head in (verb, top)


def _before(reading: Reading, pronoun: Token, told: Sequence[Claim]) -> Claim | None:
    """The last statement whose cue stands before the pronoun, in its paragraph and near; None inside of its words."""
    found = [(value.spans[0].start, claim) for claim in told for value in claim.get("cue")]
    near = [(at, claim) for at, claim in found if at < pronoun.idx]
    if not near:
        return None
    at, claim = max(near, key=lambda one: one[0])
    first = reading.paragraphs[0]
    if at < first.end <= pronoun.idx and reading.text[first.end - 1] not in '.”"':
        return None  # the headline's speaker is named again below
    if any(span.start <= pronoun.idx < span.end for value in claim.get("content") for span in value.spans):
        return None
    between = pronoun.doc[: pronoun.i + 1].char_span(at, pronoun.idx, alignment_mode="expand")
    if between is None or sum(bool(t.is_sent_start) for t in between[1:]) > _NEAR + 1:
        return None
    return claim


def _fits(reading: Reading, pronoun: Token, speakers: Sequence[Value]) -> bool:
    """True of one person for "he", one body or paper for "it", a body or several for "they"."""
    word = pronoun.lower_
    if not speakers:
        return False
    if len(speakers) > 1:
        return word in _SEVERAL
    actor = next((m.actor for m in reading.mentions if m.actor is not None and m.actor.id == speakers[0].actor), None)
    if actor is not None:
        if actor.type is ActorType.PERSON:
            return word in _PERSONS
        return word in _SEVERAL or (word in _THINGS and actor.type in _BODIES)
    tokens = [t for t in reading.tokens_in(speakers[0].spans[0]) if t.pos_ in {"NOUN", "PROPN"}]
    plural = any(t.tag_ in _PLURAL for t in tokens)
    paper = any(is_paper(t) for t in tokens)
    return plural if word in _SEVERAL else word in _THINGS and paper
