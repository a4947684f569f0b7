"""Statements that rules find and statements that the tagger marks, as one list of drafts."""

from __future__ import annotations

from dataclasses import replace

from verbale.attribute.draft import Draft
from verbale.record import Span

#: Shared letters, as twice their number over the letters of both, from which two drafts are the same statement.
SAME = 0.3


def together(rules: list[Draft], marked: list[Draft]) -> list[Draft]:
    """The tagger's contents with the cue and speaker of the rules where these have the same statement.

    The tagger knows better which words are somebody's, the parse knows better who the subject of a verb is. Statements
    of the rules alone stay when the tagger has nothing there, or when one stands, cue and all, inside the other: words
    inside words.
    """
    made: list[Draft] = []
    used: set[int] = set()
    for draft in marked:
        near = ((_share(draft.spans, rule.spans), -n) for n, rule in enumerate(rules) if _meet(draft, rule))
        share, at = max(near, default=(0.0, 0))
        if share >= SAME:
            rule = rules[-at]
            used.add(-at)
            draft = replace(draft, told=rule)
            if draft.speaker is None and rule.speaker is not None:
                draft = replace(draft, cue=rule.cue or draft.cue, speaker=rule.speaker, named=rule.named, day=rule.day)
        made.append(draft)
    for number, rule in enumerate(rules):
        if number in used:
            continue
        over = [draft for draft in made[: len(marked)] if _meet(draft, rule) and _share(draft.spans, rule.spans) > 0]
        if not over or any(_holds(draft, rule) or _holds(rule, draft) for draft in over):
            made.append(rule)
    return made


def _meet(one: Draft, other: Draft) -> bool:
    """True of drafts whose contents may overlap: what each spans from its first word to its last does."""
    return one.spans[0].start < other.spans[-1].end and other.spans[0].start < one.spans[-1].end


def _share(one: list[Span], other: list[Span]) -> float:
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return 2 * shared / max(1, sum(a.end - a.start for a in one) + sum(b.end - b.start for b in other))


def _holds(outer: Draft, inner: Draft) -> bool:
    """True when the inner statement stands, cue and all, in the words of the outer one."""
    cue = inner.told.cue if inner.told is not None and inner.told.cue is not None else inner.cue
    return cue is not None and any(span.contains(cue.span) for span in outer.spans)
