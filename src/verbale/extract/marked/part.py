"""Who or what plays a part for an anchor, by the tagger's links."""

from __future__ import annotations

import numpy as np
from spacy.tokens import Token

from verbale.extract.communication.wordlist import word_list
from verbale.extract.role import actor_value
from verbale.mention.mention import Mention
from verbale.reading import Reading
from verbale.record import ActorType, Claim, Span, Value
from verbale.tagger.marking import Marking, Numbers

#: Heads of the tagger's links, the field of the claim whose words they start from, and what the tagger calls these.
STARTS = {
    "communication": ("communication", "mention"),
    "demand": ("demand_cue", "cue"),
    "response": ("response_cue", "cue"),
}
#: Mean probability from which a mention or a run of words plays the part.
ENOUGH = 0.5


def anchors_of(marking: Marking, claim: Claim) -> list[int]:
    """Words from which the links of a claim go out: the first of each marked stretch that its words touch."""
    head, tie = STARTS[claim.kind]
    found: set[int] = set()
    for span in [span for field, span in claim.iter_spans() if field == tie]:
        inside = marking.inside(span)
        touched = [m.first for m in marking.spans(head) if m.first < inside.stop and m.last > inside.start]
        found.update(touched or range(inside.start, min(inside.start + 1, inside.stop)))
    return sorted(found)


def links(marking: Marking, name: str, anchors: list[int]) -> Numbers:
    """For every word, the mean over the anchors of the probability that link `name` goes to it."""
    found: Numbers = np.mean([marking.linked(name, anchor) for anchor in anchors], axis=0, dtype=np.float32)
    return found


def mean_over(marking: Marking, chances: Numbers, span: Span) -> float:
    """Mean of the words' chances inside `span`, 0 when no word lies there."""
    inside = marking.inside(span)
    return float(chances[inside].mean()) if inside.stop > inside.start else 0.0


def runs(marking: Marking, chances: Numbers, enough: float = ENOUGH) -> list[Span]:
    """Stretches of words that all reach `enough`; a single mark between two of them is bridged."""
    found: list[Span] = []
    last = -2
    for at in np.flatnonzero(chances >= enough).tolist():
        word = marking.words[at]
        if word.text[0].isalnum() or (found and at == last + 1):
            if found and (at == last + 1 or (at == last + 2 and not marking.words[last + 1].text[0].isalnum())):
                found[-1] = Span(found[-1].start, word.end)
            else:
                found.append(Span(word.start, word.end))
            last = at
    return found


def parties(reading: Reading, marking: Marking, field: str, chances: Numbers, enough: float = ENOUGH) -> list[Value]:
    """An actor value for every mention that plays the part, and for each run of words where no mention stands."""
    stretches = runs(marking, chances, enough)
    chosen: list[Mention] = []
    values: list[Value] = []
    for run in stretches:
        over = [m for m in reading.mentions_in(run) if mean_over(marking, chances, m.head) >= enough]
        outer = [m for m in over if can_play(reading, m, field)]
        outer = [m for m in outer if not any(o.span != m.span and o.span.contains(m.span) for o in over)]
        chosen += [m for m in outer if m not in chosen]
        if over:
            continue
        token = head_of(reading, run)
        if token is not None and token.pos_ in {"NOUN", "PROPN", "PRON"}:
            values.append(actor_value(reading, field, token))
    for mention in chosen:
        name = mention.actor.name if mention.actor else reading.words(mention.span)
        values.append(Value(field, name, (mention.span,), mention.actor.id if mention.actor else None))
    return sorted({v.spans: v for v in values}.values(), key=lambda v: v.spans)


def can_play(reading: Reading, mention: Mention, field: str) -> bool:
    """False of those who only tell of an act, and of a place where somebody's post is."""
    return not only_tells(mention, field) and not is_seat(reading, mention)


def only_tells(mention: Mention, field: str) -> bool:
    """True of an outlet in any part but that of the one who says so: the paper that has seen a letter wrote none."""
    return field != "attributed_to" and mention.actor is not None and mention.actor.type is ActorType.OUTLET


def is_seat(reading: Reading, mention: Mention) -> bool:
    """True of the capital in "the Russian embassy in London": where a post is, not who acts or is addressed."""
    words = reading.tokens_in(mention.span)
    if not words or words[0].i < 2 or words[0].nbor(-1).lower_ not in {"in", "at"}:
        return False
    return words[0].nbor(-2).lower_ in word_list("posted")


def head_of(reading: Reading, span: Span) -> Token | None:
    """The word of a stretch on which its other words hang, None where no token lies in it."""
    tokens = [t for t in reading.tokens_in(span) if not t.is_punct]
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), None)


def texts(reading: Reading, marking: Marking, field: str, chances: Numbers, enough: float = ENOUGH) -> list[Value]:
    """A text value for each stretch of words that plays the part; nobody is a place."""
    stretches = runs(marking, chances, enough)
    if field == "place":
        stretches = [run for run in stretches if not any(_is_person(m) for m in reading.mentions_in(run))]
    return [Value(field, reading.words(run), (run,)) for run in stretches]


def _is_person(mention: Mention) -> bool:
    return mention.actor is not None and mention.actor.type is ActorType.PERSON


def dates(reading: Reading, marking: Marking, field: str, chances: Numbers, enough: float = ENOUGH) -> list[Value]:
    """A day value for each day word that plays the part."""
    return [
        Value(field, word.day.to_json() if word.day else None, (word.span,))
        for word in reading.days
        if mean_over(marking, chances, word.span) >= enough
    ]
