"""Which actors words can mean, on a day."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from verbale.errors import UsageError
from verbale.lexicon.lexicon import Lexicon
from verbale.lexicon.name import NameKind
from verbale.lexicon.person import plain
from verbale.lexicon.remembered import remembered
from verbale.lexicon.tongue import names_in_tongues
from verbale.lexicon.wording import find_office
from verbale.record import Actor, ActorType

#: How sure each kind of naming makes; a surname alone is never enough without an office on the day.
_SURE = {
    NameKind.NAME: 1.0, NameKind.SHORT: 0.95, NameKind.ORGAN: 0.95, NameKind.DEMONYM: 0.8, NameKind.METONYM: 0.7,
    NameKind.CAPITAL: 0.6, NameKind.SURNAME: 0.5,
}  # fmt: skip
#: Likeness (0-100) from which other spellings are offered: one letter of six ("Lavrof").
LIKE = 82
MOST = 20


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor that the words can mean, how sure that is (0..1) and why."""

    actor: Actor
    score: float
    why: str


def candidates(words: str, on: datetime.date) -> list[Candidate]:
    """Actors that `words` can mean on a day, the likeliest first; by other spellings when none has exactly these."""
    lexicon = Lexicon.load()
    wanted = plain(words).removeprefix("the ")
    found: dict[str, Candidate] = {}
    for office in find_office(words):
        for person in office.holders(on):
            _keep(found, Candidate(person, 0.95, f"{office.said} on {on}"))
    people = {person.id: NameKind.SURNAME for person in lexicon.persons(wanted, on)}
    for actor_id, naming in {**people, **dict(_by_plain().get(wanted, ()))}.items():
        actor = lexicon.actors[actor_id]
        score, why = _SURE[naming], f"{naming} in the lexicon"
        if actor.type == ActorType.PERSON:
            serving = lexicon.offices_of(actor, on)
            score = score if serving or naming != NameKind.SURNAME else 0.2
            why += "" if serving else f"; no office known on {on}"
        _keep(found, Candidate(actor, score, why))
    for tongue, name in names_in_tongues().get(wanted, ()):
        named = lexicon.actor(name)
        if named is not None:
            _keep(found, Candidate(named, 0.9, f"its name in {tongue}"))
    if not found:
        for text, score, _ in process.extract(wanted, _by_plain().keys(), scorer=ratio, score_cutoff=LIKE, limit=MOST):
            for actor_id, naming in _by_plain()[text]:
                if naming != NameKind.DEMONYM:
                    why = f"spelt like {text!r} ({score:.0f} of 100)"
                    _keep(found, Candidate(lexicon.actors[actor_id], round(_SURE[naming] * score / 125, 2), why))
    # Of equals the lexicon's order decides: people by nearness and height of office, places as their table has them.
    return sorted(found.values(), key=lambda c: -c.score)[:MOST]


def the_actor(words: str, on: datetime.date) -> Actor:
    """The one actor that words name. Raises UsageError when there is none, or several are as likely."""
    exact = Lexicon.load().actor(words)
    if exact is not None:
        return exact
    found = candidates(words, on)
    if not found or found[0].score < 0.5:
        like = f"; like it are {', '.join(c.actor.name for c in found[:5])}" if found else ""
        raise UsageError(f"the lexicon has no actor {words!r}{like}: see `verbale actors find`")
    best = [c.actor for c in found if c.score == found[0].score]
    if len(best) > 1:
        raise UsageError(f"{words!r} can mean {', '.join(a.name for a in best)}: give the name of one")
    return best[0]


def known_as(name: str) -> list[Actor]:
    """Actors that have this as a full name, case, accents and signs aside."""
    lexicon = Lexicon.load()
    found = _by_plain().get(plain(name).removeprefix("the "), ())
    return [lexicon.actors[id] for id, naming in found if naming in {NameKind.NAME, NameKind.SHORT, NameKind.ORGAN}]


def _keep(found: dict[str, Candidate], one: Candidate) -> None:
    if one.actor.id not in found or one.score > found[one.actor.id].score:
        found[one.actor.id] = one


@remembered
def _by_plain() -> dict[str, tuple[tuple[str, NameKind], ...]]:
    """(actor's id, kind of naming) by wording without case, accents and signs."""
    found: dict[str, dict[str, NameKind]] = {}
    for name in Lexicon.load().names:
        found.setdefault(plain(name.text).removeprefix("the "), {}).setdefault(name.actor_id, name.naming)
    return {text: tuple(kinds.items()) for text, kinds in found.items()}
