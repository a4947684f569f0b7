"""Reading -> statements: who said what, in which words, and how the report says so."""

from __future__ import annotations

import re

from verbale.attribute.content import contents
from verbale.attribute.cues import find_cues
from verbale.attribute.draft import Draft
from verbale.attribute.headline import find_headlines
from verbale.attribute.quoted import QuotationTies
from verbale.attribute.statement import make_statement
from verbale.mention.mention import Naming
from verbale.reading import Reading
from verbale.record import Claim, Span

#: Classes of cues that report words; the others report a stance, a thought, a promise or a finding.
WORDS = frozenset({"say", "tell", "ask", "deny"})

#: What "declined to …" leaves unsaid altogether.
_UNSAID = re.compile(r"(to )?(comment|respond|reply|answer|elaborate|speak|be (named|identified|quoted))\b[^“\"]{0,60}$", re.I)


def find_statements(reading: Reading) -> list[Claim]:
    """Statements of the report, in order of their content.

    Each has `content` and `directness`, and `speaker`, `cue`, `addressees` and `date` as far as the report gives them.
    A statement inside the content of another carries the outer speakers in `attributed_to`.
    """
    claims: dict[str, Claim] = {}
    made: list[tuple[Draft, Claim]] = []
    for draft in sorted(find_drafts(reading), key=lambda d: (d.start, -d.spans[-1].end, d.cue.head.i if d.cue else -1)):
        claim = make_statement(reading, draft, [c for d, c in made if _holds(d, draft)])
        claims.setdefault(claim.id, claim)
        made.append((draft, claim))
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
    ties = QuotationTies(reading, cues, drafts)
    ties.run()
    for draft in ties.drafts:
        _cut_speaker(reading, draft)
    kept = [d for d in ties.drafts if d.spans]
    spoken = [d for d in kept if d.cue is None or d.cue.frame.group in WORDS]
    kept = [d for d in kept if _says_something(reading, d) and (d in spoken or _stands_alone(reading, d, spoken))]
    kept = [d for d in kept if d.cue is None or d.cue.head.tag_ != "VB" or not any(_holds(o, d) for o in kept)]
    return kept + [h for h in find_headlines(reading) if not any(s.overlaps(h.spans[0]) for d in kept for s in d.spans)]


def _says_something(reading: Reading, draft: Draft) -> bool:
    """False for "declined to comment", and for an infinitive that nobody is named for."""
    cue = draft.cue
    if cue is None:
        return True
    if cue.frame.word in {"decline", "refuse"} and _UNSAID.match(reading.words(draft.spans[0])):
        return False
    return draft.speaker is not None or cue.shape != "verb" or cue.head.tag_ not in {"VB", "VBG"}


def _stands_alone(reading: Reading, draft: Draft, spoken: list[Draft]) -> bool:
    """True for a stance, thought or promise that the report itself tells, in words that say something.

    Inside somebody's words it is part of what they say; an infinitive ("to reject it") says that nobody did so yet.
    """
    cue = draft.cue
    if cue is None:
        return True
    if any(_holds(other, draft) for other in spoken if other is not draft):
        return False
    if cue.shape == "verb" and cue.head.tag_ == "VB" and cue.frame.group in {"judge", "think", "show"}:
        return False
    words = re.findall(r"\w+", " ".join(reading.words(s) for s in draft.spans))
    return len(words) > 1 or any(reading.is_quoted(s.start + 1) for s in draft.spans)


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
        if mention.span.end < span.end - 1 or not before.endswith(",") or mention.span.overlaps(own.span):
            continue
        if mention.naming == Naming.OFFICE or mention.actor == own.actor:
            draft.spans[0] = Span(span.start, span.start + len(before) - 1)
            return


def _holds(outer: Draft, inner: Draft) -> bool:
    """True when the cue of `inner` stands inside the content of `outer`."""
    if outer is inner or inner.cue is None:
        return False
    at = inner.cue.head.idx
    return any(s.start <= at < s.end for s in outer.spans)
