"""Who may have said the words of a draft, each with what speaks for and against it in numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass

from spacy.tokens import Token

from verbale.attribute.draft import Draft
from verbale.attribute.marked import head_word, whole
from verbale.attribute.subject import speaker_span
from verbale.reading import Reading
from verbale.record import Span
from verbale.tagger.marking import Marked, Marking, Numbers

#: Probability of the link below which words that no rule names are not looked at.
LEAST = 0.05
#: Words on either side of the content in which another marked speaker is looked at.
NEAR = 80
_RELATIVE = {"who", "which", "that", "whom"}

FEATURES: tuple[str, ...] = (
    "link",  # log odds of the tagger's link to the head word
    "best link",  # the same for the likeliest of the candidate's words
    "ahead of rivals",  # how much likelier than the best other candidate, -1 to 1
    "marked",  # log odds that the head word names a speaker at all
    "rule",
    "rule says another",
    "rule and link",
    "rule without a cue",  # the rule let the last speaker go on
    "subject of the cue",
    "cue has another subject",
    "speaker before",  # the words of the statement before are this one's too
    "same sentence",
    "same paragraph",
    "after the content",
    "distance",
    "inside the content",
    "in quotation marks",
    "pronoun",
    "name",
    "relative",
    "subject of a verb",
    "actor",
)
#: What speaks for there being no speaker at all: always the same, and the best link of any candidate.
NOBODY = ("nobody", "nobody, by the best link")


@dataclass(slots=True)
class Voice:
    """One candidate: its head word, and its phrase where the grammar does not give that; `features` as FEATURES."""

    head: Token
    named: Span | None
    features: tuple[float, ...] = ()
    ruled: bool = False


#: A stretch that the tagger marks as a speaker, its head word, and its phrase.
Named = tuple[Marked, Token, Span]


def marked_speakers(reading: Reading, marking: Marking) -> list[Named]:
    """All speakers that the tagger marks in the report, in order."""
    found: list[Named] = []
    for marked in marking.spans("speaker"):
        span = marking.span(marked)
        head = head_word(reading, span)
        if head is not None:
            found.append((marked, head, whole(span, head)))
    return found


def voices(
    reading: Reading, marking: Marking, draft: Draft, before: Token | None, speakers: list[Named]
) -> list[Voice]:
    """Candidates for the speaker of `draft`, of the `speakers` marked and of the rules.

    `before` is the head word of the speaker of the statement before it.
    """
    anchor = min(marking.inside(draft.spans[0]).start, len(marking.words) - 1)
    if anchor < 0:
        return []
    chances = marking.linked("content.speaker", anchor)
    found: dict[int, Voice] = {}

    def take(head: Token | None, named: Span | None, *, ruled: bool = False) -> None:
        if head is not None and head.i not in found:
            found[head.i] = Voice(head, named, ruled=ruled)

    told, cue = draft.told or draft, draft.cue
    rule = told.speaker if draft.told is not None or not draft.rule.startswith("tagger") else None
    take(rule, told.named, ruled=True)
    if draft.speaker is not None:
        take(draft.speaker, draft.named)
    if cue is not None:
        take(cue.subject, None)
    for marked, head, named in speakers:
        if marked.last < anchor - NEAR or marked.first > anchor + NEAR:
            continue
        if float(chances[marked.first : marked.last].max()) >= LEAST:
            take(head, named)
    strongest = marking.peak(chances, LEAST)
    if strongest is not None:
        span = marking.span(strongest)
        top = head_word(reading, span)
        take(top, whole(span, top) if top is not None else None)
    voices = [found[i] for i in sorted(found)]
    links = [_link(marking, chances, voice) for voice in voices]
    content = draft.spans[0]
    sentence, paragraph = reading.sentence_at(content.start), reading.paragraph_at(content.start)
    for voice, (link, best) in zip(voices, links, strict=True):
        head = voice.head
        rival = max((b for v, (_, b) in zip(voices, links, strict=True) if v is not voice), default=0.0)
        word = marking.inside(Span(head.idx, head.idx + len(head))).start
        ruled = rule is not None and head.i == rule.i
        subject = cue is not None and cue.subject is not None
        voice.features = (
            _odds(link),
            _odds(best),
            best - rival,
            _odds(marking.probability("speaker", word)) if word < len(marking.words) else -2.0,
            float(ruled),
            float(rule is not None and not ruled),
            ruled * best,
            float(ruled and told.cue is None),
            float(cue is not None and cue.subject is not None and cue.subject.i == head.i),
            float(subject and cue is not None and cue.subject is not None and cue.subject.i != head.i),
            float(before is not None and before.i == head.i),
            float(sentence is not None and sentence.start <= head.i < sentence.end),
            float(paragraph is not None and paragraph.start <= head.idx < paragraph.end),
            float(head.idx > content.start),
            math.log1p(abs(word - anchor)) / 5,
            float(any(span.start <= head.idx < span.end for span in draft.spans)),
            float(reading.is_quoted(head.idx)),
            float(head.pos_ == "PRON"),
            float(head.pos_ == "PROPN"),
            float(head.lower_ in _RELATIVE),
            float(head.dep_ in {"nsubj", "nsubjpass"}),
            float((mention := reading.mention_of(head)) is not None and mention.actor is not None),
        )
    return voices


def _link(marking: Marking, chances: Numbers, voice: Voice) -> tuple[float, float]:
    """Probability of the link to the candidate's head word, and the highest one to any of its words."""
    head = voice.head
    own = marking.inside(Span(head.idx, head.idx + len(head)))
    whole = marking.inside(voice.named or speaker_span(head))
    return float(chances[own].max(initial=0.0)), float(chances[whole].max(initial=0.0))


def _odds(chance: float) -> float:
    """Log odds, divided by five so that the numbers lie within about -2 and 2."""
    return math.log(max(chance, 1e-4) / max(1 - chance, 1e-4)) / 5
