"""The sentence that a cue is put beside: "Talks failed, he said", "as he said, talks failed", "according to him"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.attribute.cue import Cue
from verbale.attribute.frame import frame_of
from verbale.attribute.region import region
from verbale.attribute.subject import speaker_span
from verbale.attribute.trimmed import trim
from verbale.record import Span

#: What sets a cue beside its content off from it.
_SETS_OFF = {",", "—", "–", "-", "”", '"', "''", "’"}
_BESIDE = {"ccomp", "parataxis", "advcl", "dep"}

#: How words begin that do not carry a content on after the cue: ", adding …", ", who …", ", as …".
_NOT_ON = {"VBG", "WDT", "WP", "WP$", "WRB"}
_IF = {"if", "unless", "when", "while", "because", "although", "until", "once", "should"}
_NOT_ON_WORDS = {"as", "while", "after", "before", "when", "according", "although", "though"}


def sentence_around(cue: Cue) -> list[Span]:
    """The sentence around a cue put beside it: "Talks failed, he said", "Talks, he said, failed"."""
    verb, doc = cue.head, cue.head.doc
    if not cue.frame.takes & {"that", "quote"} or (cue.frame.group == "ask" and not cue.inverted):
        return []
    sentence = verb.sent
    first, last = region(cue)
    before = [t for t in doc[sentence.start : first] if not t.is_space]
    after = [t for t in doc[last + 1 : sentence.end] if not t.is_space]
    if not before or before[-1].text not in _SETS_OFF:
        return []
    clause = next((c for c in verb.children if c.dep_ in _BESIDE and c.i < first and _is_sentence(c)), None)
    if clause is not None:
        begin = clause.left_edge.i
    elif cue.inverted:
        begin = sentence.start
    elif _is_inserted(cue, first, after):
        begin = verb.head.left_edge.i if verb.head.i < verb.i else sentence.start
        begin = max(sentence.start, min(begin, first))
        begin = max([begin, *(t.i + 1 for t in doc[begin:first] if t.text in {";", ":"})])
    else:
        return []
    left = trim(list(doc[begin:first]), whole=False)
    if left is not None and not any(t.pos_ not in {"CCONJ", "ADV", "PUNCT", "SPACE"} for t in doc[begin:first]):
        left = None
    spans = [left]
    if after and after[0].text == "," and (_goes_on(after[1:], clause, verb.head) or _is_second_clause(after[1:])):
        spans.append(trim(after[1:]))
    if len(spans) == 1:
        spans = [trim(list(doc[begin:first]))]
    return [s for s in spans if s is not None]


def sentence_without(cue: Cue) -> list[Span]:
    """The sentence without "as X reported"."""
    verb, doc = cue.head, cue.head.doc
    mark = next((c for c in verb.children if c.lower_ == "as" and c.i < verb.i), None)
    if mark is None or verb.dep_ != "advcl" or cue.frame.group != "say" or verb.left_edge != mark:
        return []
    sentence, last = verb.sent, int(verb.right_edge.i)
    if mark.i > sentence.start and doc[mark.i - 1].text != ",":
        return []
    spans = [trim(list(doc[sentence.start : mark.i])), trim(list(doc[last + 1 : sentence.end]))]
    return [s for s in spans if s is not None]


def according(cue: Cue) -> list[Span]:
    """The sentence without "according to X"."""
    word = cue.head
    sentence = word.sent
    doc = word.doc
    last = cue.tokens[-1].i
    if cue.subject is not None:
        span = speaker_span(cue.subject)
        last = max([t.i for t in doc[last + 1 : sentence.end] if t.idx < span.end], default=last)
        edge = int(cue.subject.right_edge.i)
        if word.i == sentence.start and last < edge < sentence.end - 2 and doc[edge + 1].text == ",":
            # "According to a poll published last week, …": the clause belongs to the speaker.
            last = edge
    last = max(last, int(cue.subject.i) if cue.subject is not None and cue.subject.i < last else last)
    before = list(doc[sentence.start : word.i])
    after = list(doc[last + 1 : sentence.end])
    spans = []
    left = trim(before)
    if left is not None and len(before) > 2:
        spans.append(left)
    goes_on = after and after[0].text == "," and len(after) > 3
    if not spans and len(after) > 2:
        right = trim(after)
        spans = [right] if right is not None else []
    elif (
        goes_on
        and after[1].tag_ not in {"VBG", "WDT", "WP", "WRB"}
        and after[1].lower_ not in {"who", "which", "a", "an"}
    ):
        right = trim(after)
        spans += [right] if right is not None else []
    return spans


def _is_sentence(clause: Token) -> bool:
    """False for "Asked again, he …": a participle that only tells when."""
    return clause.dep_ != "advcl" or any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in clause.children)


def _is_inserted(cue: Cue, first: int, after: list[Token]) -> bool:
    """True when nothing but speaker, verb and adverbials stands between two commas, or a comma and the end."""
    verb = cue.head
    if cue.subject is None or cue.subject.head != verb or cue.subject.dep_ != "nsubj":
        return False
    bare_relative = (
        verb.dep_ == "relcl"
        and bool(after)
        and after[0].text == ","
        and not any(t.tag_ in {"WDT", "WP", "WRB"} for t in verb.subtree)
    )
    if not (verb.dep_ in {"parataxis", "ccomp", "advcl", "dep", "conj"} or bare_relative) or verb.tag_ not in {
        "VBD",
        "VBZ",
        "VBP",
        "VBN",
    }:
        return False
    if any(c.dep_ in {"mark", "cc"} and c.i < verb.i for c in verb.children):
        return False
    if cue.subject.i > verb.i and any(
        c.dep_ == "prep" and c.i > verb.i and c.lower_ in {"against", "of", "about", "over", "for"}
        for c in verb.children
    ):
        return False
    if first < 1 or (verb.dep_ == "advcl" and verb.doc[first].lower_ in {"as", "when", "if", "while", "because"}):
        return False
    return not after or after[0].is_punct


def _is_second_clause(after: list[Token]) -> bool:
    """True for ", and the rest had to wait": a clause with a subject of its own and no cue tied to it."""
    if len(after) < 4 or after[0].lower_ != "and" or after[1].pos_ not in {"DET", "NOUN", "PROPN", "ADJ"}:
        return False
    verb = next((t for t in after if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None or frame_of(verb) is not None:
        return False
    return any(
        c.dep_ in {"nsubj", "nsubjpass"} for c in (verb.head if verb.dep_ in {"aux", "auxpass"} else verb).children
    )


def _goes_on(after: list[Token], clause: Token | None, main: Token) -> bool:
    """True when the words after an inserted cue carry its content on."""
    if not after or after[0].tag_ in _NOT_ON or (len(after) > 1 and after[1].tag_ in {"WDT", "WP", "WP$"}):
        return False
    if after[0].pos_ == "CCONJ" or after[0].lower_ in _NOT_ON_WORDS:
        return False
    hypothetical = clause is not None and any(c.dep_ in {"mark", "advmod"} and c.lower_ in _IF for c in clause.children)
    if clause is not None and not hypothetical and any(c.dep_ in {"nsubj", "nsubjpass"} for c in clause.children):
        return after[0].pos_ == "DET" or any(t == clause or t.head == clause for t in after)
    return any(t.pos_ in {"VERB", "AUX"} or (t.head == main and t.dep_ in {"dobj", "attr"}) for t in after)
