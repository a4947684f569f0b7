"""Ties each quotation of a report to the cue and speaker whose words it holds."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.attribute.after import AFTER, READ_AS_NOUN, cue_after, noun_after, so_after
from verbale.attribute.before import BEFORE, cue_before, verb_understood
from verbale.attribute.cue import Cue
from verbale.attribute.draft import Draft
from verbale.attribute.outer import OuterQuotations
from verbale.attribute.tie import Tie
from verbale.attribute.widen import carried_on, lead_in, phrase_around
from verbale.reading import Reading
from verbale.record import Span
from verbale.segment.quotation import Quotation

_NAMES = {"NOUN", "PROPN", "PRON"}


class QuotationTies:
    """Goes through the outer quotations of a report in order and adds each to a draft."""

    def __init__(self, reading: Reading, outer: OuterQuotations, cues: list[Cue], drafts: list[Draft]) -> None:
        self.reading, self.text, self.outer = reading, reading.text, outer
        self.cues = {c.head.i: c for c in cues}
        self.drafts = drafts
        self.by_cue = {d.cue.head.i: d for d in drafts if d.cue is not None}
        self.tied: dict[Quotation, Draft] = {}

    def run(self) -> None:
        self._cover()
        for q in self.outer.all:
            if q not in self.tied:
                self._beside(q)
        for number, q in enumerate(self.outer.all):
            if q not in self.tied:
                self._go_on(number, q)

    def _cover(self) -> None:
        """A content that reaches into a quotation takes all of it."""
        for draft in self.drafts:
            for span in list(draft.spans):
                over = self.outer.over(span)
                if len(over) == 1 and self._give_name_back(draft, span, over[0]):
                    self.tied.setdefault(over[0], draft)
                    continue
                for q in over:
                    draft.add(q.span)
                    self.tied.setdefault(q, draft)

    def _give_name_back(self, draft: Draft, span: Span, q: Quotation) -> bool:
        """`“X,” Jane Doe, a former envoy, told …`: the parse counts the name to the content; the quotation ends it."""
        cue = draft.cue
        if cue is None or cue.head.idx < span.end or span.end <= q.span.end or span.start < q.span.start:
            return False
        if q.inner.of(self.text)[-1] not in ",?!—–-":
            return False
        tail = list(self.reading.tokens_in(Span(q.span.end, span.end)))
        if any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in tail):
            return False
        name: list[Token] = []
        for token in tail:
            if token.pos_ in {"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON"}:
                name.append(token)
            elif name:
                break
        nouns = [t for t in name if t.pos_ in _NAMES]
        if not nouns:
            return False
        draft.spans = sorted([*(s for s in draft.spans if s != span), q.span])
        draft.speaker = nouns[-1]
        return True

    def _beside(self, q: Quotation) -> None:
        tie = self._tie(q)
        if tie is None:
            return
        draft = self._draft(tie)
        draft.add(q.span)
        if tie.rule == AFTER:
            self._take(draft, lead_in(self.outer, q, self.by_cue))
            self._take(draft, carried_on(self.outer, q, tie.cue))
        elif tie.rule == READ_AS_NOUN and tie.speaker is not None:
            first = self.reading.tokens_in(Span(q.span.end, tie.speaker.idx + 1))
            words = [t for t in first if not t.is_punct]
            draft.named = Span(words[0].idx, tie.speaker.idx + len(tie.speaker))
        elif tie.rule == BEFORE:
            self._take(draft, phrase_around(self.outer, q, tie.cue))
        self.tied[q] = draft

    def _tie(self, q: Quotation) -> Tie | None:
        """A cue on either side; after a comma it is looked for behind the quotation first."""
        outer, cues = self.outer, self.cues
        after_comma = q.inner.of(self.text)[-1] in ",—–-" or self.text[q.span.end : q.span.end + 1] == ","
        if after_comma:
            near = cue_after(outer, cues, q) or cue_before(outer, cues, q) or noun_after(outer, q)
        else:
            near = cue_before(outer, cues, q) or cue_after(outer, cues, q)
        return near or so_after(outer, q) or verb_understood(outer, self.tied, q)

    def _take(self, draft: Draft, span: Span | None) -> None:
        """Adds `span` to the content, with all of each quotation that it reaches into."""
        if span is None:
            return
        draft.add(span)
        for other in self.outer.over(span):
            self._join(other, draft)

    def _draft(self, tie: Tie) -> Draft:
        draft = self.by_cue.get(tie.cue.head.i)
        if draft is None:
            draft = Draft(tie.cue, tie.speaker, tie.rule)
            self.by_cue[tie.cue.head.i] = draft
            self.drafts.append(draft)
        elif draft.speaker is None:
            draft.speaker = tie.speaker
        return draft

    def _go_on(self, number: int, q: Quotation) -> None:
        """A whole sentence in quotation marks without a cue belongs to whoever spoke before it, or speaks on."""
        previous = self.outer.all[number - 1] if number else None
        if previous is not None and previous.continues and previous in self.tied:
            self._join(q, self.tied[previous])
            return
        if q.continues and number + 1 < len(self.outer.all) and self.outer.all[number + 1] in self.tied:
            self._join(q, self.tied[self.outer.all[number + 1]])
            return
        if not self.outer.is_sentence(q):
            return
        paragraph = self.outer.paragraph(q)
        here = [o for o in self.outer.all if paragraph.contains(o.span) and o in self.tied]
        earlier = [o for o in here if o.span.end <= q.span.start]
        if earlier:
            self._join(q, self.tied[earlier[-1]])
            return
        before = [d for d in self.drafts if d.spans and paragraph.start <= d.start < q.span.start and d.cue is not None]
        if before:
            # `He said talks had failed. “We tried.”`
            last = max(before, key=lambda d: d.start)
            self._fresh(q, last.speaker)
            return
        if self.text[paragraph.start : q.span.start].strip():
            sentence = self.reading.sentence_at(max(paragraph.start, q.span.start - 2))
            subject = None
            if sentence is not None and sentence.start_char >= paragraph.start:
                subject = next((c for c in sentence.root.children if c.dep_ == "nsubj"), None)
            if (
                subject is not None
                and subject.pos_ in {"PROPN", "PRON"}
                and subject.lower_ not in {"it", "this", "that"}
            ):
                self._fresh(q, subject)
            return
        if here:
            self._join(q, self.tied[here[0]])
            return
        above = [d for d in self.drafts if d.spans and d.start < q.span.start]
        if above:
            self._fresh(q, max(above, key=lambda d: d.spans[-1].end).speaker)

    def _join(self, q: Quotation, draft: Draft) -> None:
        draft.add(q.span)
        self.tied[q] = draft

    def _fresh(self, q: Quotation, speaker: Token | None) -> None:
        draft = Draft(None, speaker, "quotation that goes on with its speaker")
        draft.add(q.span)
        self.drafts.append(draft)
        self.tied[q] = draft
