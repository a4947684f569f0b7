"""What was said, as the parse has it: the clause or phrase that a cue takes."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.attribute.cue import Cue
from verbale.attribute.frame import frame_of
from verbale.attribute.subject import speaker_span
from verbale.record import Span

_CLAUSES = {"ccomp"}
_QUOTES = "“”\"„«»‘’'"

_OPENING = {*_QUOTES, "''", "``", "(", "["}
_CLOSING = {*_QUOTES, "''", ")", "]"}

#: What sets a cue beside its content off from it.
_SETS_OFF = {",", "—", "–", "-", "”", '"', "''", "’"}
_BESIDE = {"ccomp", "parataxis", "advcl", "dep"}

#: How words begin that do not carry a content on after the cue: ", adding …", ", who …", ", as …".
_NOT_ON = {"VBG", "WDT", "WP", "WP$", "WRB"}
_REASONS = {"so", "because", "as", "after", "before", "since", "while", "although", "though", "until", "unless"}
#: Classes of cues that begin an act of their own after "and".
_ACTS = {"say", "tell", "ask"}
_IF = {"if", "unless", "when", "while", "because", "although", "until", "once", "should"}
_NOT_ON_WORDS = {"as", "while", "after", "before", "when", "according", "although", "though"}


def contents(cue: Cue) -> list[Span]:
    """Spans of the cue's content outside of what only quotation marks can tell, in order; empty when there is none."""
    if cue.shape == "according":
        return _according(cue)
    if cue.shape == "noun":
        return _of_noun(cue)
    if cue.shape == "verb":
        return _left(cue) if cue.inverted else _right(cue) or _as_said(cue) or _left(cue)
    return []


def trim(tokens: list[Token], *, whole: bool = True) -> Span | None:
    """Span of `tokens` without outer white space, commas, full stops, a last "and", or half of a pair of brackets.

    None when no word is left, or when the words are to be a `whole` content and are pronouns only.
    """
    depth = 0
    for number, token in enumerate(tokens):
        depth += (token.text == "(") - (token.text == ")")
        if depth < 0:
            # The bracket opened before the phrase: "this Tuesday (19) the exit".
            return trim(tokens[number + 1 :], whole=whole)
    while tokens and (tokens[0].is_space or (tokens[0].is_punct and tokens[0].text not in _OPENING)):
        tokens = tokens[1:]
    while tokens and (tokens[-1].is_space or (tokens[-1].is_punct and tokens[-1].text not in _CLOSING)):
        tokens = tokens[:-1]
    while len(tokens) > 1 and (tokens[-1].pos_ == "CCONJ" or (tokens[-1].is_punct and tokens[-1].text not in _CLOSING)):
        tokens = tokens[:-1]
    empty = {"PUNCT", "SPACE", "SYM", "CCONJ"} | ({"PRON", "DET"} if whole else set())
    if all(t.pos_ in empty for t in tokens):
        return None
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def _right(cue: Cue) -> list[Span]:
    verb, takes = cue.head, cue.frame.takes
    after = max(t.i for t in cue.tokens if t.i <= verb.i + 3)
    right = [c for c in verb.children if c.i > verb.i]
    start: int | None = None
    end = -1
    objects = [c for c in right if c.dep_ in {"dobj", "attr", "oprd"}]
    clauses = [c for c in right if c.dep_ in _CLAUSES and not _is_reason(c)]
    to_do = [
        c
        for c in right
        if c.dep_ in {"xcomp", "advcl"} and any(a.dep_ == "aux" and a.lower_ == "to" for a in c.children)
    ]
    if cue.frame.preposition is not None and cue.tokens[-1].i > verb.i and _holds(cue.tokens[-1]):
        # "called for X", "called on X to Y": all that follows the preposition.
        prep = cue.tokens[-1]
        if takes & {"np", "objc"}:
            ends = [prep.right_edge.i] + [c.right_edge.i for c in (*to_do, *clauses)]
            start, end = prep.i + 1, max(ends)
    if start is None and "objc" in takes:
        parts = [c for c in right if c.dep_ in {"dobj", "ccomp", "xcomp", "oprd", "attr", "nmod"} or _is_part(c)]
        if parts and (len(parts) > 1 or parts[0].dep_ in {"ccomp", "xcomp"} or _has_mark(parts[0])):
            start = min(p.left_edge.i for p in parts)
            end = max(p.right_edge.i for p in parts)
    if start is None and takes & {"that", "whether"} and clauses:
        start, end = clauses[0].left_edge.i, clauses[-1].right_edge.i
    doing = next((c for c in right if c.dep_ == "xcomp" and c.tag_ == "VBG"), None)
    if start is not None and "ger" in takes and doing is not None and doing.left_edge.i < start:
        start = doing.left_edge.i
    if start is None and "inf" in takes:
        if to_do:
            first = to_do[0]
            start = first.left_edge.i
            if objects and "to" not in takes:
                start = min(start, objects[0].left_edge.i)
            # A list of asks, of which the parse gives only the first to the cue: "to end A, bar B and withdraw C".
            listed = [c.right_edge.i for c in right if c.dep_ == "conj" and c.tag_ in {"VB", "VBP"} and c.i > first.i]
            end = max([first.right_edge.i, *listed])
        elif clauses:
            start, end = clauses[0].left_edge.i, clauses[-1].right_edge.i
    if start is None and "ger" in takes:
        doing = next((c for c in right if c.dep_ == "xcomp"), None)
        if doing is not None:
            start, end = doing.left_edge.i, doing.right_edge.i
    if start is None and "np" in takes and objects:
        start, end = objects[0].left_edge.i, objects[-1].right_edge.i
    if start is None:
        for prep in (c for c in right if c.dep_ == "prep" and f"p:{c.lower_}" in takes):
            start, end = prep.i, prep.right_edge.i
            break
    if start is None or end < start:
        return []
    end = _before_next_act(cue, start, end)
    span = trim(list(verb.doc[max(start, after + 1 if start <= after else start) : end + 1]))
    return [span] if span is not None else []


