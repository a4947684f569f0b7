"""The content of an answer that has no words of its own: the clause that tells it.

"Both decline", "has yet to respond to it", "would not say whether a date was set": whoever reads only what stands
beside the verb ("it", "whether a date was set") is not told what came back.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from verbale.extract.communication.wordlist import word_list
from verbale.reading import Reading
from verbale.record import Claim, Span, Value

#: Outcomes that say what an answer left undone: its words are those of leaving it.
_SILENT = {"none-yet", "not-addressed"}

#: A content of fewer words without a verb says less than the verb of answering.
FEW = 3

#: A clause of more words is two that the parser has run together.
MOST = 40

#: Where a clause ends though the parser goes on: what a page prints behind a cut-off line is no part of it.
_ENDS = {"...", "…", ";", "\n", "\n\n"}

#: Relations of the words that belong to a verb and stand before it.
_BEFORE = {"aux", "auxpass", "neg", "expl"}

#: Relations of the words that belong to a verb and stand behind it.
_BEHIND = {"dobj", "prep", "dative", "attr", "acomp", "xcomp", "ccomp", "advmod", "prt", "oprd", "agent", "neg", "aux"}

#: Relations by which a noun or adjective of answering hangs on its verb: "has given [no answer]", "is [unacceptable]".
_OF_VERB = {"dobj", "attr", "acomp", "oprd", "nsubj", "nsubjpass", "pobj", "prep"}
_VERBS = {"VERB", "AUX"}


def told_by_its_clause(reading: Reading, claim: Claim) -> Claim:
    """The response, its content the clause of answering where it is a silence or has no other telling words."""
    contents = [span for value in claim.get("content") for span in value.spans]
    cues = [span for value in claim.get("cue") for span in value.spans]
    silent = any(value.value in _SILENT for value in claim.get("outcome"))
    if not cues or (contents and not silent and not all(_says_little(reading, span) for span in contents)):
        return claim
    clauses = [span for cue in cues if (span := _clause(reading, cue, contents)) is not None]
    if not clauses and contents:
        return claim
    whole = max(clauses or cues, key=lambda span: (span.end - span.start, -span.start))
    apart = [value for value in claim.get("content") if not any(whole.overlaps(span) for span in value.spans)]
    others = [value for value in claim.values if value.field != "content"]
    return claim.with_values([*others, Value("content", reading.words(whole), (whole,)), *apart])


def _says_little(reading: Reading, span: Span) -> bool:
    words = reading.tokens_in(span)
    return len(words) < FEW and not any(word.pos_ in _VERBS for word in words)


def _clause(reading: Reading, cue: Span, contents: Sequence[Span]) -> Span | None:
    """The words of answering with what belongs to them; None where no verb is known or they would be too many."""
    words = reading.tokens_in(cue)
    verb = _verb(words)
    if verb is None:
        return None
    sentence = Span(verb.sent.start_char, verb.sent.end_char)
    first, last = min(words[0].i, verb.i), max(words[-1].i, _end(verb).i)
    for child in verb.lefts:
        if child.dep_ in _BEFORE and not _parted(child, verb):
            first = min(first, child.left_edge.i)
    if words[0].i < verb.i:  # a subject or object names the answer: "no answer has come"
        first = min(first, words[0].left_edge.i)
    for span in contents:
        told = reading.tokens_in(span)
        if told and sentence.contains(span):
            first, last = min(first, told[0].i), max(last, told[-1].i)
    doc = verb.doc
    last = next((word.i - 1 for word in doc[verb.i + 1 : last + 1] if word.text in _ENDS), last)
    last = _before_speaker(doc, words[-1].i, last)
    if last - first >= MOST:
        return None
    return Span(doc[first].idx, doc[last].idx + len(doc[last]))


def _before_speaker(doc: Doc, cue: int, last: int) -> int:
    """The last word before a comma, where what stands behind it only says who says so: ", an official said"."""
    says = last + 1 < len(doc) and doc[last + 1].lemma_.lower() in word_list("brings_words")
    commas = [word.i for word in doc[cue + 1 : last + 1] if word.text == ","] if says else []
    return commas[-1] - 1 if commas else last


def _verb(words: Sequence[Token]) -> Token | None:
    """The verb of the words of answering, or the one on which they hang."""
    verbs = [word for word in words if word.pos_ in _VERBS and word.dep_ not in {"aux", "auxpass"}]
    if verbs:
        return next((verb for verb in verbs if verb.head not in verbs), verbs[0])
    at = words[0] if words else None
    for word in words:
        if word.head.i not in {other.i for other in words}:
            at = word
    while at is not None and at.dep_ in _OF_VERB:
        at = at.head
        if at.pos_ in _VERBS:
            return at
    return None


def _end(verb: Token) -> Token:
    """The last of the verb's own words before another clause begins."""
    end = verb
    for child in verb.rights:
        if child.dep_ not in _BEHIND or child.left_edge.i != end.i + 1:
            break
        end = child.right_edge
    return end


def _parted(child: Token, verb: Token) -> bool:
    """True where a comma or a subject stands between: "Yesterday, he refused"."""
    between = verb.doc[child.right_edge.i + 1 : verb.i]
    return any(word.is_punct or word.dep_ in {"nsubj", "nsubjpass"} for word in between)
