"""A cue that follows its quotation: `“X,” the minister said`, `”, so the minister`."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.attribute.cue import Cue
from verbale.attribute.cues import COLON
from verbale.attribute.frame import frame_of
from verbale.attribute.outer import REACH, STOPS, OuterQuotations
from verbale.attribute.region import region
from verbale.attribute.subject import inverted_subject, is_passive
from verbale.attribute.tie import Tie
from verbale.record import Span
from verbale.segment.quotation import Quotation

AFTER = "cue after quotation"
READ_AS_NOUN = "cue after quotation, which the parse takes for a noun"
#: Longest name that stands before a quotation without its verb, in words.
_NAME = 5
_NAMES = {"NOUN", "PROPN", "PRON"}


def cue_after(outer: OuterQuotations, cues: dict[int, Cue], q: Quotation) -> Tie | None:
    """The cue in the sentence after `q` that takes it, with nothing but its speaker between them."""
    words = q.inner.of(outer.text)
    if words.endswith(".") and not words.endswith("..") and outer.text[q.span.end : q.span.end + 1].isspace():
        return None
    paragraph_end = outer.paragraph(q).end
    first: Token | None = None
    start = outer.reading.token_at(q.span.end)
    if start is None:
        return None
    for token in outer.doc[start.i : start.i + REACH]:
        if token.idx >= paragraph_end or token.text in STOPS or outer.holds(token):
            return None
        if token.idx < q.span.end or token.is_space or token.is_punct or token.lower_ in {"as", "so", "thus", "then"}:
            continue
        first = first or token
        cue = cues.get(token.i)
        if cue is None or "quote" not in cue.frame.takes or token.dep_ == "relcl":
            continue
        if cue.subject is None and is_passive(cue.head):
            return None
        begin, _ = region(cue)
        if cue.head == first or begin <= first.i:
            speaker = cue.subject
            if speaker is None or speaker.lower_ in {"this", "that"} or speaker.idx < q.span.end:
                speaker = inverted_subject(outer.reading, cue.head, outer.stop(token, paragraph_end)) or speaker
            return Tie(cue, speaker, AFTER)
        if _is_bare_subject(outer, cues, first, cue):
            return Tie(cue, cue.subject, AFTER)
        return None
    return None


def noun_after(outer: OuterQuotations, q: Quotation) -> Tie | None:
    """`,” the document stresses.`: the parse takes both words for a noun."""
    start = outer.reading.token_at(q.span.end)
    if start is None:
        return None
    words = [t for t in outer.doc[start.i : outer.stop(start, outer.paragraph(q).end)] if not t.is_punct]
    if not 2 <= len(words) <= _NAME + 1 or any(t.pos_ in {"VERB", "AUX"} for t in words):
        return None
    verb = words[-1]
    known = frame_of(verb)
    if known is None or "quote" not in known[0].takes or verb.tag_ not in {"NN", "NNS"} or words[-2].pos_ not in _NAMES:
        return None
    return Tie(Cue(verb, (verb,), known[0], "verb", words[-2]), words[-2], READ_AS_NOUN)


def so_after(outer: OuterQuotations, q: Quotation) -> Tie | None:
    """`”, so the minister`: translated from German, where "so" alone is the cue."""
    tokens = (
        outer.reading.tokens_in(Span(q.span.end, outer.paragraph(q).end)) if q.span.end < outer.paragraph(q).end else []
    )
    words = [t for t in tokens if not t.is_punct][:1]
    if not words or words[0].lower_ != "so" or words[0].i - tokens[0].i > 1:
        return None
    word = words[0]
    stop = outer.stop(word, outer.paragraph(q).end)
    if any(t.pos_ in {"VERB", "AUX"} for t in outer.doc[word.i + 1 : stop]):
        return None
    speaker = inverted_subject(outer.reading, word, stop)
    if speaker is None:
        return None
    return Tie(Cue(word, (word,), COLON, "so", speaker), speaker, "so after quotation")


def _is_bare_subject(outer: OuterQuotations, cues: dict[int, Cue], first: Token, cue: Cue) -> bool:
    """True when only a name with its additions stands between quotation and cue."""
    between = outer.doc[first.i : cue.head.i]
    if cue.subject is None or not first.i <= cue.subject.i < cue.head.i:
        return False
    return not any(t.i in cues and "quote" in cues[t.i].frame.takes and t.pos_ == "VERB" for t in between)
