"""Ties each quotation of a report to the cue and speaker whose words it holds."""

from __future__ import annotations

import re
from bisect import bisect_left

from spacy.tokens import Token

from verbale.attribute.content import region, trim
from verbale.attribute.cue import Cue
from verbale.attribute.cues import COLON
from verbale.attribute.draft import Draft
from verbale.attribute.frame import frame_of
from verbale.attribute.subject import inverted_subject, is_passive
from verbale.reading import Reading
from verbale.record import Span
from verbale.segment.quotation import Quotation

#: Farthest a cue may stand from its quotation, in tokens, with all that lies between them.
_REACH = 30
#: Words that may lie between a cue and a quotation that is not set off by a comma or colon.
_LOOSE = 2
#: Words that may lie between them when a comma sets the quotation off.
_SET_OFF = 8
_STOPS = {".", ";", "!", "?"}
#: Longest name that stands before a quotation without its verb, in words.
_NAME = 5
_READ_AS_NOUN = "cue after quotation, which the parse takes for a noun"
_NAMES = {"NOUN", "PROPN", "PRON"}
_NOT_ON = {"as", "while", "after", "before", "when", "according", "who", "but", "and", "although", "though", "which"}


class QuotationTies:
    """Goes through the outer quotations of a report in order and adds each to a draft."""

    def __init__(self, reading: Reading, cues: list[Cue], drafts: list[Draft]) -> None:
        self.reading, self.doc, self.text = reading, reading.doc, reading.text
        self.outer = [q for q in reading.quotations if q.depth == 0]
        self.starts = [q.span.start for q in self.outer]
        self.cues = {c.head.i: c for c in cues}
        self.drafts = drafts
        self.by_cue = {d.cue.head.i: d for d in drafts if d.cue is not None}
        self.tied: dict[Quotation, Draft] = {}

    def run(self) -> None:
        self._cover()
        for q in self.outer:
            if q not in self.tied:
                self._beside(q)
        for number, q in enumerate(self.outer):
            if q not in self.tied:
                self._go_on(number, q)

    def quoted(self, token: Token) -> bool:
        at = bisect_left(self.starts, token.idx + 1) - 1
        return at >= 0 and self.outer[at].span.start <= token.idx < self.outer[at].span.end

    def _cover(self) -> None:
        """A content that reaches into a quotation takes all of it."""
        for draft in self.drafts:
            for span in list(draft.spans):
                over = self._over(span)
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

    def _over(self, span: Span) -> list[Quotation]:
        """Outer quotations that overlap `span`."""
        first = max(0, bisect_left(self.starts, span.start) - 1)
        last = bisect_left(self.starts, span.end)
        return [q for q in self.outer[first:last] if q.span.overlaps(span)]

    def _beside(self, q: Quotation) -> None:
        after_comma = q.inner.of(self.text)[-1] in ",—–-" or self.text[q.span.end : q.span.end + 1] == ","
        order = [self._following, self._preceding, self._mistagged, self._thus, self._gapped]
        if not after_comma:
            order = [self._preceding, self._following, self._thus, self._gapped]
        for search in order:
            found = search(q)
            if found is not None:
                cue, speaker, rule = found
                draft = self._draft(cue, speaker, rule)
                draft.add(q.span)
                if rule == "cue after quotation":
                    self._widen(draft, q, cue)
                elif rule == _READ_AS_NOUN and speaker is not None:
                    first = self.reading.tokens_in(Span(q.span.end, speaker.idx + 1))
                    words = [t for t in first if not t.is_punct]
                    draft.named = Span(words[0].idx, speaker.idx + len(speaker))
                elif rule == "cue before quotation":
                    self._widen_part(draft, q, cue)
                self.tied[q] = draft
                return

    def _draft(self, cue: Cue, speaker: Token | None, rule: str) -> Draft:
        draft = self.by_cue.get(cue.head.i)
        if draft is None:
            draft = Draft(cue, speaker, rule)
            self.by_cue[cue.head.i] = draft
            self.drafts.append(draft)
        elif draft.speaker is None:
            draft.speaker = speaker
        return draft

    def _following(self, q: Quotation) -> tuple[Cue, Token | None, str] | None:
        words = q.inner.of(self.text)
        if words.endswith(".") and not words.endswith("..") and self.text[q.span.end : q.span.end + 1].isspace():
            return None
        paragraph_end = self._paragraph(q).end
        first: Token | None = None
        start = self.reading.token_at(q.span.end)
        if start is None:
            return None
        for token in self.doc[start.i : start.i + _REACH]:
            if token.idx >= paragraph_end or token.text in _STOPS or self.quoted(token):
                return None
            if (
                token.idx < q.span.end
                or token.is_space
                or token.is_punct
                or token.lower_ in {"as", "so", "thus", "then"}
            ):
                continue
            first = first or token
            cue = self.cues.get(token.i)
            if cue is None or "quote" not in cue.frame.takes or token.dep_ == "relcl":
                continue
            if cue.subject is None and is_passive(cue.head):
                return None
            begin, _ = region(cue)
            if cue.head == first or begin <= first.i:
                speaker = cue.subject
                if speaker is None or speaker.lower_ in {"this", "that"} or speaker.idx < q.span.end:
                    speaker = inverted_subject(self.reading, cue.head, self._stop(token, paragraph_end)) or speaker
                return cue, speaker, "cue after quotation"
            if self._is_bare_subject(first, cue):
                return cue, cue.subject, "cue after quotation"
            return None
        return None

    def _mistagged(self, q: Quotation) -> tuple[Cue, Token | None, str] | None:
        """`,” the document stresses.`: the parse takes both words for a noun."""
        start = self.reading.token_at(q.span.end)
        if start is None:
            return None
        words = [t for t in self.doc[start.i : self._stop(start, self._paragraph(q).end)] if not t.is_punct]
        if not 2 <= len(words) <= _NAME + 1 or any(t.pos_ in {"VERB", "AUX"} for t in words):
            return None
        verb = words[-1]
        known = frame_of(verb)
        if (
            known is None
            or "quote" not in known[0].takes
            or verb.tag_ not in {"NN", "NNS"}
            or words[-2].pos_ not in _NAMES
        ):
            return None
        return Cue(verb, (verb,), known[0], "verb", words[-2]), words[-2], _READ_AS_NOUN

    def _thus(self, q: Quotation) -> tuple[Cue, Token | None, str] | None:
        """`”, so the minister`: translated from German, where "so" alone is the cue."""
        tokens = (
            self.reading.tokens_in(Span(q.span.end, self._paragraph(q).end))
            if q.span.end < self._paragraph(q).end
            else []
        )
        words = [t for t in tokens if not t.is_punct][:1]
        if not words or words[0].lower_ != "so" or words[0].i - tokens[0].i > 1:
            return None
        word = words[0]
        stop = self._stop(word, self._paragraph(q).end)
        if any(t.pos_ in {"VERB", "AUX"} for t in self.doc[word.i + 1 : stop]):
            return None
        speaker = inverted_subject(self.reading, word, stop)
        return (
            (Cue(word, (word,), COLON, "so", speaker), speaker, "so after quotation") if speaker is not None else None
        )

    def _gapped(self, q: Quotation) -> tuple[Cue, Token | None, str] | None:
        """`X called it “rude”; Y, “wise”`: the verb of the first part stands for the second."""
        here = self.reading.token_at(q.span.start)
        before = [o for o in self.outer if o.span.end <= q.span.start and o in self.tied]
        if here is None or not before or not self._paragraph(q).contains(before[-1].span):
            return None
        first = self.reading.token_at(before[-1].span.end)
        tokens = list(self.doc[first.i : here.i]) if first is not None else []
        cue = self.tied[before[-1]].cue
        if cue is None or not tokens or tokens[0].text not in {";", ",", "and"} or tokens[-1].text != ",":
            return None
        names = [t for t in tokens[1:-1] if t.pos_ != "CCONJ"]
        if not names or len(names) > _NAME or any(t.pos_ not in {"PROPN", "NOUN", "DET", "ADJ"} for t in names):
            return None
        comma = tokens[-1]
        return Cue(comma, (comma,), cue.frame, "understood", names[-1]), names[-1], "verb understood"

    def _is_bare_subject(self, first: Token, cue: Cue) -> bool:
        """True when only a name with its additions stands between quotation and cue."""
        between = self.doc[first.i : cue.head.i]
        if cue.subject is None or not first.i <= cue.subject.i < cue.head.i:
            return False
        return not any(t.i in self.cues and "quote" in self.cues[t.i].frame.takes and t.pos_ == "VERB" for t in between)

    def _stop(self, token: Token, end: int) -> int:
        for later in self.doc[token.i : token.i + _REACH]:
            if later.idx >= end or later.text in _STOPS or later.text in {":"} or self.quoted(later):
                return int(later.i)
        return min(int(token.i) + _REACH, len(self.doc))

    def _preceding(self, q: Quotation) -> tuple[Cue, Token | None, str] | None:
        here = self.reading.token_at(q.span.start)
        if here is None:
            return None
        floor = self._paragraph(q).start
        if here.i and self.text[floor : q.span.start].strip() == "":
            # A quotation that begins a paragraph after "… told the meeting:".
            previous = [p for p in self.reading.paragraphs if p.end <= floor]
            if not previous or self.text[previous[-1].end - 1] != ":":
                return None
            floor = previous[-1].start
        between: list[Token] = []
        colon = False
        for token in reversed(self.doc[max(0, here.i - _REACH) : here.i]):
            if token.idx < floor or token.text in _STOPS:
                break
            if self.quoted(token):
                if not colon:
                    break
                continue
            if token.is_space:
                continue
            colon = colon or (token.text == ":" and not [t for t in between if not t.is_punct])
            cue = self.cues.get(token.i)
            if cue is not None and self._introduces(cue, between, colon):
                return cue, cue.subject, "cue before quotation"
            between.append(token)
        if colon:
            return self._colon(here, floor)
        return None

    def _introduces(self, cue: Cue, between: list[Token], colon: bool) -> bool:
        if cue.shape == "noun":
            return colon
        if "quote" not in cue.frame.takes:
            return False
        if colon:
            return True
        _, last = region(cue)
        loose = [t for t in between if t.i > last and not t.is_punct]
        comma = bool(between) and between[0].text == ","
        if not loose:
            return True
        if all(t.lower_ in {"that", "as", "the", "a", "an", "of", "was", "is", "are", "were"} for t in loose):
            return True
        return (comma and len(loose) <= 8) or (len(loose) <= _LOOSE and not comma and cue.frame.group != "think")

    def _colon(self, here: Token, floor: int) -> tuple[Cue, Token | None, str] | None:
        """A sentence that ends in a colon before a quotation gives its subject the words."""
        last = here.i - 1
        while last >= 0 and (self.doc[last].is_space or self.doc[last].text != ":"):
            last -= 1
        if last < 0 or self.doc[last].idx < floor:
            return None
        root = self.doc[last].sent.root
        subject = next((c for c in root.children if c.dep_ == "nsubj"), None)
        if subject is None or root.pos_ not in {"VERB", "AUX"} or subject.lower_ in {"it", "this", "that", "there"}:
            return None
        cue = self.cues.get(root.i)
        if cue is None:
            cue = Cue(root, (root,), COLON, "colon", subject)
        return cue, subject, "sentence that ends in a colon"

    def _widen(self, draft: Draft, q: Quotation, cue: Cue) -> None:
        """Words of the same sentence before a quoted part belong to it: `It was “too late,” he said`."""
        here = self.reading.token_at(q.span.start)
        paragraph = self._paragraph(q)
        if here is None:
            return
        lead: list[Token] = []
        for token in reversed(self.doc[: here.i]):
            if token.idx < paragraph.start or token.text in _STOPS or token.text == ":" or self.quoted(token):
                break
            if token.i in self.by_cue:
                lead = []
                break
            lead.insert(0, token)
        words = [t for t in lead if not t.is_punct and not t.is_space]
        if len(words) > 1 and lead[-1].text not in {",", ":", "."}:
            span = trim(lead)
            if span is not None:
                draft.add(Span(span.start, q.span.end))
        self._carry_on(draft, q, cue)

    def _widen_part(self, draft: Draft, q: Quotation, cue: Cue) -> None:
        """The phrase around a quoted part: `spoke of “signs” of a link`, `described the field as “good”`."""
        tokens = self.reading.tokens_in(q.inner)
        if not tokens or self._is_sentence(q) or tokens[0].text[:1].isupper():
            return
        inside = {t.i for t in tokens}
        root = next((t for t in tokens if t.head.i not in inside), tokens[-1])
        last = root.right_edge
        limit = self._paragraph(q).end
        span = Span(q.span.start, max(q.span.end, min(last.idx + len(last), limit)))
        if "objc" in cue.frame.takes and cue.head.i < tokens[0].i:
            start = max(t.i for t in cue.tokens if t.i <= cue.head.i + 3) + 1
            wide = trim(list(self.doc[start : tokens[0].i]))
            if wide is not None and wide.start < span.start:
                span = Span(wide.start, span.end)
        draft.add(span)
        for other in self._over(span):
            draft.add(other.span)
            self.tied[other] = draft

    def _carry_on(self, draft: Draft, q: Quotation, cue: Cue) -> None:
        """`“For us,” he said, the text “does not exist”`: what follows the cue goes on with the content."""
        words = q.inner.of(self.text)
        tokens = self.reading.tokens_in(q.inner)
        if not words.endswith(",") or any(t.dep_ == "nsubj" and t.head in tokens for t in tokens):
            return
        _, last = region(cue)
        if last + 2 >= len(self.doc) or self.doc[last + 1].text != ",":
            return
        end = self._paragraph(q).end
        rest: list[Token] = []
        for token in self.doc[last + 2 :]:
            if token.idx >= end or (token.text in _STOPS and not self.quoted(token)):
                break
            rest.append(token)
        if not rest or self.quoted(rest[0]) or rest[0].tag_ in {"VBG", "WDT", "WP"} or rest[0].lower_ in _NOT_ON:
            return
        if not any(t.pos_ in {"VERB", "AUX"} for t in rest):
            return
        span = trim(rest)
        if span is None:
            return
        draft.add(span)
        for other in self._over(span):
            draft.add(other.span)
            self.tied[other] = draft

    def _go_on(self, number: int, q: Quotation) -> None:
        """A whole sentence in quotation marks without a cue belongs to whoever spoke before it, or speaks on."""
        previous = self.outer[number - 1] if number else None
        if previous is not None and previous.continues and previous in self.tied:
            self._join(q, self.tied[previous])
            return
        if q.continues and number + 1 < len(self.outer) and self.outer[number + 1] in self.tied:
            self._join(q, self.tied[self.outer[number + 1]])
            return
        if not self._is_sentence(q):
            return
        paragraph = self._paragraph(q)
        here = [o for o in self.outer if paragraph.contains(o.span) and o in self.tied]
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

    def _is_sentence(self, q: Quotation) -> bool:
        words = q.inner.of(self.text)
        before = self.text[self._paragraph(q).start : q.span.start].rstrip()
        starts = not before or before[-1] in ".!?:”\"'’»)"
        tokens = self.reading.tokens_in(q.inner)
        return (
            starts
            and len(tokens) >= 3
            and bool(re.match(r"[\W_]*[A-Z0-9]", words))
            and (
                not q.closed or words[-1] in ".!?…,—-" or self.text[q.span.end : q.span.end + 1] in {".", "!", "?", ""}
            )
        )

    def _paragraph(self, q: Quotation) -> Span:
        return self.reading.paragraph_at(q.span.start) or q.span
