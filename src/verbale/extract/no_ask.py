"""Claims that look like asks and ask nothing: a fact told, a plan of one's own, words that name nothing."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.ask_act import describes
from verbale.extract.ask_clause import TELLING, is_fact
from verbale.extract.party import is_domestic
from verbale.reading import Reading
from verbale.record import Claim, Span

#: Verbs of what one means to do oneself.
_MEANING = {"want", "hope", "wish", "seek"}

#: Verbs of what one works for, whoever has to act.
_AIMING = {"aim", "intend", "plan"}

#: Words that stand for what another place says.
_POINTING = {"some", "it", "this", "that", "them", "these", "those", "more", "one", "so", "such", "any",
             "just", "only", "thing", "things", "something", "anything", "two", "three"}  # fmt: skip


def is_no_ask(reading: Reading, claim: Claim) -> bool:
    """True of a demand whose every cue only tells or means something, or that does not say what is asked."""
    if only_domestic(reading, claim):
        return True
    verbs = [_verb(reading, span.start, span.end) for value in claim.get("cue") for span in value.spans]
    if verbs and all(verb is not None and _asks_nothing(reading, claim, verb) for verb in verbs):
        return True
    contents = [str(value.value).lower().split() for value in claim.get("content")]
    return bool(contents) and all(_names_nothing(words) for words in contents)


def only_domestic(reading: Reading, claim: Claim) -> bool:
    """True of a claim by nobody but those inside one state who deal with nobody: the police, a firm."""
    heads = [reading.tokens_in(value.spans[0])[-1:] for value in claim.get("by") if value.actor is None]
    inside = bool(heads) and len(heads) == len(claim.get("by"))
    return inside and all(bool(head) and is_domestic(head[0]) for head in heads)


def _verb(reading: Reading, start: int, end: int) -> Token | None:
    """The verb of a cue; None where it has none."""
    return next((token for token in reading.tokens_in(Span(start, end)) if token.pos_ == "VERB"), None)


def _asks_nothing(reading: Reading, claim: Claim, verb: Token) -> bool:
    if verb.lemma_ in TELLING:
        return any(c.dep_ == "ccomp" and c.i > verb.i and is_fact(c) for c in verb.children)
    if verb.lemma_ in _AIMING:
        return True
    if verb.dep_ == "xcomp" and (verb.head.lemma_ == "fail" or _is_led(verb.head)):
        return True  # "failed to offer a response", "encouraged by X to seek passage"
    if verb.lemma_ in _MEANING and not claim.get("of"):
        own = [c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VB" and c.i > verb.i]
        return bool(own) and not any(c.dep_ == "nsubj" for c in own[0].children)
    return describes(reading, verb)


def _is_led(verb: Token) -> bool:
    """True of "encouraged by X": those who are led to an act ask nothing by it."""
    return verb.lemma_ == "encourage" and any(c.dep_ == "agent" for c in verb.children)


def _names_nothing(words: list[str]) -> bool:
    return not any(any(c.isalpha() for c in word) and word.strip("“”\"'.,;:()") not in _POINTING for word in words)
