"""One report being read: its text, its parse, and the layers that the steps of the pipeline add."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from spacy.attrs import IDX, LENGTH
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from verbale.mention.dayword import DayWord
from verbale.mention.mention import Mention
from verbale.record import Claim, Report, Span
from verbale.segment.quotation import Quotation
from verbale.tagger.marking import Marking

#: Characters of a block of text in the index of mentions: a long sentence.
_BLOCK = 256
_start = attrgetter("start")


@dataclass(slots=True)
class Reading:
    """Text never changes; everything else is spans over it. Each step returns a layer, the pipeline stores it here."""

    report: Report
    doc: Doc
    paragraphs: list[Span] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    marking: Marking | None = None
    days: list[DayWord] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    statements: list[Claim] = field(default_factory=list)
    communications: list[Claim] = field(default_factory=list)
    demands: list[Claim] = field(default_factory=list)
    responses: list[Claim] = field(default_factory=list)
    figures: list[Claim] = field(default_factory=list)
    agreements: list[Claim] = field(default_factory=list)
    forums: list[Claim] = field(default_factory=list)
    events: list[Claim] = field(default_factory=list)
    _placed: tuple[list[Mention], int, dict[int, list[Mention]]] = field(
        default_factory=lambda: ([], 0, {}), repr=False, compare=False
    )
    _ends: list[int] = field(default_factory=list, repr=False, compare=False)

    @property
    def text(self) -> str:
        return self.report.text

    def words(self, span: Span) -> str:
        return span.of(self.report.text)

    def token_at(self, offset: int) -> Token | None:
        """The token that covers character `offset`, or the next one after it."""
        if len(self._ends) != len(self.doc):
            self._ends = self.doc.to_array([IDX, LENGTH]).sum(axis=1).tolist()
        at = bisect_right(self._ends, offset)
        return self.doc[at] if at < len(self._ends) else None

    def tokens_in(self, span: Span) -> list[Token]:
        """Tokens that lie in `span`, white space left out."""
        first = self.token_at(span.start)
        if first is None:
            return []
        found = []
        for token in self.doc[first.i :]:
            if token.idx >= span.end:
                break
            if not token.is_space:
                found.append(token)
        return found

    def sentence_at(self, offset: int) -> Tokens | None:
        token = self.token_at(offset)
        return token.sent if token is not None else None

    def paragraph_at(self, offset: int) -> Span | None:
        at = bisect_right(self.paragraphs, offset, key=_start) - 1
        return self.paragraphs[at] if at >= 0 and offset < self.paragraphs[at].end else None

    def is_quoted(self, offset: int) -> bool:
        """True when the character stands between quotation marks."""
        return any(q.inner.start <= offset < q.inner.end for q in self.quotations)

    def mentions_in(self, span: Span) -> list[Mention]:
        if span.end - span.start > _BLOCK:
            return [m for m in self.mentions if m.span.overlaps(span)]
        blocks = self._blocks()
        first, last = span.start // _BLOCK, max(span.start, span.end - 1) // _BLOCK
        near = blocks.get(first, [])
        if last != first:
            held = {id(m) for m in near}
            near = near + [m for m in blocks.get(last, []) if id(m) not in held]
        return [m for m in near if m.span.overlaps(span)]

    def mention_of(self, token: Token) -> Mention | None:
        """The fullest mention whose naming part covers `token`, else one whose whole wording does."""
        at = token.idx
        over = [m for m in self._blocks().get(at // _BLOCK, []) if m.span.start <= at < m.span.end]
        named = [m for m in over if m.head.start <= at < m.head.end]
        return max(named or over, key=lambda m: m.span.end - m.span.start, default=None)

    def _blocks(self) -> dict[int, list[Mention]]:
        """Mentions by the blocks of text that they touch, in order; made anew when a step has given others."""
        held, count, blocks = self._placed
        if held is not self.mentions or count != len(held):
            blocks = {}
            for mention in self.mentions:
                for block in range(mention.span.start // _BLOCK, max(mention.span.end - 1, 0) // _BLOCK + 1):
                    blocks.setdefault(block, []).append(mention)
            self._placed = (self.mentions, len(self.mentions), blocks)
        return blocks

    def days_in(self, span: Span) -> list[DayWord]:
        return [d for d in self.days if d.span.overlaps(span)]

    def claims(self) -> list[Claim]:
        """All claims of the report, in order of their first span."""
        layers = (
            self.statements, self.communications, self.demands, self.responses, self.events, self.figures,
            self.agreements, self.forums,
        )  # fmt: skip
        found = {claim.id: claim for layer in layers for claim in layer}
        return sorted(found.values(), key=lambda c: (c.iter_spans()[0][1], c.id))
