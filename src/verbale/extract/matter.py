"""What communications are about, in whole phrases: "situation" becomes "the situation in Georgia"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.listing import span_of, trim
from verbale.extract.marked.join import replaced
from verbale.reading import Reading
from verbale.record import Claim, Span, Value

#: How a word hangs on the noun that it belongs to.
_INNER = {"det", "predet", "amod", "compound", "poss", "nummod", "quantmod", "nmod", "case", "cc", "npadvmod"}
#: What goes on after a phrase and is no part of the matter.
_REMARKS = {"relcl", "advcl", "parataxis", "appos", "punct", "mark"}
#: Words that a matter has at most; a longer one keeps the words that were found.
_MOST = 30
_NAMING = {"NOUN", "PROPN", "VERB", "NUM"}


def state_matters(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """The communications of a report with their subjects in whole phrases, each once; links follow the changes.

    Pieces of one phrase become that phrase; what names nothing ("and", "of") goes.
    """
    return replaced(
        claims, [claim.with_values(_stated(reading, claim)) if claim.get("subject") else claim for claim in claims]
    )


def _stated(reading: Reading, claim: Claim) -> list[Value]:
    kept = [value for value in claim.values if value.field != "subject"]
    own = [span for field, span in claim.iter_spans() if field == "mention"]
    whole: list[Span] = []
    for span in sorted(s for value in claim.get("subject") for s in value.spans):
        found = _phrase(reading, span, own)
        if found is None:
            continue
        met = next((other for other in whole if other.overlaps(found)), None)
        if met is None:
            whole.append(found)
        else:
            whole[whole.index(met)] = Span(min(met.start, found.start), max(met.end, found.end))
    return [*kept, *(Value("subject", reading.words(span), (span,)) for span in whole)]


def _phrase(reading: Reading, span: Span, own: list[Span]) -> Span | None:
    tokens = [t for t in reading.tokens_in(span) if not t.is_space]
    inside = {t.i for t in tokens}
    top = next((t for t in tokens if (t.head.i not in inside or t.head.i == t.i) and not t.is_punct), None)
    if top is None or reading.days_in(span) or not any(t.pos_ in {*_NAMING, "ADJ"} for t in tokens):
        return None
    top = _holder(top, own)  # "Georgia" of "the situation in Georgia"
    words = trim(_words(top, own)) if top.pos_ in {"NOUN", "PROPN", "NUM"} else []
    found = span_of(words) if words and len(words) <= _MOST else span
    found = Span(min(found.start, span.start), max(found.end, span.end)) if found.overlaps(span) else span
    rest = trim(reading.tokens_in(found))
    named = any(t.pos_ in _NAMING and len(t.text) > 1 for t in rest)
    if not named or (len(rest) == 1 and rest[0].pos_ == "VERB"):
        return None
    found = span_of(rest)
    return None if any(found.overlaps(mention) for mention in own) else found


def _holder(top: Token, own: list[Span]) -> Token:
    """The noun whose phrase the word is part of: "rights" of "human", "situation" of "Georgia" behind "in"."""
    at = top
    while at.head.i != at.i and not _stands_in(at.head, own):
        over = at.head
        if at.dep_ in _INNER and over.pos_ in {"NOUN", "PROPN"}:
            at = over
        elif at.dep_ == "pobj" and over.dep_ == "prep" and over.head.pos_ == "NOUN" and not _stands_in(over.head, own):
            at = over.head
        elif at.dep_ == "prep" and over.pos_ == "NOUN":
            at = over
        else:
            return at
    return at


def _words(top: Token, own: list[Span]) -> list[Token]:
    """The noun with what hangs on it, in one run; relative clauses and remarks left out."""
    dropped: set[int] = set()
    for token in top.subtree:
        if token.i != top.i and ((token.dep_ in _REMARKS and token.i > top.i) or _stands_in(token, own)):
            dropped |= {t.i for t in token.subtree} if not token.is_punct else set()
    words = [t for t in top.subtree if t.i not in dropped and not t.is_space]
    at = next(n for n, t in enumerate(words) if t.i == top.i)
    first, last = at, at
    while first and words[first - 1].i == words[first].i - 1:
        first -= 1
    while last + 1 < len(words) and words[last + 1].i == words[last].i + 1:
        last += 1
    return words[first : last + 1]


def _stands_in(token: Token, spans: list[Span]) -> bool:
    return any(span.start <= token.idx < span.end for span in spans)
