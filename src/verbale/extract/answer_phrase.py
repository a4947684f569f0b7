"""Responses made by a fixed phrase: "no reply", "neither confirmed nor denied", "at the request of"."""

from __future__ import annotations

import re

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from verbale.extract.ask_noun import granted_words
from verbale.extract.listing import extent, span_of, trim
from verbale.extract.negation import is_denied
from verbale.extract.party import is_party
from verbale.extract.response_cue import Answer, Phrase, phrases
from verbale.extract.subject import subject_of
from verbale.reading import Reading
from verbale.record import Span


def phrase_answers(reading: Reading, sentence: Tokens) -> list[Answer]:
    """Answers that a fixed phrase of `sentence` makes, at most one for each stretch of words."""
    found: list[Answer] = []
    for phrase in phrases():
        for hit in phrase.pattern.finditer(reading.text, sentence.start_char, sentence.end_char):
            answer = _answer(reading, phrase, hit)
            if answer is not None and not any(a.cue.overlaps(answer.cue) for a in found):
                found.append(answer)
    return found


def _answer(reading: Reading, phrase: Phrase, hit: re.Match[str]) -> Answer | None:
    cue = Span(hit.start("cue"), hit.end("cue"))
    anchor = reading.token_at(cue.start)
    if anchor is None:
        return None
    verb = _verb_of(reading, cue, anchor)
    content = None
    if "content" in hit.re.groupindex and hit["content"]:
        content = Span(hit.start("content"), hit.end("content"))
    elif phrase.outcome in {"none-yet", "not-addressed", "rejected"}:
        content = _after(reading, cue)
    if phrase.outcome == "accepted" and "at the" in reading.words(cue).lower():
        return _granted(reading, phrase, anchor)
    if phrase.outcome in {"accepted", "rejected", "acknowledged"} and _is_plain(phrase) and is_denied(verb):
        return None
    if "judged" in hit.re.groupindex:  # "X has no right to": whoever says so answers
        return Answer(phrase.outcome, verb, cue, content, None, phrase.needs, f"phrase: {phrase.outcome}", said_by=True)
    if "given" in hit.re.groupindex:  # "drew a sharp rebuke from X": X answers, not what drew it
        giver = giver_of(reading, cue)
        content = Span(hit.start("given"), hit.end("given"))
        return Answer(phrase.outcome, verb, cue, content, giver, phrase.needs, f"phrase: {phrase.outcome}")
    by = subject_of(verb)
    if by is None or not is_party(reading, by):
        by = _higher(reading, verb) or by
    if phrase.outcome == "none-yet" and by is not None and not is_party(reading, by) and by.pos_ == "NOUN":
        words = [t for t in by.subtree if t.i < verb.i and not t.is_space]
        content = content or (span_of(trim(words)) if trim(words) else None)
        by = None  # "the note has remained without a reply"
    owed = phrase.outcome == "none-yet" or by is None or not is_party(reading, by)
    giver = giver_of(reading, cue) if phrase.outcome in {"none-yet", "rejected"} else None
    if giver is not None and (owed or giver.head.lower_ != "from"):
        by = giver
        if content is not None and content.start <= giver.idx < content.end and phrase.outcome == "rejected":
            content = None
    if phrase.outcome == "none-yet" and _is_about_answer(reading, cue) and giver_of(reading, cue) is None:
        by = None  # who waits, or the answer that is missing, is not the one who owes it
    return Answer(phrase.outcome, verb, cue, content, by, phrase.needs, f"phrase: {phrase.outcome}")


def _is_plain(phrase: Phrase) -> bool:
    """True of a pattern that holds no "not" of its own."""
    text = phrase.pattern.pattern
    return not any(word in text for word in ("not", "no ", "nothing", "never", "unwilling", "won"))


def _is_about_answer(reading: Reading, cue: Span) -> bool:
    words = reading.words(cue).lower()
    return any(w in words for w in ("wait", "able to", "able of", "failed", "outstanding", "known", "pending", "arriv"))


def _granted(reading: Reading, phrase: Phrase, at: Token) -> Answer | None:
    """ "granted more time at the request of X": the act before it is the answer."""
    verb = at.head
    if verb.pos_ != "VERB":
        return None
    words = granted_words(reading, verb, at) if at.i > verb.i else extent(reading, verb)
    span = Span(verb.idx, verb.idx + len(verb))
    content = span_of(words) if words else None
    return Answer(phrase.outcome, verb, span, content, subject_of(verb), phrase.needs, "at the request of")


def _verb_of(reading: Reading, cue: Span, anchor: Token) -> Token:
    inside = [t for t in reading.tokens_in(cue) if t.pos_ in {"VERB", "AUX"}]
    if inside:
        return inside[0]
    at = anchor
    for _ in range(5):
        if at.pos_ in {"VERB", "AUX"} or at.head.i == at.i:
            return at
        at = at.head
    return at


def _higher(reading: Reading, verb: Token) -> Token | None:
    """The nearest party that is subject of a verb above: "X let the deadline lapse without replying"."""
    at = verb
    for _ in range(5):
        if at.head.i == at.i:
            return None
        at = at.head
        if at.pos_ in {"VERB", "AUX"}:
            subject = subject_of(at)
            if subject is not None and is_party(reading, subject):
                return subject
    return None


def giver_of(reading: Reading, cue: Span) -> Token | None:
    """ "no answer from Seoul", "nonstarters in the West"."""
    words = [t for t in reading.doc if cue.end <= t.idx < cue.end + 40]
    for token in words:
        near = token.lower_ in {"in", "for", "within"} and token.idx <= cue.end + 1
        if token.lower_ in {"from", "by"} or near:
            inner = [c for c in token.children if c.dep_ == "pobj" and is_party(reading, c)]
            if inner:
                return inner[0]
    return None


def _after(reading: Reading, cue: Span) -> Span | None:
    token = reading.token_at(cue.end)
    if token is None or token.is_punct:
        return None
    words = trim(extent(reading, token))
    return span_of(words) if words else None
