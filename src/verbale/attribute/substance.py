"""Which drafts tell a reader what somebody said."""

from __future__ import annotations

import re

from verbale.attribute.draft import Draft
from verbale.attribute.subject import is_passive
from verbale.reading import Reading
from verbale.record import Span

#: Classes of cues that report words; the others report a stance, a thought, a promise or a finding.
WORDS = frozenset({"say", "tell", "ask", "deny"})

#: Length of "the ", which may stand before a mention.
_ARTICLE = 4

#: What "declined to …" leaves unsaid altogether.
_UNSAID = re.compile(
    r"(not )?(to )?(comment|respond|reply|answer|elaborate|speak|be (named|identified|quoted))\b[^“\"]{0,60}$", re.I
)


def says_something(reading: Reading, draft: Draft) -> bool:
    """False for "declined to comment", for a mere name, for "you", and for an infinitive that nobody is named for."""
    cue = draft.cue
    if cue is None:
        return True
    if cue.frame.word in {"decline", "refuse", "ask"} and _UNSAID.match(reading.words(draft.spans[0])):
        return False
    if cue.frame.group in {"judge", "say"} and len(draft.spans) == 1 and _is_actor(reading, draft.spans[0]):
        return False
    if draft.speaker is None and cue.frame.group not in WORDS and not is_passive(cue.head):
        return False
    if draft.speaker is not None and draft.speaker.lower_ == "you":
        return False
    if draft.speaker is None and cue.head.tag_ == "VBN" and not is_passive(cue.head):
        return False
    return draft.speaker is not None or cue.shape != "verb" or cue.head.tag_ not in {"VB", "VBG"}


def stands_alone(reading: Reading, draft: Draft) -> bool:
    """True for a stance, thought or promise that the report itself tells, in words that say something.

    An infinitive ("to reject it") says that nobody did so yet.
    """
    cue = draft.cue
    if cue is None:
        return True
    if any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in cue.head.children):
        return False
    if cue.shape == "verb" and cue.head.tag_ == "VB" and cue.frame.group in {"judge", "think", "show"}:
        return False
    words = re.findall(r"\w+", " ".join(reading.words(s) for s in draft.spans))
    return len(words) > 1 or any(reading.is_quoted(s.start + 1) for s in draft.spans)


def _is_actor(reading: Reading, span: Span) -> bool:
    """True when the words only name an actor: "scolded the ambassador" tells of an act, not of words."""
    for mention in reading.mentions_in(span):
        if mention.actor is not None and mention.span.end == span.end and mention.span.start - span.start <= _ARTICLE:
            return True
    return False
