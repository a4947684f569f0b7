"""The words of a report that name a communication."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

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
from verbale.extract.communication.wordlist import word_list
from verbale.lexicon.table import Row, cells, read_table
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

#: Nouns that only count or hold the one they govern: "a copy of the letter", "a flurry of meetings".
SHELLS = word_list("shell")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A noun or verb that names a communication, and its row in the lexicon."""

    token: Token
    row: Row
    is_verb: bool

    @property
    def form(self) -> str:
        return self.row["form"]

    @property
    def family(self) -> str:
        return self.row["family"]

    @property
    def strength(self) -> str:
        return "strong" if self.is_verb else self.row["strength"]

    @property
    def fits(self) -> tuple[str, ...]:
        return (self.form,) if self.is_verb else cells(self.row, "fits")


def find_triggers(reading: Reading) -> list[Trigger]:
    """Triggers in the prose, in order; outside furniture, which the parse does not see."""
    found = []
    for token in reading.doc:
        if token.pos_ in {"NOUN", "PROPN"} or (token.pos_ == "VERB" and token.tag_ == "VBG" and token.dep_ == "pobj"):
            row = _noun_row(token)
            if row is not None:
                found.append(Trigger(token, row, False))
        elif token.pos_ == "VERB" and token.dep_ != "amod":
            row = _verb_row(reading, token)
            if row is not None:
                found.append(Trigger(token, row, True))
    return found


def _noun_row(token: Token) -> Row | None:
    if token.tag_ == "NNP" and token.lemma_.lower() == "talk":
        return None  # part of a title
    if token.dep_ == "compound" or _is_shell(token) or _only_links(token):
        return None
    for row in _nouns().get(token.lemma_.lower(), ()):
        beside = cells(row, "with")
        if not beside or _beside(token) & set(beside):
            return row if row["strength"] != "none" else None
    return None


def _is_shell(token: Token) -> bool:
    """True when the noun only counts or holds another that is named: "nine pages of guidelines"."""
    governed = [inner for words, inner in prepositions_of(token) if words == "of"]
    return token.lemma_.lower() in SHELLS and any(inner.lemma_.lower() in _nouns() for inner in governed)


def _only_links(token: Token) -> bool:
    """True for the noun of "in response to" and "in coordination with", which ties two things and names none."""
    bare = not any(c.i < token.i and c.dep_ in {"det", "poss", "nummod", "compound"} for c in token.children)
    tied = any(c.dep_ == "prep" and c.lower_ in {"to", "with"} for c in token.children)
    return token.dep_ == "pobj" and token.head.lower_ == "in" and token.tag_ == "NN" and bare and tied


def _beside(token: Token) -> set[str]:
    """Words that stand with the noun: before it in its phrase, or governed by its "of"."""
    before = {t.lemma_.lower() for t in token.lefts} | {t.lower_ for t in token.lefts}
    before |= {t.lower_ for left in token.lefts for t in left.lefts}
    behind = {inner.lemma_.lower() for words, inner in prepositions_of(token) if words in {"of", "for"}}
    behind |= {c.lemma_.lower() for c in token.children if c.dep_ in {"acl", "relcl"}}
    return before | behind


def _verb_row(reading: Reading, token: Token) -> Row | None:
    for row in _verbs().get(token.lemma_.lower(), ()):
        particles = cells(row, "particle")
        if particles and not any(c.lower_ in particles for c in token.children):
            continue
        if row["objects"] and not _has_object(token, set(cells(row, "objects"))):
            continue
        if any(_given(reading, token, need) for need in cells(row, "needs")):
            return row
    return None


def _has_object(verb: Token, wanted: set[str]) -> bool:
    patient = object_of(verb)
    if patient is not None:
        return patient.lemma_.lower() in wanted
    return "what" in wanted and any(c.dep_ == "ccomp" and c.left_edge.lower_ == "what" for c in verb.children)


def _given(reading: Reading, verb: Token, need: str) -> bool:
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
    near = {t.lower_ for t in verb.subtree}
    if need == "phone":
        return bool(near & PHONE)
    if need == "network":
        return any(words in {"on", "in", "via"} and noun.lower_ in _NETWORK for words, noun in prepositions_of(verb))
    if need == "reply":
        answered = [noun for words, noun in prepositions_of(verb) if words == "to"] + ([patient] if patient else [])
        return any(is_paper(noun) for noun in answered)
    raise ValueError(f"communication_verbs.csv: unknown need {need!r}")


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


def is_paper(noun: Token) -> bool:
    """True when the noun names a paper or a call to act that a reply can answer."""
    row = _noun_row(noun)
    return row is not None and row["family"] == "paper"


def names_communication(noun: Token) -> bool:
    """True of a noun of any form: "the talks", "a session", "his letter"."""
    return _noun_row(noun) is not None


@cache
def _nouns() -> dict[str, tuple[Row, ...]]:
    return _by_lemma("communication_nouns")


@cache
def _verbs() -> dict[str, tuple[Row, ...]]:
    rows = _by_lemma("communication_verbs")
    return {
        lemma: tuple(sorted(some, key=lambda row: not row["particle"] and row["needs"] != "writing"))
        for lemma, some in rows.items()
    }


def _by_lemma(table: str) -> dict[str, tuple[Row, ...]]:
    rows: dict[str, tuple[Row, ...]] = {}
    for row in read_table(table):
        rows[row["lemma"]] = (*rows.get(row["lemma"], ()), row)
    return rows
