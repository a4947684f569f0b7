"""Statements without a verb: "Minister: Talks Fail", "Talks Fail - Ministry", and posts shown on a page."""

from __future__ import annotations

import re

from verbale.attribute.cue import Cue
from verbale.attribute.cues import COLON
from verbale.attribute.draft import Draft
from verbale.mention.mention import Mention, Naming
from verbale.reading import Reading
from verbale.record import ActorType, Span

#: A headline is no longer than this, in words (the longest tenth of the headlines read had 14).
_LONGEST = 22
_BEFORE = re.compile(r"\s*:\s+")
_AFTER = re.compile(r"\s+[-–—]\s+$")
#: How sites show a post of X (Twitter): its words, a dash, the name, the handle, the day.
_POST = re.compile(r"\s*[—–-]+\s*(?P<name>[^()\n—–]{2,60}?)\s*\((?P<handle>@\w{2,20})\)")
#: How such posts can be spoken by: those who have a voice.
_VOICES = {Naming.NAME, Naming.SURNAME, Naming.OFFICE, Naming.METONYM, Naming.COLLECTIVE}


def find_headlines(reading: Reading) -> list[Draft]:
    """A draft for each headline or embedded post that names its speaker beside the words."""
    found = []
    for paragraph in reading.paragraphs:
        draft = _post(reading, paragraph) or _headline(reading, paragraph)
        if draft is not None:
            found.append(draft)
    return found


def _headline(reading: Reading, paragraph: Span) -> Draft | None:
    text = reading.words(paragraph)
    if len(text.split()) > _LONGEST or text[-1] in ".,;":
        return None
    for mention in reading.mentions_in(paragraph):
        if mention.naming not in _VOICES or mention.actor is None or mention.actor.type == ActorType.OUTLET:
            continue
        colon = _BEFORE.match(reading.text, mention.span.end, paragraph.end)
        if mention.span.start == paragraph.start and colon is not None:
            return _draft(reading, mention, Span(colon.end(), paragraph.end), colon.start() + colon[0].index(":"))
        lead = reading.text[paragraph.start : mention.span.start]
        dash = _AFTER.search(lead)
        if mention.span.end == paragraph.end and dash is not None and len(lead.split()) > 3:
            content = Span(paragraph.start, paragraph.start + dash.start())
            return _draft(reading, mention, content, content.end + dash[0].index(dash[0].strip()))
    return None


def _post(reading: Reading, paragraph: Span) -> Draft | None:
    hit = _POST.search(reading.text, paragraph.start, paragraph.end)
    if hit is None or hit.start() - paragraph.start < 3:
        return None
    speaker = reading.token_at(hit.start("name"))
    cue = reading.token_at(hit.start("handle"))
    if speaker is None or cue is None:
        return None
    names = reading.tokens_in(Span(hit.start("name"), hit.end("name")))
    head = names[-1] if names else speaker
    draft = Draft(Cue(cue, (cue,), COLON, "post", head), head, "post with the name of its author")
    draft.add(Span(paragraph.start, hit.start()))
    draft.named = Span(hit.start("name"), hit.end("name"))
    draft.verbatim = True
    return draft


def _draft(reading: Reading, mention: Mention, content: Span, mark: int) -> Draft | None:
    tokens = reading.tokens_in(content)
    cue = reading.token_at(mark)
    head = reading.tokens_in(mention.head)
    if cue is None or not head or not any(t.pos_ in {"VERB", "AUX"} or t.tag_ == "JJ" for t in tokens):
        return None
    draft = Draft(Cue(cue, (cue,), COLON, "colon", head[-1]), head[-1], "headline with the name of its speaker")
    draft.add(content)
    draft.named = mention.span
    return draft
