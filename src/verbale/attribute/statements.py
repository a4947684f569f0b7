"""Reading -> statements: who said what, in which words, and how the report says so."""

from __future__ import annotations

import re

from verbale.attribute.content import contents
from verbale.attribute.cues import find_cues
from verbale.attribute.dateline import dateline_end
from verbale.attribute.draft import Draft
from verbale.attribute.headline import find_headlines
from verbale.attribute.nest import Nest
from verbale.attribute.quoted import QuotationTies
from verbale.attribute.statement import make_statement
from verbale.attribute.subject import is_passive
from verbale.attribute.transcript import find_turns
from verbale.mention.mention import Naming
from verbale.reading import Reading
from verbale.record import ActorType, Claim, Span

#: Classes of cues that report words; the others report a stance, a thought, a promise or a finding.
WORDS = frozenset({"say", "tell", "ask", "deny"})

_HYPHENED = re.compile(r"(?<=\w)(?:-\w+)+")
#: Length of "the ", which may stand before a mention.
_ARTICLE = 4

#: What "declined to …" leaves unsaid altogether.
_UNSAID = re.compile(
    r"(not )?(to )?(comment|respond|reply|answer|elaborate|speak|be (named|identified|quoted))\b[^“\"]{0,60}$", re.I
)


def find_statements(reading: Reading) -> list[Claim]:
    """Statements of the report, in order of their content.

    Each has `content` and `directness`, and `speaker`, `cue`, `addressees` and `date` as far as the report gives them.
    A statement inside the content of another carries the outer speakers in `attributed_to`.
    """
    claims: dict[str, Claim] = {}
    drafts = sorted(find_drafts(reading), key=lambda d: (d.start, -d.spans[-1].end, d.cue.head.i if d.cue else -1))
    around = Nest(drafts)
    made: dict[int, Claim] = {}
    for draft in drafts:
        outer = [made[id(d)] for d in around.holders(draft) if id(d) in made]
        claim = make_statement(reading, draft, outer)
        claims.setdefault(claim.id, claim)
        made[id(draft)] = claim
    return list(claims.values())


def find_drafts(reading: Reading) -> list[Draft]:
    """Cues tied to their content; words inside quotation marks are content and hold no cues of the report's."""
    ties = QuotationTies(reading, [], [])
    cues = [c for c in find_cues(reading) if not ties.quoted(c.head) and reading.paragraph_at(c.head.idx) is not None]
    drafts = []
    for cue in cues:
        spans = contents(cue)
        if spans:
            drafts.append(Draft(cue, cue.subject, f"{cue.frame.group} {cue.shape}", spans))
            _after_colon(reading, drafts[-1])
    ties = QuotationTies(reading, cues, drafts)
    ties.run()
    for draft in ties.drafts:
        _leave_dateline(reading, draft)
        _cut_speaker(reading, draft)
        _cut_day(reading, draft)
        _whole_words(reading, draft)
    kept = [d for d in ties.drafts if d.spans]
    spoken = [d for d in kept if d.cue is None or d.cue.frame.group in WORDS]
    words = Nest(spoken)
    own = {id(d) for d in spoken}
    kept = [
        d
        for d in kept
        if _says_something(reading, d) and (id(d) in own or (not words.holders(d) and _stands_alone(reading, d)))
    ]
    around = Nest(kept)
    kept = [d for d in kept if d.cue is None or d.cue.head.tag_ != "VB" or not around.holders(d)]
    turns = find_turns(reading)
    if turns:
        first = turns[0].spans[0].start
        return [d for d in kept if d.spans[-1].end <= first] + turns
    return kept + [h for h in find_headlines(reading) if not any(s.overlaps(h.spans[0]) for d in kept for s in d.spans)]


def _says_something(reading: Reading, draft: Draft) -> bool:
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


