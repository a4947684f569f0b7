"""Which mentions say enough to be a communication of their own."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.communication.argument import is_passive
from verbale.extract.communication.draft import Article, Draft
from verbale.extract.communication.mood import TOLD
from verbale.extract.communication.party import identity, is_envoy, is_officer, is_official, is_person
from verbale.extract.communication.trigger_noun import is_paper
from verbale.extract.communication.wordlist import word_list
from verbale.reading import Reading
from verbale.record import DID_NOT, Modality

#: Verbs of speech that are a message only between parties: "told his counterpart", not "told the BBC".
SAYING = word_list("saying")

#: Nouns before the event at whose side something else is done.
_EDGES = word_list("edge")

#: Nouns for several persons who act for a party.
_DELEGATION = word_list("delegation")

#: Adjectives that make an answer a paper.
_IN_FORM = word_list("in_form")

#: Verbs that are a communication only when told as done or to come, by another than the writer of the paper itself.
_PUT = word_list("putting")

#: Verbs whose bare object is only talked of: "refused parallel talks".
_DECLINING = word_list("declining")


def stands_alone(reading: Reading, draft: Draft) -> bool:
    """True when the draft says enough to be a communication of its own."""
    tied = [t for role in ("sender", "recipients", "handed_over_by", "received_by") for t in draft.role(role)]
    if draft.trigger.is_verb:
        return _verb_stands(reading, draft, tied)
    if draft.trigger.family == "encounter":
        return _encounter_stands(reading, draft, tied)
    strength = draft.trigger.strength
    real = any(_acts(reading, t) for t in tied)
    real = real or (draft.verb is not None and any(t.pos_ == "PRON" for t in tied))
    if (
        draft.is_reply
        and draft.trigger.token.lemma_ in {"reply", "response"}
        and any(is_paper(t) for t in draft.answers)
    ):
        return True
    if draft.trigger.form == "resolution":
        return real and bool(draft.statuses)
    if draft.is_reply and draft.modality in DID_NOT and not _is_described(draft.trigger.token):
        return False  # "no clear answer": a response that did not come
    if strength == "strong" and not tied and (_is_none(draft.trigger.token) or _is_kind(draft.trigger.token)):
        return False  # "no letter can undo it", "hiding behind letters"
    if strength == "owned" and _is_kind(draft.trigger.token) and draft.trigger.token.head.lemma_ == "take":
        return False  # "took note"
    if strength == "follow":
        return real and draft.carried
    if strength == "owned":
        between = bool(draft.role("sender")) and any(_acts(reading, t) for t in draft.role("recipients"))
        return real and (draft.carried or between or _is_owned(reading, draft))
    if strength == "carried":
        return real and draft.carried and bool(draft.role("recipients") + draft.role("received_by"))
    if strength == "addressed":
        return bool(draft.role("recipients"))
    if strength == "reply":
        return real and any(is_paper(t) for t in draft.answers)
    return strength == "strong" or real


def _is_described(noun: Token) -> bool:
    """True for "written reply", "formal answer": a paper, not any answer."""
    return any(c.lower_ in _IN_FORM for c in noun.lefts)


def _is_none(noun: Token) -> bool:
    return any(c.lower_ in {"no", "neither", "any"} for c in noun.lefts)


def _is_kind(noun: Token) -> bool:
    """True for a noun that stands bare: the kind of thing, not a thing."""
    return not any(c.i < noun.i and c.dep_ in {"det", "poss", "amod", "nummod", "compound", "nmod"} for c in noun.lefts)


def _is_owned(reading: Reading, draft: Draft) -> bool:
    """True when a party stands before the noun as the one whose paper it is: "Cairo's note", "an American offer"."""
    before = {t.i for t in draft.trigger.token.lefts}
    return any(t.i in before and _acts(reading, t) for t in draft.role("sender"))


def is_saying(draft: Draft) -> bool:
    return draft.trigger.is_verb and draft.trigger.row["lemma"] in SAYING and draft.trigger.form == "message"


def _acts(reading: Reading, token: Token) -> bool:
    """True for a party and for one who is known to act for one."""
    return is_official(reading, token) or bool((who := identity(reading, token)) and who.party)


def _verb_stands(reading: Reading, draft: Draft, tied: list[Token]) -> bool:
    lemma = draft.trigger.row["lemma"]
    if lemma in SAYING and draft.trigger.form == "message":
        by, to = draft.role("sender"), draft.role("recipients")
        known = [i for t in by if (i := identity(reading, t)) and i.party]
        other = [i for t in to if (i := identity(reading, t)) and i.party]
        if lemma == "protest":
            return bool(known)
        if known and other:
            return any(a.party != b.party for a in known for b in other)
        return bool(by) and any(is_envoy(t) for t in to)
    if draft.is_reply and draft.modality not in TOLD:
        return False
    if lemma in _PUT and draft.trigger.family == "paper":
        return _is_put(draft)
    if draft.trigger.family == "encounter":
        if draft.actor is None and not is_passive(draft.trigger.token):
            return False
        if draft.actor is not None and draft.actor.pos_ == "PROPN" and not _acts(reading, draft.actor):
            return False  # a singer, a climber
        if draft.modality not in TOLD and lemma in {"talk", "speak", "sit", "engage", "welcome", "host", "go", "come"}:
            return False
        if draft.trigger.form == "visit":
            going = draft.role("sender")
            return any(
                is_official(reading, t) and (is_person(reading, t) or t.lemma_.lower() in _DELEGATION) for t in going
            )
        if lemma in {"speak", "talk", "discuss", "review", "engage"} and "phone" not in draft.trigger.row["needs"]:
            met = [t for t in tied if t.i > draft.trigger.token.i]
            return any(_acts(reading, t) for t in met)
        return any(_acts(reading, t) or t.pos_ == "PRON" for t in tied)
    if lemma == "ask":  # a state asks formally; a person asks a named one of the other side
        by, to = draft.role("sender"), draft.role("recipients")
        named = [i for t in to if (i := identity(reading, t)) and i.party]
        return bool(by) and (bool(named) or not any(is_person(reading, t) for t in by))
    return bool(tied)


def _is_put(draft: Draft) -> bool:
    """True when the asking or proposing is an act told of a party, not the content of a paper or a wish."""
    verb = draft.trigger.token
    if draft.modality not in TOLD or (verb.tag_ == "VB" and draft.modality is not Modality.PLANNED):
        return False
    if verb.dep_ in {"acl", "relcl"} and is_paper(verb.head) and (draft.actor is None or draft.actor.i == verb.head.i):
        return False  # "a letter inviting him"
    if draft.actor is None and draft.trigger.row["lemma"] == "invite":
        return False
    if draft.actor is not None and (is_paper(draft.actor) or draft.actor.lower_ in {"i", "we"}):
        return False
    return bool(draft.role("sender") or draft.role("recipients"))


def _encounter_stands(reading: Reading, draft: Draft, tied: list[Token]) -> bool:
    noun, strength = draft.trigger.token, draft.trigger.strength
    if strength == "follow":
        return False
    if strength == "call" and any(c.dep_ == "prep" and c.lower_ == "for" for c in noun.children):
        return False  # "calls for an inquiry"
    called = any(c.lower_ in {"with", "between", "from"} for c in noun.children)
    if strength == "call" and not called and len({t.i for t in draft.role("sender")}) < 2:
        return False
    if _is_setting(draft) or _is_of_office(draft):
        return False
    if (
        draft.modality not in TOLD
        and all(t.dep_ in {"compound", "nmod", "amod"} for t in tied)
        and draft.modality not in DID_NOT
    ):
        return False  # "stresses OSCE talks": where, not who
    if any(_acts(reading, t) or t.pos_ == "PRON" for t in tied):
        return True
    if draft.statuses & {"cancelled"} and draft.days:
        return True
    if strength == "weak":
        return False
    if noun.tag_ == "NN" and not any(c.dep_ in {"det", "amod", "compound", "poss"} for c in noun.children):
        return False  # "room for negotiation": the kind of thing, no thing
    if noun.dep_ == "dobj" and noun.head.lemma_ in _DECLINING:
        return False
    if draft.article is Article.DEFINITE:
        return True
    placed = bool(draft.role("place") or draft.days or draft.several)
    return (draft.modality is Modality.ASSERTED and placed) or (draft.modality is Modality.PLANNED and bool(draft.days))


def _is_of_office(draft: Draft) -> bool:
    """True for the noun in an office: "the special envoy for the talks"."""
    noun = draft.trigger.token
    return noun.dep_ == "pobj" and noun.head.lower_ in {"for", "to", "in"} and is_officer(noun.head.head)


def _is_setting(draft: Draft) -> bool:
    """True for a named summit that is only where something else is done: "told her at the G20 summit"."""
    noun = draft.trigger.token
    while noun.dep_ == "conj" and noun.head.i != noun.i:
        noun = noun.head
    inside = [
        t for t in draft.role("sender") if noun.left_edge.i <= t.i <= noun.right_edge.i and t.head.lower_ != "with"
    ]
    others = [t for t in draft.role("sender") if t not in inside and t.dep_ != "nsubj"]
    beside = noun.head.lower_ in {"at", "on", "before"} or (
        noun.head.lower_ == "of" and noun.head.head.lemma_ in _EDGES
    )
    return noun.dep_ == "pobj" and beside and len(inside) == 1 and inside[0].pos_ == "PROPN" and not others
