"""Which drafts tell a reader what somebody said."""

from __future__ import annotations

import re

from spacy.tokens import Token

from verbale.attribute.draft import Draft
from verbale.attribute.paper import is_paper
from verbale.attribute.subject import is_passive
from verbale.reading import Reading
from verbale.record import Span

#: Classes of cues that report words; the others report a stance, a thought, a promise or a finding.
WORDS = frozenset({"say", "tell", "ask", "deny"})

#: Classes whose bare objects are things wanted or asked for, not words: "asked for another round", "wants the island".
_NEED_AN_ACT = frozenset({"ask", "think", "show", "noun"})

#: Length of "the ", which may stand before a mention.
_ARTICLE = 4

#: What "declined to …" leaves unsaid altogether.
_UNSAID = re.compile(
    r"(not )?(to )?(comment|respond|reply|answer|elaborate|speak|be (named|identified|quoted))\b[^“\"]{0,60}$", re.I
)

_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_COMPLEMENTS = {
    "dobj",
    "prep",
    "ccomp",
    "xcomp",
    "attr",
    "acomp",
    "oprd",
    "dative",
    "agent",
    "advcl",
    "prt",
    "nsubj",
    "nsubjpass",
}
_FORMS = {"VB", "VBG", "VBN"}


def says_something(reading: Reading, draft: Draft) -> bool:
    """False for "declined to comment", for a mere name, for "you", and for an infinitive that nobody is named for."""
    cue = draft.cue
    if cue is None:
        return True
    if cue.frame.word in {"decline", "refuse", "ask"} and _UNSAID.match(reading.words(draft.spans[0])):
        return False
    if cue.frame.group in {"judge", "say"} and len(draft.spans) == 1 and _is_actor(reading, draft.spans[0]):
        return False
    if (
        "thing" in cue.frame.takes
        and _is_thing(reading, draft)
        and not any(c.dep_ == "ccomp" for c in cue.head.children)
    ):
        return False
    if cue.frame.group in _NEED_AN_ACT and not _has_act(reading, draft):
        return False
    if cue.shape == "verb" and cue.head.is_upper and not reading.paragraphs[0].contains(cue.span):
        # A link to another story, in capitals; the report's own headline stands first.
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


def _is_thing(reading: Reading, draft: Draft) -> bool:
    """True for a subject without a voice: "*the talks* underline its role"; a paper or an actor has one."""
    if draft.speaker is None or draft.speaker.pos_ != "NOUN" or is_paper(draft.speaker):
        return False
    mention = reading.mention_of(draft.speaker)
    return mention is None or mention.actor is None


def _is_actor(reading: Reading, span: Span) -> bool:
    """True when the words only name an actor, or an actor and a day: "scolded the ambassador" tells of an act."""
    days = [d.span.start for d in reading.days_in(span) if d.span.end >= span.end]
    for mention in reading.mentions_in(span):
        ends = mention.span.end == span.end or any(0 <= day - mention.span.end <= _ARTICLE for day in days)
        if mention.actor is not None and ends and mention.span.start - span.start <= _ARTICLE:
            return True
    return False


def _has_act(reading: Reading, draft: Draft) -> bool:
    """True when a content holds a quotation, a finite clause, or an infinitive or participle with its complement.

    "Asked for another round", "wants it" and torn pieces ("Russia this Wednesday (9") tell a reader nothing.
    """
    outer = [q.span for q in reading.quotations]
    asked = draft.cue is not None and any(c.dep_ == "dobj" for c in draft.cue.head.children)
    for span in draft.spans:
        if any(q.overlaps(span) for q in outer):
            return True
        tokens = reading.tokens_in(span)
        named = asked
        for token in tokens:
            if token.dep_ in {"amod", "compound"}:
                continue
            if token.tag_ in _FINITE or token.dep_ == "mark" or (token.tag_ in _FORMS and (named or _is_full(token))):
                return True
            # "urged the embassy to reconsider": whoever is to act stands before the verb.
            named = named or token.pos_ in {"NOUN", "PROPN"}
    return False


def _is_full(verb: Token) -> bool:
    """True for a verb with its complement or its doer: "to leave *the city*", "*talks* held"."""
    return any(c.dep_ in _COMPLEMENTS for c in verb.children)