def _is_actor(reading: Reading, span: Span) -> bool:
    """True when the words only name an actor: "scolded the ambassador" tells of an act, not of words."""
    for mention in reading.mentions_in(span):
        if mention.actor is not None and mention.span.end == span.end and mention.span.start - span.start <= _ARTICLE:
            return True
    return False


def _stands_alone(reading: Reading, draft: Draft) -> bool:
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


def _leave_dateline(reading: Reading, draft: Draft) -> None:
    """Starts the content after a dateline, and names the first actor after it when the parse took the place."""
    paragraph = reading.paragraph_at(draft.start)
    end = dateline_end(reading, paragraph) if paragraph is not None and draft.spans else 0
    if paragraph is None or end == paragraph.start or not draft.spans:
        return
    draft.spans = [Span(max(s.start, end), s.end) for s in draft.spans if s.end > end]
    if draft.speaker is not None and draft.cue is not None and paragraph.start <= draft.speaker.idx < end:
        later = [m for m in reading.mentions_in(paragraph) if end <= m.span.start and m.span.end <= draft.cue.head.idx]
        named = reading.tokens_in(later[0].head) if later else []
        draft.speaker = named[-1] if named else None


def _whole_words(reading: Reading, draft: Draft) -> None:
    """Ends no content inside a hyphenated word ("to re-elect" is several tokens)."""
    for number, span in enumerate(draft.spans):
        rest = _HYPHENED.match(reading.text, span.end)
        if rest is not None:
            draft.spans[number] = Span(span.start, rest.end())


def _after_colon(reading: Reading, draft: Draft) -> None:
    """Carries a content on over its colon: "said it failed for one reason: Nobody came"."""
    span, text = draft.spans[-1], reading.text
    if (
        draft.cue is None
        or draft.cue.shape != "verb"
        or draft.cue.frame.group not in WORDS
        or span.end < draft.cue.head.idx
    ):
        return
    paragraph = reading.paragraph_at(span.start)
    if any(t.dep_ == "neg" for t in draft.cue.tokens):
        return
    if paragraph is None or not re.match(r":\s+\w", text[span.end : span.end + 4]):
        return
    rest = re.search(r"[.!?;](?:\s|$)|[“\"]", text[span.end : paragraph.end])
    end = span.end + rest.start() if rest else paragraph.end
    draft.spans[-1] = Span(span.start, span.start + len(text[span.start : end].rstrip(" :,")))


def _cut_speaker(reading: Reading, draft: Draft) -> None:
    """Takes the speaker's office out of the end of the content: "Talks failed, the High Representative, X, said"."""
    if draft.cue is None or draft.speaker is None or not draft.spans:
        return
    span = draft.spans[0]
    own = reading.mention_of(draft.speaker)
    if own is None or own.actor is None or span.end > draft.cue.head.idx:
        return
    for mention in reading.mentions_in(span):
        before = reading.text[span.start : mention.span.start].rstrip()
        if not before.endswith(",") or mention.span.overlaps(own.span):
            continue
        rest = reading.tokens_in(Span(mention.span.end, span.end)) if mention.span.end < span.end else []
        if any(t.pos_ in {"VERB", "AUX"} or t.is_punct for t in rest):
            continue
        if mention.actor == own.actor or (mention.naming == Naming.OFFICE and own.actor.type == ActorType.PERSON):
            draft.spans[0] = Span(span.start, span.start + len(before) - 1)
            return


def _cut_day(reading: Reading, draft: Draft) -> None:
    """Takes the day of an ask out of the end of what is asked: "asked for consultations on 9 January"."""
    if draft.cue is None or draft.cue.frame.group not in {"ask", "judge"} or not draft.spans:
        return
    span = draft.spans[-1]
    if any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in reading.tokens_in(span)):
        return
    for word in reading.days_in(span):
        before = re.sub(r"(?:\s+(?:on|in))?\s*$", "", reading.text[span.start : word.span.start])
        if word.span.end == span.end and word.day is not None and before.strip():
            draft.spans[-1] = Span(span.start, span.start + len(before))
            draft.day = word
            return
