"""Drafts of statements from the tagger's marking: content, the cue that announces it, and who said it."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.attribute.cue import Cue
from verbale.attribute.draft import Draft
from verbale.attribute.frame import Frame, frame_of, noun_frames
from verbale.attribute.subject import speaker_span
from verbale.reading import Reading
from verbale.record import Span
from verbale.tagger.marking import Marking

#: Probability from which a cue or a speaker belongs to a content.
TIED = 0.35
#: Mean probability from which a few words in quotation marks are a statement, and how many words are few.
QUOTED, TERM = 0.9, 3
#: Parts of speech that say nothing alone.
_EMPTY = {"DET", "PRON", "ADP", "CCONJ", "SCONJ", "PART", "AUX", "PUNCT"}
_NOMINAL = {"NOUN", "PROPN", "PRON"}
#: How a word hangs on the head word of a phrase that goes on after it, and how far behind it that is looked for.
_PARTS = {"amod", "compound", "det", "nmod", "nummod", "quantmod"}
_FAR = 6


def marked_drafts(reading: Reading, marking: Marking, cues: list[Cue]) -> list[Draft]:
    """One draft for each statement marked; contents that share a cue, and its speaker or the sentence, are one."""
    known = {cue.head.i: cue for cue in cues}
    drafts: list[Draft] = []
    held: dict[tuple[int, int], Draft] = {}
    for content in marking.spans("content"):
        if _is_torn(reading, marking.span(content)) or _is_term(reading, marking.span(content), content.score):
            continue
        cue = marking.strongest("content.cue", content.first, TIED)
        speaker = marking.strongest("content.speaker", content.first, TIED)
        span = marking.span(content)
        key = (cue.first if cue else -1, speaker.first if speaker else -1)
        pieces = [held[key]] if key in held else [d for (at, _), d in held.items() if cue and at == cue.first]
        before = pieces[0].spans[-1] if pieces else span
        joined = key in held or _in_one_sentence(reading, before, span)
        if cue is not None and pieces and joined and not _is_told_after(reading, before, span):
            pieces[0].add(span)
            continue
        head = head_word(reading, marking.span(speaker)) if speaker else None
        made = _cue(reading, marking.span(cue), head, known) if cue else None
        named = whole(marking.span(speaker), head) if speaker and head is not None else None
        draft = Draft(made, head, f"tagger {content.score:.2f}", [span], named=named, sure=content.score)
        drafts.append(draft)
        held[key] = draft
    return drafts


def _in_one_sentence(reading: Reading, one: Span, other: Span) -> bool:
    """True of two contents of a cue in one sentence: what a parenthesis or a list parts is still one statement."""
    sentence = reading.sentence_at(one.start)
    return sentence is not None and sentence.start_char <= other.start < sentence.end_char


def _is_told_after(reading: Reading, one: Span, other: Span) -> bool:
    """True of a quotation that ends its paragraph and of words without marks in the next."""
    quoted = any(q.closed and q.span.end == one.end for q in reading.quotations if q.depth == 0)
    return quoted and "\n" in reading.text[one.end : other.start] and not reading.is_quoted(other.start + 1)


def _is_term(reading: Reading, span: Span, score: float) -> bool:
    """True of a few quoted words that are hardly anybody's: a term, a title, a thing so called."""
    few = len(reading.words(span).split()) <= TERM
    return few and score < QUOTED and any(q.span.contains(span) for q in reading.quotations if q.depth == 0)


def _is_torn(reading: Reading, span: Span) -> bool:
    """True of a single word such as "which", outside of quotation marks: a piece torn off a longer content."""
    tokens = reading.tokens_in(span)
    return len(tokens) < 2 and not reading.is_quoted(span.start) and all(t.pos_ in _EMPTY for t in tokens)


def head_word(reading: Reading, span: Span) -> Token | None:
    """The word of a phrase that its other words hang on, a noun, name or pronoun where there is one."""
    tokens = [t for t in reading.tokens_in(span) if not t.is_punct]
    inside = {t.i for t in tokens}
    tops = [t for t in tokens if t.head.i not in inside or t.head.i == t.i]
    top = next((t for t in tops if t.pos_ in _NOMINAL), tops[0] if tops else None)
    while top is not None and top.dep_ in _PARTS and top.head.pos_ in _NOMINAL and 0 < top.head.i - top.i <= _FAR:
        # "the", "Navy Capt": the marking stops short of the name.
        top = top.head
    return top


def whole(span: Span, head: Token) -> Span:
    """The marked words, carried on to the end of a phrase whose head word lies behind them."""
    end = head.idx + len(head)
    return span if end <= span.end else speaker_span(head)


def _cue(reading: Reading, span: Span, speaker: Token | None, known: dict[int, Cue]) -> Cue | None:
    """The cue of the rules on one of these words with the speaker that is marked, or one made of the words alone."""
    tokens = [t for t in reading.tokens_in(span) if not t.is_punct]
    if not tokens:
        return None
    for token in tokens:
        if token.i in known:
            cue = known[token.i]
            return Cue(cue.head, cue.tokens, cue.frame, cue.shape, cue.subject or speaker, cue.inverted)
    inside = {t.i for t in tokens}
    head = next((t for t in tokens if t.pos_ in {"VERB", "AUX"}), None) or next(
        (t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0]
    )
    if head.pos_ in {"VERB", "AUX"}:
        found = frame_of(head)
        frame = found[0] if found is not None else Frame(head.lemma_.lower(), "say", frozenset({"quote"}))
        return Cue(head, tuple(tokens), frame, "verb", speaker)
    if head.pos_ == "NOUN":
        frame = noun_frames().get(head.lemma_.lower()) or Frame(head.lemma_.lower(), "noun", frozenset())
        return Cue(head, tuple(tokens), frame, "noun", speaker)
    return Cue(head, tuple(tokens), Frame(head.lower_, "say", frozenset({"according", "quote"})), "according", speaker)
