"""A statement in the making: a cue and the spans of what was said."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from verbale.attribute.cue import Cue
from verbale.mention.dayword import DayWord
from verbale.record import Span


@dataclass(slots=True)
class Draft:
    """`speaker` is the head word of the speaker's phrase, `spans` the content so far, `rule` what found it.

    `named` is the speaker's phrase where layout and no grammar gives it (a headline, a post); `day`
    the day word that was taken out of the content; `verbatim` is True when layout shows the words as they were said.
    `told` is what the rules make of the same words, where the tagger has marked them; `sure` is its probability.
    """

    cue: Cue | None
    speaker: Token | None
    rule: str
    spans: list[Span] = field(default_factory=list)
    named: Span | None = None
    day: DayWord | None = None
    verbatim: bool = False
    told: Draft | None = None
    sure: float = 0.0

    def add(self, span: Span) -> None:
        """Adds `span`, joined with those that it overlaps."""
        kept = []
        for other in self.spans:
            if other.overlaps(span) or other.end == span.start or other.start == span.end:
                span = Span(min(span.start, other.start), max(span.end, other.end))
            else:
                kept.append(other)
        self.spans = sorted([*kept, span])

    @property
    def start(self) -> int:
        return self.spans[0].start if self.spans else self.cue.head.idx if self.cue else 0
