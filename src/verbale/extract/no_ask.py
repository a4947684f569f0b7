"""Claims that look like asks and ask nothing: a fact told, a plan of one's own, an ask inside one state."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Token

from verbale.extract.ask_act import describes
from verbale.extract.ask_clause import TELLING, is_fact
from verbale.extract.party import is_domestic, is_party
from verbale.extract.scope import homes_of
from verbale.extract.subject import subject_of
from verbale.lexicon.table import read_table
from verbale.reading import Reading
from verbale.record import Claim, Span, Value


def is_no_ask(reading: Reading, claim: Claim) -> bool:
    """True of a demand whose every cue only tells or means something, or that does not say what is asked of whom."""
    if only_domestic(reading, claim) or _inside_one(reading, claim):
        return True
    cues = [span for value in claim.get("cue") for span in value.spans]
    verbs = [_verb(reading, span) for span in cues]
    if verbs and all(verb is not None and _asks_nothing(reading, claim, verb) for verb in verbs):
        return True
    if cues and all(_only_wonders(reading, span) or _is_effort(reading, span) for span in cues):
        return True
    contents = claim.get("content")
    if cues and contents and all(_stands_ready(reading, cue) for cue in cues) and _defends(reading, contents):
        return True
    return bool(contents) and (
        all(_names_nothing(str(value.value).lower().split()) for value in contents)
        or all(_is_purpose(reading, span, cues) for value in contents for span in value.spans)
    )


def only_domestic(reading: Reading, claim: Claim) -> bool:
    """True of a claim by nobody but those inside one state who deal with nobody: the police, a firm."""
    heads = [reading.tokens_in(value.spans[0])[-1:] for value in claim.get("by") if value.actor is None]
    inside = bool(heads) and len(heads) == len(claim.get("by"))
    return inside and all(bool(head) and is_domestic(head[0]) for head in heads)


def _inside_one(reading: Reading, claim: Claim) -> bool:
    """True of "warned its citizens", "asked parliament for leave": those asked are of the state of who asks."""
    asked = claim.get("of")
    if not asked:
        return False
    homes = homes_of(reading)
    own = {homes.get(value.actor or "") for value in claim.get("by")} - {None}
    served = all(_serves(reading, value) and homes.get(value.actor or "") in own for value in asked)
    if len(own) == 1 and served and not _sends_away(reading, claim):
        return True
    others = {homes.get(value.actor or "") for value in asked} - {None} - own
    return not others and all(_is_insider(reading, value, bool(own)) for value in asked)


def _serves(reading: Reading, value: Value) -> bool:
    """True of "our foreign minister", "its ambassador": those who serve whoever is meant by the pronoun."""
    tokens = reading.tokens_in(value.spans[0])
    head = next((t for t in tokens if t.head not in tokens), None)
    if head is None or head.lemma_.lower() not in words("serves"):
        return False
    owner = next((c for c in head.children if c.dep_ == "poss"), None)
    return owner is not None and owner.lower_ in {"our", "my", "his", "her", "its"}


def _sends_away(reading: Reading, claim: Claim) -> bool:
    """True of "cut its ties with Peru and told its envoys to leave": the envoys are those of the other state."""
    first = [reading.tokens_in(span)[:1] for value in claim.get("content") for span in value.spans]
    return any(token.lemma_.lower() in words("away") for tokens in first for token in tokens)


def _is_insider(reading: Reading, value: Value, known: bool) -> bool:
    """True of the people of a state; of who asks with a `known` home, its parliament too, and no court or bank."""
    tokens = reading.tokens_in(value.spans[0])
    if not tokens:
        return False
    head = next((t for t in tokens if t.head not in tokens), tokens[-1])
    lemma = head.lemma_.lower()
    if known and lemma in words("abroad"):
        return False
    return is_domestic(head) or (known and value.actor is not None and lemma in words("own"))


def _only_names(call: Token) -> bool:
    """True of "Seoul calls Dokdo": a verb that says neither for what nor on whom nor to do what."""
    asks = any(c.lower_ in {"on", "for", "upon", "out"} for c in call.children)
    return (
        call.dep_ in {"relcl", "acl", "conj", "parataxis", "ccomp"}
        and not asks
        and not any(c.dep_ in {"xcomp", "ccomp", "advcl"} for c in call.children)
    )


def _verb(reading: Reading, span: Span) -> Token | None:
    """The verb of a cue, or its adjective; None where it has neither."""
    tokens = reading.tokens_in(span)
    verb = next((token for token in tokens if token.pos_ == "VERB"), None)
    return verb or next((token for token in tokens if token.pos_ == "ADJ"), None)


def _asks_nothing(reading: Reading, claim: Claim, verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma in words("holds") and _does_itself(verb):
        return True
    if lemma in TELLING or lemma in words("tells"):
        told = [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i]
        return bool(told) and all(is_fact(clause) for clause in told)
    if lemma in words("aims"):
        return True
    if lemma == "offer" and (_offers_words(verb) or _is_thing(reading, subject_of(verb))):
        return True
    if lemma == "call" and _only_names(verb):
        return True
    if lemma == "want" and verb.dep_ == "pcomp" and any(c.i < verb.i and c.tag_ == "WP" for c in verb.children):
        return True  # "meet with whom they want"
    if lemma in words("vows"):
        said = verb.tag_ != "VB" or any(c.dep_ == "nsubj" for c in verb.children)
        return said and any(value.value == "offer" for value in claim.get("kind"))
    if lemma in words("causes"):
        return verb.tag_ == "VBG" or not _is_named_party(reading, subject_of(verb))
    if verb.dep_ == "xcomp" and (_is_denied(verb) or _is_led(verb.head)):
        return True  # "failed to offer a response", "denied seeking a base", "encouraged by X to seek passage"
    if lemma in words("means"):
        own = [c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VB" and c.i > verb.i]
        return bool(own) and own[0].lemma_ not in words("gets") and not any(c.dep_ == "nsubj" for c in own[0].children)
    return describes(reading, verb)


def _offers_words(verb: Token) -> bool:
    """True of "offered no details", "offers an explanation": something is said, nothing is put to anybody."""
    offered = next((c for c in verb.children if c.dep_ == "dobj"), None)
    return offered is not None and offered.lemma_.lower() in words("told")


def _does_itself(verb: Token) -> bool:
    """True of "insists on answering alone": an act of one's own; "on its answering" is another's."""
    acts = [act for prep in verb.children if prep.dep_ == "prep" for act in prep.children if act.dep_ == "pcomp"]
    own = [act for act in acts if act.tag_ == "VBG" and not any(c.dep_ in {"nsubj", "poss"} for c in act.children)]
    return bool(own) and own[0].lemma_.lower() not in words("gets") - {"be"}


def _is_thing(reading: Reading, subject: Token | None) -> bool:
    """True of "the summit offers a chance": what nobody does is offered by nobody."""
    return subject is not None and subject.pos_ == "NOUN" and not is_party(reading, subject)


def _is_denied(verb: Token) -> bool:
    """True of "failed to offer", and of an aim that is denied."""
    above = verb.head.lemma_
    return above in words("fails") and (above != "deny" or verb.lemma_ in words("means"))


def _is_led(verb: Token) -> bool:
    """True of "encouraged by X": those who are led to an act ask nothing by it."""
    return verb.lemma_ in words("led") and any(c.dep_ == "agent" for c in verb.children)


def _is_named_party(reading: Reading, token: Token | None) -> bool:
    return token is not None and token.pos_ != "PRON" and is_party(reading, token)


def _only_wonders(reading: Reading, span: Span) -> bool:
    """True of readiness in a question: "would Bern be willing to pay?" is asked by who puts the question."""
    sentence = reading.sentence_at(span.start)
    asked = sentence is not None and sentence.text.rstrip(" \n”\"'").endswith("?")
    return asked and any(token.lower_ in words("ready") for token in reading.tokens_in(span))


def _stands_ready(reading: Reading, span: Span) -> bool:
    return any(token.lower_ in words("ready") for token in reading.tokens_in(span))


def _defends(reading: Reading, contents: list[Value]) -> bool:
    """True of "ready to defend its waters": what is done against somebody is offered to nobody."""
    verbs = [[t for t in reading.tokens_in(span) if t.pos_ == "VERB"][:1] for v in contents for span in v.spans]
    return bool(verbs) and all(verb and verb[0].lemma_.lower() in words("defends") for verb in verbs)


def _is_effort(reading: Reading, span: Span) -> bool:
    """True of "in a bid to arrest him": what is done in order to reach something asks nobody for it."""
    nouns = [token for token in reading.tokens_in(span) if token.pos_ == "NOUN"]
    return bool(nouns) and all(
        token.lemma_.lower() in words("effort") and token.dep_ == "pobj" and token.head.lower_ == "in"
        for token in nouns
    )


def _is_purpose(reading: Reading, content: Span, cues: list[Span]) -> bool:
    """True of what stands after "so as to": why it is asked, not what."""
    before = [cue.end for cue in cues if cue.end <= content.start]
    return bool(before) and _purposes().search(reading.text, max(before), content.start) is not None


def _names_nothing(told: list[str]) -> bool:
    bare = [word.strip("“”\"'.,;:()") for word in told]
    return all(not any(c.isalpha() for c in word) or word in words("points") | words("press") for word in bare)


@cache
def words(role: str) -> frozenset[str]:
    """Words of one role of the table."""
    return frozenset(row["word"] for row in read_table("no_ask_words") if row["role"] == role)


@cache
def _purposes() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{word}\b" for word in sorted(words("so"))), re.IGNORECASE)
