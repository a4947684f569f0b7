"""Events that a noun tells: "Norland's attack on Sudmark", "announced the release of two envoys"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.event_make import make_event
from verbale.extract.event_party import Side, owners_of, sides_of
from verbale.extract.event_put import put_of
from verbale.extract.event_table import NounAct, acts_of, noun_acts, noun_verbs, preps_of
from verbale.extract.scope import homes_of
from verbale.extract.subject import subject_of
from verbale.reading import Reading
from verbale.record import Claim, Span

#: Acts that may stand without anyone who is known to have done them.
_UNCLAIMED = frozenset({"ASSAULT", "PROTEST"})


def events_of_nouns(reading: Reading) -> list[Claim]:
    """An event for each noun of the table with both its sides, or with a verb that says that it was done."""
    homes = homes_of(reading)
    found = []
    for paragraph in reading.paragraphs:
        for token in reading.tokens_in(paragraph):
            noun = token.pos_ == "NOUN" or (token.tag_ == "VBG" and token.dep_ in {"nsubj", "dobj"})
            if noun and token.dep_ not in {"compound", "amod"}:
                lines = noun_acts().get(token.lemma_.lower()) or noun_acts().get(token.lower_) or ()
                for act in lines:
                    if not act.of or act.of & _words(token):
                        event = _event(reading, token, act, homes)
                        found += [event] if event is not None else []
                        break
    return found


def _words(noun: Token) -> set[str]:
    behind = [p for c in preps_of(noun) for p in c.children if p.dep_ == "pobj"]
    near = [t for p in behind for t in [p, *p.conjuncts, *p.children]]
    return {t.lemma_.lower() for t in [*near, *(c for c in noun.children if c.i < noun.i)]}


def _event(reading: Reading, noun: Token, act: NounAct, homes: dict[str, str]) -> Claim | None:
    put = put_of(noun)
    if put is None or put.future:
        return None
    verb = noun.head if noun.dep_ in {"dobj", "nsubj", "nsubjpass"} else None
    if verb is not None and noun.dep_ != "nsubj" and verb.lemma_ not in noun_verbs("carry") and acts_of(verb):
        return None  # what is done to the act is told by the verb: "condemned the attack", "the sanctions were lifted"
    carried = verb is not None and noun.dep_ == "dobj" and verb.lemma_ in noun_verbs("carry")
    happens = verb is not None and noun.dep_ != "dobj" and verb.lemma_ in noun_verbs("happen")
    actors = owners_of(reading, "actor", noun, homes)
    recipients = _recipients(reading, noun, act, homes)
    if not actors and carried and verb is not None:
        actors = sides_of(reading, "actor", subject_of(verb), homes)
    keys = {side.key for side in actors}
    recipients = [side for side in recipients if side.key not in keys]
    if not (actors and recipients):
        told = (carried and actors) or (happens and (actors or (recipients and act.category in _UNCLAIMED)))
        if not told:
            return None
    if not any(side.strong for side in [*actors, *recipients]):
        return None
    span = Span(noun.idx, noun.idx + len(noun))
    modes = [(act.mode, span)] if act.mode else []
    values = [side.value for side in [*actors, *recipients]]
    why = f"{act.category} by the noun {noun.text!r}"
    return make_event(reading, noun, span, act.category, act.code, modes, values, put, why, "event_nouns")


def _recipients(reading: Reading, noun: Token, act: NounAct, homes: dict[str, str]) -> list[Side]:
    for place in act.places:
        found = []
        for prep in preps_of(noun):
            if prep.lower_ == place:
                for child in prep.children:
                    if child.dep_ == "pobj":
                        found += sides_of(
                            reading,
                            "recipient",
                            child,
                            homes,
                            hit=act.category == "ASSAULT",
                            sites=act.category == "ASSAULT",
                        )
        if found:
            return found
    return []
