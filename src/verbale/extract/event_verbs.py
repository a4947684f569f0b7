"""Events that a verb tells outright: expels, attacks, condemns, sends aid, refuses to meet."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.event_make import make_event
from verbale.extract.event_party import Side, owners_of, sector_of, sides_of
from verbale.extract.event_put import Put, put_of
from verbale.extract.event_table import NONE, Act, acts_of, clauses_of, preps_of, things_of
from verbale.extract.event_words import mode_in
from verbale.extract.scope import homes_of
from verbale.extract.subject import agent_of, subject_of
from verbale.reading import Reading
from verbale.record import Claim, Span
from verbale.segment.phrase import clause

#: What is only asked, refused or threatened is no event beside the asking, refusing or threatening.
_FRAMES = frozenset({"REQUEST", "REJECT", "THREATEN", "AGREE"})
#: Categories whose mode is read from the words of what is asked, refused or threatened.
_READ = frozenset({"REQUEST", "REJECT", "THREATEN"})
#: Acts that may stand without anyone who is known to have done them ("ten soldiers were killed").
_UNCLAIMED = frozenset({"ASSAULT", "COERCE", "RETREAT", "SANCTION"})
#: Acts by which also a base is hit.
_HARMING = frozenset({"ASSAULT", "COERCE"})
#: Acts of equals: all of them are in `actor`.
_MUTUAL = frozenset({"CONSULT", "COOPERATE"})
#: What is done to these is told by the refusal or break itself.
_UNDOING = frozenset({"REJECT", "SANCTION"})
#: Modes and codes of acts on people, of whom no more need be known than that they are many or counted.
_ON_PEOPLE = frozenset({"arrest", "deport", "release", "convict", "expel", "073", "075"})
#: What to promise such an act is: a promise, not the act.
_PROMISED = frozenset({"REQUEST", "REJECT", "THREATEN", "AGREE", "CONSULT", "SUPPORT", "AID", "COOPERATE"})


def events_of_verbs(reading: Reading) -> tuple[list[Claim], list[Span]]:
    """(events, spans in which no act is told): an event for each verb that fits the table and has the sides it needs.

    What is refused, cancelled or broken off is no event of its own ("cancelled a planned visit" tells no visit), nor is
    what a comment or denial says ("rejected accusations").
    """
    homes = homes_of(reading)
    found: list[Claim] = []
    refused: list[Span] = []
    inside: set[int] = set()
    for paragraph in reading.paragraphs:
        for token in reading.tokens_in(paragraph):
            if token.pos_ not in {"VERB", "AUX"} or token.i in inside or _is_aside(token):
                continue
            acts = acts_of(token)
            put = put_of(token) if acts else None
            if put is None:
                continue
            for act in acts:
                if act.category == NONE:
                    inside |= {t.i for c in clauses_of(token) for t in c.subtree}
                    refused.append(Span(token.idx, token.idx + len(token)))
                    break
                if act.category == "AGREE" and _speaks_for_itself(token):
                    continue
                event = _event(reading, token, act, put, homes)
                if event is not None:
                    found.append(event)
                    if act.category in _FRAMES:
                        asked = [c for c in token.children if c.dep_ == "advcl" and c.tag_ == "VB"]
                        inside |= {t.i for c in [*clauses_of(token), *asked] for t in c.subtree}
                    if act.category in _UNDOING:
                        refused += [clause(thing) for thing in things_of(token)]
                    break
    return found, refused


def _is_aside(verb: Token) -> bool:
    """True of a verb that only describes ("rebel-held") or says what a noun is for ("a call to release them")."""
    if verb.dep_ in {"amod", "compound"}:
        return True
    bare = verb.tag_ == "VB" and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    if bare and verb.dep_ != "ROOT" and any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
        return True  # "asked that Norland withdraw its troops"
    return bool(verb.dep_ == "acl" and verb.tag_ == "VB")


def _speaks_for_itself(verb: Token) -> bool:
    """True of a promise whose act has a code of its own that a promise does not change: "vowed to expel"."""
    inner = [acts[0].category for c in clauses_of(verb) if (acts := acts_of(c)) and put_of(c) is not None]
    return any(category not in _PROMISED for category in inner)


def _event(reading: Reading, verb: Token, act: Act, put: Put, homes: dict[str, str]) -> Claim | None:
    things = things_of(verb)
    subject = _who(subject_of(verb))
    if _is_bare_participle(verb):
        # "Asked about the visit, the minister said", "Rebuked by Norland, Sudmark left": it is done to the subject.
        things, subject = [subject] if subject is not None else [], agent_of(verb)
        if subject is None:
            return None
    field, other = ("recipient", "actor") if act.swapped else ("actor", "recipient")
    actors = sides_of(reading, field, subject, homes)
    if act.category == "MOBILIZE" and not actors:
        actors = [side for thing in things for side in sides_of(reading, "actor", thing, homes) if side.official]
    if act.category == "PROTEST" and any(side.official for side in actors):
        return None  # a state that protests complains
    taken = {side.key for side in actors}
    recipients = [side for side in _recipients(reading, other, verb, things, act, homes) if side.key not in taken]
    if not _has_sides(act, subject, actors, recipients):
        return None
    if verb.dep_ in {"acl", "relcl"} and not actors:
        return None  # "sanctions imposed on Norland": known before, not told
    if verb.dep_ == "acl" and not (act.category in _HARMING and (verb.tag_ == "VBN" or _is_thing(verb.head))):
        return None  # "fighters backed by Norland", "a coalition fighting Norland"
    if act.category == "CONSULT" and not _meets(act, subject, [*actors, *recipients], homes):
        return None
    if act.category == "CONSULT" and not act.mode:
        recipients = [side.to("actor") for side in recipients]
    category, code, mode = put.coded(act.category, act.code, act.mode)
    span = Span(verb.idx, verb.idx + len(verb))
    modes = [(mode, span)] if mode else []
    if not mode and category in _READ:
        read = mode_in(reading, category, clause(verb), code)
        if read is not None:
            modes, code = [(read[0], read[2])], read[1]
    values = [side.value for side in [*actors, *recipients]]
    why = f"{category} by the verb {verb.text!r}"
    return make_event(reading, verb, span, category, code, modes, values, put, why, "event_verbs")


def _is_bare_participle(verb: Token) -> bool:
    own = any(c.dep_ in {"aux", "auxpass", "nsubj", "nsubjpass", "dobj"} for c in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ == "advcl" and not own


def _who(subject: Token | None) -> Token | None:
    """Who acts; "it", "he" or "they" in what somebody is said to have said is whoever said it."""
    if subject is None or subject.lower_ not in {"it", "he", "she", "they"} or subject.head.dep_ != "ccomp":
        return subject
    said = subject_of(subject.head.head)
    return said if said is not None and said.i < subject.i else subject


def _has_sides(act: Act, subject: Token | None, actors: list[Side], recipients: list[Side]) -> bool:
    """True when those are named whom the line asks for, and one of them makes it an act of politics."""
    sides = [*actors, *recipients]
    if not actors and not (act.category in _UNCLAIMED and recipients and (subject is None or _is_thing(subject))):
        return False
    if not recipients and (act.swapped or not (act.alone or (act.category in _MUTUAL and len(actors) > 1))):
        return False
    if any(side.strong for side in sides) or (act.category == "PROTEST" and actors):
        return True
    return any(side.named for side in sides) and bool(act.objects or act.clauses or act.mode == "resign")


def _is_thing(subject: Token) -> bool:
    return sector_of(subject) in {"thing", "weak"}


def _meets(act: Act, subject: Token | None, sides: list[Side], homes: dict[str, str]) -> bool:
    """False for a meeting of one alone, and for one inside a single party; "the ministers" are more than one."""
    if act.mode == "visit":
        return any(side.strong or side.named for side in sides if side.value.field == "actor")
    if act.mode == "third-party" or len({homes.get(s.value.actor or "", s.key) for s in sides}) > 1:
        return True
    return subject is not None and subject.tag_ in {"NNS", "NNPS"}


def _recipients(
    reading: Reading, field: str, verb: Token, things: list[Token], act: Act, homes: dict[str, str]
) -> list[Side]:
    hit = act.category == "ASSAULT" or bool({act.mode, act.code} & _ON_PEOPLE)
    sites = act.category in _HARMING
    for place in act.places:
        found: list[Side] = []
        if place == "object":
            for thing in things:
                found += sides_of(reading, field, thing, homes, hit=hit, sites=sites)
        elif place == "owner":
            for thing in things:
                found += owners_of(reading, field, thing, homes)
        elif place == "dative":
            for child in verb.children:
                if child.dep_ == "dative":
                    found += sides_of(reading, field, child, homes)
        elif place == "that":
            for inner in clauses_of(verb):
                for child in inner.children:
                    if child.dep_ in {"nsubj", "nsubjpass"}:
                        found += sides_of(reading, field, child, homes)
        else:
            for head in [verb, *things, *_inner_nouns(verb)]:
                for prep in preps_of(head):
                    if prep.lower_ == place:
                        for child in prep.children:
                            if child.dep_ in {"pobj", "pcomp"}:
                                found += _behind(reading, field, child, homes, hit=hit, sites=sites)
        if found:
            return found
    if act.category in _FRAMES:
        # "threatened to attack Norland", "agreed to meet its envoy": whom the act itself is to reach.
        for inner in clauses_of(verb):
            heads = [*things_of(inner), *(c for prep in preps_of(inner) for c in prep.children if c.dep_ == "pobj")]
            found = [side for head in heads for side in sides_of(reading, field, head, homes)]
            if found:
                return found
    return []


def _behind(reading: Reading, field: str, noun: Token, homes: dict[str, str], *, hit: bool, sites: bool) -> list[Side]:
    """The sides named behind a preposition; of a thing ("against a decision by Norland") those whose it is."""
    return sides_of(reading, field, noun, homes, hit=hit, sites=sites) or owners_of(reading, field, noun, homes)


def _inner_nouns(verb: Token) -> list[Token]:
    """Nouns behind the verb's own prepositions ("in talks with", "out of a treaty with")."""
    return [c for prep in preps_of(verb) for c in prep.children if c.dep_ == "pobj"]
