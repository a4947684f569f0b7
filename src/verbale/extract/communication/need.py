"""What must stand with a verb so that it names a communication: a party, a place, a channel, a day."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.communication.argument import (
    after,
    is_passive,
    object_of,
    prepositions_of,
    subject_of,
    told_by_letting,
)
from verbale.extract.communication.party import (
    is_envoy,
    is_forum,
    is_official,
    is_organised,
    is_party,
    is_person,
    is_place,
    is_plural,
    is_state_or_body,
)
from verbale.extract.communication.trigger_noun import is_paper
from verbale.extract.communication.wordlist import word_list
from verbale.reading import Reading
from verbale.record import Span
from verbale.segment.phrase import conjuncts

#: Words that make speaking a call; also marks of it.
PHONE = word_list("phone")
_NETWORK = word_list("network")

#: Prepositions of direction; adverbs and channels that make asking a message; those who order parties to act.
_INTO = word_list("into")
_FORMAL = word_list("formal")
_CHANNELS = word_list("channel")
_COURT = word_list("court")
_DELEGATION = word_list("delegation")


def is_given(reading: Reading, verb: Token, need: str) -> bool:
    """True where one need of communication_verbs.csv is met. Raises ValueError for a need that is not known."""
    if need == "any":
        return True
    patient = object_of(verb)
    if need.startswith("object"):
        if patient is None or patient.lower_ in {"it", "that", "this"}:
            return False
        if need == "object_envoy":
            return is_envoy(patient)
        if need == "object_person" and patient.lemma_.lower() in _DELEGATION:
            return is_party(reading, patient)
        if need == "object_official":
            return _is_official_person(reading, patient) and _is_plain(verb)
        check = {
            "object_person": is_person,
            "object_place": is_place,
            "object_organised": is_organised,
        }.get(need, is_party)
        return check(reading, patient)
    if need == "in":
        return any(words == "in" and is_envoy(noun) for words, noun in prepositions_of(verb))
    if need in {"with", "to"}:
        follows = after(verb, need)
        return (follows is not None and is_party(reading, follows)) or any(
            words in {need, f"{need} to"} and is_party(reading, noun) for words, noun in prepositions_of(verb)
        )
    if need == "to_place":
        return any(
            words == "to" and (is_place(reading, noun) or noun.lemma_ in {"region", "capital", "country"})
            for words, noun in prepositions_of(verb)
        )
    if need == "into_place":
        return any(
            words.split()[-1] in _INTO and len(words.split()) < 3 and is_place(reading, noun)
            for words, noun in prepositions_of(verb)
        )
    if need == "know":
        return told_by_letting(verb) is not None
    if need == "court":
        actor = subject_of(verb)
        return (
            actor is not None
            and patient is not None
            and actor.lemma_.lower() in _COURT
            and is_state_or_body(reading, patient)
        )
    if need == "protested":
        return _is_protested(reading, verb)
    if need == "tabled":
        return _is_tabled(reading, verb)
    if need == "dated_reply":
        told = verb.tag_ in {"VBD", "VBZ", "VBP"} and not is_passive(verb)
        actor = subject_of(verb)
        known = actor is not None and (is_official(reading, actor) or actor.pos_ == "PRON")
        return told and known and bool(reading.days_in(_clause_span(verb)))
    if need == "joint":
        return _is_joint(reading, verb)
    if need == "given":
        given = [t for c in verb.children if c.dep_ in {"dative", "dobj"} for t in (c, *c.children)]
        return verb.tag_ != "VB" and any(is_state_or_body(reading, t) for t in given)
    if need == "writing":
        return any(t.lower_ == "writing" and t.i > verb.i and t.nbor(-1).lower_ == "in" for t in verb.subtree)
    if need == "formal":
        return _is_formal(verb)
    if need == "body":
        actor = subject_of(verb)
        return patient is None and actor is not None and is_forum(reading, actor)
    if need == "plural":
        actor = subject_of(verb)
        joined = actor is not None and any(t.lower_ == "and" for t in verb.doc[min(actor.left_edge.i, verb.i) : verb.i])
        return patient is None and actor is not None and is_party(reading, actor) and (is_plural(actor) or joined)
    if need == "each_other":
        return patient is not None and patient.lower_ == "other"
    if need == "clause":
        return any(c.dep_ == "ccomp" for c in verb.children)
    if need == "dated":
        asked = any(words == "for" for words, _ in prepositions_of(verb)) or patient is not None
        return asked and any(verb.i < reading.tokens_in(d.span)[0].i for d in reading.days_in(_clause_span(verb)))
    if need == "phone":
        return any(t.lower_ in PHONE for t in _own_words(verb))
    if need == "network":
        return any(words in {"on", "in", "via"} and noun.lower_ in _NETWORK for words, noun in prepositions_of(verb))
    if need == "reply":
        answered = [noun for words, noun in prepositions_of(verb) if words == "to"] + ([patient] if patient else [])
        return any(is_paper(noun) for noun in answered)
    raise ValueError(f"communication_verbs.csv: unknown need {need!r}")


def _own_words(verb: Token) -> list[Token]:
    """The words below a verb, without those of the clauses that only hang on it: "urged X, as Y said by phone"."""
    aside = {t.i for c in verb.children if c.dep_ == "advcl" for t in c.subtree}
    return [t for t in verb.subtree if t.i not in aside]


def _is_official_person(reading: Reading, token: Token) -> bool:
    if token.lower_ in {"both", "them", "two"}:
        return True
    return any(is_person(reading, t) and is_official(reading, t) for t in conjuncts(token))


def _is_plain(verb: Token) -> bool:
    """True when nothing is said of the object: not "called him a liar", not "saw him leave"."""
    if verb.i + 1 < len(verb.doc) and verb.nbor().lower_ in {"on", "upon", "for", "off", "out"}:
        return False
    return not any(c.dep_ in {"oprd", "ccomp", "xcomp", "acomp", "prt", "acl"} and c.i > verb.i for c in verb.children)


def _is_formal(verb: Token) -> bool:
    """True when what is asked goes by a channel or in due form: "formally asked", "requested through its embassy"."""
    if any(c.lower_ in _FORMAL for c in verb.children if c.dep_ == "advmod"):
        return True
    return any(
        words in {"through", "via", "by"} and noun.lemma_.lower() in _CHANNELS for words, noun in prepositions_of(verb)
    )


def _is_protested(reading: Reading, verb: Token) -> bool:
    """True when a party itself protests something: "China protested the passage", not "students protested"."""
    actor = subject_of(verb)
    told = verb.tag_ in {"VBD", "VBN", "VBZ", "VBP"} and not is_passive(verb)
    about = object_of(verb) is not None or any(
        words in {"over", "against", "about"} for words, _ in prepositions_of(verb)
    )
    return told and about and actor is not None and is_state_or_body(reading, actor)


def _is_tabled(reading: Reading, verb: Token) -> bool:
    """True when a party put a proposal: told as done, on a day or by a state or body itself."""
    actor = subject_of(verb)
    asked = object_of(verb) is not None or any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children)
    if not asked or actor is None or is_passive(verb) or verb.tag_ not in {"VBD", "VBN"}:
        return False
    if reading.days_in(_clause_span(verb)) or any(
        reading.days_in(Span(c.idx, c.idx + 1)) for c in verb.subtree if c.i < verb.i
    ):
        return is_official(reading, actor) or actor.pos_ == "PRON"
    return actor.pos_ != "PRON" and is_state_or_body(reading, actor)


def _is_joint(reading: Reading, verb: Token) -> bool:
    """True when two states or bodies or more say it together."""
    actor = subject_of(verb)
    if actor is None or verb.tag_ not in {"VBD", "VBN", "VBZ", "VBP"} or is_passive(verb):
        return False
    return sum(is_state_or_body(reading, t) for t in conjuncts(actor)) > 1


def _clause_span(verb: Token) -> Span:
    """From the verb to the next verb, or to the end of its sentence."""
    end = next(
        (t for t in verb.doc[verb.i + 1 : verb.sent.end] if t.pos_ in {"VERB", "AUX"}), verb.doc[verb.sent.end - 1]
    )
    return Span(verb.idx, end.idx + len(end))
