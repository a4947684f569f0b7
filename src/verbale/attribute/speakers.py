"""Draft -> speakers: the values of the field `speaker`."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.attribute.draft import Draft
from verbale.attribute.paper import authors
from verbale.attribute.subject import speaker_span
from verbale.extract.role import actor_value
from verbale.mention.mention import Naming
from verbale.reading import Reading
from verbale.record import ActorType, Span, Value
from verbale.segment.phrase import conjuncts

_RELATIVE = {"who", "which", "that", "whom"}


def speakers(reading: Reading, draft: Draft) -> list[Value]:
    """A value for each speaker; a paper keeps its words and gets the actor of the author named with it."""
    head = draft.speaker
    if head is None:
        return []
    if draft.named is not None:
        value = actor_value(reading, "speaker", head)
        return [
            Value("speaker", value.value if value.actor else reading.words(draft.named), (draft.named,), value.actor)
        ]
    if head.lower_ in _RELATIVE and head.dep_ in {"nsubj", "nsubjpass", "dobj"}:
        return _relative(reading, head)
    found = []
    for token in conjuncts(head):
        value = actor_value(reading, "speaker", token)
        if token != head and not _speaks_too(token, value, draft):
            break
        if value.actor is None:
            span = speaker_span(token)
            if any(c.dep_ == "conj" for c in token.children):
                span = _alone(token, span)
            span = _after_cue(reading, span, draft)
            found += _written(reading, token, span) or [Value("speaker", reading.words(span), (span,))]
        else:
            found.append(value)
    return found


def _speaks_too(token: Token, value: Value, draft: Draft) -> bool:
    """True for a second speaker ("X and Y said"); a list after "according to X" is no list of speakers."""
    if value.actor is not None:
        return True
    counted = any(c.pos_ in {"NUM", "SYM"} for c in token.children)
    return draft.cue is not None and draft.cue.shape == "verb" and token.pos_ in {"NOUN", "PROPN"} and not counted


def _after_cue(reading: Reading, span: Span, draft: Draft) -> Span:
    """The speaker without the cue, which the parse may count to the name: `”insisted the envoy`."""
    if draft.cue is None or not (span.start <= draft.cue.span.start and draft.cue.span.end < span.end):
        return span
    rest = reading.tokens_in(Span(draft.cue.span.end, span.end))
    return Span(rest[0].idx, span.end) if rest else span


def _alone(token: Token, whole: Span) -> Span:
    """The phrase of one of several speakers, without "and …"."""
    rest = [c.left_edge.idx for c in token.children if c.dep_ in {"cc", "conj"} and c.i > token.i]
    end = min([whole.end, *rest])
    words = token.doc.text[whole.start : end].rstrip(" ,")
    return Span(whole.start, whole.start + len(words)) if words else whole


def _relative(reading: Reading, pronoun: Token) -> list[Value]:
    """ "Diplomats, who say …": the speakers are the diplomats; both words are shown."""
    verb = pronoun.head
    while verb.dep_ in {"conj", "aux", "xcomp"} and verb.head != verb:
        verb = verb.head
    if verb.dep_ != "relcl":
        return [actor_value(reading, "speaker", pronoun)]
    value = actor_value(reading, "speaker", verb.head)
    span = Span(pronoun.idx, pronoun.idx + len(pronoun))
    if value.actor is None:
        written = _written(reading, verb.head, speaker_span(verb.head))
        if written:
            return written
    if value.spans[0].overlaps(span):
        return [Value("speaker", reading.words(span), (span,))]
    return [Value("speaker", value.value, (value.spans[0], span), value.actor)]


def _written(reading: Reading, paper: Token, span: Span) -> list[Value]:
    """The paper in the words of the report, for each actor whom the same phrase names as its author; else empty."""
    for author in authors(paper):
        found = []
        for token in conjuncts(author):
            mention = reading.mention_of(token)
            if mention is None or mention.actor is None or mention.actor.type == ActorType.OUTLET:
                continue
            if mention.naming == Naming.PLACE and token.dep_ in {"amod", "compound"}:
                continue
            spans = (span,) if span.overlaps(mention.span) else tuple(sorted((span, mention.span)))
            found.append(Value("speaker", reading.words(span), spans, mention.actor.id))
        if found:
            return found
    return []