def _is_reason(clause: Token) -> bool:
    """True for a clause that tells why or when something was said, not what."""
    return any(c.dep_ == "mark" and c.lower_ in _REASONS for c in clause.children)


def _before_next_act(cue: Cue, start: int, end: int) -> int:
    """Last token of a content that the parse runs on into the speaker's next act: said it was late, *and urged …*"""
    doc, verb = cue.head.doc, cue.head
    for token in doc[start : end + 1]:
        if token.dep_ != "conj" or token.tag_ != verb.tag_ or token.tag_ not in {"VBD", "VBZ"}:
            continue
        known = frame_of(token)
        joined = next((c for c in token.head.children if c.dep_ == "cc" and token.head.i < c.i < token.i), None)
        if known is None or known[0].group not in _ACTS or joined is None or token.i - joined.i > 2:
            continue
        if any(c.dep_ in {"nsubj", "nsubjpass", "mark"} for c in token.children):
            continue
        subject = next((c for c in token.head.children if c.dep_ in {"nsubj", "nsubjpass", "expl"}), None)
        first = next((t for t in (*token.head.children, token.head) if t.pos_ in {"VERB", "AUX"}), token.head)
        other_time = first.tag_ != token.tag_
        if joined.nbor(-1).text == "," or other_time or (subject is not None and subject.lower_ in {"it", "there"}):
            return int(joined.i) - 1
    return end


def _holds(token: Token) -> bool:
    return token.dep_ in {"prep", "prt", "dative"} or token.pos_ in {"ADP", "PART", "SCONJ"}


def _has_mark(part: Token) -> bool:
    """True for an object with quoted words in it: qualified the charges of “absurd”."""
    return part.dep_ == "dobj" and any(t.text in _OPENING for t in part.subtree)


def _is_part(child: Token) -> bool:
    """True for the second part of a judgement: described X *as* Y, accused X *of* Y."""
    return child.dep_ == "prep" and child.lower_ in {"as", "of", "for"}


def _as_said(cue: Cue) -> list[Span]:
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


def _left(cue: Cue) -> list[Span]:
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


def region(cue: Cue) -> tuple[int, int]:
    """First and last token of a cue with its speaker and the adverbials that belong to it."""
    doc = cue.head.doc
    first, last = cue.head.i, max(t.i for t in cue.tokens if t.i <= cue.head.i + 3)
    last = max(last, cue.head.i)
    tokens = {t.i for t in cue.tokens}
    if cue.subject is not None and (cue.subject.head == cue.head or cue.subject.i > cue.head.i):
        span = speaker_span(cue.subject)
        inside = [
            t.i for t in doc[cue.subject.left_edge.i : cue.subject.right_edge.i + 1] if span.start <= t.idx < span.end
        ]
        tokens |= set(inside)
    for child in cue.head.children:
        if child.i > cue.head.i and child.dep_ in {"npadvmod", "prep", "dative", "advmod", "dobj", "prt"}:
            tokens |= {t.i for t in child.subtree}
    while first - 1 in tokens:
        first -= 1
    while last + 1 in tokens:
        last += 1
    return first, last


def _according(cue: Cue) -> list[Span]:
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


def _of_noun(cue: Cue) -> list[Span]:
    noun, takes = cue.head, cue.frame.takes
    for child in noun.children:
        if child.i <= noun.i:
            continue
        has_that = any(c.dep_ == "mark" and c.lower_ in {"that", "whether"} for c in child.children)
        has_to = any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children)
        if child.dep_ in {"acl", "ccomp", "relcl"} and (("that" in takes and has_that) or ("inf" in takes and has_to)):
            span = trim(list(child.subtree))
            return [span] if span is not None else []
        if child.dep_ == "prep" and child.lower_ == "for" and "for" in takes:
            span = trim(list(child.subtree)[1:])
            return [span] if span is not None else []
    return []
